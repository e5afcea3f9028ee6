import { THRESHOLD } from '../../../protection/count-table.ts';
import { figuresIn } from './figure-knowledge.ts';
import type { Known, Knowledge } from './linear-attack.ts';
import { cellName } from './cell-names.ts';
import { publishedCells } from './published-cells.ts';
import { type History, YEAR } from './published-history.ts';
import { knowledgeOver, type Period, periodsOf, truthOver, within } from './time-knowledge.ts';

/** An event of a group says no more. */
const LARGEST_GROUP = 60;

const atMost = (less: string, more: string, why: string, each = 1): Known => ({
  terms: [
    [1, less],
    [-each, more],
  ],
  least: -Infinity,
  most: 0,
  why,
});

/** What everybody knows of different counts: what the app records of a visit, its places and its answers. */
function relationsIn({ name, cells: { cells } }: Period): Known[] {
  const has = (...names: string[]) => names.every((cell) => cells.has(cell));
  const known: Known[] = [];
  const noMore = (less: string, more: string) => {
    if (has(less, more)) known.push(atMost(within(name, less), within(name, more), `${name}: ${less} ≤ ${more}`));
  };
  for (const cell of cells.keys()) {
    const [counts = '', ...coordinates] = cell.split('|');
    if (counts === 'visits') noMore(cell, cellName('places', ...coordinates));
    if (counts === 'satisfaction') noMore(cell, cellName('visits', ...coordinates));
    const sessions = cellName('sessions', ...coordinates);
    if (counts === 'participants' && has(sessions))
      known.push(atMost(within(name, cell), within(name, sessions), `${name}: ${cell} in groups`, LARGEST_GROUP));
    if (counts === 'survey' && coordinates.length === 1) noMore(cell, 'visits');
  }
  noMore('interest', 'places');
  return known;
}

/** While a month was open it was told how far it had come. */
function runningIn({ running }: History, { name, told: { document } }: Period): Known[] {
  const soFar = document.edition === 1 ? running.get(document.period.id) : undefined;
  return Object.entries(soFar ?? {}).map(([what, least]) => {
    return { terms: [[1, within(name, what)]], least, most: Infinity, why: `${name}: ${what} so far` };
  });
}

/** Everything that can be known of counts from all documents together, and nothing else. */
export function countKnowledge(history: History): Knowledge {
  const periods = periodsOf(history, ({ document }) => publishedCells(document.tables));
  // A year does not say which noughts of a line a month has kept to itself.
  const kept = new Set(periods.flatMap(({ cells }) => [...cells.maybeNought]));
  const knowledge = knowledgeOver(periods, ({ name, cells }, cell) =>
    cells.maybeNought.has(cell) || (name === YEAR && kept.has(cell)) ? 0 : 1,
  );
  for (const period of periods)
    knowledge.known.push(...relationsIn(period), ...figuresIn(period), ...runningIn(history, period));
  return knowledge;
}

/** Every number that nobody may know closer than the threshold: one to four, and the one thing that all of a line have said or done. */
export function secretCounts(history: History, { unknowns }: Knowledge): string[] {
  const truth = truthOver(history);
  const small = [...unknowns.keys()].filter((name) => truth(name) > 0 && truth(name) < THRESHOLD);
  const alike = periodsOf(history, ({ document }) => publishedCells(document.tables)).flatMap(({ name, cells }) =>
    cells.splits.flatMap((split) => {
      const given = split.map((cell) => within(name, cell)).filter((one) => truth(one) > 0);
      return given.length === 1 ? given : [];
    }),
  );
  return [...new Set([...small, ...alike])];
}
