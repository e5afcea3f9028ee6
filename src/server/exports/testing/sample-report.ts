import {
  REPORT_VERSION,
  type ReportCell,
  type ReportDocument,
  type ReportPeriod,
  type ReportTable,
} from '../../../protocol/report-document.ts';
import { SAMPLE_VIEWS, type SampleView } from './sample-views.ts';

export const SAMPLE_YEAR: ReportPeriod = { kind: 'year', id: '2026', from: '2026-01', to: '2026-12' };
export const SAMPLE_MONTH: ReportPeriod = { kind: 'month', id: '2026-11', from: '2026-11', to: '2026-11' };

/** Of the sample's year. */
const SAMPLE_MONTHS = ['06', '07', '08', '09', '10', '11', '12'];

export interface SampleOptions {
  period?: ReportPeriod;
  seed?: number;
  invented?: boolean;
  /**
   * Withheld cells get true values of seven digits that nothing else in the report has, included in its totals: an export that
   * computed one by subtraction would print it.
   */
  marked?: boolean;
}

export interface SampleReport {
  report: ReportDocument;
  /** The true values behind the withheld cells. */
  secrets: number[];
}

/** Park and Miller's generator: the same seed gives the same report. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Few large numbers, many small ones, some zeros, as real counts are. */
function drawCount(random: () => number, scale: number): number {
  return random() < 0.06 ? 0 : Math.ceil(random() ** 3 * scale * 10) + (random() < 0.1 ? 0 : 5);
}

/** The rows that a row sums up: the details after a subtotal, every detail of a total, itself otherwise. */
function summedRows(view: SampleView, row: number): number[] {
  const level = view.rows[row]?.level;
  if (level === 0) return [row];
  const end = view.rows.findIndex((line, index) => index > row && line.level === 1);
  const last = level === 1 && end > 0 ? end : view.rows.length;
  const first = level === 1 ? row : 0;
  return view.rows.flatMap((line, index) => (line.level === 0 && index > first && index < last ? [index] : []));
}

function summedColumns(view: SampleView, column: number): number[] {
  if (view.columns[column]?.level !== 2) return [column];
  return view.columns.flatMap((line, index) => (line.level === 0 ? [index] : []));
}

/** Means have no sums; one in ten stands beside a withheld count and so is withheld, one in ten is of nothing. */
function drawMeans({ rows, columns, scale, digits }: SampleView, random: () => number): ReportCell[][] {
  const draw = (): ReportCell => {
    const chance = random();
    if (chance < 0.2) return chance < 0.1 ? null : 'not-applicable';
    return Number((1 + random() * (scale - 1)).toFixed(digits));
  };
  return rows.map(() => columns.map(draw));
}

/** The total, or every column of a table without one, as it was in a smaller period before. */
function withEarlier({ before, digits }: SampleView, table: ReportTable, random: () => number): ReportTable {
  if (!before) return table;
  const totals = table.columns.filter(({ level }) => level === 2);
  const draw = (cell: ReportCell) =>
    typeof cell !== 'number' ? cell : Number((cell * (0.7 + random() / 4)).toFixed(digits));
  const earlier = (totals.length > 0 ? totals : table.columns).map(({ key }) => {
    const column = table.columns.findIndex((one) => one.key === key);
    return { column: key, cells: table.cells.map((row) => draw(row[column] ?? null)) };
  });
  return { ...table, earlier };
}

/** One entry of five is left empty on the sheets that centres fill in. */
const isLeftEmpty = (row: number, column: number) => (row + column) % 5 === 0;

/** Of what is counted by hand a nought stands for a sheet that was not filled in. */
function withoutSheets(table: ReportTable): ReportTable {
  const details = table.rows.flatMap(({ level }, row) => (level === 0 ? [row] : []));
  const cells = table.cells.map((line, row) =>
    line.map((cell) => (cell === 0 && details.includes(row) ? 'not-counted' : cell)),
  );
  const filled = table.columns.map(
    (_, column) => details.filter((row) => cells[row]?.[column] !== 'not-counted').length,
  );
  return { ...table, cells, sheets: { filled, expected: details.length } };
}

function drawTable(view: SampleView, random: () => number, secretOf: (count: number) => number | null): ReportTable {
  const { scale, before: _before, isMean, ...table } = view;
  if (isMean) return withEarlier(view, { ...table, cells: drawMeans(view, random) }, random);
  const withheld = new Set<string>();
  const counts = view.rows.map((_row, row) =>
    view.columns.map((_column, column) => {
      const count = view.family === 'hand' && isLeftEmpty(row, column) ? 0 : drawCount(random, scale);
      const secret = secretOf(count);
      if (secret === null || summedRows(view, row).length > 1 || summedColumns(view, column).length > 1) return count;
      withheld.add(`${row}/${column}`);
      return secret;
    }),
  );
  const cells = view.rows.map((_row, row) =>
    view.columns.map((_column, column) => {
      if (withheld.has(`${row}/${column}`)) return null;
      const parts = summedRows(view, row).flatMap((one) =>
        summedColumns(view, column).map((two) => ({
          count: counts[one]?.[two] ?? 0,
          isHidden: withheld.has(`${one}/${two}`),
        })),
      );
      const present = parts.filter(({ count }) => count > 0);
      // A sum of a single number would give it away.
      if (present.length === 1 && present[0]?.isHidden) return null;
      return present.reduce((sum, { count }) => sum + count, 0);
    }),
  );
  return withEarlier(view, { ...table, cells }, random);
}

/** A report of every view as it might be published: its totals add up, small numbers and one in ten others are withheld. */
export function sampleReport({
  period = SAMPLE_YEAR,
  seed = 2026,
  invented = true,
  marked = false,
}: SampleOptions = {}): SampleReport {
  const random = randomFrom(seed);
  const secrets: number[] = [];
  const secretOf = (count: number): number | null => {
    if (count === 0 || (count >= 5 && random() > 0.1)) return null;
    const secret = marked ? 3_141_593 + secrets.length * 20_011 : count;
    secrets.push(secret);
    return secret;
  };
  const tables = SAMPLE_VIEWS.map((view) => {
    const table = drawTable(view, random, secretOf);
    return view.family === 'hand' ? withoutSheets(table) : table;
  });
  const report = {
    version: REPORT_VERSION,
    period,
    ...(period.kind === 'year' ? { months: SAMPLE_MONTHS.map((month) => `${period.id}-${month}`) } : {}),
    state: 'frozen',
    edition: 2,
    invented,
    madeOn: '2026-12-01',
    threshold: 5,
    tables,
  } as const;
  return { report, secrets };
}
