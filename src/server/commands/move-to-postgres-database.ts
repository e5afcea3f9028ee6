import pg from 'pg';
import { ACCESS_TABLES } from '../staff/end-all-access.ts';
import { openPostgres } from '../storage/open-postgres.ts';
import { openSqlite } from '../storage/open-sqlite.ts';
import { connectionOptions } from '../storage/postgres-dialect.ts';
import { openSqliteConnection, type SqliteConnection } from '../storage/sqlite-connection.ts';
import type { StorageAddress } from '../storage/storage-address.ts';
import { requireDatabase } from './require-database.ts';
import { refuseRunningServer } from './refuse-running-server.ts';
import { createTableDigest, type Row } from './table-digest.ts';

const ROWS_AT_ONCE = 2_000;

/** The target has its own history; sessions and links end with the server that made them. */
const STAYING = new Set<string>(['migration', ...ACCESS_TABLES]);

interface Table {
  name: string;
  columns: string[];
  /** Columns of the primary key, in its order. */
  key: string[];
}

function tablesOf(source: SqliteConnection): Table[] {
  const names = source
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all() as { name: string }[];
  const moved = names.filter(({ name }) => !STAYING.has(name));
  return moved.map(({ name }) => {
    const columns = source.pragma(`table_info(${name})`) as { name: string; pk: number }[];
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    return { name, columns: columns.map((column) => column.name), key: key.map((column) => column.name) };
  });
}

/** In the order of the key: rows lie there as they are sent, and must not tell in which order they once came. */
async function copyTable(source: SqliteConnection, target: pg.Client, { name, columns, key }: Table): Promise<string> {
  const digest = createTableDigest(columns);
  const list = columns.join(', ');
  const insert = `INSERT INTO ${name} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${name}, $1::json)`;
  let rows: Row[] = [];
  for (const row of source
    .prepare(`SELECT ${list} FROM ${name} ORDER BY ${key.join(', ')}`)
    .iterate() as Iterable<Row>) {
    digest.add(row);
    rows.push(row);
    if (rows.length < ROWS_AT_ONCE) continue;
    await target.query(insert, [JSON.stringify(rows)]);
    rows = [];
  }
  if (rows.length > 0) await target.query(insert, [JSON.stringify(rows)]);
  return digest.text();
}

async function digestOf(target: pg.Client, { name, columns }: Table): Promise<string> {
  const digest = createTableDigest(columns);
  await target.query(`DECLARE reading CURSOR FOR SELECT ${columns.join(', ')} FROM ${name}`);
  for (;;) {
    const { rows } = await target.query<Row>(`FETCH ${ROWS_AT_ONCE} FROM reading`);
    if (rows.length === 0) break;
    for (const row of rows) digest.add(row);
  }
  await target.query('CLOSE reading');
  return digest.text();
}

async function moveTable(source: SqliteConnection, target: pg.Client, table: Table): Promise<string> {
  const { rowCount } = await target.query(`SELECT 1 FROM ${table.name} LIMIT 1`);
  if (rowCount !== 0) throw new Error(`The PostgreSQL database is not empty (${table.name}); nothing was changed.`);
  const sent = await copyTable(source, target, table);
  const arrived = await digestOf(target, table);
  if (sent !== arrived) throw new Error(`${table.name} did not arrive as it was sent (${sent}, ${arrived}).`);
  return `${table.name}: ${sent.split(' ', 1)[0]}`;
}

/**
 * Copies the embedded database in `directory`, without sessions of staff, to the empty PostgreSQL database at `url`, all in one transaction, and compares the number
 * of rows and a fingerprint of every table. The embedded database stays as it is. Gives the rows of each table.
 * @throws Error, with nothing changed, when there is no embedded database, a server uses one of them, the target is not empty, or a table arrived differently.
 */
export async function moveToPostgres(directory: string, url: string): Promise<string[]> {
  const embedded: StorageAddress = { dialect: 'sqlite', directory, limitMegabytes: 0 };
  await requireDatabase(embedded);
  await refuseRunningServer(embedded);
  await refuseRunningServer({ dialect: 'postgres', url });
  await (await openSqlite(directory)).close(); // both at the newest migration
  await (await openPostgres(url)).close();
  const source = openSqliteConnection(directory);
  const target = new pg.Client(connectionOptions(url));
  try {
    await target.connect();
    await target.query('BEGIN');
    const moved: string[] = [];
    for (const table of tablesOf(source)) moved.push(await moveTable(source, target, table));
    await target.query('COMMIT');
    return moved;
  } finally {
    source.close();
    await target.end();
  }
}
