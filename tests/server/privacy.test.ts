import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import type { TestDatabase } from '../../src/server/storage/testing/test-database.ts';
import { type BuiltServer, buildServer, type ServerProcess, startServerProcess } from '../tools/server-process.ts';
import { answerText } from './answer-text.ts';
import {
  ADDRESS,
  type Answer,
  closedPeriods,
  CLOSED_MONTH,
  MARK,
  PUBLISHED,
  publishMarked,
  visitMarked,
} from './marked-visit.ts';

let built: BuiltServer;
let folder: string;

beforeAll(() => {
  built = buildServer();
}, 60_000);
afterAll(() => built.remove());

/** A backup as an operator makes it, in a form in which text can be found. */
function backupText({ environment }: TestDatabase): string {
  const file = join(folder, 'backup');
  const run = spawnSync(process.execPath, [join(built.folder, 'backup.js'), file], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  if ('DATA_DIR' in environment) return readFileSync(file).toString('latin1');
  return execFileSync('pg_restore', ['--file=-', file], { encoding: 'utf8', maxBuffer: 100_000_000 });
}

/** Everything in the database: of the embedded one its files with the write-ahead log, of PostgreSQL every row. */
async function databaseText(database: TestDatabase): Promise<string> {
  if ('DATA_DIR' in database.environment) {
    const directory = database.environment.DATA_DIR;
    return readdirSync(directory)
      .map((name) => readFileSync(join(directory, name)).toString('latin1'))
      .join('\n');
  }
  const sql = await database.open();
  const tables = await sql.all<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const rows = await Promise.all(tables.map(({ name }) => sql.all(`SELECT * FROM ${name}`)));
  await sql.close();
  return JSON.stringify(rows);
}

/** Each answer holds what was counted: what is looked through below is no empty report. */
function expectPublished(answers: readonly Answer[]): void {
  expect(answers.filter(({ status }) => status !== 200).map(({ path }) => path)).toEqual([]);
  expect(closedPeriods(answers)).toContain(CLOSED_MONTH);
  const ofReport = answers.filter(({ path }) => path.startsWith(`/api/reports/${CLOSED_MONTH}`) && !path.includes('?'));
  expect(ofReport).toHaveLength(5);
  for (const answer of ofReport) {
    const published = answer.path.endsWith('.json') ? Math.round(PUBLISHED / 10) * 10 : PUBLISHED; // open data are in tens
    expect(new RegExp(`\\b${published}\\b`).test(answerText(answer)), answer.path).toBe(true);
  }
  expect(answers.filter(({ path }) => path.includes('?table=')).length).toBeGreaterThan(5);
}

/** What stands around a mark, or null: it is nowhere. All of what is looked through would be too long to be shown. */
function around(text: string, mark: string): string | null {
  const at = text.indexOf(mark);
  return at < 0 ? null : text.slice(Math.max(0, at - 100), at + 100);
}

describe.each(DATABASE_KINDS)('what a browser sends beside the events, over $name', ({ create }) => {
  let database: TestDatabase;
  let server: ServerProcess;

  afterEach(() => {
    database.remove();
    rmSync(folder, { recursive: true });
  });

  it('is nowhere: not in the database and its log, a backup, a report, an export, a metric, or what the server says', async () => {
    folder = mkdtempSync(join(tmpdir(), 'acteinov-'));
    database = await create();
    server = await startServerProcess(built, {
      environment: { ...database.environment, LOG_LEVEL: 'debug', TRUST_PROXY: '127.0.0.1', POSTS_PER_MINUTE: '100' },
    });
    await visitMarked(server.url);
    const answers = await publishMarked(server.url, server.output());
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    const backup = backupText(database);
    await server.stop('SIGKILL'); // so that a write-ahead log is still there to be read
    const kept = await databaseText(database);

    expectPublished(answers);
    expect(server.output()).toContain('"status":401');
    expect(metrics).toContain('acteinov_events_total{verdict="stored"}');
    for (const text of [kept, backup]) {
      expect(text.includes('boulanger')).toBe(true);
      expect(text.includes('/unknown'), 'that a marked field was refused is kept, without the mark').toBe(true);
    }
    if ('DATA_DIR' in database.environment)
      expect(existsSync(join(database.environment.DATA_DIR, 'acteinov.sqlite-wal'))).toBe(true);
    const everything = [kept, backup, server.output(), metrics, ...answers.map(answerText)]
      .join('\n')
      .replaceAll(`http://127.0.0.1:${new URL(server.url).port}`, ''); // its own address, printed at the start
    for (const mark of [MARK, ADDRESS, '127.0.0.1:', 'node-fetch', 'undici'])
      expect(around(everything, mark)).toBeNull();
  });
});
