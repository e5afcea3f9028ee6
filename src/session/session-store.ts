import { createStore } from 'zustand/vanilla';
import { subscribeWithSelector } from 'zustand/middleware';
import type { InputKind, Mode, Occasion } from '../protocol/usage-event.ts';

/** What a visitor has chosen for the length of the visit. It is forgotten with the visit and never sent. */
export interface Comfort {
  seated: boolean;
  dominantHand: 'left' | 'right';
  subtitles: boolean;
  /** Multiplies tolerances and snap ranges, 1 to 3. */
  assist: number;
  /** A second grip lets go, instead of opening the hand. */
  toggleGrip: boolean;
  oneHand: boolean;
  /** Ambient motion and sound off. */
  calm: boolean;
  contrast: boolean;
  /** 1, 1.5 or 2. */
  textScale: number;
  volume: number;
  mono: boolean;
}

export const DEFAULT_COMFORT: Comfort = {
  seated: false,
  dominantHand: 'right',
  subtitles: true,
  assist: 1,
  toggleGrip: false,
  oneHand: false,
  calm: false,
  contrast: false,
  textScale: 1,
  volume: 1,
  mono: false,
};

/** What is known of the place that is open now, beside its play state. Never finer than the event that it becomes. */
export interface OpenPlace {
  occupation: string;
  content: number;
  mode: Mode;
  /** How often each input did something. */
  inputs: Partial<Record<InputKind, number>>;
}

export interface SessionState {
  centre: string;
  occasion: Occasion;
  /** False: not one event is made. */
  counted: boolean;
  comfort: Comfort;
  place: OpenPlace | null;
  /** Of this visit. */
  visit: { places: number; seconds: number; finished: number; mode: Mode | null };
}

export interface SessionActions {
  configure(change: Partial<Pick<SessionState, 'centre' | 'occasion' | 'counted'>>): void;
  setComfort(change: Partial<Comfort>): void;
  openPlace(place: Omit<OpenPlace, 'inputs'>): void;
  /** The place goes on in another mode: from headset to screen, from 3D to text. */
  changeMode(mode: Mode): void;
  noteInput(input: InputKind): void;
  closePlace(seconds: number, finished: boolean): void;
  endVisit(): void;
}

const NEW_VISIT = { places: 0, seconds: 0, finished: 0, mode: null } as const;

export function createSessionStore(initial: Partial<SessionState> = {}) {
  return createStore<SessionState & SessionActions>()(
    subscribeWithSelector((set) => ({
      centre: 'web',
      occasion: 'everyday',
      counted: true,
      comfort: DEFAULT_COMFORT,
      place: null,
      visit: { ...NEW_VISIT },
      ...initial,
      configure: (change) => set(change),
      setComfort: (change) => set((state) => ({ comfort: { ...state.comfort, ...change } })),
      openPlace: (place) =>
        set((state) => ({
          place: { ...place, inputs: {} },
          visit: { ...state.visit, places: state.visit.places + 1, mode: state.visit.mode ?? place.mode },
        })),
      changeMode: (mode) => set((state) => (state.place ? { place: { ...state.place, mode } } : {})),
      noteInput: (input) =>
        set((state) =>
          state.place
            ? {
                place: {
                  ...state.place,
                  inputs: { ...state.place.inputs, [input]: (state.place.inputs[input] ?? 0) + 1 },
                },
              }
            : {},
        ),
      closePlace: (seconds, finished) =>
        set((state) => ({
          place: null,
          visit: {
            ...state.visit,
            seconds: state.visit.seconds + seconds,
            finished: state.visit.finished + (finished ? 1 : 0),
          },
        })),
      endVisit: () => set({ visit: { ...NEW_VISIT }, comfort: DEFAULT_COMFORT, place: null }),
    })),
  );
}

export type SessionStore = ReturnType<typeof createSessionStore>;
