import type { WordReader } from '../catalogue/words.ts';
import type { StepFigures } from '../protocol/report-summary.ts';

interface StepTableProps {
  steps: readonly StepFigures[];
  words: WordReader;
  nameOf(slug: string): string;
}

const COLUMNS = [
  ['reached', 'reached'],
  ['done', 'done'],
  ['skipped', 'skipped'],
  ['left', 'leftHere'],
  ['tries', 'tries'],
  ['helps', 'helps'],
] as const satisfies readonly (readonly [string, keyof StepFigures])[];

/** Where people stop, step by step in the order of work. */
export function StepTable({ steps, words, nameOf }: StepTableProps) {
  const caption = words.text('reports.steps');
  return (
    <div className="table-holder" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.text('reports.occupation')}</th>
            <th scope="col">{words.text('reports.step')}</th>
            {COLUMNS.map(([column]) => (
              <th key={column} scope="col">
                {words.text(`reports.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={`${step.occupation} ${step.step}`}>
              <th scope="row">{nameOf(step.occupation)}</th>
              <td>
                {step.position + 1}. {step.step}
              </td>
              {COLUMNS.map(([column, field]) => (
                <td key={column}>{step[field]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
