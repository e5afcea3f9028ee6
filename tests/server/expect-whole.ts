import { expect } from 'vitest';
import { checkMonth } from '../../src/server/operations/oracle.ts';
import type { Sql } from '../../src/server/storage/sql.ts';
import { THIS_MONTH } from './load.ts';

/** Every acknowledged event is there (once: identifiers are unique), and the roll-ups are what the raw events say. Gives how many are there. */
export async function expectWhole(sql: Sql, acknowledged: ReadonlySet<string>): Promise<number> {
  if (sql.dialect === 'sqlite') expect(await sql.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  const rows = await sql.all<{ id: string }>('SELECT id FROM event');
  const there = new Set(rows.map((row) => row.id));
  expect(there.size).toBe(rows.length);
  expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
  expect((await checkMonth(sql, THIS_MONTH)).differences).toEqual([]);
  return rows.length;
}
