import type { RollUpSums } from './roll-up-sums.ts';
import { NUMBER_KEYS, ROLL_UPS, type RollUpName } from './roll-ups.ts';

/** One parameter for a whole group, and its answer says which ids are new: never slower here than the other forms, and the simplest. */
export const INSERT_EVENTS = `INSERT INTO event (id, kind, month, body)
  SELECT id, kind, month, body FROM json_to_recordset($1::json) AS x(id text, kind text, month text, body text)
  ORDER BY id
  ON CONFLICT (id) DO NOTHING RETURNING id`;

export const INSERT_REJECTED = `INSERT INTO rejected_event (day, id, kind, field, reason, held, length)
  SELECT $2, id, kind, field, reason, held, length
  FROM json_to_recordset($1::json) AS x(id text, kind text, field text, reason text, held text, length integer)
  ORDER BY id
  LIMIT GREATEST(0, $3 - (SELECT COUNT(*) FROM rejected_event WHERE day = $2))`;

export const COUNT_REJECTED = `INSERT INTO rejected_month (month, field, reason, events)
  SELECT $2, field, reason, COUNT(*) FROM json_to_recordset($1::json) AS x(field text, reason text) GROUP BY field, reason
  ON CONFLICT (month, field, reason) DO UPDATE SET events = rejected_month.events + excluded.events`;

function upsert(table: RollUpName): string {
  const { keys, sums } = ROLL_UPS[table];
  const allKeys = ['month', ...keys];
  const columns = [...allKeys, ...sums].join(', ');
  const types = [
    ...allKeys.map((key) => `${key} ${NUMBER_KEYS.has(key) ? 'integer' : 'text'}`),
    ...sums.map((sum) => `${sum} bigint`),
  ].join(', ');
  return `changed_${table} AS (
    INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_to_recordset($1::json->'${table}') AS x(${types})
    ON CONFLICT (${allKeys.join(', ')})
    DO UPDATE SET ${sums.map((sum) => `${sum} = ${table}.${sum} + excluded.${sum}`).join(', ')})`;
}

/** All roll-ups of a group in one statement with one parameter. */
export function rollUpStatement(sums: RollUpSums): { text: string; parameter: string } | null {
  const parameter: Record<string, Record<string, string | number>[]> = {};
  for (const [table, rows] of sums.tables()) {
    const columns = ['month', ...ROLL_UPS[table].keys, ...ROLL_UPS[table].sums];
    parameter[table] = rows.map((row) => {
      const values = [...row.keys, ...row.sums];
      return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? 0]));
    });
  }
  const tables = Object.keys(parameter) as RollUpName[];
  if (tables.length === 0) return null;
  return { text: `WITH ${tables.map(upsert).join(',\n')} SELECT 1`, parameter: JSON.stringify(parameter) };
}
