import { cellId } from '../protection/cross-table.ts';
import type { Sql } from '../storage/sql.ts';
import { type ReportKeys, UNKNOWN_KEY } from './report-keys.ts';
import { readFacts } from './roll-up-sources.ts';

/** The unit of the cells that centres count by hand. */
export const HAND_UNIT = 'hand';

/** Which of what is counted by hand was counted at all. */
export interface HandSheets {
  /** How many entries of sheets each cell adds up; a cell that nobody has filled in stands not in it, or with nought. */
  filled: Map<string, number>;
  /** How many entries a total would add up if every centre had filled in its sheet: one for each centre and month. */
  expected: number;
}

export function noSheets(): HandSheets {
  return { filled: new Map(), expected: 0 };
}

/** The centres that can fill in a sheet: nobody counts the web by hand. */
export function sheetCentres({ centres }: ReportKeys): string[] {
  return centres.filter((key) => key !== 'web');
}

/** A month's sheets. A centre that has left the catalogue is expected only where it has left a sheet. */
export async function readHandSheets(sql: Sql, month: string, keys: ReportKeys): Promise<HandSheets> {
  const known = sheetCentres(keys).filter((key) => key !== UNKNOWN_KEY);
  const expected = new Set(known);
  const filled = new Map<string, number>();
  for (const { keys: row } of await readFacts(sql, 'hand_count', month)) {
    const [centre = '', kind = ''] = [row.get('centre'), row.get('kind')];
    expected.add(centre);
    const line = `centre=${known.includes(centre) ? centre : UNKNOWN_KEY}`;
    for (const id of [cellId(HAND_UNIT, [`kind=${kind}`]), cellId(HAND_UNIT, [line, `kind=${kind}`])])
      filled.set(id, (filled.get(id) ?? 0) + 1);
  }
  return { filled, expected: expected.size };
}

/** `factor` 1 adds, -1 subtracts. */
export function combineSheets(sheets: HandSheets, other: HandSheets, factor: 1 | -1): HandSheets {
  const filled = new Map(sheets.filled);
  for (const [id, entries] of other.filled) filled.set(id, (filled.get(id) ?? 0) + factor * entries);
  return { filled, expected: sheets.expected + factor * other.expected };
}
