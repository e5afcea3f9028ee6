import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import type { PlaceTried, UsageEvent } from '../../src/protocol/usage-event.ts';
import type { Sender } from '../../src/server/ingestion/batch.ts';
import { ingestGroup } from '../../src/server/ingestion/ingest-group.ts';
import { openEventWriter } from '../../src/server/ingestion/open-event-writer.ts';
import { MIGRATIONS } from '../../src/server/migrations/index.ts';
import { forgetArrival } from '../../src/server/operations/forget-arrival.ts';
import { checkMonth } from '../../src/server/operations/oracle.ts';
import { settingsFrom } from '../../src/server/settings.ts';
import { SQLITE_FILE } from '../../src/server/storage/sqlite-connection.ts';
import type { Sql } from '../../src/server/storage/sql.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import type { TestDatabase } from '../../src/server/storage/testing/test-database.ts';
import { EXAMPLE_NOW, renamed } from './test-server.ts';

const anyone: Sender = { centre: null, enrolment: 'open', declines: false };
const place = exampleEvents()[0] as PlaceTried;
const VISITS: readonly number[] = Array.from({ length: 60 }, (_, number) => number);
/** What begins the file: counters of changes among others. */
const HEADER_BYTES = 100;

/** The records of one visit after the other; identifiers far apart and in no order. */
const visit = (number: number): UsageEvent[] =>
  exampleEvents().map((event, index) => {
    const scattered = ((number * exampleEvents().length + index) * 7919) % 99_991;
    return { ...event, id: `${scattered.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000` };
  });
const ids = VISITS.flatMap((number) => visit(number).map(({ id }) => id));
const inOrder = [...ids].sort();

const storageOf = (database: TestDatabase) => settingsFrom(database.environment).storage;

const post = (events: readonly UsageEvent[]) => ({
  bytes: new TextEncoder().encode(JSON.stringify({ events })),
  sender: anyone,
});

/** Each visit in a transaction of its own, as when few people come. */
async function fill(database: TestDatabase, visits = VISITS): Promise<void> {
  await (await database.open()).close();
  const writer = openEventWriter(storageOf(database));
  for (const number of visits) await ingestGroup([post(visit(number))], EXAMPLE_NOW, writer);
  await writer.close();
}

/** The file and its log. */
function bytesOf({ environment }: TestDatabase): Buffer {
  if (!('DATA_DIR' in environment)) throw new Error('the embedded database has a folder');
  const file = join(environment.DATA_DIR, SQLITE_FILE);
  const log = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0);
  return Buffer.concat([readFileSync(file).subarray(HEADER_BYTES), log]);
}

describe.each(DATABASE_KINDS)('the order in which events came, in $name', ({ name, create }) => {
  let database: TestDatabase;
  let sql: Sql;

  beforeEach(async () => {
    database = await create();
    sql = await database.open();
  });
  afterEach(async () => {
    await sql.close();
    database.remove();
  });

  const keptIds = async (order: string) =>
    (await sql.all<{ id: string }>(`SELECT id FROM event ORDER BY ${order}`)).map(({ id }) => id);

  it('is in no hidden column of the embedded database', async (context) => {
    if (name !== 'SQLite') context.skip();
    await fill(database);
    for (const table of ['event', 'rejected_event'])
      await expect(sql.all(`SELECT rowid FROM ${table}`)).rejects.toThrow('no such column: rowid');
  });

  it('is not told within one transaction of PostgreSQL', async (context) => {
    if (name !== 'PostgreSQL') context.skip();
    const writer = openEventWriter(storageOf(database));
    // All of one length: a shorter row may go back into what room is left on a page before.
    const posts = ids.map((id) => post([{ ...place, id }]));
    await ingestGroup(posts, EXAMPLE_NOW, writer);
    await writer.close();
    expect(await keptIds('ctid')).toEqual(inOrder);
  });

  it('is gone from every byte of the embedded database after the nightly work', async (context) => {
    if (name !== 'SQLite') context.skip();
    const other = await create();
    await fill(database);
    await fill(other, [...VISITS].reverse());
    expect(bytesOf(database).equals(bytesOf(other)), 'before').toBe(false);
    for (const one of [database, other]) await forgetArrival(storageOf(one));
    expect(bytesOf(database).length).toBeGreaterThan(100_000);
    expect(bytesOf(database).equals(bytesOf(other)), 'after').toBe(true);
    other.remove();
  });

  it('stays readable while somebody reads an older moment, and is not said to be gone', async (context) => {
    if (name !== 'SQLite') context.skip();
    await fill(database);
    await sql.snapshot(async (inside) => {
      await inside.all('SELECT id FROM event');
      await expect(forgetArrival(storageOf(database))).rejects.toThrow('still reading');
    });
    await forgetArrival(storageOf(database));
  });

  it('is gone from every row of PostgreSQL after the nightly work', async (context) => {
    if (name !== 'PostgreSQL') context.skip();
    await fill(database);
    await sql.run(
      "INSERT INTO rejected_event (day, id, field, reason) VALUES ('2026-11-25', 'b', '', ''), ('2026-11-25', 'a', '', '')",
    );
    expect(await keptIds('ctid')).not.toEqual(inOrder);
    await forgetArrival(storageOf(database));
    expect(await keptIds('ctid')).toEqual(inOrder);
    expect(await sql.all('SELECT id FROM rejected_event ORDER BY ctid')).toEqual([{ id: 'a' }, { id: 'b' }]);
    for (const table of ['event', 'interest_age_change', 'places_centre_mode'])
      expect(await sql.all(`SELECT DISTINCT xmin::text FROM ${table}`), table).toHaveLength(1);
  });

  it('goes without losing an event, a figure, or the knowledge of what has come', async () => {
    await fill(database);
    const before = await keptIds('id');
    await forgetArrival(storageOf(database));
    expect(await keptIds('id')).toEqual(before);
    expect((await checkMonth(sql, '2026-11')).differences).toEqual([]);
    const writer = openEventWriter(storageOf(database));
    const [answer] = await ingestGroup([post([renamed(place, 1), ...visit(0)])], EXAMPLE_NOW, writer);
    await writer.close();
    expect(answer?.counts).toMatchObject({ stored: 1, duplicate: visit(0).length });
  });
});

describe.each(DATABASE_KINDS)('an older database in $name', ({ create }) => {
  it('keeps its events when they are put in order', async () => {
    const database = await create();
    const old = await database.open(MIGRATIONS.slice(0, 3));
    for (const id of ['c', 'a', 'b'])
      await old.run("INSERT INTO event (id, kind, month, body) VALUES (?, 'visit', '2026-11', ?)", [
        id,
        `{"of":"${id}"}`,
      ]);
    await old.run("INSERT INTO rejected_event VALUES (1, '2026-11-25', 'visit', '/hour', 'is wrong', '{\"all\":1}')");
    await old.close();
    const sql = await database.open();
    const rows = ['a', 'b', 'c'].map((id) => ({ id, kind: 'visit', month: '2026-11', body: `{"of":"${id}"}` }));
    expect(await sql.all('SELECT * FROM event ORDER BY id')).toEqual(rows);
    if (sql.dialect === 'postgres') expect(await sql.all('SELECT * FROM event ORDER BY ctid')).toEqual(rows);
    expect(await sql.all('SELECT * FROM rejected_event')).toEqual([]);
    await sql.close();
    database.remove();
  });
});
