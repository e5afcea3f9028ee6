import { afterEach, describe, expect, it } from 'vitest';
import type { EventOf } from '../protocol/usage-event.ts';
import { type DeviceBench, openDevice, openSample, playFor, settled } from './testing/device-bench.ts';

let bench: DeviceBench;
afterEach(() => bench.storage.close());

const kinds = () => bench.stored().map(({ kind }) => kind);
const visits = () => bench.stored().filter((event): event is EventOf<'visit'> => event.kind === 'visit');
const places = () => bench.stored().filter((event): event is EventOf<'place_tried'> => event.kind === 'place_tried');

/** The page is gone from one moment to the next; another one starts on the same device. */
async function killAndStartAgain(minutesLater = 1, enrolled = false): Promise<void> {
  const { name, batches, clock, storage } = bench;
  storage.close();
  const now = new Date(clock.now.getTime() + minutesLater * 60_000);
  bench = await openDevice({ name, batches, now, enrolled });
  await bench.log.closeForgotten();
  await settled();
}

describe('a visit', () => {
  it('becomes one record when the visitor ends it, with the places and the whole minutes of play', async () => {
    bench = await openDevice();
    await openSample(bench, 80).close('left');
    await openSample(bench, 50).close('left');
    await bench.log.endVisit({ closePlace: true });
    await settled();
    expect(visits()).toMatchObject([
      { places: 2, seconds: 120, ended: 'left', mode: 'headset', hour: '2026-11-24T14' },
    ]);
    expect(bench.store.getState().visit.places).toBe(0);
  });

  it('is a headset’s as soon as a headset was put on, although its page opens on the screen', async () => {
    bench = await openDevice();
    bench.store.getState().openPlace({ occupation: 'sample', content: 3, mode: 'desktop' });
    bench.store.getState().putHeadsetOn();
    await bench.log.endVisit({ closePlace: true });
    await settled();
    expect(visits()).toMatchObject([{ mode: 'headset' }]);
  });

  it('counts the place that is still open when it ends, and closes it', async () => {
    bench = await openDevice();
    openSample(bench, 70);
    await bench.log.endVisit({ closePlace: true });
    await settled();
    expect(visits()).toMatchObject([{ places: 1, seconds: 60 }]);
    expect(places()).toMatchObject([{ ended: 'left', seconds: 70 }]);
  });

  it('that ended for idleness leaves an open place open, and what comes after is not counted twice', async () => {
    bench = await openDevice();
    const { runtime, close } = openSample(bench, 70);
    await bench.log.endVisit({ closePlace: false });
    playFor(runtime, 20);
    await close('left');
    await bench.log.endVisit({ closePlace: true });
    await settled();
    expect(visits()).toMatchObject([{ seconds: 60 }]);
    expect(places()).toMatchObject([{ seconds: 90 }]);
  });

  it('of a page that was killed is closed at the next start, with the seconds of the place that was open', async () => {
    bench = await openDevice();
    await openSample(bench, 200).close('left');
    const { runtime } = openSample(bench, 90);
    runtime.dispatch({ kind: 'pause', reason: 'asked' });
    await settled();
    await killAndStartAgain();
    expect(visits()).toMatchObject([{ places: 2, seconds: 300, ended: 'interrupted' }]);
    await killAndStartAgain();
    expect(visits()).toHaveLength(1);
  });

  it('has nothing in common with the places in it: no key, no value but setting and time', async () => {
    bench = await openDevice();
    await openSample(bench, 100).close('left');
    await bench.log.endVisit({ closePlace: true });
    await settled();
    const [visit] = visits();
    const [place] = places();
    const shared = Object.entries(visit ?? {}).filter(
      ([name, value]) => JSON.stringify(value) === JSON.stringify(place?.[name as keyof typeof place]),
    );
    expect(shared.map(([name]) => name).sort()).toEqual(
      ['centre', 'ended', 'hour', 'mode', 'occasion', 'version'].sort(),
    );
  });

  it('of a page that goes away is sent at once, and counted once when the next start sends it again', async () => {
    bench = await openDevice();
    openSample(bench, 100);
    bench.log.pageGoes();
    await settled();
    expect(kinds().sort()).toEqual(['place_tried', 'visit']);
    await killAndStartAgain();
    expect(visits()).toMatchObject([{ places: 1, seconds: 120, ended: 'left' }]);
    expect(places()).toMatchObject([{ seconds: 100, ended: 'interrupted' }]);
  });
});

describe('a page that a browser keeps for the way back', () => {
  it('is counted when it goes, and what its visitor does after coming back is another visit', async () => {
    bench = await openDevice();
    const { runtime, close } = openSample(bench, 120);
    bench.log.pageGoes();
    bench.log.pageReturns();
    playFor(runtime, 61);
    await close('finished');
    await bench.log.endVisit({ closePlace: true });
    await settled();
    expect(visits().toSorted((a, b) => b.seconds - a.seconds)).toMatchObject([
      { places: 1, seconds: 120 },
      { places: 1, seconds: 60 },
    ]);
    // Records travel in no order.
    expect(places().toSorted((a, b) => b.seconds - a.seconds)).toMatchObject([
      { ended: 'interrupted', seconds: 120 },
      { ended: 'finished', seconds: 61 },
    ]);
  });
});

describe('a place that was open when its page was killed', () => {
  async function killedPlace(): Promise<void> {
    bench = await openDevice();
    const { runtime } = openSample(bench, 12);
    runtime.dispatch({ kind: 'pause', reason: 'asked' });
    await settled();
  }

  it('may go on within half an hour, and is counted once however often it is closed', async () => {
    await killedPlace();
    const id = (await bench.storage.get('running', 'place'))?.id;
    await killAndStartAgain(5);
    expect((await bench.log.interrupted('sample', 3))?.clock).toBe(12_000);
    await openSample(bench).close('left');
    await settled();
    expect(places().map((place) => place.id)).toEqual([id]);
  });

  it('says, when its record has left already, only what came after: no second of a step is counted twice', async () => {
    bench = await openDevice();
    const { runtime } = openSample(bench, 12);
    runtime.dispatch({ kind: 'help' });
    bench.log.pageGoes();
    await settled();
    for (const seconds of [10, 5]) {
      await killAndStartAgain(1);
      const play = await bench.log.interrupted('sample', 3);
      if (!play) throw new Error('Nothing goes on.');
      openSample(bench, seconds, play);
      bench.log.pageGoes();
      await settled();
    }
    await killAndStartAgain(45);
    const total = (of: (place: EventOf<'place_tried'>) => number) =>
      places().reduce((sum, place) => sum + of(place), 0);
    expect(
      places()
        .map(({ seconds }) => seconds)
        .toSorted((a, b) => b - a),
    ).toEqual([12, 10, 5]);
    expect(total(({ steps }) => steps[0]?.seconds ?? 0)).toBe(27);
    expect(total(({ steps }) => steps[0]?.helps ?? 0)).toBe(1);
  });

  it('is another visitor’s after half an hour: it is closed, and nobody sees it', async () => {
    await killedPlace();
    await killAndStartAgain(31);
    expect(places()).toMatchObject([{ ended: 'interrupted', seconds: 12 }]);
    expect(await bench.log.interrupted('sample', 3)).toBeNull();
  });

  it('is counted as interrupted when the visitor would rather start again', async () => {
    await killedPlace();
    await killAndStartAgain(1);
    await bench.log.interrupted('sample', 3);
    await bench.log.abandonInterrupted();
    await settled();
    expect(places()).toMatchObject([{ ended: 'interrupted' }]);
  });
});

describe('an error', () => {
  it('is told with the mode of the place that is open, else with the screen’s', async () => {
    bench = await openDevice();
    await bench.log.noteError('download-failed');
    bench.store.getState().openPlace({ occupation: 'boulanger', content: 1, mode: 'twin' });
    bench.store.getState().putHeadsetOn();
    await bench.log.noteError('context-lost');
    await settled();
    expect(bench.batches.flat().filter(({ kind }) => kind === 'error')).toMatchObject([
      { code: 'download-failed', mode: 'desktop' },
      { code: 'context-lost', mode: 'headset' },
    ]);
  });
});

describe('who does not want to be counted', () => {
  it('leaves no record at all, whatever they do, and nothing of the visit on the device', async () => {
    bench = await openDevice();
    bench.store.getState().configure({ counted: false });
    await openSample(bench, 9).close('finished');
    await bench.log.noteEmptySearch('phone');
    await bench.log.noteError('unexpected', 'phone');
    await bench.log.answer({ kind: 'satisfaction', score: 1 });
    await bench.log.sayAbout({ age: '18-25', situation: 'student' });
    bench.log.pageGoes();
    await bench.log.endVisit({ closePlace: true });
    await settled();
    expect(bench.batches).toEqual([]);
    expect(await bench.storage.getAll('visit')).toEqual([]);
    expect(await bench.storage.getAll('outbox')).toEqual([]);
  });

  it('may say so in the middle: what was kept of the visit is forgotten', async () => {
    bench = await openDevice();
    openSample(bench, 9);
    await bench.log.answer({ kind: 'satisfaction', score: 1 });
    bench.store.getState().configure({ counted: false });
    await settled();
    expect(await bench.storage.getAll('visit')).toEqual([]);
    expect(bench.store.getState().answers).toEqual([]);
    await bench.log.endVisit({ closePlace: true });
    await settled();
    expect(bench.batches).toEqual([]);
  });

  it('is not counted by the page that starts after theirs was killed either', async () => {
    bench = await openDevice();
    bench.store.getState().configure({ counted: false });
    const { runtime } = openSample(bench, 9);
    runtime.dispatch({ kind: 'pause', reason: 'asked' });
    await settled();
    await killAndStartAgain(1);
    expect(await bench.log.interrupted('sample', 3)).not.toBeNull();
    expect(bench.store.getState().counted).toBe(false);
    await killAndStartAgain(45);
    expect(bench.batches).toEqual([]);
  });

  it('chooses for themselves alone: the next visitor is counted again', async () => {
    bench = await openDevice();
    bench.store.getState().configure({ counted: false });
    await bench.log.endVisit({ closePlace: true });
    await openSample(bench, 3).close('left');
    await settled();
    expect(places()).toHaveLength(1);
  });

  it('may be a whole centre: what its headset has not sent yet is forgotten too', async () => {
    bench = await openDevice({ enrolled: true });
    bench.online.now = false;
    await openSample(bench, 9).close('left');
    await settled();
    expect(await bench.outbox.waiting()).toHaveLength(1);
    bench.store.getState().configure({ centreCounted: false });
    await settled();
    expect(await bench.outbox.records()).toEqual({ waiting: [], rejected: [] });
    bench.online.now = true;
    await openSample(bench, 9).close('left');
    await bench.log.answer({ kind: 'satisfaction', score: 5 });
    await bench.log.endVisit({ closePlace: true });
    await settled();
    expect(bench.batches).toEqual([]);
  });
});

describe('a centre’s headset', () => {
  it('sends one record for a day that is over, with its outings and minutes', async () => {
    bench = await openDevice({ enrolled: true });
    for (const seconds of [300, 420]) {
      await openSample(bench, seconds).close('left');
      await bench.log.endVisit({ closePlace: true });
    }
    await bench.log.closeForgotten();
    expect(kinds()).not.toContain('headset_day');
    await killAndStartAgain(24 * 60, true);
    const days = bench.stored().filter(({ kind }) => kind === 'headset_day');
    expect(days).toMatchObject([{ day: '2026-11-24', outings: 2, minutes: 12, centre: 'gap' }]);
  });

  it('that is nobody’s keeps no day', async () => {
    bench = await openDevice();
    await openSample(bench, 9).close('left');
    await bench.log.endVisit({ closePlace: true });
    expect(await bench.storage.getAll('day')).toEqual([]);
  });
});
