import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleEvents } from '../protocol/example-events.ts';
import { createPostEvents, type PostEvents } from './post-events.ts';

interface Received {
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

let server: Server;
let received: Received[];
let takesGzip: boolean;
let post: PostEvents;
let asked: RequestInit[];

beforeEach(async () => {
  received = [];
  takesGzip = true;
  asked = [];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts) });
      response.statusCode = request.headers['content-encoding'] && !takesGzip ? 415 : 200;
      response.end('{}');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  post = createPostEvents((path, request = {}) => {
    asked.push(request);
    return fetch(`http://127.0.0.1:${port}${path as string}`, request);
  });
});
afterEach(() => new Promise((done) => server.close(done)));

const many = Array.from({ length: 10 }, exampleEvents).flat();

describe('a batch on its way', () => {
  it('is packed when that saves something, and is the same when unpacked', async () => {
    await post(many, null);
    expect(received[0]?.headers['content-encoding']).toBe('gzip');
    const body = received[0]?.body ?? Buffer.alloc(0);
    expect(JSON.parse(gunzipSync(body).toString())).toEqual({ events: many });
    expect(body.length).toBeLessThan(JSON.stringify({ events: many }).length / 5);
  });

  it('is not packed when it is small: it may be the last thing that a page does', async () => {
    await post(exampleEvents().slice(0, 1), null);
    expect(received[0]?.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(received[0]?.body.toString() ?? '')).toEqual({ events: exampleEvents().slice(0, 1) });
  });

  it('is not packed either when its page goes away, however large it is: nothing can be waited for then', async () => {
    await post(many, null, true);
    expect(received[0]?.headers['content-encoding']).toBeUndefined();
    expect(asked[0]?.keepalive).toBe(true);
  });

  it('takes no cookie along and names no page, packed or not', async () => {
    await post(many, null);
    await post(exampleEvents(), 'kX7-secret', true);
    expect(asked).toHaveLength(2);
    for (const request of asked) expect(request).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('goes as it is to a server that cannot unpack, this time and from then on', async () => {
    takesGzip = false;
    expect((await post(many, null)).status).toBe(200);
    await post(many, null);
    expect(received.map(({ headers }) => headers['content-encoding'])).toEqual(['gzip', undefined, undefined]);
  });

  it('carries the token of its headset, and nothing else that could tell who sends it', async () => {
    await post(many, 'kX7-secret');
    await post(many, null);
    expect(received[0]?.headers.authorization).toBe('Bearer kX7-secret');
    expect(received[1]?.headers.authorization).toBeUndefined();
    for (const { headers } of received) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
    expect(gunzipSync(received[0]?.body ?? Buffer.alloc(0)).toString()).not.toContain('kX7-secret');
  });
});
