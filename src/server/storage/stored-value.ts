import type { Sql } from './sql.ts';

/** Small values that have no table of their own, as JSON in `setting`. */
export async function readValue<T>(sql: Sql, key: string): Promise<T | undefined> {
  const [row] = await sql.all<{ value: string }>('SELECT value FROM setting WHERE key = ?', [key]);
  return row && (JSON.parse(row.value) as T);
}

export async function writeValue(sql: Sql, key: string, value: object): Promise<void> {
  await sql.run(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [key, JSON.stringify(value)],
  );
}
