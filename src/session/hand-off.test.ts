import { afterEach, describe, expect, it } from 'vitest';
import { checkEvent } from '../protocol/check-event.ts';
import { EVENT_FAMILIES } from '../protocol/usage-event.ts';
import { DEFAULT_COMFORT } from './comfort.ts';
import { type DeviceBench, everythingOn, openDevice, openSample, settled } from './testing/device-bench.ts';

let bench: DeviceBench;
afterEach(() => bench.storage.close());

/** A visitor who tries a place, says everything there is to say, and goes. */
async function wholeVisit(): Promise<void> {
  const { log, store } = bench;
  store.getState().setComfort({ oneHand: true, calm: true });
  await openSample(bench, 30).close('left');
  await log.answer({ kind: 'interest', occupation: 'boulanger', before: 2, after: 4 });
  await log.sayAbout({ age: '18-25', situation: 'jobseeker' });
  await log.answer({ kind: 'satisfaction', score: 5 });
  store.getState().noteAsked({ survey: 'drawn' });
  await log.answer({ kind: 'survey', answers: [{ question: 'learned', score: 3 }] });
  await log.endVisit({ closePlace: true });
  await settled();
}

describe('after a visitor has handed the headset over', () => {
  it('the device holds nothing of them: not a word in its storage, nothing in memory', async () => {
    bench = await openDevice({ enrolled: true });
    await wholeVisit();
    const left = await everythingOn(bench);
    expect(left).not.toMatch(/18-25|jobseeker|boulanger|sample|learned|satisfaction|interest/);
    const { visit, comfort, about, answers, asked, place } = bench.store.getState();
    expect({ visit, comfort, about, answers, place }).toEqual({
      visit: { places: 0, seconds: 0, finished: 0, mode: null },
      comfort: DEFAULT_COMFORT,
      about: null,
      answers: [],
      place: null,
    });
    expect(asked).toEqual({ interests: [], satisfaction: false, survey: 'undrawn' });
  });

  it('what waits for a network is records that stand for themselves, and they are all valid', async () => {
    bench = await openDevice();
    bench.online.now = false;
    await wholeVisit();
    const { waiting } = await bench.log.records();
    expect(waiting.map(({ kind }) => kind).sort()).toEqual([
      'interest',
      'place_tried',
      'satisfaction',
      'survey',
      'visit',
    ]);
    for (const event of waiting) expect(checkEvent(event)).toMatchObject({ ok: true });
    expect(new Set(waiting.map(({ id }) => id)).size).toBe(waiting.length);
  });

  it('what was said and what was done have left in different batches', async () => {
    bench = await openDevice();
    bench.online.now = false;
    await wholeVisit();
    bench.online.now = true;
    await bench.outbox.deliver();
    expect(bench.batches.length).toBeGreaterThan(1);
    for (const batch of bench.batches) expect(new Set(batch.map(({ kind }) => EVENT_FAMILIES[kind])).size).toBe(1);
  });
});

describe('what a visitor says', () => {
  it('waits in memory, never in storage, until it is known who says it', async () => {
    bench = await openDevice();
    bench.online.now = false;
    await bench.log.answer({ kind: 'interest', occupation: 'couvreur', before: 1, after: 3 });
    await settled();
    expect(await everythingOn(bench)).not.toContain('couvreur');
    await bench.log.sayAbout({ age: 'under-15', situation: 'middle-school' });
    expect((await bench.log.records()).waiting).toMatchObject([
      { kind: 'interest', occupation: 'couvreur', before: 1, after: 3, age: 'under-15', month: '2026-11' },
    ]);
  });

  it('is kept without an age when the visit ends before it was asked', async () => {
    bench = await openDevice();
    await bench.log.answer({ kind: 'satisfaction', score: 4 });
    await bench.log.endVisit({ closePlace: true });
    await settled();
    expect(bench.stored()).toMatchObject([{ kind: 'satisfaction', score: 4, age: 'unsaid', situation: 'unsaid' }]);
  });

  it('is sent at once when the page goes away', async () => {
    bench = await openDevice();
    await bench.log.answer({ kind: 'satisfaction', score: 4 });
    bench.log.pageGoes();
    await settled();
    expect(bench.stored()).toMatchObject([{ kind: 'satisfaction', score: 4 }]);
  });
});
