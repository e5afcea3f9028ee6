import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import type { PlaceTried } from '../../src/protocol/usage-event.ts';
import { clockAt } from '../../src/server/ingestion/event-clock.ts';
import { createLog } from '../../src/server/operations/log.ts';
import { createMetrics } from '../../src/server/operations/metrics.ts';
import { runMaintenance } from '../../src/server/operations/nightly.ts';
import { PUT_ASIDE_DAYS } from '../../src/server/operations/old-database.ts';
import { checkMonth } from '../../src/server/operations/oracle.ts';
import { openPostgres } from '../../src/server/storage/open-postgres.ts';
import { SQLITE_FILE } from '../../src/server/storage/sqlite-connection.ts';
import { DATABASE_KINDS, newPostgresDatabase, SQLITE } from '../../src/server/storage/testing/databases.ts';
import type { TestDatabase } from '../../src/server/storage/testing/test-database.ts';
import {
  type BuiltServer,
  buildServer,
  postTo,
  type ServerProcess,
  startServerProcess,
} from '../tools/server-process.ts';
import { renamed } from './test-server.ts';

/** The server of these tests is a real one, with the real clock. */
const month = clockAt(new Date()).today.slice(0, 7);
const place: PlaceTried = { ...(exampleEvents()[0] as PlaceTried), hour: `${month}-01T00` };
let built: BuiltServer;
const folder = mkdtempSync(join(tmpdir(), 'acteinov-backup-'));

/** Runs a command as an operator does, and gives what it printed after its exit code. */
function command(name: string, environment: Record<string, string>, ...args: string[]): string {
  const run = spawnSync(process.execPath, [join(built.folder, `${name}.js`), ...args], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  return `${run.status} ${run.stdout}${run.stderr}`;
}

beforeAll(() => {
  built = buildServer();
}, 60_000);
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true });
});

describe.each(DATABASE_KINDS)('backup and restore of $name', ({ name, create }) => {
  let database: TestDatabase;
  let server: ServerProcess;
  const file = join(folder, `${name}.backup`);

  beforeEach(async () => {
    database = await create();
    server = await startServerProcess(built, { environment: database.environment });
  });
  afterEach(() => {
    database.remove();
    rmSync(file, { force: true });
  });

  it('saves one moment of a server under load, with all that was acknowledged before it', async () => {
    let sent = 0;
    let acknowledged = 0;
    let pouring = true;
    const pour = async () => {
      while (pouring) {
        const batch = Array.from({ length: 40 }, () => renamed(place, sent++));
        if ((await postTo(server.url, batch))?.status === 200) acknowledged += 40;
      }
    };
    const streams = Array.from({ length: 4 }, pour);
    const saveMeanwhile = () =>
      new Promise<number | null>((done) => {
        const environment = { ...process.env, ...database.environment };
        spawn(process.execPath, [join(built.folder, 'backup.js'), file], { env: environment }).once('exit', done);
      });
    while (acknowledged < 2000) await new Promise((resolve) => setTimeout(resolve, 20));
    const before = acknowledged;
    expect(await saveMeanwhile()).toBe(0);
    pouring = false;
    await Promise.all(streams);
    expect(await server.stop('SIGTERM')).toBe(0);

    const fresh = await create();
    expect(command('restore', fresh.environment, file)).toMatch(/^0 Restored/);
    const sql = await fresh.open();
    const kept = (await sql.all<{ n: number }>('SELECT COUNT(*) AS n FROM event'))[0]?.n ?? 0;
    expect(kept).toBeGreaterThanOrEqual(before);
    expect(kept).toBeLessThanOrEqual(sent);
    expect(await checkMonth(sql, month)).toEqual({ month, differences: [] });
    await sql.close();
    fresh.remove();
  });

  it('does not restore under a running server, nor overwrite a backup', async () => {
    expect(command('backup', database.environment, file)).toMatch(/^0 /);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(command('backup', database.environment, file)).toMatch(/^1 .*exists already/);
    await postTo(server.url, [place]);
    expect(command('restore', database.environment, file)).toMatch(/^1 .*stop it first/);
    expect(await server.stop('SIGTERM')).toBe(0);
    expect(command('restore', database.environment, file)).toMatch(/^0 Restored/);
    const sql = await database.open();
    expect(await sql.all('SELECT id FROM event')).toEqual([]);
    await sql.close();
  });

  it('opens nothing again: neither sessions nor links outlive it', async () => {
    await expect.poll(() => server.output()).toContain('First access to the reports');
    expect(command('backup', database.environment, file)).toMatch(/^0 /);
    expect(await server.stop('SIGTERM')).toBe(0);
    expect(command('restore', database.environment, file)).toMatch(/^0 Restored/);
    const sql = await database.open();
    expect(await sql.all('SELECT token_hash FROM staff_link')).toEqual([]);
    await sql.close();
  });

  it('takes the place of a database that is damaged', async (context) => {
    if (!('DATA_DIR' in database.environment)) return context.skip();
    const current = join(database.environment.DATA_DIR, SQLITE_FILE);
    await postTo(server.url, [place]);
    expect(command('backup', database.environment, file)).toMatch(/^0 /);
    expect(await server.stop('SIGTERM')).toBe(0);
    writeFileSync(current, 'what a broken disk has left of it '.repeat(200));
    writeFileSync(`${current}-wal`, 'and of its log');
    for (const path of [current, `${current}-wal`]) utimesSync(path, new Date(0), new Date(0)); // not written for long
    expect(command('restore', database.environment, file)).toMatch(/^0 Restored\. .*before-restore/);
    const folderOfData = database.environment.DATA_DIR;
    const aside = () => readdirSync(folderOfData).filter((entry) => entry.includes('.before-restore-'));
    const [first = ''] = aside();
    const keptOfFirst = () =>
      ['', '-wal'].map((suffix) => readFileSync(join(folderOfData, `${first}${suffix}`), 'utf8'));
    expect(keptOfFirst()).toEqual([expect.stringContaining('a broken disk'), 'and of its log']);
    expect(command('restore', database.environment, file)).toMatch(/^0 /);
    expect(
      aside().filter((entry) => !entry.startsWith(first)),
      'a second restore keeps what the first put aside',
    ).not.toEqual([]);
    expect(keptOfFirst()).toEqual([expect.stringContaining('a broken disk'), 'and of its log']);
    const sql = await database.open();
    expect(await sql.all('SELECT id FROM event')).toEqual([{ id: place.id }]);
    await sql.close();
    const nightAfter = (days: number) => {
      const now = () => new Date(Date.now() + days * 86_400_000);
      const dependencies = {
        storage: database.storage,
        metrics: createMetrics(() => 0),
        log: createLog('silent'),
        now,
      };
      return runMaintenance(dependencies, new AbortController().signal);
    };
    await nightAfter(PUT_ASIDE_DAYS - 1);
    expect(aside(), 'as long as it may still be wanted').toContain(first);
    await nightAfter(PUT_ASIDE_DAYS + 1);
    expect(aside(), 'for no longer').toEqual([]);
    expect(existsSync(current)).toBe(true);
    return undefined;
  });

  it('is not taken from an empty database, nor from another application’s', async () => {
    await postTo(server.url, [place]);
    expect(await server.stop('SIGTERM')).toBe(0);
    const foreign = await create();
    const sql = await foreign.open([{ name: '0001-other', sql: 'CREATE TABLE other (x TEXT PRIMARY KEY);\n' }]);
    await sql.close();
    if ('DATABASE_URL' in foreign.environment)
      execFileSync('pg_dump', ['--format=custom', `--file=${file}`, foreign.environment.DATABASE_URL]);
    else copyFileSync(join(foreign.environment.DATA_DIR, SQLITE_FILE), file);
    expect(command('restore', database.environment, file)).toMatch(/^1 This is no backup of this application/);
    writeFileSync(file, '');
    expect(command('restore', database.environment, file)).toMatch(/^1 /);
    const kept = await database.open();
    expect(await kept.all('SELECT id FROM event')).toEqual([{ id: place.id }]);
    await kept.close();
    foreign.remove();
  });

  it('leaves everything as it was when the backup is none', async () => {
    await postTo(server.url, [place]);
    expect(await server.stop('SIGTERM')).toBe(0);
    writeFileSync(file, 'no backup at all');
    expect(command('restore', database.environment, file)).toMatch(/^1 ./);
    expect(command('restore', database.environment, join(folder, 'nowhere'))).toMatch(/^1 .*does not exist/);
    expect(command('restore', database.environment)).toMatch(/^1 Usage: npm run restore/);
    const sql = await database.open();
    expect(await sql.all('SELECT id FROM event')).toEqual([{ id: place.id }]);
    await sql.close();
    if ('DATA_DIR' in database.environment)
      expect(readdirSync(database.environment.DATA_DIR).filter((entry) => entry.startsWith('restore-'))).toEqual([]);
  });
});

describe.each(DATABASE_KINDS)('commands where there is no database in $name', ({ create }) => {
  const file = join(folder, 'of-nothing');

  it('say where they looked and which setting says so, and make none', async () => {
    const empty = await create();
    const isFolder = 'DATA_DIR' in empty.environment;
    const named = isFolder ? /^1 \/.*acteinov\.sqlite does not exist.*DATA_DIR/ : /^1 127.*\/test_\d+ .*DATABASE_URL/;
    expect(command('backup', empty.environment, file)).toMatch(named);
    expect(existsSync(file)).toBe(false);
    expect(command('staff', empty.environment, 'list')).toMatch(named);
    if ('DATA_DIR' in empty.environment) {
      expect(readdirSync(empty.environment.DATA_DIR)).toEqual([]);
      writeFileSync(join(empty.environment.DATA_DIR, SQLITE_FILE), '');
      expect(command('backup', empty.environment, file)).toMatch(/^1 .*holds no tables.*DATA_DIR/);
    }
    empty.remove();
  });
});

describe('moving from SQLite to PostgreSQL', () => {
  it('does not move a database that is not there', async () => {
    const url = await newPostgresDatabase();
    const settings = { DATA_DIR: join(folder, 'nowhere'), DATABASE_URL: url };
    expect(command('move-to-postgres', settings)).toMatch(/^1 .*acteinov\.sqlite does not exist.*DATA_DIR/);
    expect(existsSync(settings.DATA_DIR)).toBe(false);
  });

  it('brings every row of every table, and the server goes on from there', async () => {
    const source = await SQLITE.create();
    if (!('DATA_DIR' in source.environment)) throw new Error('the first kind is SQLite');
    const directory = source.environment.DATA_DIR;
    const url = await newPostgresDatabase();
    const server = await startServerProcess(built, { environment: source.environment });
    await postTo(server.url, [place, { kind: 'bad', text: 'é\u0000"’' }]);
    for (let batch = 0; batch < 10; batch++)
      await postTo(
        server.url,
        Array.from({ length: 500 }, (_, index) => renamed(place, 1000 + batch * 500 + index)),
      );
    const settings = { DATA_DIR: directory, DATABASE_URL: url };
    expect(command('move-to-postgres', settings)).toMatch(/^1 .*stop it first/);
    expect(await server.stop('SIGTERM')).toBe(0);

    const printed = command('move-to-postgres', settings);
    expect(printed).toContain('event: 5001\n');
    expect(printed).toContain('rejected_event: 1\n');
    expect(command('move-to-postgres', settings)).toMatch(/^1 .*not empty/);
    const sql = await openPostgres(url);
    expect((await checkMonth(sql, month)).differences).toEqual([]);
    expect(await sql.all('SELECT id FROM event ORDER BY ctid')).toEqual(
      await sql.all('SELECT id FROM event ORDER BY id'),
    );
    await sql.close();
    const after = await startServerProcess(built, { environment: { DATABASE_URL: url } });
    expect((await postTo(after.url, [place]))?.text).toContain('duplicate');
    await after.stop('SIGTERM');
    source.remove();
  });
});
