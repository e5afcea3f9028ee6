import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleEvents } from '../protocol/example-events.ts';
import type { UsageEvent } from '../protocol/usage-event.ts';
import { type DeviceBench, everythingOn, openDevice } from './testing/device-bench.ts';

let bench: DeviceBench;
afterEach(() => bench.storage.close());

/** Of a kind that there is no more: it told a day, which no record does now. */
const day = {
  id: '00000000-0000-4000-8000-0000000000d1',
  version: 1,
  kind: 'headset_day',
  centre: 'gap',
  day: '2026-11-23',
  outings: 14,
  minutes: 171,
};
const [place, visit, search] = exampleEvents() as [UsageEvent, UsageEvent, UsageEvent];

/** A headset as the third version of its storage left it, with a day that goes on. */
async function leaveThirdVersion(name: string): Promise<void> {
  const old = await openDB(name, 3, {
    upgrade(database) {
      for (const store of ['held', 'outbox']) database.createObjectStore(store, { keyPath: 'id' });
      for (const store of ['running', 'visit', 'rejected', 'device', 'day']) database.createObjectStore(store);
    },
  });
  await old.put('day', { id: day.id, day: '2026-11-24', centre: 'gap', outings: 2, seconds: 720 }, 'today');
  for (const event of [day, visit]) await old.put('outbox', event);
  for (const event of [{ ...day, id: '00000000-0000-4000-8000-0000000000d2' }, search]) await old.put('held', event);
  for (const event of [{ ...day, id: '00000000-0000-4000-8000-0000000000d3' }, place])
    await old.put('rejected', { event, field: '/centre', reason: 'is wrong' }, event.id);
  await old.put('device', { token: 'token-1', answer: null, occasion: null }, 'settings');
  old.close();
}

describe('a headset that an earlier version has kept the day of', () => {
  it('keeps it no longer, nor any record of that kind, and all the rest of what it held', async () => {
    await leaveThirdVersion('days-kept');
    bench = await openDevice({ name: 'days-kept' });
    expect([...bench.storage.objectStoreNames]).not.toContain('day');
    expect(await everythingOn(bench)).not.toContain('headset_day');
    expect(await bench.storage.getAll('outbox')).toEqual([visit]);
    expect(await bench.storage.getAll('held')).toEqual([search]);
    expect(await bench.storage.getAll('rejected')).toEqual([{ event: place, field: '/centre', reason: 'is wrong' }]);
    expect(await bench.storage.get('device', 'settings')).toMatchObject({ token: 'token-1' });
  });

  it('sends what waits, and nothing of that kind', async () => {
    await leaveThirdVersion('days-sent');
    bench = await openDevice({ name: 'days-sent' });
    await bench.log.closeForgotten();
    await bench.outbox.deliver();
    expect(
      bench
        .stored()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([visit.id, search.id]);
    expect(await bench.log.records()).toMatchObject({ held: [], waiting: [], rejected: [{ event: place }] });
  });
});
