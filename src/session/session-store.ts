import { createStore } from 'zustand/vanilla';
import { subscribeWithSelector } from 'zustand/middleware';
import type { InputKind, Mode, Occasion } from '../protocol/usage-event.ts';
import { type Comfort, DEFAULT_COMFORT } from './comfort.ts';
import { type About, afterAnswer, type Answer, type Asked, NOTHING_ASKED } from './declared-answers.ts';

export type { Comfort };

/** What is known of the place that is open now, beside its play state. Never finer than the event that it becomes. */
export interface OpenPlace {
  occupation: string;
  content: number;
  mode: Mode;
  /** How often each input did something. */
  inputs: Partial<Record<InputKind, number>>;
}

/** Of one visit. Seconds are of places that have been closed, without pauses. */
export interface VisitTotals {
  places: number;
  seconds: number;
  finished: number;
  mode: Mode | null;
}

export interface SessionState {
  centre: string;
  occasion: Occasion;
  /** What the visitor wants. False: not one event is made. */
  counted: boolean;
  /** What the centre wants. False: not one event is made. */
  centreCounted: boolean;
  /** One visitor in so many is asked the survey; null: nobody. */
  surveyOneIn: number | null;
  comfort: Comfort;
  place: OpenPlace | null;
  visit: VisitTotals;
  /** What the visitor has said of themselves; null: not asked yet. In memory only. */
  about: About | null;
  /** Answers that wait for `about`, or for the end of the visit, to become records. In memory only. */
  answers: readonly Answer[];
  asked: Asked;
}

/** Nothing may be recorded unless visitor and centre both agree. */
export function isCounted({ counted, centreCounted }: Pick<SessionState, 'counted' | 'centreCounted'>): boolean {
  return counted && centreCounted;
}

type Configuration = Pick<SessionState, 'centre' | 'occasion' | 'counted' | 'centreCounted' | 'surveyOneIn'>;

export interface SessionActions {
  configure(change: Partial<Configuration>): void;
  setComfort(change: Partial<Comfort>): void;
  openPlace(place: Omit<OpenPlace, 'inputs'>): void;
  /** A place and a visit in which a headset was put on are the headset's, also when they end on the screen. */
  putHeadsetOn(): void;
  noteInput(input: InputKind): void;
  closePlace(seconds: number, finished: boolean): void;
  setAbout(about: About): void;
  /** Keeps an answer in memory, and what need not be asked again. */
  keepAnswer(answer: Answer): void;
  noteAsked(change: Partial<Asked>): void;
  /** Takes the answers out: they become records, or they are forgotten. */
  takeAnswers(): readonly Answer[];
  /** The visit has been counted, and its visitor is back: what they do now is another one. What they have chosen stays. */
  countAfresh(): void;
  /** Forgets everything of this visitor; what remains is of the device. A place that is still open stays open. */
  endVisit(): void;
}

const NEW_VISIT: VisitTotals = { places: 0, seconds: 0, finished: 0, mode: null };

/** What a new visitor finds. */
const NEW_VISITOR = {
  visit: NEW_VISIT,
  comfort: DEFAULT_COMFORT,
  about: null,
  answers: [],
  asked: NOTHING_ASKED,
} as const;

export function createSessionStore(initial: Partial<SessionState> = {}) {
  const { counted = true } = initial;
  return createStore<SessionState & SessionActions>()(
    subscribeWithSelector((set, get) => ({
      centre: 'web',
      occasion: 'everyday',
      counted,
      centreCounted: true,
      surveyOneIn: null,
      place: null,
      ...NEW_VISITOR,
      ...initial,
      configure: (change) => set(change),
      setComfort: (change) => set((state) => ({ comfort: { ...state.comfort, ...change } })),
      openPlace: (place) =>
        set((state) => ({
          place: { ...place, inputs: {} },
          visit: { ...state.visit, places: state.visit.places + 1, mode: state.visit.mode ?? place.mode },
        })),
      putHeadsetOn: () =>
        set(({ place, visit }) =>
          place ? { place: { ...place, mode: 'headset' }, visit: { ...visit, mode: 'headset' } } : {},
        ),
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
      setAbout: (about) => set({ about }),
      keepAnswer: (answer) =>
        set(({ answers, asked }) => ({ answers: [...answers, answer], asked: afterAnswer(asked, answer) })),
      noteAsked: (change) => set(({ asked }) => ({ asked: { ...asked, ...change } })),
      takeAnswers: () => {
        const { answers } = get();
        set({ answers: [] });
        return answers;
      },
      countAfresh: () =>
        set(({ place }) => ({ visit: { ...NEW_VISIT, places: place ? 1 : 0, mode: place?.mode ?? null } })),
      // Whether this browser wants to be counted at all is of the device; what a visitor ticked is not.
      endVisit: () => set({ ...NEW_VISITOR, counted }),
    })),
  );
}

export type SessionStore = ReturnType<typeof createSessionStore>;
