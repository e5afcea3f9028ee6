import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeviceAnswer } from '../protocol/device-answer.ts';
import { createDevice, type Device } from './device.ts';
import { type DeviceStorage, openDeviceStorage } from './device-storage.ts';
import { readDeviceAnswer } from './read-device-answer.ts';
import { createSessionStore, isCounted, type SessionStore } from './session-store.ts';

const GAP: DeviceAnswer = {
  centre: 'gap',
  occasion: ['everyday', 'workshop'],
  survey: { oneIn: 5 },
  counted: true,
  forums: [{ slug: 'avenir-2026', title: 'Forum de l’avenir' }],
};

let storage: DeviceStorage;
let session: SessionStore;
let device: Device;
let clock: Date;
let tokens: (string | null)[];
let answer: () => Response;
let names = 0;

const makeDevice = () =>
  createDevice({
    storage,
    session,
    now: () => clock,
    ask(token) {
      tokens.push(token);
      return Promise.resolve().then(answer);
    },
    persist: () => Promise.resolve(true),
  });

beforeEach(async () => {
  storage = await openDeviceStorage(`device-settings-${names++}`);
  session = createSessionStore();
  clock = new Date('2026-11-24T10:00:00Z');
  tokens = [];
  answer = () => Response.json(GAP);
  device = makeDevice();
});
afterEach(() => storage.close());

/** The page is loaded again on the same device. */
async function startAgain(): Promise<void> {
  session = createSessionStore();
  device = makeDevice();
  await device.load();
}

describe('a headset', () => {
  it('is tied to its centre by a token, keeps it, and asks to be kept', async () => {
    await device.enrol('token-1');
    expect(tokens).toEqual(['token-1']);
    expect(device.state.getState()).toMatchObject({ enrolled: true, contact: 'reached', persisted: true });
    await startAgain();
    expect(device.token()).toBe('token-1');
    expect(session.getState()).toMatchObject({ centre: 'gap', occasion: 'everyday' });
  });

  it('keeps its centre without a network, and asks nobody the survey', async () => {
    await device.enrol('token-1');
    expect(session.getState().surveyOneIn).toBe(5);
    answer = () => {
      throw new TypeError('offline');
    };
    await startAgain();
    await device.refresh();
    expect(device.state.getState().contact).toBe('unreachable');
    expect(session.getState()).toMatchObject({ centre: 'gap', surveyOneIn: null });
  });

  it('has the occasion that the staff chose until the end of the day', async () => {
    await device.enrol('token-1');
    await device.chooseOccasion('forum-avenir-2026');
    await startAgain();
    expect(session.getState().occasion).toBe('forum-avenir-2026');
    clock = new Date('2026-11-25T09:00:00Z');
    await device.refresh();
    expect(session.getState().occasion).toBe('everyday');
  });

  it('of a centre that is not counted counts nothing, also after a new start without a network', async () => {
    answer = () => Response.json({ ...GAP, counted: false });
    await device.enrol('token-1');
    expect(isCounted(session.getState())).toBe(false);
    await startAgain();
    expect(isCounted(session.getState())).toBe(false);
  });

  it('says that its token is not known, and keeps it', async () => {
    answer = () => new Response('{}', { status: 401 });
    await device.enrol('old');
    expect(device.state.getState()).toMatchObject({ enrolled: true, contact: 'refused' });
    device.noteAccess(true);
    expect(device.state.getState().contact).toBe('reached');
    device.noteAccess(false);
    expect(device.state.getState().contact).toBe('refused');
    expect(device.token()).toBe('old');
  });

  it('that leaves its centre keeps nothing', async () => {
    await device.enrol('token-1');
    await device.leaveCentre();
    expect(await storage.getAll('device')).toEqual([]);
    expect(device.token()).toBeNull();
  });
});

describe('a browser of nobody in particular', () => {
  it('keeps nothing of what the server tells it', async () => {
    answer = () => Response.json({ ...GAP, centre: 'web' });
    await device.load();
    await device.refresh();
    expect(session.getState()).toMatchObject({ centre: 'web', surveyOneIn: 5 });
    expect(await storage.getAll('device')).toEqual([]);
  });
});

describe('an answer about the device', () => {
  it('is read as it is sent', () => expect(readDeviceAnswer(JSON.parse(JSON.stringify(GAP)))).toEqual(GAP));

  it.each([null, 'gap', {}, { centre: 7 }, { centre: 'Gap!' }])('is none when it is %j', (value) =>
    expect(readDeviceAnswer(value)).toBeNull(),
  );

  it('loses what no event could carry, and never asks everybody by mistake', () => {
    const odd = {
      centre: 'gap',
      occasion: ['everyday', 'Nº 1', 3],
      survey: { oneIn: 0 },
      forums: [{ slug: 'x' }, null],
    };
    expect(readDeviceAnswer(odd)).toEqual({
      centre: 'gap',
      occasion: ['everyday'],
      survey: null,
      counted: true,
      forums: [],
    });
  });
});
