import type { Known, Knowledge } from './linear-attack.ts';
import { type History, MONTHS, type Told, YEAR } from './published-history.ts';
import type { PublishedCells } from './cell-names.ts';

/** What one document tells: an edition of a month, or the year. */
export interface Period {
  /** `2026-10.2` or `2026`. */
  name: string;
  told: Told;
  cells: PublishedCells;
}

/** What of the year was in no edition of a month. */
const LATE = 'late';
/** What an edition added to the one before. */
const addedIn = (edition: string) => `${edition}+`;
const editionName = ({ document: { period, edition } }: Told) =>
  period.kind === 'year' ? YEAR : `${period.id}.${edition}`;

/** A cell of one period: `2026-10.2>visits|centre=gap`. */
export const within = (period: string, cell: string) => `${period}>${cell}`;

export function equal(terms: Known['terms'], why: string): Known {
  return { terms, least: 0, most: 0, why };
}

/** Every document, with what it tells. */
export function periodsOf({ told }: History, cellsOf: (told: Told) => PublishedCells): Period[] {
  return told.map((one) => ({ name: editionName(one), told: one, cells: cellsOf(one) }));
}

interface Numbers {
  /** null: not published. */
  numberOf(cell: string): number | null;
  leastOf(cell: string): number;
}

/** Adds cells of one time with the sums that readers can check. */
function learn({ unknowns, known }: Knowledge, name: string, cells: PublishedCells, numbers: Numbers): void {
  for (const cell of cells.cells.keys())
    unknowns.set(within(name, cell), { value: numbers.numberOf(cell), least: numbers.leastOf(cell) });
  for (const { total, parts } of cells.sums) {
    const summed = parts.map((part) => [1, within(name, part)] as const);
    known.push(equal([[-1, within(name, total)], ...summed], `${name}: sum of ${total}`));
  }
}

/** A published number less others; null: not all of them are published. */
function difference(whole: number | null | undefined, parts: readonly (number | null | undefined)[]): number | null {
  return [whole, ...parts].reduce<number | null>((rest, part, index) => {
    // What has no line is nought.
    if (rest === null || part === null) return null;
    return index === 0 ? (part ?? 0) : rest - (part ?? 0);
  }, 0);
}

/** What the editions of one month tell together: each adds to the one before, and nothing is taken away. */
function learnEditions(knowledge: Knowledge, editions: readonly Period[]): void {
  for (const [index, { name, cells }] of editions.entries()) {
    const before = editions[index - 1];
    if (!before) continue;
    const old = before.cells.cells;
    learn(knowledge, addedIn(name), cells, {
      numberOf: (cell) => difference(cells.cells.get(cell), [old.get(cell)]),
      leastOf: () => 0,
    });
    for (const cell of cells.cells.keys()) {
      const parts = [addedIn(name), ...(old.has(cell) ? [before.name] : [])];
      const terms = parts.map((part) => [1, within(part, cell)] as const);
      knowledge.known.push(equal([[-1, within(name, cell)], ...terms], `${name}: ${cell} adds to ${before.name}`));
    }
  }
}

/** The year is the sum of the newest editions of its months, and of what came later. */
function learnYear(knowledge: Knowledge, { cells: { cells, sums, ...year } }: Period, newest: readonly Period[]): void {
  const monthly = new Set(newest.flatMap((month) => [...month.cells.cells.keys()]));
  const shared = new Map([...cells].filter(([cell]) => monthly.has(cell)));
  const inside = sums.filter(({ total, parts }) => [total, ...parts].every((cell) => shared.has(cell)));
  const inMonths = (cell: string) => newest.map((month) => month.cells.cells.get(cell));
  learn(
    knowledge,
    LATE,
    { ...year, cells: shared, sums: inside },
    {
      numberOf: (cell) => difference(cells.get(cell), inMonths(cell)),
      leastOf: () => 0,
    },
  );
  for (const cell of shared.keys()) {
    const months = newest.flatMap((month) => (month.cells.cells.has(cell) ? [month.name] : []));
    const terms = [LATE, ...months].map((part) => [1, within(part, cell)] as const);
    knowledge.known.push(equal([[-1, within(YEAR, cell)], ...terms], `${YEAR}: ${cell} is the sum of its months`));
  }
}

/**
 * What all documents tell together: their sums, what editions have added, and the year beside its months.
 * @param leastOf the least that readers know a withheld cell to be.
 */
export function knowledgeOver(
  periods: readonly Period[],
  leastOf: (period: Period, cell: string) => number,
): Knowledge {
  const knowledge: Knowledge = { unknowns: new Map(), known: [] };
  for (const period of periods)
    learn(knowledge, period.name, period.cells, {
      numberOf: (cell) => period.cells.cells.get(cell) ?? null,
      leastOf: (cell) => leastOf(period, cell),
    });
  const months = MONTHS.map((month) => periods.filter(({ told }) => told.document.period.id === month));
  for (const editions of months) learnEditions(knowledge, editions);
  const year = periods.find(({ name }) => name === YEAR);
  if (!year) throw new Error('The year was not closed.');
  learnYear(
    knowledge,
    year,
    months.flatMap((editions) => editions.slice(-1)),
  );
  return knowledge;
}

/** The true number of any name in `knowledgeOver`; `2026-10.2+>before interest` is what was added up. */
export function truthOver({ told, late }: History): (name: string) => number {
  const truths = new Map(told.map((one) => [editionName(one), one.truth]));
  return (name) => {
    const [period = '', rest = ''] = name.split('>');
    const [cell = '', amount] = rest.split(' ').reverse();
    if (period === LATE) return late(cell, amount);
    const at = (edition: string) => truths.get(edition)?.(cell, amount) ?? 0;
    const edition = period.replace('+', '');
    if (edition === period) return at(period);
    const [month, number] = edition.split('.');
    return at(edition) - at(`${month}.${Number(number) - 1}`);
  };
}
