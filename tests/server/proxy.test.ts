import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectHttp2 } from 'node:http2';
import { request as requestHttps } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_LIMIT_BYTES } from '../../src/server/collection/request-bytes.ts';
import { type Proxy, PROXY_NAME, proxyObstacle, startProxy } from '../tools/nginx.ts';
import { type BuiltServer, buildServer, type ServerProcess, startServerProcess } from '../tools/server-process.ts';
import { placeNumber } from './load.ts';

const MARK = 'marker-7f3a';
const LIMIT = 20;
const reason = proxyObstacle();
if (reason) console.log(`Skipped: ${reason}`);

let directory: string;
let built: BuiltServer;
let server: ServerProcess;
let proxy: Proxy;

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

interface Asked {
  /** Of the sender; any of 127.0.0.0/8. */
  from?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

function ask(path: string, { from = '127.0.0.1', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const options = {
      host: '127.0.0.1',
      port: proxy.secure,
      path,
      method: body === undefined ? 'GET' : 'POST',
      localAddress: from,
      rejectUnauthorized: false,
      servername: PROXY_NAME,
      headers: {
        host: PROXY_NAME,
        'user-agent': MARK,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    };
    const sent = requestHttps(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.once('error', fail);
    sent.end(body);
  });
}

const batch = (...numbers: number[]) => JSON.stringify({ events: numbers.map(placeNumber) });

describe.skipIf(reason !== null)('behind the reverse proxy of docs/deploy', () => {
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
    built = buildServer();
    server = await startServerProcess(built, {
      environment: {
        DATA_DIR: join(directory, 'data'),
        TRUST_PROXY: '127.0.0.1',
        PUBLIC_ORIGIN: `https://${PROXY_NAME}`,
        POSTS_PER_MINUTE: String(LIMIT),
      },
    });
    proxy = await startProxy(join(directory, 'nginx'), Number(new URL(server.url).port));
  });
  afterAll(async () => {
    await proxy.stop();
    await server.stop('SIGTERM');
    built.remove();
    rmSync(directory, { recursive: true });
  });

  it('events of our own pages are stored, compressed ones too, and those of other pages are not', async () => {
    const origin = `https://${PROXY_NAME}`;
    const plain = await ask('/api/events', { body: batch(1), headers: { origin } });
    expect([plain.status, plain.text]).toEqual([200, expect.stringContaining('"stored"')]);
    const gzip = { body: gzipSync(batch(2)), headers: { origin, 'content-encoding': 'gzip' } };
    expect((await ask('/api/events', gzip)).text).toContain('"stored"');
    const foreign = { body: batch(3), headers: { origin: `https://${MARK}.example` } };
    expect((await ask('/api/events', foreign)).status).toBe(403);
  });

  it('the limit is each sender’s own, and nobody gets another one by a header', async () => {
    const statuses = async (from: string) => {
      const found = new Map<number, number>();
      for (let post = 0; post < LIMIT + 5; post++) {
        const headers = { 'x-forwarded-for': `203.0.113.${post}`, forwarded: `for=203.0.113.${post}` };
        const { status } = await ask('/api/events', { from, headers, body: '{"events":[]}' });
        found.set(status, (found.get(status) ?? 0) + 1);
      }
      return Object.fromEntries(found);
    };
    expect(await statuses('127.0.0.2')).toEqual({ 200: LIMIT, 429: 5 });
    expect(await statuses('127.0.0.3')).toEqual({ 200: LIMIT, 429: 5 });
  });

  it.each(['/metrics', '//metrics', '/%6detrics', '/metrics/', '/metrics?a', '/./metrics', '/Metrics'])(
    'the figures by the minute cannot be had as %s',
    async (path) => {
      const answer = await ask(path);
      expect([403, 404]).toContain(answer.status);
      expect(answer.text).not.toContain('acteinov_events');
    },
  );

  it('what is too long is told so, and is never taken for a fault that passes', async () => {
    const statuses = async (length: number) => {
      const posts = Array.from({ length: 8 }, () =>
        ask('/api/events', { from: '127.0.0.4', body: ' '.repeat(length) }),
      );
      return new Set((await Promise.all(posts)).map(({ status }) => status));
    };
    expect(await statuses(BODY_LIMIT_BYTES)).toEqual(new Set([400]));
    expect(await statuses(BODY_LIMIT_BYTES + 1)).toEqual(new Set([413]));
  });

  it('a long post that is refused before it is read is refused with the right status', async () => {
    const headers = { authorization: `Bearer ${MARK}` };
    const posts = Array.from({ length: 16 }, () =>
      ask('/api/events', { from: '127.0.0.5', headers, body: ' '.repeat(BODY_LIMIT_BYTES) }),
    );
    expect(new Set((await Promise.all(posts)).map(({ status }) => status))).toEqual(new Set([401]));
  });

  it('pages come over HTTP/2 with the server’s headers, and plain http leads to https under the right name', async () => {
    const session = connectHttp2(`https://127.0.0.1:${proxy.secure}`, { rejectUnauthorized: false });
    const stream = session.request({ ':path': '/bilans', accept: 'text/html' });
    const headers = await new Promise<NodeJS.Dict<unknown>>((done, fail) => {
      stream.once('response', done);
      session.once('error', fail);
    });
    session.destroy();
    expect(headers).toMatchObject({ ':status': 200, 'referrer-policy': 'no-referrer' });
    expect(headers['strict-transport-security']).toContain('max-age');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    const plain = await fetch(`http://127.0.0.1:${proxy.plain}/bilans?a`, { redirect: 'manual' });
    expect([plain.status, plain.headers.get('location')]).toEqual([301, `https://${PROXY_NAME}/bilans?a`]);
  });

  it('nothing is logged: of those who were served, who were refused, who spoke no HTTP, who came while the server was away', async () => {
    await ask(`/${MARK}?${MARK}`, { from: '127.0.0.9' });
    await ask('/api/events', { from: '127.0.0.9', body: `{${MARK}` });
    for (const port of [proxy.plain, proxy.secure])
      await new Promise<void>((done) => {
        const socket = connect({ host: '127.0.0.1', port, localAddress: '127.0.0.9' }, () => socket.end(`${MARK}\r\n`));
        socket.once('error', () => done());
        socket.once('close', () => done());
        socket.resume();
      });
    await fetch(`http://127.0.0.1:${proxy.plain}/`, { headers: { 'user-agent': MARK }, redirect: 'manual' });
    await server.stop('SIGTERM');
    expect((await ask('/', { from: '127.0.0.9' })).status).toBe(502);
    for (const trace of [MARK, '127.0.0.9', '127.0.0.2', '203.0.113', 'client:']) {
      expect(proxy.logged()).not.toContain(trace);
      expect(server.output()).not.toContain(trace);
    }
  });
});
