import type { ReportPeriod } from '../../protocol/report-document.ts';
import { type CountTable, type CountUnion, unionOf } from '../protection/count-table.ts';
import { answerViews } from './answer-views.ts';
import { centreLists, sheetsOf } from './centre-views.ts';
import { placeViews, visitViews } from './play-views.ts';
import type { ReportKeys } from './report-keys.ts';
import type { ReportView } from './report-view.ts';
import { boundsBetweenUnits } from './unit-bounds.ts';

/** Too fine for a month, in which most of it would be withheld: published of a year, and no month can be subtracted from it. */
const YEARLY = 'interest_occupation';
/** Its lines add up by themselves and are published whole or not at all. */
export const BY_LINE = 'places_occupation_step';

/** The list of what is published of a month or of a year. */
export function publishedViews(keys: ReportKeys, kind: ReportPeriod['kind']): ReportView[] {
  return reportViews(keys).filter(({ id }) => kind === 'year' || id !== YEARLY);
}

/** The tables that are protected cell by cell, together. */
export function crossedTables(keys: ReportKeys, kind: ReportPeriod['kind']): CountTable[] {
  return publishedViews(keys, kind).flatMap(({ id, table }) => (id === BY_LINE ? [] : [table]));
}

/** The same tables with their numbers, and with what readers know beside what is published. */
export function crossedUnion(
  keys: ReportKeys,
  kind: ReportPeriod['kind'],
  counts: { values: ReadonlyMap<string, number> },
): CountUnion {
  const union = unionOf(crossedTables(keys, kind), counts);
  return { ...union, bounds: boundsBetweenUnits(keys, new Set(union.values.keys())), insiders: sheetsOf(keys) };
}

/** The table that is protected line by line. */
export function lineTable(keys: ReportKeys): CountTable {
  const view = reportViews(keys).find(({ id }) => id === BY_LINE);
  if (!view) throw new Error(`There is no view ${BY_LINE}.`);
  return view.table;
}

/** The whole list of what is ever published. There is no other filter: a free one cannot be protected. */
export function reportViews(keys: ReportKeys): ReportView[] {
  return [...placeViews(keys), ...visitViews(keys), ...answerViews(keys), ...centreLists(keys)];
}
