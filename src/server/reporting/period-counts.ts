import { type CrossLine, unitOf } from '../protection/cross-table.ts';
import type { Sql } from '../storage/sql.ts';
import { combineSheets, type HandSheets, noSheets, readHandSheets } from './hand-sheets.ts';
import { type ReportKeys, UNKNOWN_KEY } from './report-keys.ts';
import type { ReportView } from './report-view.ts';
import { reportViews } from './report-views.ts';
import { type Fact, readFacts } from './roll-up-sources.ts';
import { addStepCounts } from './step-counts.ts';

/** The true numbers of a period, cell by cell. They never leave the server. */
export interface PeriodCounts {
  keys: ReportKeys;
  values: Map<string, number>;
  /** What is added up beside the counts (seconds, answers), by `<sum> <cell>`. */
  sums: Map<string, number>;
  /** Of the cells that are counted by hand: which were counted. */
  sheets: HandSheets;
}

/** Everything that a row of a roll-up belongs to, as coordinates of cells. */
function coordinatesOf({ keys: row }: Fact, { centres, occasions, occupations, sectors }: ReportKeys): Set<string> {
  const found = new Set<string>();
  for (const [dimension, key] of row) {
    if (dimension === 'centre') {
      found.add(`centre=${centres.includes(key) ? key : UNKNOWN_KEY}`);
      if (key !== 'web') found.add('place=site');
    } else if (dimension === 'occasion') found.add(`occasion=${occasions.includes(key) ? key : 'forum'}`);
    else if (dimension === 'sector') found.add(`sector=${sectors.includes(key) ? key : UNKNOWN_KEY}`);
    else if (dimension === 'occupation') {
      const known = occupations.find(({ slug }) => slug === key) ?? {
        slug: UNKNOWN_KEY,
        sector: UNKNOWN_KEY,
        mixity: UNKNOWN_KEY,
      };
      for (const coordinate of [`occupation=${known.slug}`, `sector=${known.sector}`, `mixity=${known.mixity}`])
        found.add(coordinate);
    } else if (dimension === 'outcome' && key.startsWith('left-')) {
      found.add('outcome=left');
      found.add(`step=${key}`);
    } else found.add(`${dimension}=${key}`);
  }
  return found;
}

function addTo(map: Map<string, number>, key: string, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}

/** Finds the lines that a row of a roll-up belongs to, by their coordinates; the total belongs to all. */
function lineFinder(lines: readonly CrossLine[]): (coordinates: ReadonlySet<string>) => number[] {
  const indexes = new Map<string | null, number[]>();
  lines.forEach(({ coordinate }, index) => indexes.set(coordinate, [...(indexes.get(coordinate) ?? []), index]));
  return (coordinates) => [null, ...coordinates].flatMap((coordinate) => indexes.get(coordinate) ?? []);
}

/** One view's cells, all of them, from the rows of its roll-up. */
function fill(view: ReportView, facts: readonly Fact[], keys: ReportKeys): Pick<PeriodCounts, 'values' | 'sums'> {
  const values = new Map(view.table.cells.flat().map((id) => [id, 0]));
  const sums = new Map<string, number>();
  const [rowsOf, columnsOf] = [lineFinder(view.rows), lineFinder(view.columns)];
  // A list's one column stands for what is counted, not for a key of its rows.
  const own = view.columnDimension === 'figure' ? view.columns.map(({ coordinate }) => coordinate ?? '') : [];
  for (const fact of facts) {
    const coordinates = new Set([...coordinatesOf(fact, keys), ...own]);
    const columns = columnsOf(coordinates);
    for (const row of rowsOf(coordinates)) {
      for (const column of columns) {
        const id = view.table.cells[row]?.[column];
        if (id === undefined) continue;
        addTo(values, id, fact.count);
        for (const [sum, value] of fact.sums) addTo(sums, `${sum} ${id}`, value);
      }
    }
  }
  return { values, sums };
}

/**
 * A month's true numbers from its roll-ups.
 * @throws Error naming the cell in which two roll-ups differ: then nothing may be published.
 */
export async function readMonthCounts(sql: Sql, month: string, keys: ReportKeys): Promise<PeriodCounts> {
  const sheets = await readHandSheets(sql, month, keys);
  const counts: PeriodCounts = { keys, values: new Map(), sums: new Map(), sheets };
  for (const view of reportViews(keys)) {
    const { values, sums } = fill(view, await readFacts(sql, view.source, month), keys);
    for (const [id, value] of values) {
      const known = counts.values.get(id);
      if (known !== undefined && known !== value)
        throw new Error(`The roll-ups of ${month} differ in ${id}: ${known} and, in ${view.source}, ${value}`);
      counts.values.set(id, value);
    }
    for (const [name, value] of sums) counts.sums.set(name, value);
  }
  addStepCounts(counts, await readFacts(sql, 'step_month', month), keys);
  return counts;
}

/** Without the units that reports no longer have: an edition of before may have counted what nothing is published of today. */
export function stillCounted({ keys, values, sums, sheets }: PeriodCounts): PeriodCounts {
  const units = new Set(reportViews(keys).flatMap(({ table }) => table.cells.flat().map(unitOf)));
  return {
    keys,
    values: new Map([...values].filter(([id]) => units.has(unitOf(id)))),
    sums: new Map([...sums].filter(([name]) => units.has(unitOf(name.slice(name.indexOf(' ') + 1))))),
    sheets,
  };
}

/** `factor` 1 adds, -1 subtracts. The keys are those of `counts`. */
export function combineCounts(counts: PeriodCounts, other: PeriodCounts, factor: 1 | -1): PeriodCounts {
  const values = new Map(counts.values);
  const sums = new Map(counts.sums);
  for (const [id, value] of other.values) addTo(values, id, factor * value);
  for (const [name, value] of other.sums) addTo(sums, name, factor * value);
  return { keys: counts.keys, values, sums, sheets: combineSheets(counts.sheets, other.sheets, factor) };
}

function union<T>(lists: readonly (readonly T[])[], keyOf: (value: T) => string): T[] {
  return [...new Map(lists.flat().map((value) => [keyOf(value), value])).values()];
}

/** The keys that any of the periods had: a centre that left in March still stands in the year. */
export function unionOfKeys(all: readonly ReportKeys[]): ReportKeys {
  const self = (key: string) => key;
  return {
    centres: union(
      all.map(({ centres }) => centres),
      self,
    ),
    occasions: union(
      all.map(({ occasions }) => occasions),
      self,
    ),
    occupations: union(
      all.map(({ occupations }) => occupations),
      ({ slug }) => slug,
    ),
    sectors: union(
      all.map(({ sectors }) => sectors),
      self,
    ),
  };
}

/** Nought in every cell. */
export function noCounts(keys: ReportKeys): PeriodCounts {
  const ids = reportViews(keys).flatMap(({ table }) => table.cells.flat());
  return { keys, values: new Map(ids.map((id) => [id, 0])), sums: new Map(), sheets: noSheets() };
}
