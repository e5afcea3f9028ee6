import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleEvents } from '../protocol/example-events.ts';
import { EVENT_FAMILIES, type UsageEvent, type Verdict } from '../protocol/usage-event.ts';
import { type DeviceStorage, openDeviceStorage } from './device-storage.ts';
import { createOutbox, DELIVERY_BATCH, type Outbox } from './outbox.ts';
import { retryAfterMilliseconds, waitAfter } from './retry-wait.ts';
import { shuffle } from './shuffle.ts';

let storage: DeviceStorage;
let sent: UsageEvent[][];
let planned: { wait: number; run(): void } | null;
let access: boolean[];
let month: string;
let names = 0;

beforeEach(async () => {
  storage = await openDeviceStorage(`outbox-${names++}`);
  sent = [];
  planned = null;
  access = [];
  month = '2026-11';
});
afterEach(() => storage.close());

function outboxThat(answer: (events: readonly UsageEvent[]) => Response): Outbox {
  return createOutbox(storage, {
    send(events) {
      sent.push([...events]);
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
  });
}

const all = (verdict: 'stored' | 'duplicate' | 'declined') => (events: readonly UsageEvent[]) =>
  Response.json({ verdicts: events.map(({ id }): Verdict => ({ id, verdict })) });
const refusing =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response('{}', { status, headers });

async function fill(outbox: Outbox): Promise<void> {
  for (const event of exampleEvents()) await outbox.add(event);
}

describe('an outbox', () => {
  it.each(['stored', 'duplicate', 'declined'] as const)('lets go of what was %s', async (verdict) => {
    const outbox = outboxThat(all(verdict));
    await fill(outbox);
    await outbox.deliver();
    expect(await outbox.records()).toEqual({ waiting: [], rejected: [] });
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
    const [event] = exampleEvents();
    for (let n = 0; n < DELIVERY_BATCH + 1; n++)
      await outbox.add({ ...(event as UsageEvent), id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` });
    await outbox.deliver();
    expect(sent.map(({ length }) => length)).toEqual([100, 1]);
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
      for (const event of exampleEvents()) outbox.hurry(event);
      expect(sent).toHaveLength(1);
      planned?.run();
      await outbox.deliver();
      expect(sent).toHaveLength(2);
    },
  );

  it('throws away what waits before it is older than 13 months, refused records too', async () => {
    const outbox = outboxThat(refusing(500));
    const [old] = exampleEvents() as [UsageEvent];
    await outbox.add(old);
    await storage.put('rejected', { event: old, field: '/hour', reason: 'is wrong' }, old.id);
    month = '2027-11';
    await outbox.deliver();
    expect((await outbox.records()).waiting).toHaveLength(1);
    month = '2027-12';
    await outbox.deliver();
    expect(await outbox.records()).toEqual({ waiting: [], rejected: [] });
  });

  it('tells those who look when its records change', async () => {
    const outbox = outboxThat(all('stored'));
    let news = 0;
    const stop = outbox.onChange(() => news++);
    await fill(outbox);
    expect(news).toBe(exampleEvents().length);
    await outbox.deliver();
    const after = news;
    expect(after).toBeGreaterThan(exampleEvents().length);
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
    let seed = 1;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    for (let round = 0; round < 5000; round++) {
      const mixed = shuffle([1, 2, 3, 4, 5], random);
      expect(mixed.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5]);
      places[mixed.indexOf(1)] = (places[mixed.indexOf(1)] ?? 0) + 1;
    }
    for (const times of places) expect(times).toBeGreaterThan(850);
  });
});
