import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import { openPostgres } from '../../src/server/storage/open-postgres.ts';
import { type BuiltServer, buildServer, startServerProcess } from '../tools/server-process.ts';
import { newPostgresDatabase } from '../../src/server/storage/testing/databases.ts';
import { placeNumber } from './load.ts';

const MARK = 'marker-7f3a';
const ADDRESS = '203.0.113.77';
const headers = {
  'content-type': 'application/json',
  'user-agent': `${MARK}-agent`,
  'x-forwarded-for': ADDRESS,
  forwarded: `for=${ADDRESS}`,
  cookie: `session=${MARK}-cookie`,
  referer: `http://127.0.0.1/${MARK}-referer`,
  'accept-language': `${MARK}-language`,
};

let built: BuiltServer;
beforeAll(() => {
  built = buildServer();
}, 60_000);
afterAll(() => built.remove());

/** Posts that are stored, refused, malformed, unauthorised and lost, and visits to pages, all marked. */
async function visit(url: string): Promise<void> {
  const send = (body: string, more: Record<string, string> = {}) =>
    fetch(`${url}/api/events?${MARK}=query`, { method: 'POST', headers: { ...headers, ...more }, body });
  await send(JSON.stringify({ events: [placeNumber(1), ...exampleEvents()] }));
  await send(JSON.stringify({ events: [{ kind: 'unknown' }, 7] }));
  await send(`{"events":[${MARK}`);
  await send(JSON.stringify({ [MARK]: [] }));
  await send('{}', { authorization: `Bearer ${MARK}-token` });
  await send('{}', { origin: `https://${MARK}.example` });
  await send(JSON.stringify({ events: [{ ...placeNumber(2), [MARK]: 1 }] }), { 'sec-gpc': '1' });
  for (const page of [`/?q=${MARK}`, `/${MARK}/page`, `/api/${MARK}`, `/healthz?${MARK}`, `/metrics?${MARK}`])
    await fetch(`${url}${page}`, { headers });
}

describe('what a visitor’s browser sends beside the events', () => {
  it('is nowhere: not in the embedded database and its log, not in a backup, not in what the server says', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
    const server = await startServerProcess(built, {
      environment: { DATA_DIR: directory, LOG_LEVEL: 'debug', TRUST_PROXY: '127.0.0.1', POSTS_PER_MINUTE: '100' },
    });
    await visit(server.url);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    await server.stop('SIGKILL'); // so that the write-ahead log is still there to be read
    const files = readdirSync(directory).map((name) => readFileSync(join(directory, name)).toString('latin1'));
    const everything = [...files, server.output(), metrics].join('\n');
    expect(everything).toContain('boulanger');
    expect(server.output()).toContain('"status":401');
    expect(metrics).toContain('acteinov_events_total{verdict="stored"}');
    for (const mark of [MARK, ADDRESS, '127.0.0.1:', 'node-fetch', 'undici']) {
      const rest = everything.replaceAll(`http://127.0.0.1:${new URL(server.url).port}`, ''); // its own address, printed at the start
      expect(rest).not.toContain(mark);
    }
    rmSync(directory, { recursive: true });
  });

  it('is nowhere in PostgreSQL either', async () => {
    const url = await newPostgresDatabase();
    const server = await startServerProcess(built, { environment: { DATABASE_URL: url, LOG_LEVEL: 'debug' } });
    await visit(server.url);
    await server.stop('SIGTERM');
    const sql = await openPostgres(url);
    const tables = await sql.all<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
    );
    const rows = await Promise.all(tables.map(({ name }) => sql.all(`SELECT * FROM ${name}`)));
    await sql.close();
    const everything = JSON.stringify(rows) + server.output();
    expect(everything).toContain('boulanger');
    for (const mark of [MARK, ADDRESS]) expect(everything).not.toContain(mark);
  });
});
