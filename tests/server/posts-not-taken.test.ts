import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BuiltServer,
  buildServer,
  postTo,
  type ServerProcess,
  startServerProcess,
} from '../tools/server-process.ts';
import { placeNumber } from './load.ts';

const STALLED = 60;
const STALLED_BYTES = 1_200_000;

let built: BuiltServer;
let directory: string;
let server: ServerProcess;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
  built = buildServer();
  server = await startServerProcess(built, { environment: { DATA_DIR: directory } });
}, 60_000);
afterAll(async () => {
  await server.stop('SIGTERM');
  built.remove();
  rmSync(directory, { recursive: true });
});

const send = async (headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer>, method = 'POST') => {
  const response = await fetch(`${server.url}/api/events`, { method, headers, body: method === 'HEAD' ? null : body });
  return { status: response.status, allow: response.headers.get('allow'), text: await response.text() };
};
const JSON_TYPE = { 'content-type': 'application/json' };

/** A post of which all but the last bytes are sent; resolves with what it is answered all the same. */
function stall(sockets: Socket[]): Promise<string> {
  return new Promise((answered) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    sockets.push(socket);
    let text = '';
    socket.on('error', () => undefined);
    socket.on('close', () => answered(text));
    socket.on('data', (data) => (text += data.toString()));
    socket.write(
      `POST /api/events HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${STALLED_BYTES + 10}\r\n\r\n`,
    );
    socket.write(Buffer.alloc(STALLED_BYTES, 'x'));
  });
}

describe('a post that is not taken', () => {
  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'])(
    'because it is none, but a %s, learns what there is',
    async (method) => {
      const response = await fetch(`${server.url}/api/events`, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    },
  );

  it('learns which header is wrong', async () => {
    const wrongType = await send({ 'content-type': 'text/plain' }, '{"events":[]}');
    expect([wrongType.status, wrongType.text]).toEqual([415, expect.stringContaining('Content-Type: must be')]);
    const wrongCoding = await send({ ...JSON_TYPE, 'content-encoding': 'br' }, '{"events":[]}');
    expect([wrongCoding.status, wrongCoding.text]).toEqual([415, expect.stringContaining('Content-Encoding: must be')]);
  });

  it('learns how long it may be', async () => {
    const { status, text } = await send(JSON_TYPE, ' '.repeat(1_500_001));
    expect([status, text]).toEqual([413, expect.stringContaining('at most 1500000 bytes')]);
  });
});

describe('a post that is taken', () => {
  it('names its coding in capitals or not', async () => {
    const body = new Uint8Array(gzipSync(JSON.stringify({ events: [placeNumber(1)] })));
    expect((await send({ ...JSON_TYPE, 'content-encoding': 'GZIP' }, body)).text).toContain('stored');
    expect((await send({ ...JSON_TYPE, 'content-encoding': 'Identity' }, '{"events":[]}')).status).toBe(200);
  });

  it('comes through while large ones stand, of which the server holds no more than fits', async () => {
    const sockets: Socket[] = [];
    const answers: string[] = [];
    const stalled = Array.from({ length: STALLED }, async () => answers.push(await stall(sockets)));
    for (let waits = 0; waits < 300 && answers.length < STALLED / 2; waits++) {
      expect((await postTo(server.url, [placeNumber(100 + waits)]))?.status).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(STALLED - answers.length, 'those that still stand').toBeLessThanOrEqual(32_000_000 / STALLED_BYTES);
    expect(STALLED - answers.length).toBeGreaterThan(20);
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1.1 503 [^]*\r\nretry-after: 10\r\n/i);
    for (const socket of sockets) socket.destroy();
    await Promise.all(stalled);
    expect((await send(JSON_TYPE, `{"events":[]${' '.repeat(1_400_000)}}`)).status, 'a large one again').toBe(200);
  });
});

describe('the start', () => {
  it.each([
    ['for the whole network without PUBLIC_ORIGIN says that it is missing', { HOST: '0.0.0.0' }, true],
    ['for the whole network with it does not', { HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://x.example' }, false],
    ['for this machine alone does not', { HOST: '127.0.0.1' }, false],
  ])('%s', async (_title, settings, warns) => {
    const other = await startServerProcess(built, { environment: { DATA_DIR: join(directory, 'other'), ...settings } });
    expect(await other.stop('SIGTERM')).toBe(0);
    expect(other.output().includes('PUBLIC_ORIGIN is not set')).toBe(warns);
  });
});
