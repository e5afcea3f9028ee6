import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import { MIGRATIONS } from '../../src/server/migrations/index.ts';
import { checkMonth } from '../../src/server/operations/oracle.ts';
import { openSqliteConnection, SQLITE_FILE } from '../../src/server/storage/sqlite-connection.ts';
import type { Sql } from '../../src/server/storage/sql.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import type { TestDatabase } from '../../src/server/storage/testing/test-database.ts';

describe.each(DATABASE_KINDS)('storage in $name', ({ name, create }) => {
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

  const count = async (from: Sql = sql) =>
    (await from.all<{ n: number }>('SELECT COUNT(*) AS n FROM events_kind'))[0]?.n;
  const add = (into: Sql, kind: string) =>
    into.run('INSERT INTO events_kind VALUES (?, ?, ?)', ['2026-11', kind, 3_000_000_000]);

  it('gives counts and sums back as numbers, beyond 32 bits too', async () => {
    expect(await add(sql, 'visit')).toBe(1);
    await add(sql, 'error');
    expect(await sql.all("SELECT kind, events, '?' AS mark FROM events_kind WHERE kind = ?", ['visit'])).toEqual([
      { kind: 'visit', events: 3_000_000_000, mark: '?' },
    ]);
    expect(await sql.all('SELECT SUM(events) AS total FROM events_kind')).toEqual([{ total: 6_000_000_000 }]);
  });

  it('does all of a transaction or nothing of it', async () => {
    const failing = sql.transaction(async (inside) => {
      await add(inside, 'visit');
      expect(await count(inside)).toBe(1);
      expect(await count(), 'seen by nobody else yet').toBe(0);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await count()).toBe(0);
    await sql.transaction((inside) => add(inside, 'visit'));
    expect(await count()).toBe(1);
  });

  it('reads all of a snapshot as of one moment, and lets others write meanwhile', async () => {
    await sql.snapshot(async (inside) => {
      expect(await count(inside)).toBe(0);
      await add(sql, 'visit');
      expect(await count(inside)).toBe(0);
      expect(await count()).toBe(1);
    });
    await expect(sql.snapshot((inside) => add(inside, 'error'))).rejects.toThrow(/read.?only/i);
    expect(await sql.snapshot(count)).toBe(1);
  });

  it('overwrites what it deletes', async (context) => {
    if (!('DATA_DIR' in database.environment)) return context.skip();
    const file = join(database.environment.DATA_DIR, SQLITE_FILE);
    await sql.run("INSERT INTO setting VALUES ('secret', 'zebra-in-a-hat')");
    const bytes = () => readFileSync(file).toString('latin1');
    await sql.close();
    expect(bytes()).toContain('zebra-in-a-hat');
    sql = await database.open();
    await sql.run('DELETE FROM setting');
    await sql.close();
    expect(bytes()).not.toContain('zebra-in-a-hat');
    sql = await database.open();
    return undefined;
  });

  it('goes on after a statement that fails', async () => {
    await add(sql, 'visit');
    await expect(add(sql, 'visit')).rejects.toThrow(/unique/i);
    await expect(sql.run('INSERT INTO nowhere VALUES (1)')).rejects.toThrow('nowhere');
    expect(await add(sql, 'error')).toBe(1);
  });

  it('lets transactions that are asked for at once happen one after the other', async () => {
    await sql.run("INSERT INTO events_kind VALUES ('2026-11', 'visit', 0)");
    const raise = () =>
      sql.run("UPDATE events_kind SET events = events + 1 WHERE month = '2026-11' AND kind = 'visit'");
    await Promise.all(Array.from({ length: 50 }, raise));
    expect(await sql.all('SELECT events FROM events_kind')).toEqual([{ events: 50 }]);
  });

  it('keeps its content and is not migrated again when it is opened again', async () => {
    await add(sql, 'visit');
    await sql.close();
    sql = await database.open();
    expect(await count()).toBe(1);
    expect(await sql.all('SELECT name FROM migration ORDER BY name')).toEqual(
      MIGRATIONS.map(({ name: of }) => ({ name: of })),
    );
  });

  it('syncs at every commit, on every connection that writes', async () => {
    if (name === 'PostgreSQL') {
      // Its database has switched it off for whoever does not ask for it.
      const [{ own }] = (await sql.all<{ own: string }>('SELECT current_database() AS own')) as [{ own: string }];
      await sql.run(`ALTER DATABASE "${own}" SET synchronous_commit = off`);
      await sql.close();
      sql = await database.open();
      const settings = await Promise.all(Array.from({ length: 4 }, () => sql.all('SHOW synchronous_commit')));
      expect(settings.flat()).toEqual(settings.map(() => ({ synchronous_commit: 'on' })));
      expect(await sql.all('SHOW fsync')).toEqual([{ fsync: 'on' }]);
      return;
    }
    expect(await sql.transaction((inside) => inside.all('PRAGMA synchronous'))).toEqual([{ synchronous: 2 }]);
    expect(await sql.transaction((inside) => inside.all('PRAGMA journal_mode'))).toEqual([{ journal_mode: 'wal' }]);
    if (!('DATA_DIR' in database.environment)) throw new Error('SQLite has a directory');
    const other = openSqliteConnection(database.environment.DATA_DIR);
    expect(other.pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    other.close();
  });
});

describe.each(DATABASE_KINDS)('migrations in $name', ({ create }) => {
  const first = { name: '0001-a', sql: '-- one;\nCREATE TABLE a (x TEXT PRIMARY KEY) WITHOUT ROWID;\n' };
  const second = {
    name: '0002-b',
    sql: "CREATE TABLE b (x INTEGER);\nINSERT INTO b VALUES (1);\nINSERT INTO a VALUES (';');\n",
  };
  const broken = { name: '0003-c', sql: 'CREATE TABLE c (x INTEGER);\nINSERT INTO nowhere VALUES (1);\n' };
  let database: TestDatabase;

  beforeEach(async () => {
    database = await create();
  });
  afterEach(() => database.remove());

  it('add only what is new, each whole or not at all', async () => {
    await (await database.open([first])).close();
    await expect(database.open([first, second, broken])).rejects.toThrow('nowhere');
    const sql = await database.open([first, second]);
    expect(await sql.all('SELECT x FROM b')).toEqual([{ x: 1 }]);
    await expect(sql.all('SELECT x FROM c')).rejects.toThrow('c');
    await sql.close();
  });

  it('happen once when several servers start together', async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => database.open([first, second])));
    expect(await opened[0]?.all('SELECT x FROM b')).toEqual([{ x: 1 }]);
    for (const sql of opened) await sql.close();
  });

  it('forget what refused events held, and keep that they were refused', async () => {
    const before = MIGRATIONS.filter(({ name }) => name < '0006');
    const old = await database.open(before);
    await old.run(
      "INSERT INTO rejected_event VALUES ('2026-11-24', 'a', 'visit', '/hour', 'must match pattern', '2026-11-24T14:05:33')",
    );
    await old.close();
    const sql = await database.open();
    expect(await sql.all('SELECT * FROM rejected_event')).toEqual([
      {
        day: '2026-11-24',
        id: 'a',
        kind: 'visit',
        field: '/hour',
        reason: 'must match pattern',
        held: null,
        length: null,
      },
    ]);
    await sql.close();
  });

  it('drop all that was kept of the days of headsets, and nothing else', async () => {
    const [, visit] = exampleEvents();
    const old = await database.open(MIGRATIONS.filter(({ name }) => name < '0010'));
    const day = { ...visit, id: 'd', kind: 'headset_day' };
    for (const { id, kind, ...more } of [day, { ...visit, id: 'v', kind: 'visit' }]) {
      await old.run('INSERT INTO event VALUES (?, ?, ?, ?)', [id, kind, '2026-11', JSON.stringify({ kind, ...more })]);
      await old.run('INSERT INTO events_kind VALUES (?, ?, 1)', ['2026-11', kind]);
      await old.run("INSERT INTO rejected_event VALUES ('2026-11-24', ?, ?, '/centre', 'is wrong', 'text', 3)", [
        id,
        kind,
      ]);
    }
    await old.run("INSERT INTO rejected_month VALUES ('2026-11', '/outings', 'must be >= 1', 2)");
    await old.run("INSERT INTO visits_centre_mode VALUES ('2026-11', 'marseille', 'headset', 1, 600, 3)");
    await old.run("INSERT INTO visits_centre_occasion VALUES ('2026-11', 'marseille', 'everyday', 1, 600, 3)");
    await old.run("INSERT INTO headset_centre VALUES ('2026-11', 'marseille', 14, 171)");
    await old.close();
    const sql = await database.open();
    const kindsIn = (table: string) => sql.all(`SELECT kind FROM ${table}`);
    for (const table of ['event', 'events_kind', 'rejected_event'])
      expect(await kindsIn(table), table).toEqual([{ kind: 'visit' }]);
    expect(await sql.all('SELECT field, events FROM rejected_month')).toEqual([{ field: '/outings', events: 2 }]);
    await expect(sql.all('SELECT * FROM headset_centre')).rejects.toThrow('headset_centre');
    expect(await checkMonth(sql, '2026-11'), 'figures and raw events agree').toMatchObject({ differences: [] });
    await sql.close();
  });

  it('refuse a database that a newer version made, and another order', async () => {
    await (await database.open([first, second])).close();
    await expect(database.open([first])).rejects.toThrow('0002-b');
    await expect(database.open([second, first])).rejects.toThrow('out of order');
    await expect(database.open([first, { name: '0001-b', sql: '' }, second])).rejects.toThrow('another order');
  });
});
