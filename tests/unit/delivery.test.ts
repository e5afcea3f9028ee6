import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import type { PlaceTried, UsageEvent } from '../../src/protocol/usage-event.ts';
import { DELIVERY_BATCH } from '../../src/session/delivery-batches.ts';
import { type DeviceStorage, openDeviceStorage } from '../../src/session/device-storage.ts';
import { createOutbox } from '../../src/session/outbox.ts';
import { storeOnDevice } from '../../src/session/outbox-store.ts';
import { waitAfter } from '../../src/session/retry-wait.ts';
import { SQLITE } from '../../src/server/storage/testing/databases.ts';
import type { TestDatabase } from '../../src/server/storage/testing/test-database.ts';
import { startTestServer, type TestServer } from '../server/test-server.ts';

let database: TestDatabase;
let server: TestServer;
let address: string;
let storage: DeviceStorage;
let retry: { wait: number; run: () => void } | null;
let databaseNumber = 0;

beforeEach(async () => {
  database = await SQLITE.create();
  server = await startTestServer(database.environment);
  address = await server.app.listen({ port: 0, host: '127.0.0.1' });
  storage = await openDeviceStorage(`device-${databaseNumber++}`);
  retry = null;
});

afterEach(async () => {
  storage.close();
  await server.close();
  database.remove();
});

function post(events: readonly UsageEvent[], headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${address}/api/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ events }),
  });
}

function outboxWith(send: (events: readonly UsageEvent[]) => Promise<Response>) {
  return createOutbox(storeOnDevice(storage), {
    send,
    random: () => 0.5,
    later(wait, run) {
      retry = { wait, run };
      return () => {
        retry = null;
      };
    },
  });
}

const waiting = () => storage.getAll('outbox');
const opened = async () =>
  (await server.sql.all<{ n: number }>('SELECT COALESCE(SUM(opened), 0) AS n FROM places_centre_mode'))[0]?.n;
const place = exampleEvents()[0] as PlaceTried;
const placeNumber = (n: number): PlaceTried => ({
  ...place,
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
});

describe('events on their way', () => {
  it('wait on the device until the endpoint has stored them, then are gone from it', async () => {
    const outbox = outboxWith(post);
    await outbox.add(exampleEvents());
    expect(await waiting()).toHaveLength(exampleEvents().length);
    await outbox.deliver();
    expect(await waiting()).toEqual([]);
    expect(await opened()).toBe(1);
  });

  it('are counted once when the answer got lost and they are sent again', async () => {
    let answers = 0;
    const outbox = outboxWith(async (events) => {
      const response = await post(events);
      if (answers++ === 0) throw new TypeError('network gone before the answer');
      return response;
    });
    await outbox.add([place]);
    await outbox.deliver();
    expect(await waiting()).toHaveLength(1);
    await outbox.deliver();
    expect(await waiting()).toEqual([]);
    expect(await opened()).toBe(1);
  });

  it('are tried again later and later while there is no network, and nothing is lost meanwhile', async () => {
    const outbox = outboxWith(() => Promise.reject(new TypeError('offline')));
    const waits: number[] = [];
    await outbox.add([place]);
    for (let round = 0; round < 12; round++) {
      await outbox.deliver();
      waits.push(retry?.wait ?? 0);
    }
    expect(waits.slice(0, 3)).toEqual([1500, 3000, 6000]);
    expect(waits.at(-1)).toBe(waitAfter(40, 0.5));
    expect(await waiting()).toEqual([place]);
  });

  it('go in batches, all of them', async () => {
    const sizes: number[] = [];
    const outbox = outboxWith((events) => {
      sizes.push(events.length);
      return post(events);
    });
    await outbox.add(Array.from({ length: DELIVERY_BATCH + 30 }, (_, n) => placeNumber(n)));
    await outbox.deliver();
    expect(sizes).toEqual([DELIVERY_BATCH, 30]);
    expect(await opened()).toBe(DELIVERY_BATCH + 30);
  });

  it('do not let one bad event hold up the others: it is put aside with its reason', async () => {
    const outbox = outboxWith(post);
    await outbox.add([{ ...placeNumber(1), seconds: -5 }, placeNumber(2)]);
    await outbox.deliver();
    expect(await waiting()).toEqual([]);
    expect(await opened()).toBe(1);
    expect((await storage.getAll('rejected')).map(({ field }) => field)).toEqual(['/seconds']);
  });

  it('do not wait for one of a kind that the endpoint does not take any more, as an older page still sends it', async () => {
    const outbox = outboxWith(post);
    const day = { ...placeNumber(1), kind: 'headset_day' } as unknown as UsageEvent;
    await outbox.add([day, placeNumber(2)]);
    await outbox.deliver();
    expect(await waiting()).toEqual([]);
    expect(await opened()).toBe(1);
    expect((await storage.getAll('rejected')).map(({ event, field }) => [event.id, field])).toEqual([
      [day.id, '/kind'],
    ]);
    expect(retry, 'nothing is to be sent again').toBeNull();
  });

  it('are gone from the device, and nowhere else, when the browser asks not to be counted', async () => {
    const outbox = outboxWith((events) => post(events, { 'Sec-GPC': '1' }));
    await outbox.add([place]);
    await outbox.deliver();
    expect(await waiting()).toEqual([]);
    expect(await storage.getAll('rejected')).toEqual([]);
    expect(await opened()).toBe(0);
  });

  it('stay when the server fails', async () => {
    const outbox = outboxWith(() => Promise.resolve(new Response('{}', { status: 503 })));
    await outbox.add([place]);
    await outbox.deliver();
    expect(await waiting()).toEqual([place]);
    expect(retry).not.toBeNull();
  });
});
