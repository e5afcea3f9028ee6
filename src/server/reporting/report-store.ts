import type { ReportDocument } from '../../protocol/report-document.ts';
import type { Sql } from '../storage/sql.ts';
import { type HandSheets, readHandSheets } from './hand-sheets.ts';
import type { PeriodCounts } from './period-counts.ts';
import type { ReportKeys } from './report-keys.ts';

/** An edition of a closed period with what is behind it. */
export interface FrozenReport {
  document: ReportDocument;
  counts: PeriodCounts;
  withheld: Set<string>;
}

interface FrozenRow {
  body: string;
  counts: string;
  withheld: string;
}

function textOf({ keys, values, sums, sheets }: PeriodCounts): string {
  const filled = (map: ReadonlyMap<string, number>) => [...map].filter(([, value]) => value !== 0);
  return JSON.stringify({
    keys,
    cells: [...values.keys()],
    values: filled(values),
    sums: filled(sums),
    sheets: { filled: filled(sheets.filled), expected: sheets.expected },
  });
}

/** Sheets that were not kept beside a report of before are those that are filled in today. */
async function countsOf(sql: Sql, period: string, text: string): Promise<PeriodCounts> {
  const stored = JSON.parse(text) as {
    keys: ReportKeys;
    cells: string[];
    values: [string, number][];
    sums: [string, number][];
    sheets?: { filled: [string, number][]; expected: number };
  };
  const values = new Map([...stored.cells.map((id) => [id, 0] as const), ...stored.values]);
  const { keys } = stored;
  const sheets: HandSheets = stored.sheets
    ? { ...stored.sheets, filled: new Map(stored.sheets.filled) }
    : await readHandSheets(sql, period, keys);
  return { keys, values, sums: new Map(stored.sums), sheets };
}

async function frozenOf(sql: Sql, period: string, { body, counts, withheld }: FrozenRow): Promise<FrozenReport> {
  return {
    document: JSON.parse(body) as ReportDocument,
    counts: await countsOf(sql, period, counts),
    withheld: new Set(JSON.parse(withheld) as string[]),
  };
}

/** Every edition of a period, the first one first. */
export async function readEditions(sql: Sql, period: string): Promise<FrozenReport[]> {
  const rows = await sql.all<FrozenRow>(
    'SELECT body, counts, withheld FROM frozen_report WHERE period = ? ORDER BY edition',
    [period],
  );
  const editions: FrozenReport[] = [];
  for (const row of rows) editions.push(await frozenOf(sql, period, row));
  return editions;
}

/** The document of a closed period as it was published, without what is behind it. */
export async function readDocument(sql: Sql, period: string): Promise<ReportDocument | null> {
  const [row] = await sql.all<{ body: string }>(
    `SELECT body FROM frozen_report WHERE period = ? AND state = 'frozen' ORDER BY edition DESC`,
    [period],
  );
  return row ? (JSON.parse(row.body) as ReportDocument) : null;
}

/** Periods that are frozen, with their newest edition. */
export async function frozenPeriods(sql: Sql): Promise<{ period: string; edition: number }[]> {
  return sql.all<{ period: string; edition: number }>(
    `SELECT period, edition FROM frozen_report WHERE state = 'frozen' ORDER BY period DESC`,
  );
}

/** The document of the newest closed month, or of the newest closed year where no month is closed; null: nothing is. */
export async function readNewestDocument(sql: Sql): Promise<ReportDocument | null> {
  const periods = (await frozenPeriods(sql)).map(({ period }) => period);
  const newest = periods.find((period) => period.length === '2026-11'.length) ?? periods[0];
  return newest === undefined ? null : readDocument(sql, newest);
}

/** Publishes an edition and withdraws the one before. Does nothing when somebody else has just published it. */
export async function storeEdition(sql: Sql, { document, counts, withheld }: FrozenReport): Promise<void> {
  const { id } = document.period;
  await sql.transaction(async (inside) => {
    const stored = await inside.run(
      `INSERT INTO frozen_report (period, edition, state, body, counts, withheld) VALUES (?, ?, 'frozen', ?, ?, ?)
       ON CONFLICT (period, edition) DO NOTHING`,
      [id, document.edition, JSON.stringify(document), textOf(counts), JSON.stringify([...withheld].sort())],
    );
    if (stored > 0)
      await inside.run(`UPDATE frozen_report SET state = 'withdrawn' WHERE period = ? AND edition < ?`, [
        id,
        document.edition,
      ]);
  });
}

export async function isInvented(sql: Sql): Promise<boolean> {
  return (await sql.all(`SELECT mark FROM database_mark WHERE mark = 'invented'`)).length > 0;
}

/** The slugs of the forums that staff have named. */
export async function namedForums(sql: Sql): Promise<string[]> {
  return (await sql.all<{ slug: string }>('SELECT slug FROM occasion ORDER BY slug')).map(({ slug }) => slug);
}
