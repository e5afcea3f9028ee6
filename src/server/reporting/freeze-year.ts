import type { Highs } from 'highs';
import type { ReportPeriod } from '../../protocol/report-document.ts';
import { THRESHOLD } from '../protection/count-table.ts';
import { unitOf } from '../protection/cross-table.ts';
import { Unprotectable } from '../protection/protect-publication.ts';
import { protectSums, type SumPart } from '../protection/protect-sums.ts';
import { findSecretCells } from '../protection/secret-cells.ts';
import type { AmountPart } from '../protection/summed-amounts.ts';
import { withholdSumLines } from '../protection/whole-lines.ts';
import type { Sql } from '../storage/sql.ts';
import { makeDocument } from './make-document.ts';
import {
  combineCounts,
  noCounts,
  type PeriodCounts,
  readMonthCounts,
  stillCounted,
  unionOfKeys,
} from './period-counts.ts';
import { monthsOf } from './report-periods.ts';
import { type FrozenReport, readEditions, storeEdition } from './report-store.ts';
import { runningFloors } from './running-floors.ts';
import { crossedUnion, lineTable } from './report-views.ts';
import { withholdAmounts } from './withhold-amounts.ts';

/** Late events of which there are fewer than this, of one kind, stay out of the year: they could not be protected by it. */
const LATE_ENOUGH = 4 * THRESHOLD;

/** What a month publishes cell by cell, and so what a year is the sum of. */
const monthlyUnion = (counts: PeriodCounts) => crossedUnion(counts.keys, 'month', counts);

/** What a year is made of: its numbers, and which of them are not known. */
interface YearPart extends AmountPart {
  crossed: SumPart;
}

/** Each edition of a month adds what came late to the one before; both are parts of the year. */
function partsOf(month: string, editions: readonly FrozenReport[]): YearPart[] {
  const nameOf = (index: number) => `${month}.${index + 1}`;
  return editions.map(({ counts: told, withheld }, index) => {
    const [counts, before] = [stillCounted(told), editions[index - 1]];
    const added = before ? combineCounts(counts, stillCounted(before.counts), -1) : counts;
    const union = monthlyUnion(added);
    const { secrets } = findSecretCells(union.tables, union.values);
    const ownWithheld = new Set([...withheld].filter((id) => union.values.has(id)));
    const floors = before ? new Map<string, number>() : runningFloors(added);
    const after = editions.slice(0, index).map((_, earlier) => nameOf(earlier));
    return {
      values: added.values,
      sums: added.sums,
      withheld,
      crossed: { ...union, name: nameOf(index), after, withheld: ownWithheld, secrets, hidden: false, floors },
    };
  });
}

/** What came after its month was closed and is in no edition, of the kinds of which there is enough. */
async function readLate(sql: Sql, year: string, published: PeriodCounts): Promise<PeriodCounts> {
  let late = combineCounts(noCounts(published.keys), published, -1);
  for (const month of monthsOf(year)) late = combineCounts(late, await readMonthCounts(sql, month, published.keys), 1);
  const totals = new Map<string, number>();
  for (const [id, value] of late.values) totals.set(unitOf(id), Math.max(totals.get(unitOf(id)) ?? 0, value));
  // A sheet that was corrected downwards after its month was published would make a negative part: the year keeps what was published.
  const corrected = new Set([...late.values].flatMap(([id, value]) => (value < 0 ? [unitOf(id)] : [])));
  const enough = (id: string) => !corrected.has(unitOf(id)) && (totals.get(unitOf(id)) ?? 0) >= LATE_ENOUGH;
  return {
    keys: late.keys,
    values: new Map([...late.values].map(([id, value]) => [id, enough(id) ? value : 0])),
    sums: new Map([...late.sums].filter(([name]) => enough(name.slice(name.indexOf(' ') + 1)))),
    // Sheets are expected of the months that were published only.
    sheets: { filled: new Map([...late.sheets.filled].filter(([id]) => enough(id))), expected: 0 },
  };
}

/** Nothing of the late events is published but what they add to the year. Kinds that were left out are nought, and known to be. */
function latePart(late: PeriodCounts): YearPart {
  const union = monthlyUnion(late);
  const counted = new Set([...union.values].flatMap(([id, value]) => (value > 0 ? [unitOf(id)] : [])));
  const withheld = new Set([...late.values.keys()].filter((id) => counted.has(unitOf(id))));
  const ownWithheld = new Set([...withheld].filter((id) => union.values.has(id)));
  const { secrets } = findSecretCells(union.tables, union.values);
  return {
    values: late.values,
    sums: late.sums,
    withheld,
    // A visit may be late whose places were not: of what is late by itself nothing is known.
    crossed: { ...union, bounds: [], name: 'late', after: [], withheld: ownWithheld, secrets, hidden: true },
  };
}

/**
 * With the finest table when it can be protected beside what the months have published, otherwise without. Months that were published when
 * less was considered may have given something away: then the year hides it as these months did, and all the rest as it does now.
 */
function protectYear(solver: Highs, counts: PeriodCounts, parts: readonly SumPart[]) {
  const protect = (detail: ReportPeriod['kind'], lost: ReadonlySet<string> = new Set()) => {
    const union = { ...crossedUnion(counts.keys, detail, counts), lines: [lineTable(counts.keys)] };
    return { detail, withheld: protectSums(solver, union, parts, lost).withheld };
  };
  const unlessLost = <T>(attempt: () => T, otherwise: (lost: ReadonlySet<string>) => T): T => {
    try {
      return attempt();
    } catch (error) {
      if (error instanceof Unprotectable) return otherwise(new Set(error.cells));
      throw error;
    }
  };
  return unlessLost(
    () => protect('year'),
    () =>
      unlessLost(
        () => protect('month'),
        (lost) => protect('month', lost),
      ),
  );
}

/**
 * Closes a year: the sum of its frozen months and of what came late. The months stay as they are; only cells of the year are withheld.
 * Months without a report count as nothing published: call it when all of its months are closed.
 */
export async function freezeYear(sql: Sql, solver: Highs, period: ReportPeriod, now: Date): Promise<void> {
  const months: { month: string; editions: FrozenReport[] }[] = [];
  for (const month of monthsOf(period.id)) months.push({ month, editions: await readEditions(sql, month) });
  const latest = months.flatMap(({ editions }) => editions.slice(-1)).map(({ counts }) => stillCounted(counts));
  const keys = unionOfKeys(latest.map((counts) => counts.keys));
  const published = latest.reduce((sum, counts) => combineCounts(sum, counts, 1), noCounts(keys));
  const late = await readLate(sql, period.id, published);
  const counts = combineCounts(published, late, 1);
  const parts = [...months.flatMap(({ month, editions }) => partsOf(month, editions)), latePart(late)];
  const { detail, withheld } = protectYear(
    solver,
    counts,
    parts.map(({ crossed }) => crossed),
  );
  const lines = withholdSumLines(lineTable(keys), { values: counts.values, withheld }, parts);
  for (const id of lines) withheld.add(id);
  const own = { ...counts, withheld };
  for (const name of withholdAmounts(keys, own, parts)) withheld.add(name);
  const document = await makeDocument(sql, { period, edition: 1, counts, withheld, detail, now });
  await storeEdition(sql, { document, counts, withheld });
}
