import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import { BATCH_LIMIT, type PlaceTried } from '../../src/protocol/usage-event.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import { useCollectionBench } from './collection-bench.ts';
import { renamed } from './test-server.ts';

const place = exampleEvents()[0] as PlaceTried;

describe.each(DATABASE_KINDS)('batches that come packed, broken or too large, over $name', (kind) => {
  const bench = useCollectionBench(kind);

  it('takes gzip, and is not taken in by a bomb', async () => {
    const send = (payload: Buffer, encoding = 'gzip') =>
      bench.server.app.inject({
        method: 'POST',
        url: '/api/events',
        headers: { 'content-type': 'application/json', 'content-encoding': encoding },
        payload,
      });
    const many = Array.from({ length: BATCH_LIMIT }, (_, index) => renamed(place, index + 100));
    expect((await send(gzipSync(JSON.stringify({ events: [place] })))).statusCode).toBe(200);
    expect((await send(gzipSync(JSON.stringify({ events: many }), { level: 0 }))).statusCode, 'a large one').toBe(200);
    expect((await send(gzipSync(Buffer.alloc(50_000_000)))).statusCode, 'larger than 32 kB').toBe(413);
    expect((await send(gzipSync(Buffer.alloc(20_000_000)))).statusCode, 'small').toBe(413);
    expect((await send(Buffer.from('not gzip'))).statusCode).toBe(400);
    expect((await send(Buffer.from('{}'), 'br')).statusCode).toBe(415);
    expect(await bench.stored()).toBe(BATCH_LIMIT + 1);
  });

  it('refuses what is no batch, and batches that are too large, with the reason', async () => {
    const send = (payload: string, type = 'application/json') =>
      bench.server.app.inject({ method: 'POST', url: '/api/events', headers: { 'content-type': type }, payload });
    expect((await send('{"records":[]}')).json()).toMatchObject({ field: '/events' });
    expect((await send('{"records":[]}')).statusCode).toBe(400);
    expect((await send('{"events":[')).statusCode).toBe(400);
    expect((await send('')).statusCode).toBe(400);
    expect((await send('{}', 'text/plain')).statusCode).toBe(415);
    expect((await send(`{"events":["${'x'.repeat(1_500_000)}"]}`)).statusCode).toBe(413);
    expect((await bench.server.post(Array.from({ length: BATCH_LIMIT + 1 }, () => ({})))).status).toBe(413);
  });
});
