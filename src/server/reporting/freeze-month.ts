import type { Highs } from 'highs';
import type { EditionOutcome, ReportPeriod } from '../../protocol/report-document.ts';
import { isAddable } from '../protection/late-part.ts';
import { protectTables } from '../protection/protect-tables.ts';
import { withholdLines } from '../protection/whole-lines.ts';
import type { Sql } from '../storage/sql.ts';
import { makeDocument } from './make-document.ts';
import { combineCounts, readMonthCounts, stillCounted } from './period-counts.ts';
import { catalogueKeys } from './report-keys.ts';
import { runningFloors } from './running-floors.ts';
import { namedForums, readEditions, storeEdition } from './report-store.ts';
import { crossedUnion, lineTable } from './report-views.ts';
import { withholdAmounts } from './withhold-amounts.ts';

/** Closes a month: reads, protects and publishes its first edition. */
export async function freezeMonth(sql: Sql, solver: Highs, period: ReportPeriod, now: Date): Promise<void> {
  const keys = catalogueKeys(await namedForums(sql));
  const counts = await readMonthCounts(sql, period.id, keys);
  const union = { ...crossedUnion(keys, 'month', counts), lines: [lineTable(keys)] };
  const { withheld } = protectTables(solver, union, runningFloors(counts));
  for (const id of withholdLines(lineTable(keys), { values: counts.values, withheld })) withheld.add(id);
  const own = { ...counts, withheld };
  for (const name of withholdAmounts(keys, own)) withheld.add(name);
  const document = await makeDocument(sql, { period, edition: 1, counts, withheld, detail: 'month', now });
  await storeEdition(sql, { document, counts, withheld });
}

/**
 * A new edition of a closed month, with the events that came late, when they may be told beside the old one (`isAddable`). The pattern of
 * the old edition protects both, and stays. Otherwise the late events wait for the year, of which they are a hidden part.
 * Once its year is closed a month has no new edition: the year has told what was late.
 */
export async function makeNewEdition(sql: Sql, period: ReportPeriod, now: Date): Promise<EditionOutcome> {
  const latest = (await readEditions(sql, period.id)).at(-1);
  if (!latest) return 'not-frozen';
  if ((await readEditions(sql, period.id.slice(0, 4))).length > 0) return 'year-frozen';
  const before = stillCounted(latest.counts);
  const counts = await readMonthCounts(sql, period.id, before.keys);
  const added = combineCounts(counts, before, -1);
  const changes = [...added.values.values(), ...added.sheets.filled.values()];
  if (changes.every((change) => change === 0)) return 'nothing-late';
  const withheld = new Set(latest.withheld);
  if (!isAddable({ ...crossedUnion(before.keys, 'month', before), withheld }, added.values)) return 'too-few';
  // What is added up beside the counts is no count: where what came late would tell of few, the new edition is silent.
  for (const { keys, values, sums } of [added, counts]) {
    const own = { values, sums, withheld };
    for (const name of withholdAmounts(keys, own)) withheld.add(name);
  }
  const document = await makeDocument(sql, {
    period,
    edition: latest.document.edition + 1,
    counts,
    withheld,
    detail: 'month',
    now,
  });
  await storeEdition(sql, { document, counts, withheld });
  return 'made';
}
