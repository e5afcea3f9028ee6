import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addHeadset } from '../../src/server/staff/headsets.ts';
import { openSqlite } from '../../src/server/storage/open-sqlite.ts';
import { openSqliteConnection } from '../../src/server/storage/sqlite-connection.ts';
import {
  type BuiltServer,
  buildServer,
  postTo,
  type ServerProcess,
  startServerProcess,
} from '../tools/server-process.ts';
import { expectWhole } from './expect-whole.ts';
import { placeNumber, startLoad } from './load.ts';

let built: BuiltServer;
let directory: string;
let server: ServerProcess;

beforeAll(() => {
  built = buildServer();
}, 60_000);
afterAll(() => built.remove());
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const start = async (environment: Record<string, string>) => {
  server = await startServerProcess(built, { environment });
};
/** A headset in Marseille; gives its token. */
async function enrolHeadset(): Promise<string> {
  const sql = await openSqlite(directory);
  const { token } = await addHeadset(sql, { centre: 'marseille', label: 'Casque 1' }, new Date());
  await sql.close();
  return token;
}
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const isUp = async () => (await fetch(`${server.url}/healthz`)).ok;

async function expectWholeAfterStop(acknowledged: ReadonlySet<string>): Promise<number> {
  expect(await server.stop('SIGTERM')).toBe(0);
  const sql = await openSqlite(directory);
  const there = await expectWhole(sql, acknowledged);
  await sql.close();
  return there;
}

/** A disk of its own, or null where the system does not allow one. */
function smallDisk(megabytes: number): string | null {
  const disk = mkdtempSync(join(tmpdir(), 'acteinov-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk], { stdio: 'pipe' });
    return disk;
  } catch (error) {
    console.log(`Skipped: no small disk can be mounted here (${String(error).split('\n', 1)[0]})`);
    rmSync(disk, { recursive: true });
    return null;
  }
}

describe('a database that may grow no further', () => {
  it('is answered 503 with Retry-After, loses nothing, and goes on when there is room again', async () => {
    directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
    await start({ DATA_DIR: directory, DATABASE_LIMIT_MB: '3' });
    const token = await enrolHeadset();
    const load = startLoad(server.url, { clients: 4, batch: 50, from: 0, patience: 20, token });
    for (let waits = 0; waits < 500 && (load.statuses.get(503) ?? 0) < 20; waits++) await sleep(20);
    await load.stop();
    expect(new Set(load.statuses.keys())).toEqual(new Set([200, 503]));
    expect(load.statuses.get(503)).toBeGreaterThanOrEqual(20);
    expect(load.broken).toBe(0);
    expect(await isUp(), 'everything else goes on').toBe(true);
    const many = Array.from({ length: 500 }, (_, n) => placeNumber(900_000 + n));
    for (const by of [token, undefined])
      expect(await postTo(server.url, many, by)).toMatchObject({ status: 503, retryAfter: '10' });
    const device = await fetch(`${server.url}/api/device`, { headers: { authorization: `Bearer ${token}` } });
    expect(device.status, 'what only reads is answered').toBe(200);
    expect(server.output()).toContain('SQLITE_FULL');
    expect(await expectWholeAfterStop(load.acknowledged)).toBe(load.acknowledged.size);
    await start({ DATA_DIR: directory });
    expect((await postTo(server.url, [placeNumber(900_000)], token))?.text).toContain('stored');
    await server.stop('SIGTERM');
  });

  it('on a disk that is really full the same', async (context) => {
    const disk = smallDisk(4);
    if (!disk) return context.skip();
    directory = join(disk, 'data');
    mkdirSync(directory);
    try {
      await start({ DATA_DIR: directory });
      const load = startLoad(server.url, { clients: 4, batch: 50, from: 0, patience: 20 });
      for (let waits = 0; waits < 500 && (load.statuses.get(503) ?? 0) < 20; waits++) await sleep(20);
      await load.stop();
      expect(load.statuses.get(503)).toBeGreaterThanOrEqual(20);
      expect(load.broken).toBe(0);
      expect(await server.stop('SIGTERM'), 'an orderly end without room').toBe(0);
      await start({ DATA_DIR: directory });
      expect(await isUp(), 'a start without room').toBe(true);
      execFileSync('mount', ['-o', 'remount,size=64m', disk]);
      expect((await postTo(server.url, [placeNumber(900_000)]))?.text, 'room again, without a restart').toContain(
        'stored',
      );
      expect(await expectWholeAfterStop(load.acknowledged)).toBe(load.acknowledged.size + 1);
    } finally {
      execFileSync('umount', ['--lazy', disk]); // a connection of this test may still be open
      rmSync(disk, { recursive: true });
    }
  });
});

/** The server's own quiet side may be writing at this moment. */
async function takeLock(connection: ReturnType<typeof openSqliteConnection>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      connection.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (attempt >= 100) throw error;
      await sleep(50);
    }
  }
}

describe('a database that another process has locked', () => {
  it('is waited for; after that posts are answered 503, and are taken again when it is free', {
    timeout: 60_000,
  }, async () => {
    directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
    await start({ DATA_DIR: directory });
    const token = await enrolHeadset();
    const silent = await enrolHeadset(); // whose contact of today is not noted yet
    const other = openSqliteConnection(directory);
    await takeLock(other);
    const patient = postTo(server.url, [placeNumber(1)], token);
    await sleep(500);
    expect(await isUp(), 'health and pages go on meanwhile').toBe(true);
    other.exec('COMMIT');
    expect((await patient)?.text).toContain('stored');

    await takeLock(other);
    const started = Date.now();
    const answers = await Promise.all(
      [2, 3, 4].map((number) => postTo(server.url, [placeNumber(number)], number === 3 ? undefined : silent)),
    );
    expect(answers.map((answer) => [answer?.status, answer?.retryAfter])).toEqual([3, 2, 1].map(() => [503, '10']));
    const device = await fetch(`${server.url}/api/device`, { headers: { authorization: `Bearer ${silent}` } });
    expect(device.status, 'what only reads is answered').toBe(200);
    expect(Date.now() - started, 'no headset waits for the note of its contact').toBeLessThan(8_000);
    expect(server.output()).toContain('SQLITE_BUSY');
    other.exec('COMMIT');
    other.close();
    expect((await postTo(server.url, [placeNumber(2)], token))?.text).toContain('stored');
    expect(await expectWholeAfterStop(new Set([placeNumber(1).id, placeNumber(2).id]))).toBe(2);
  });
});

describe('slow clients', () => {
  it('are cut off, whether it is the head or the body that does not come, and others are served', {
    timeout: 90_000,
  }, async () => {
    directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
    await start({ DATA_DIR: directory });
    const port = Number(new URL(server.url).port);
    const slow = (text: string) =>
      new Promise<string>((resolve) => {
        let answer = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        socket.on('data', (data) => (answer += data.toString()));
        socket.on('close', () => resolve(answer));
        socket.on('error', () => resolve(answer));
      });
    const head = 'POST /api/events HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
    const crowd = Array.from({ length: 100 }, () => slow('POST /api/events HTTP/1.1\r\nho'));
    crowd.push(...Array.from({ length: 100 }, () => slow(`${head}content-length: 100\r\n\r\n{"events"`)));
    for (let posts = 0; posts < 20; posts++) expect((await postTo(server.url, [placeNumber(posts)]))?.status).toBe(200);
    for (const answer of await Promise.all(crowd)) expect(answer).toMatch(/^HTTP\/1.1 408/);
    await server.stop('SIGTERM');
  });
});
