import { markName } from '../../catalogue/cell-marks.ts';
import { trendOf, trendText } from '../../catalogue/trend-words.ts';
import type { WordReader } from '../../catalogue/words.ts';
import type { ReportDocument, ReportTable, ReportUnit } from '../../protocol/report-document.ts';
import { useReports } from '../reports-context.ts';
import { Cell } from './cell.tsx';
import { numberText } from './cell-text.ts';
import { headingIdOf, unfold } from './fragments.ts';
import { type KeyFigure, keyFigures } from './key-figures.ts';

/** Each leads to its table, whose definition is then unfolded: the figure is one of its cells. */
export function KeyFigureCards({ report }: { report: ReportDocument }) {
  const { words } = useReports();
  const figures = keyFigures(report);
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="key-figures">
      <h3 id="key-figures">{words.text('reports.keyFigures')}</h3>
      <p className="explained screen-only">{words.text('reports.keyFiguresText')}</p>
      <dl className="key-figures">
        {figures.map((figure) => (
          <div key={figure.table.id} className="key-figure">
            <dt>
              <a href={`#${headingIdOf(figure.table)}`} onClick={() => unfold(figure.table.id)}>
                {words.text(`reports.keyNames.${figure.table.id}`)}
              </a>
            </dt>
            <dd className="key-value">
              <Cell value={figure.value} digits={figure.table.digits} />
              {typeof figure.value === 'number' && <KeyUnit unit={figure.table.unit} />}
            </dd>
            {figure.before !== undefined && (
              <dd className="key-trend">
                <Trend figure={figure} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** «7 253» needs no unit beside its name; «4,2» is out of five, «81» is per cent. */
function KeyUnit({ unit }: { unit: ReportUnit }) {
  const { words } = useReports();
  return words.has(`reports.keyUnits.${unit}`) ? (
    <span className="key-unit"> {words.text(`reports.keyUnits.${unit}`)}</span>
  ) : null;
}

/** «78 %»: a share that is compared says so again. */
function withUnit(value: number, { unit, digits }: ReportTable, words: WordReader): string {
  const number = numberText(value, digits, words);
  const key = `reports.keyUnits.${unit}`;
  return words.has(key) ? `${number}\u202f${words.text(key)}` : number;
}

function Trend({ figure: { table, value, before = null } }: { figure: KeyFigure }) {
  const { words } = useReports();
  const trend = trendOf({ unit: table.unit, value, before });
  const said = typeof before === 'number' ? withUnit(before, table, words) : markName(before, words);
  if (trend === null) return words.text('reports.trendUnknown', { before: said });
  return (
    <>
      <strong className={`trend ${trend.direction}`}>
        <span aria-hidden="true">{{ up: '▲', down: '▼', level: '=' }[trend.direction]} </span>
        {trendText(trend, words)}
      </strong>{' '}
      {words.text('reports.trendAgainst', { before: said })}
    </>
  );
}
