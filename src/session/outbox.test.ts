import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleEvents } from '../protocol/example-events.ts';
import { EVENT_FAMILIES, type UsageEvent, type Verdict } from '../protocol/usage-event.ts';
import type { DeliveryEnvironment } from './delivery.ts';
import { DELIVERY_BATCH } from './delivery-batches.ts';
import { type DeviceStorage, openDeviceStorage } from './device-storage.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { type OutboxStore, storeInMemory, storeOnDevice } from './outbox-store.ts';
import { retryAfterMilliseconds, waitAfter } from './retry-wait.ts';
import { shuffle } from './shuffle.ts';

let storage: DeviceStorage;
let sent: UsageEvent[][];
let planned: { wait: number; run(): void } | null;
let hurried: boolean[];
let access: boolean[];
let month: string;
let names = 0;

beforeEach(async () => {
  storage = await openDeviceStorage(`outbox-${names++}`);
  sent = [];
  hurried = [];
  planned = null;
  access = [];
  month = '2026-11';
});
afterEach(() => storage.close());

function outboxThat(
  answer: (events: readonly UsageEvent[]) => Response,
  { store = storeOnDevice(storage), ...more }: Partial<DeliveryEnvironment> & { store?: OutboxStore } = {},
): Outbox {
  return createOutbox(store, {
    send(events, hurriedly) {
      sent.push([...events]);
      hurried.push(hurriedly);
      return Promise.resolve(answer(events));
    },
    random: () => 0.5,
    later(wait, run) {
      planned = { wait, run };
      return () => {
        planned = null;
      };
    },
    month: () => month,
    onAccess: (known) => access.push(known),
    ...more,
  });
}

/** Visits with identifiers in rising order, as the storage gives them out. */
const visits = (count: number): UsageEvent[] =>
  Array.from({ length: count }, (_, n) => ({
    ...(exampleEvents()[1] as UsageEvent),
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  }));

/** Random numbers that are the same each time, 0 to 1. */
function seededRandom(seed = 1): () => number {
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

const all = (verdict: 'stored' | 'duplicate' | 'declined') => (events: readonly UsageEvent[]) =>
  Response.json({ verdicts: events.map(({ id }): Verdict => ({ id, verdict })) });
const refusing =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response('{}', { status, headers });

const fill = (outbox: Outbox) => outbox.add(exampleEvents());

describe('an outbox', () => {
  it.each(['stored', 'duplicate', 'declined'] as const)('lets go of what was %s', async (verdict) => {
    const outbox = outboxThat(all(verdict));
    await fill(outbox);
    await outbox.deliver();
    expect(await outbox.records()).toMatchObject({ waiting: [], rejected: [] });
  });

  it('never mixes families in a batch', async () => {
    const outbox = outboxThat(all('stored'));
    await fill(outbox);
    await outbox.deliver();
    expect(sent.flat()).toHaveLength(exampleEvents().length);
    for (const batch of sent) expect(new Set(batch.map(({ kind }) => EVENT_FAMILIES[kind])).size).toBe(1);
  });

  it('sends at most a hundred at once', async () => {
    const outbox = outboxThat(all('stored'));
    await outbox.add(visits(DELIVERY_BATCH + 1));
    await outbox.deliver();
    expect(sent.map(({ length }) => length)).toEqual([100, 1]);
  });

  it('sends what waits in no order: that of chance, not that in which it lay', async () => {
    const outbox = outboxThat(all('stored'), { random: seededRandom() });
    await outbox.add(visits(20));
    await outbox.deliver();
    expect(sent).toEqual([shuffle(visits(20), seededRandom())]);
    expect(sent[0]).not.toEqual(visits(20));
  });

  it('sends what cannot wait in the same way: in no order, one family at a time, and in a hurry', async () => {
    const outbox = outboxThat(all('stored'), { random: seededRandom() });
    outbox.hurry(visits(20));
    expect(sent).toEqual([shuffle(visits(20), seededRandom())]);
    outbox.hurry(exampleEvents());
    expect(sent.slice(1).flat()).toHaveLength(exampleEvents().length);
    for (const batch of sent) expect(new Set(batch.map(({ kind }) => EVENT_FAMILIES[kind])).size).toBe(1);
    expect(new Set(hurried)).toEqual(new Set([true]));
  });

  it('sends nothing, hurried or not, before it may, and all of it then', async () => {
    let allow = (): void => undefined;
    const mayLeave = new Promise<void>((resolve) => {
      allow = resolve;
    });
    const outbox = outboxThat(all('stored'), { mayLeave });
    await fill(outbox);
    const delivery = outbox.deliver();
    outbox.hurry(exampleEvents());
    await new Promise((later) => setTimeout(later, 20));
    expect(sent).toEqual([]);
    allow();
    await delivery;
    expect(sent.flat()).toHaveLength(exampleEvents().length);
  });

  it('takes along what comes in when it has just looked for the last time', async () => {
    const store = storeInMemory();
    let late = false;
    const outbox: Outbox = outboxThat(all('stored'), {
      store: {
        ...store,
        async waiting() {
          const found = await store.waiting();
          if (found.length === 0 && !late) {
            late = true;
            void outbox.add(visits(2).slice(1)).then(outbox.deliver);
          }
          return found;
        },
      },
    });
    await outbox.add(visits(1));
    await outbox.deliver();
    expect(sent.flat().map(({ id }) => id)).toEqual(visits(2).map(({ id }) => id));
  });

  it('leaves a server alone that answers about no event at all, and keeps the events', async () => {
    const outbox = outboxThat(() => Response.json({ verdicts: [] }));
    await fill(outbox);
    await outbox.deliver();
    expect(sent).toHaveLength(1);
    expect(planned).not.toBeNull();
    expect((await outbox.records()).waiting).toHaveLength(exampleEvents().length);
  });

  it('remembers what has left until it is told to forget it, but nothing that the endpoint declined', async () => {
    const outbox = outboxThat(all('stored'));
    await fill(outbox);
    await outbox.deliver();
    expect((await outbox.records()).left).toHaveLength(exampleEvents().length);
    outbox.forgetLeft();
    expect((await outbox.records()).left).toEqual([]);
    const declined = outboxThat(all('declined'));
    await fill(declined);
    await declined.deliver();
    expect((await declined.records()).left).toEqual([]);
  });

  it('without storage keeps in memory what waits, and shows it', async () => {
    let up = false;
    const outbox = outboxThat((events) => (up ? all('stored')(events) : refusing(500)()), { store: storeInMemory() });
    await fill(outbox);
    await outbox.deliver();
    expect((await outbox.records()).waiting).toHaveLength(exampleEvents().length);
    expect(await storage.getAll('outbox')).toEqual([]);
    up = true;
    await outbox.deliver();
    expect((await outbox.records()).waiting).toEqual([]);
  });

  it('puts a refused record aside with its reason, shows it, and never sends it again', async () => {
    const outbox = outboxThat((events) =>
      Response.json({
        verdicts: events.map(({ id }): Verdict => ({ id, verdict: 'rejected', field: '/hour', reason: 'is wrong' })),
      }),
    );
    await fill(outbox);
    await outbox.deliver();
    await outbox.deliver();
    const { waiting, rejected } = await outbox.records();
    expect(waiting).toEqual([]);
    expect(rejected).toHaveLength(exampleEvents().length);
    expect(rejected[0]).toMatchObject({ field: '/hour', reason: 'is wrong' });
    expect(sent.flat()).toHaveLength(exampleEvents().length);
  });

  it('keeps everything when the server does not know its token, and says so', async () => {
    const outbox = outboxThat(refusing(401));
    await fill(outbox);
    await outbox.deliver();
    expect(access).toEqual([false]);
    expect((await outbox.records()).waiting).toHaveLength(exampleEvents().length);
    expect(planned).not.toBeNull();
  });

  it.each([429, 503])(
    'leaves the server in peace for as long as it asks with %i, whatever comes in',
    async (status) => {
      const outbox = outboxThat(refusing(status, { 'Retry-After': '120' }));
      await fill(outbox);
      await outbox.deliver();
      expect(planned?.wait).toBe(120_000);
      await outbox.deliver();
      outbox.hurry(exampleEvents());
      expect(sent).toHaveLength(1);
      planned?.run();
      await outbox.deliver();
      expect(sent).toHaveLength(2);
    },
  );

  it('throws away what waits before it is older than 13 months, refused records too', async () => {
    const outbox = outboxThat(refusing(500));
    const [old] = exampleEvents() as [UsageEvent];
    await outbox.add([old]);
    await storage.put('rejected', { event: old, field: '/hour', reason: 'is wrong' }, old.id);
    month = '2027-11';
    await outbox.deliver();
    expect((await outbox.records()).waiting).toHaveLength(1);
    month = '2027-12';
    await outbox.deliver();
    expect(await outbox.records()).toMatchObject({ waiting: [], rejected: [] });
  });

  it('tells those who look when its records change', async () => {
    const outbox = outboxThat(all('stored'));
    let news = 0;
    const stop = outbox.onChange(() => news++);
    await fill(outbox);
    expect(news).toBe(1);
    await outbox.deliver();
    const after = news;
    expect(after).toBeGreaterThan(1);
    stop();
    await fill(outbox);
    expect(news).toBe(after);
  });
});

describe('waiting', () => {
  it('grows with failures, between a second and ten minutes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, random) => {
          const wait = waitAfter(failures, random);
          expect(wait).toBeGreaterThanOrEqual(1000);
          expect(wait).toBeLessThanOrEqual(600_000);
        },
      ),
    );
  });

  it.each([
    ['7', 7_000],
    ['0', 0],
    ['999999999', 86_400_000],
    ['Tue, 24 Nov 2026 14:00:30 GMT', 30_000],
    ['Tue, 24 Nov 2026 13:00:00 GMT', 0],
    ['soon', null],
    ['', null],
  ])('for "Retry-After: %s" is %s milliseconds', (asked, wait) => {
    const response = new Response('', { status: 503, headers: asked ? { 'Retry-After': asked } : {} });
    expect(retryAfterMilliseconds(response, Date.parse('2026-11-24T14:00:00Z'))).toBe(wait);
  });
});

describe('shuffling', () => {
  it('keeps every item and puts each one everywhere', () => {
    const places = [0, 0, 0, 0, 0];
    const random = seededRandom();
    for (let round = 0; round < 5000; round++) {
      const mixed = shuffle([1, 2, 3, 4, 5], random);
      expect(mixed.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5]);
      places[mixed.indexOf(1)] = (places[mixed.indexOf(1)] ?? 0) + 1;
    }
    for (const times of places) expect(times).toBeGreaterThan(850);
  });
});
