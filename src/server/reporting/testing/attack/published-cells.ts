import type { ReportCell, ReportLine, ReportTable } from '../../../../protocol/report-document.ts';
import { cellName, type PublishedCells } from './cell-names.ts';
import { learnLeftSteps } from './left-steps.ts';

/**
 * What the lines of a table stand for, in the recount's words. `mode`: of those with this mode only. Averages and shares are of what they
 * are divided by.
 */
const COUNTED: Readonly<Record<string, { counts: string; mode?: string }>> = {
  places_centre_sector: { counts: 'places' },
  places_occupation_outcome: { counts: 'places' },
  places_centre_mode: { counts: 'places' },
  places_centre_occasion: { counts: 'places' },
  visits_centre_mode: { counts: 'visits' },
  visits_centre_occasion: { counts: 'visits' },
  interest_mixity: { counts: 'interest' },
  interest_age: { counts: 'interest' },
  interest_situation: { counts: 'interest' },
  interest_occupation: { counts: 'interest' },
  satisfaction_centre: { counts: 'satisfaction' },
  satisfaction_age: { counts: 'satisfaction' },
  survey_question: { counts: 'survey' },
  sessions_centre: { counts: 'sessions' },
  headsets_centre: { counts: 'visits', mode: 'headset' },
  hand_counts: { counts: 'hand' },
  places_share: { counts: 'places' },
  places_minutes_occupation: { counts: 'places' },
  places_minutes_sector: { counts: 'places' },
  places_minutes_centre: { counts: 'places' },
  places_minutes_mode: { counts: 'places' },
  places_minutes_occasion: { counts: 'places' },
  visits_minutes_centre: { counts: 'visits' },
  visits_minutes_mode: { counts: 'visits' },
  visits_minutes_occasion: { counts: 'visits' },
  interest_share: { counts: 'interest' },
  interest_means_mixity: { counts: 'interest' },
  interest_means_age: { counts: 'interest' },
  interest_means_situation: { counts: 'interest' },
  satisfaction_share: { counts: 'satisfaction' },
  satisfaction_mean: { counts: 'satisfaction' },
  survey_mean: { counts: 'survey' },
  sessions_minutes: { counts: 'sessions' },
  sessions_participants: { counts: 'participants' },
  sessions_participants_mean: { counts: 'sessions' },
  headsets_hours: { counts: 'visits', mode: 'headset' },
  headsets_minutes: { counts: 'visits', mode: 'headset' },
};

const COUNT_UNITS: readonly string[] = ['places', 'visits', 'answers', 'sessions', 'outings', 'people'];
/** Their lines say how people answered, or how they ended: one in which all did the same tells it of each of them. */
const UNIFORM_TABLES: readonly string[] = [
  'places_occupation_outcome',
  'interest_mixity',
  'interest_age',
  'interest_situation',
  'interest_occupation',
  'satisfaction_centre',
  'satisfaction_age',
  'survey_question',
];
/** Its steps are lines of their own. */
const LINE_TABLE = 'places_occupation_step';

export function isCountTable({ unit, digits }: ReportTable): boolean {
  return COUNT_UNITS.includes(unit) && digits === 0;
}

/** What headsets served is listed without the web. */
const ON_SITE: readonly string[] = ['headsets_centre', 'headsets_minutes', 'headsets_hours'];

/** What a line stands for, as `centre=gap`; empty: everything. */
function coordinateOf(table: ReportTable, line: ReportLine, side: 'row' | 'column'): string {
  const dimension = side === 'row' ? table.rowDimension : table.columnDimension;
  if (ON_SITE.includes(table.id) && side === 'row' && line.level === 2) return 'figure=site';
  if (table.id === 'headsets_centre' && side === 'column') return `mode=${COUNTED[table.id]?.mode}`;
  if (line.level === 2 || (side === 'column' && dimension === 'figure')) return '';
  return `${line.dimension ?? dimension}=${line.key}`;
}

/** A line's own number in a table of averages or shares: what it is divided by. Null: that is in no table. */
export function denominatorOf(table: ReportTable, row: ReportLine): string | null {
  const counted = COUNTED[table.id];
  if (!counted) return null;
  return cellName(counted.counts, coordinateOf(table, row, 'row'), counted.mode ? `mode=${counted.mode}` : '');
}

/** Which lines add up to which. The web is no centre on site. */
function sumsOf(lines: readonly ReportLine[]): { total: number; parts: number[] }[] {
  const total = lines.findIndex(({ level }) => level === 2);
  const site = lines.findIndex(({ key, level }) => key === 'site' && level === 1);
  const indexes = [...lines.keys()].filter((index) => index !== total);
  if (total < 0 || indexes.length === 0) return [];
  if (site >= 0) {
    const web = lines.findIndex(({ key }) => key === 'web');
    const centres = indexes.filter((index) => index !== site && index !== web);
    return [
      { total, parts: [site, ...(web < 0 ? [] : [web])] },
      { total: site, parts: centres },
    ];
  }
  const subtotals = indexes.filter((index) => lines[index]?.level === 1);
  if (subtotals.length === 0) return [{ total, parts: indexes }];
  const below = subtotals.map((subtotal, order) => ({
    total: subtotal,
    parts: indexes.filter((index) => index > subtotal && index < (subtotals[order + 1] ?? lines.length)),
  }));
  return [{ total, parts: subtotals }, ...below.filter(({ parts }) => parts.length > 0)];
}

/** What nobody has filled in adds nothing to its total. */
function numberIn(cell: ReportCell | undefined): number | null {
  return cell === null || cell === undefined ? null : typeof cell === 'number' ? cell : 0;
}

/** @throws Error when two tables say different numbers of one cell, or when a table is not known to the attack. */
export function publishedCells(tables: readonly ReportTable[]): PublishedCells {
  const all: PublishedCells = { cells: new Map(), sums: [], maybeNought: new Set(), splits: [] };
  for (const table of tables.filter(isCountTable)) {
    if (table.id === LINE_TABLE) {
      learnLeftSteps(all, table);
      continue;
    }
    const counted = COUNTED[table.id];
    if (!counted) throw new Error(`The attack does not know what the table ${table.id} counts.`);
    const { counts } = counted;
    const rows = table.rows.map((line) => coordinateOf(table, line, 'row'));
    const columns = table.columns.map((line) => coordinateOf(table, line, 'column'));
    const nameAt = (row: number, column: number) => cellName(counts, rows[row] ?? '', columns[column] ?? '');
    const details = [...table.columns.keys()].filter((column) => table.columns[column]?.level === 0);
    for (const row of rows.keys()) {
      for (const column of columns.keys()) {
        const [name, value] = [nameAt(row, column), numberIn(table.cells[row]?.[column])];
        const known = all.cells.get(name) ?? null;
        if (known !== null && value !== null && known !== value)
          throw new Error(`${table.id} says ${value} of ${name}, another table ${known}`);
        // Who finds it in one table knows it in all.
        all.cells.set(name, known ?? value);
      }
      const split = details.map((column) => nameAt(row, column));
      const isUniform = UNIFORM_TABLES.includes(table.id);
      if (isUniform) all.splits.push(split);
      // Nobody may have been in a group, though it was held.
      if (!isUniform && counts !== 'participants') continue;
      if (split.every((name) => all.cells.get(name) === null)) for (const name of split) all.maybeNought.add(name);
    }
    for (const row of rows.keys())
      for (const { total, parts } of sumsOf(table.columns))
        all.sums.push({ total: nameAt(row, total), parts: parts.map((part) => nameAt(row, part)) });
    for (const column of columns.keys())
      for (const { total, parts } of sumsOf(table.rows))
        all.sums.push({ total: nameAt(total, column), parts: parts.map((part) => nameAt(part, column)) });
  }
  return all;
}
