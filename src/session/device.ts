import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DeviceAnswer } from '../protocol/device-answer.ts';
import type { Occasion } from '../protocol/usage-event.ts';
import { createDeviceSettings, NOBODYS } from './device-settings.ts';
import type { DeviceSettings, DeviceStorage } from './device-storage.ts';
import { hourOf } from './hour.ts';
import { readDeviceAnswer } from './read-device-answer.ts';
import type { SessionStore } from './session-store.ts';

/** What pages may know of the device. The token itself is not part of it. */
export interface DeviceState {
  enrolled: boolean;
  /** What the staff have set, as last heard. */
  answer: DeviceAnswer | null;
  occasion: Occasion;
  /** `refused`: the server does not know the token. */
  contact: 'not-yet' | 'asking' | 'reached' | 'unreachable' | 'refused';
  /** The browser has promised not to throw away what waits here; null: not asked. */
  persisted: boolean | null;
}

export interface Device {
  state: StoreApi<DeviceState>;
  token(): string | null;
  /** Reads what the device knows of itself, and sets the visit's centre and occasion. */
  load(): Promise<void>;
  /** Asks the server for what the staff have set. Without an answer all stays as it was, and nobody is asked the survey. */
  refresh(): Promise<void>;
  enrol(token: string): Promise<void>;
  /** Asks the browser not to throw away what waits here. */
  askToPersist(): Promise<void>;
  /** The headset leaves its centre: from now on it is anybody's. */
  leaveCentre(): Promise<void>;
  /** Until the end of the day. */
  chooseOccasion(occasion: Occasion): Promise<void>;
  noteAccess(known: boolean): void;
}

export interface DeviceEnvironment {
  storage: DeviceStorage | null;
  session: SessionStore;
  now(): Date;
  ask(token: string | null): Promise<Response>;
  /** `navigator.storage.persist`, where there is one. */
  persist(): Promise<boolean>;
}

const EVERYDAY: Occasion = 'everyday';

export function createDevice({ storage, session, now, ask, persist }: DeviceEnvironment): Device {
  const state = createStore<DeviceState>(() => ({
    enrolled: false,
    answer: null,
    occasion: EVERYDAY,
    contact: 'not-yet',
    persisted: null,
  }));
  const today = () => hourOf(now()).slice(0, 10);
  const settings = createDeviceSettings(storage, apply);

  /** Sets what pages and the visit know of the device. */
  function apply({ token, answer, occasion }: DeviceSettings): void {
    const chosen = occasion?.day === today() ? occasion.value : EVERYDAY;
    state.setState({ enrolled: token !== null, answer, occasion: chosen });
    const { centre = 'web', counted = true } = answer ?? {};
    session.getState().configure({ centre, occasion: chosen, centreCounted: counted });
  }

  async function refresh(): Promise<void> {
    apply(settings.now()); // yesterday's occasion is over, network or not
    state.setState({ contact: 'asking' });
    const response = await ask(settings.now().token).catch(() => null);
    const answer = response?.ok ? readDeviceAnswer(await response.json().catch(() => null)) : null;
    session.getState().configure({ surveyOneIn: answer?.survey?.oneIn ?? null });
    if (answer) await settings.keep({ answer });
    state.setState({ contact: answer ? 'reached' : response?.status === 401 ? 'refused' : 'unreachable' });
  }

  async function askToPersist(): Promise<void> {
    state.setState({ persisted: await persist().catch(() => false) });
  }

  return {
    state,
    token: () => settings.now().token,
    load: settings.load,
    refresh,
    async enrol(token) {
      await settings.keep({ token, answer: null, occasion: null });
      await askToPersist();
      await refresh();
    },
    askToPersist,
    async leaveCentre() {
      await settings.keep(NOBODYS);
      await refresh();
    },
    chooseOccasion: (value) => settings.keep({ occasion: { day: today(), value } }),
    noteAccess(known) {
      if (!known) state.setState({ contact: 'refused' });
      else if (state.getState().contact === 'refused') state.setState({ contact: 'reached' });
    },
  };
}
