import { afterEach, describe, expect, it } from 'vitest';
import type { EventOf } from '../protocol/usage-event.ts';
import { type DeviceBench, everythingOn, openDevice, openSample, playFor, settled } from './testing/device-bench.ts';

let bench: DeviceBench;
afterEach(() => bench.storage.close());

const kinds = () => bench.stored().map(({ kind }) => kind);
const visits = () => bench.stored().filter((event): event is EventOf<'visit'> => event.kind === 'visit');
const places = () => bench.stored().filter((event): event is EventOf<'place_tried'> => event.kind === 'place_tried');

/** The page is gone from one moment to the next; another one starts on the same device. */
async function killAndStartAgain(minutesLater = 1, { online = true } = {}): Promise<void> {
  const { name, batches, clock, storage } = bench;
  storage.close();
  const now = new Date(clock.now.getTime() + minutesLater * 60_000);
  bench = await openDevice({ name, batches, now });
  bench.online.now = online;
  await bench.log.closeForgotten();
  await bench.outbox.deliver();
}

/** What of a visit is to be read on the device while it goes on. */
const heldKinds = async () => (await bench.log.records()).held.map(({ kind }) => kind).sort();

describe('a visit', () => {
  it('becomes one record when the visitor ends it, with the places and the whole minutes of play', async () => {
    bench = await openDevice();
    await openSample(bench, 80).close('left');
    await openSample(bench, 50).close('left');
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
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
    await bench.outbox.deliver();
    expect(visits()).toMatchObject([{ mode: 'headset' }]);
  });

  it('lets nothing leave before it ends, and shows until then all that will leave', async () => {
    bench = await openDevice();
    await openSample(bench, 80).close('finished');
    await bench.log.noteError('unexpected');
    await bench.log.noteEmptySearch();
    await bench.log.answer({ kind: 'interest', occupation: 'boulanger', before: 2, after: 4 });
    await bench.outbox.deliver();
    expect(bench.batches).toEqual([]);
    expect(await heldKinds()).toEqual(['error', 'interest', 'place_tried', 'search_empty', 'visit']);
    const { held } = await bench.log.records();
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    const byId = (events: readonly { id: string }[]) => events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(bench.stored())).toEqual(byId(held));
    expect(await heldKinds()).toEqual([]);
  });

  it('shows until it ends what has left meanwhile, and nothing of it to whoever comes next', async () => {
    bench = await openDevice();
    bench.online.now = false;
    await openSample(bench, 80).close('finished');
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    bench.online.now = true;
    await bench.outbox.deliver();
    expect((await bench.log.records()).left.map(({ kind }) => kind).sort()).toEqual(['place_tried', 'visit']);
    await openSample(bench, 80).close('finished');
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    expect((await bench.log.records()).left).toEqual([]);
  });

  it('of a page that is killed has lost none of its records: the next start sends them', async () => {
    bench = await openDevice();
    await openSample(bench, 200).close('finished');
    await bench.log.noteEmptySearch();
    await bench.log.answer({ kind: 'satisfaction', score: 4 });
    await bench.log.sayAbout({ age: '18-25', situation: 'student' });
    await settled();
    expect(bench.batches).toEqual([]);
    await killAndStartAgain();
    expect(kinds().sort()).toEqual(['place_tried', 'satisfaction', 'search_empty', 'visit']);
    expect(await bench.storage.getAll('held')).toEqual([]);
    await killAndStartAgain();
    expect(bench.stored()).toHaveLength(4);
  });

  it('on a second page of the device is held in memory, and ends like any other', async () => {
    bench = await openDevice({ secondPage: true });
    await openSample(bench, 80).close('finished');
    expect(await bench.storage.getAll('held')).toEqual([]);
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    expect(kinds().sort()).toEqual(['place_tried', 'visit']);
  });

  it('counts the place that is still open when it ends, and closes it', async () => {
    bench = await openDevice();
    openSample(bench, 70);
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    expect(visits()).toMatchObject([{ places: 1, seconds: 60 }]);
    expect(places()).toMatchObject([{ ended: 'left', seconds: 70 }]);
  });

  it('that ended for idleness leaves an open place open, and what comes after is not counted twice', async () => {
    bench = await openDevice();
    const { runtime, close } = openSample(bench, 70);
    await bench.log.endVisit({ closePlace: false });
    await bench.outbox.deliver();
    playFor(runtime, 20);
    expect(kinds()).toEqual(['visit']);
    await close('left');
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
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
    await bench.outbox.deliver();
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

  it('of a page that is gone before its record could leave is told as it ended by the next start', async () => {
    bench = await openDevice();
    bench.online.now = false;
    bench.outbox.add = () => new Promise(() => undefined);
    openSample(bench, 100);
    bench.log.pageGoes();
    await settled();
    await killAndStartAgain();
    expect(visits()).toMatchObject([{ places: 1, seconds: 120, ended: 'left' }]);
  });
});

describe('a page that a browser keeps for the way back', () => {
  it('is counted when it goes, and not again however often it comes back, nor for the place that it still shows', async () => {
    bench = await openDevice();
    const { runtime, close } = openSample(bench, 120);
    for (let times = 0; times < 3; times++) {
      bench.log.pageGoes();
      bench.log.pageReturns();
      await settled();
    }
    playFor(runtime, 61);
    await close('finished');
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    expect(visits()).toMatchObject([{ places: 1, seconds: 120 }]);
    expect(places()).toMatchObject([{ ended: 'interrupted', seconds: 120 }]);
  });

  it('is another visit as soon as its visitor opens another place', async () => {
    bench = await openDevice();
    const { close } = openSample(bench, 120);
    bench.log.pageGoes();
    bench.log.pageReturns();
    await close('left');
    await openSample(bench, 60).close('finished');
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    expect(visits().map(({ places: count, seconds }) => [count, seconds])).toEqual([
      [1, 120],
      [1, 60],
    ]);
    expect(places().map(({ seconds }) => seconds)).toEqual([120, 60]);
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
    const play = await bench.log.interrupted('sample', 3);
    if (!play) throw new Error('Nothing goes on.');
    expect(play.clock).toBe(12_000);
    const { runtime, close } = openSample(bench, 0, play);
    runtime.dispatch({ kind: 'resume' });
    playFor(runtime, 8);
    await close('left');
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    expect(places()).toMatchObject([{ id, seconds: 20 }]);
    expect(visits(), 'it is of the visit in which it was opened').toMatchObject([{ places: 1, ended: 'interrupted' }]);
  });

  it('is told once: when its record has left, nothing that comes after is told', async () => {
    bench = await openDevice();
    openSample(bench, 12);
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
    await killAndStartAgain(1);
    const play = await bench.log.interrupted('sample', 3);
    if (!play) throw new Error('Nothing goes on.');
    await openSample(bench, 5, play).close('finished');
    await bench.log.endVisit({ closePlace: true });
    await killAndStartAgain(45);
    expect(places()).toMatchObject([{ ended: 'interrupted', seconds: 12 }]);
    expect(visits()).toMatchObject([{ places: 1 }]);
    expect(new Set(bench.batches.flat().map((event) => JSON.stringify(event))).size, 'no second version').toBe(2);
  });

  it('is told whole as long as its record has not left: the fuller one takes its place', async () => {
    bench = await openDevice();
    bench.online.now = false;
    openSample(bench, 12);
    bench.log.pageGoes();
    await settled();
    await killAndStartAgain(1, { online: false });
    const play = await bench.log.interrupted('sample', 3);
    if (!play) throw new Error('Nothing goes on.');
    await openSample(bench, 10, play).close('finished');
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    bench.online.now = true;
    await bench.outbox.deliver();
    expect(places()).toMatchObject([{ ended: 'finished', seconds: 22 }]);
    expect(visits()).toMatchObject([{ places: 1 }]);
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
    expect(kinds().sort(), 'an earlier visit’s record leaves at once').toEqual(['place_tried', 'visit']);
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
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    const errors = bench.batches.flat().filter((event) => event.kind === 'error');
    expect(errors.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toMatchObject([
      { code: 'context-lost', mode: 'headset' },
      { code: 'download-failed', mode: 'desktop' },
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
    await bench.outbox.deliver();
    expect(bench.batches).toEqual([]);
    expect(await bench.storage.getAll('visit')).toEqual([]);
    expect(await bench.storage.getAll('outbox')).toEqual([]);
  });

  it.each([
    ['in the middle', false],
    ['at the goodbye, when all is done and said', true],
  ])('may say so %s: nothing of the visit leaves, and nothing stays on the device', async (_, done) => {
    bench = await openDevice();
    const { close } = openSample(bench, 9);
    await bench.log.noteEmptySearch();
    await bench.log.noteError('unexpected');
    await bench.log.answer({ kind: 'satisfaction', score: 1 });
    if (done) await bench.log.sayAbout({ age: '18-25', situation: 'student' });
    if (done) await close('finished');
    await settled();
    bench.store.getState().configure({ counted: false });
    await settled();
    expect(await heldKinds()).toEqual([]);
    expect(await everythingOn(bench)).not.toMatch(/"kind"|satisfaction|18-25/);
    bench.log.pageGoes();
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    await killAndStartAgain(45);
    expect(bench.batches).toEqual([]);
  });

  it('does not take back what an earlier visit left waiting: it is not theirs', async () => {
    bench = await openDevice();
    bench.online.now = false;
    await openSample(bench, 9).close('left');
    await bench.log.endVisit({ closePlace: true });
    await openSample(bench, 9).close('left');
    bench.store.getState().configure({ counted: false });
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    bench.online.now = true;
    await bench.outbox.deliver();
    expect(kinds().sort()).toEqual(['place_tried', 'visit']);
  });

  it('and then does is counted from there, and the place that is open', async () => {
    bench = await openDevice();
    await openSample(bench, 60).close('left');
    const { runtime, close } = openSample(bench, 120);
    bench.store.getState().configure({ counted: false });
    bench.store.getState().configure({ counted: true });
    playFor(runtime, 60);
    await close('left');
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    expect(visits()).toMatchObject([{ places: 1, seconds: 60 }]);
    expect(places()).toMatchObject([{ seconds: 180 }]);
  });

  it('still does not after lunch: a place that waits at home keeps its visitor’s choice', async () => {
    bench = await openDevice();
    const { close } = openSample(bench, 60);
    bench.store.getState().configure({ counted: false });
    await bench.log.endVisit({ closePlace: false });
    await close('finished');
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    expect(bench.batches).toEqual([]);
    expect(bench.store.getState().counted).toBe(true);
  });

  it('is asked of a browser that does not want it, whose visitor does: their visit is counted', async () => {
    bench = await openDevice({ counted: false });
    bench.store.getState().configure({ counted: true });
    await openSample(bench, 60).close('left');
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    expect(kinds().sort()).toEqual(['place_tried', 'visit']);
    expect(bench.store.getState().counted).toBe(false);
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
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    expect(places()).toHaveLength(1);
  });

  it('may be a whole centre: what its headset has not sent yet is forgotten too', async () => {
    bench = await openDevice({ enrolled: true });
    bench.online.now = false;
    await openSample(bench, 9).close('left');
    await bench.log.endVisit({ closePlace: true });
    await openSample(bench, 9).close('left');
    await settled();
    expect(await bench.log.records()).toMatchObject({ held: [{}, {}], waiting: [{}, {}] });
    bench.store.getState().configure({ centreCounted: false });
    await settled();
    expect(await bench.log.records()).toMatchObject({ held: [], waiting: [], rejected: [] });
    bench.online.now = true;
    await openSample(bench, 9).close('left');
    await bench.log.answer({ kind: 'satisfaction', score: 5 });
    await bench.log.endVisit({ closePlace: true });
    await bench.outbox.deliver();
    expect(bench.batches).toEqual([]);
  });
});

describe('a centre’s headset', () => {
  it('that leaves its centre hands in all it has, and says what could not leave', async () => {
    bench = await openDevice({ enrolled: true });
    openSample(bench, 300);
    bench.online.now = false;
    expect(await bench.log.handIn()).toBe(2);
    bench.online.now = true;
    expect(await bench.log.handIn()).toBe(0);
    expect(kinds().sort()).toEqual(['place_tried', 'visit']);
  });

  it('may give up what could not leave', async () => {
    bench = await openDevice({ enrolled: true });
    openSample(bench, 300);
    bench.online.now = false;
    await bench.log.handIn();
    await bench.log.giveUpRecords();
    bench.online.now = true;
    await bench.outbox.deliver();
    expect(bench.batches).toEqual([]);
  });
});
