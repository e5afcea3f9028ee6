import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/server/storage/open-sqlite.ts';
import { openSqliteConnection } from '../../src/server/storage/sqlite-connection.ts';
import {
  type BuiltServer,
  buildServer,
  postTo,
  type ServerProcess,
  startServerProcess,
} from '../tools/server-process.ts';
import { placeNumber } from './load.ts';

const HEAD = 'POST /api/events HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

let built: BuiltServer;
let directory: string;
let server: ServerProcess;
let stalled: Socket[];

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A client that sends this and then nothing, and does not hang up. */
async function stall(text: string): Promise<void> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  stalled.push(socket);
  await new Promise<void>((sent) => socket.write(text, () => sent()));
}

/** Seconds that the process still lived, and its exit code. */
async function endAfter(signal: NodeJS.Signals): Promise<{ seconds: number; code: number | null }> {
  const started = Date.now();
  const code = await server.stop(signal);
  return { seconds: (Date.now() - started) / 1000, code };
}

beforeAll(() => {
  built = buildServer();
}, 60_000);
afterAll(() => built.remove());
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
  server = await startServerProcess(built, { environment: { DATA_DIR: directory } });
  stalled = [];
  await stall('POST /api/events HTTP/1.1\r\nho');
  await stall(`${HEAD}content-length: 100\r\n\r\n{"e`);
  await sleep(100);
});
afterEach(() => {
  for (const socket of stalled) socket.destroy();
  rmSync(directory, { recursive: true, force: true });
});

describe('a server that is stopped while a head and a body do not come to their end', () => {
  it('ends in order all the same, and what it has accepted is stored and answered', async () => {
    expect((await postTo(server.url, [placeNumber(1)]))?.status).toBe(200);
    const other = openSqliteConnection(directory);
    other.exec('BEGIN IMMEDIATE');
    const accepted = postTo(server.url, [placeNumber(2)]);
    await sleep(300);
    const end = endAfter('SIGTERM');
    await sleep(700);
    expect(await postTo(server.url, [placeNumber(3)]), 'nobody else is let in').toBeNull();
    other.exec('COMMIT');
    other.close();
    expect((await accepted)?.text).toContain('stored');
    const { seconds, code } = await end;
    expect(code).toBe(0);
    expect(seconds).toBeGreaterThan(9);
    expect(seconds).toBeLessThan(15);
    const sql = await openSqlite(directory);
    expect(await sql.all('SELECT id FROM event ORDER BY id')).toEqual([1, 2].map((n) => ({ id: placeNumber(n).id })));
    const [spent] = await sql.all<{ value: string }>("SELECT value FROM setting WHERE key = 'web-events-today'");
    expect(spent?.value, 'what is written down at the end').toContain('"events":2');
    await sql.close();
  });

  it('ends at once on a second signal', async () => {
    const end = endAfter('SIGTERM');
    server.process.kill('SIGTERM');
    await sleep(1000);
    expect(server.process.exitCode, 'one signal that comes twice is one').toBeNull();
    server.process.kill('SIGINT');
    const { seconds, code } = await end;
    expect(code).toBe(1);
    expect(seconds).toBeLessThan(3);
    expect(server.output()).toContain('second signal');
  });
});
