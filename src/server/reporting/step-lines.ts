import type { CountTable } from '../protection/count-table.ts';
import { type Amount, type AmountPart, remainderTellsFew, tellsFew } from '../protection/summed-amounts.ts';
import { type LinePart, withholdLines, withholdSumLines } from '../protection/whole-lines.ts';
import {
  amountName,
  endingCells,
  isOneList,
  isPassed,
  STEP_AMOUNTS,
  type Step,
  type StepAmount,
  stepCell,
  stepKey,
  stepsByOccupation,
} from './step-counts.ts';

/** Each step is a line: of those who got past it, who did it by themselves and who left it to the team. */
function passingTable(steps: readonly Step[]): CountTable {
  return {
    id: 'steps_passed',
    rows: steps.map((step) => ({ key: stepKey(step), parent: null })),
    columns: [
      { key: 'passed', parent: null },
      { key: 'done', parent: 'passed' },
      { key: 'skipped', parent: 'passed' },
    ],
    cells: steps.map((step) => [stepCell('passed', step), stepCell('done', step), stepCell('skipped', step)]),
    telling: true,
  };
}

/** Readers can tell how many reached each step when they know how all places of the occupation ended, and its list of steps is one. */
function isTold(steps: readonly Step[], { values, withheld }: LinePart): boolean {
  const [first] = steps;
  if (!first || !isOneList(steps, values)) return false;
  const { total, finished, left, leftAt } = endingCells(first.occupation);
  return ![total, finished, left, ...leftAt].some((id) => withheld.has(id));
}

function amountOf({ values, sums }: AmountPart, amount: StepAmount, step: Step): Amount {
  return { people: values.get(stepCell('reached', step)) ?? 0, sum: sums.get(amountName(amount, step)) ?? 0 };
}

/** How many got past a step is no secret that anything was withheld for: it must count as known. */
function withTotals({ values, withheld }: AmountPart): LinePart {
  return { values, withheld: new Set([...withheld].filter((id) => !isPassed(id))) };
}

const hides = ({ withheld }: AmountPart, amount: StepAmount, step: Step) =>
  withheld.has(amountName(amount, step)) || withheld.has(stepCell('reached', step));

/**
 * What may not be said of steps. It all stands on numbers of people that follow from published ones.
 * - How many were helped how often, and how long it took, of an occupation: all of its steps or none, so that what is withheld does not say
 *   at which step it would have told of few.
 * - Who did a step and who left it to the team: a split that is published whole or not at all.
 * @param parts the periods that this one is the sum of, which are published already.
 * @returns names of amounts and cells.
 */
export function withholdSteps(own: AmountPart, parts: readonly AmountPart[] = []): Set<string> {
  const hidden = new Set<string>();
  const unknown = new Set(own.withheld);
  const lists = stepsByOccupation(own.values);
  for (const steps of lists.values()) {
    const told = isTold(steps, own);
    if (!told) for (const step of steps) unknown.add(stepCell('passed', step));
    for (const amount of STEP_AMOUNTS) {
      const isSafe = (step: Step) =>
        !own.withheld.has(amountName(amount, step)) &&
        !tellsFew(amountOf(own, amount, step)) &&
        !remainderTellsFew(
          parts.filter((part) => hides(part, amount, step)).map((part) => amountOf(part, amount, step)),
        );
      if (!told || !steps.every(isSafe)) for (const step of steps) hidden.add(amountName(amount, step));
    }
  }
  const table = passingTable([...lists.values()].flat());
  const split = { values: own.values, withheld: unknown };
  const known = parts.map(withTotals);
  for (const id of known.length > 0 ? withholdSumLines(table, split, known) : withholdLines(table, split))
    hidden.add(id);
  return hidden;
}
