import { createStore } from 'zustand/vanilla';
import { subscribeWithSelector } from 'zustand/middleware';
import type { InputKind, Mode, Occasion } from '../protocol/usage-event.ts';
import { type Comfort, DEFAULT_COMFORT } from './comfort.ts';
import {
  type About,
  afterAnswer,
  type Answer,
  type Asked,
  type KeptAnswer,
  NOTHING_ASKED,
} from './declared-answers.ts';

export type { Comfort };

/** What is known of the place that is open now, beside its play state. Never finer than the event that it becomes. */
export interface OpenPlace {
  occupation: string;
  content: number;
  mode: Mode;
  /** How often each input did something. */
  inputs: Partial<Record<InputKind, number>>;
  /** False: it was opened in an earlier visit, which has counted it. */
  ofThisVisit: boolean;
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
  answers: readonly KeptAnswer[];
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
  openPlace(place: Omit<OpenPlace, 'inputs' | 'ofThisVisit'>, ofThisVisit?: boolean): void;
  /** The place is seen in another way now: as text, or as a picture on the screen. */
  seePlaceAs(mode: Mode): void;
  /** A place and a visit in which a headset was put on are the headset's, also when they end on the screen. */
  putHeadsetOn(): void;
  noteInput(input: InputKind): void;
  closePlace(seconds: number, finished: boolean): void;
  setAbout(about: About): void;
  /** Keeps an answer in memory, and what need not be asked again. */
  keepAnswer(answer: Answer, id: string): void;
  noteAsked(change: Partial<Asked>): void;
  /** The answers have become records, or are not wanted any more. */
  forgetAnswers(): void;
  /** What has been done so far is in no count: the visit has at most the place that is open. */
  countAfresh(): void;
  /** The visit has been counted, and its visitor is back: what they do now is another one. What they have chosen stays. */
  leaveVisitBehind(): void;
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

function withInput(place: OpenPlace, input: InputKind): OpenPlace {
  return { ...place, inputs: { ...place.inputs, [input]: (place.inputs[input] ?? 0) + 1 } };
}

/** The mode of a visit is that of its first place, as that one was seen in the end. */
function seenAs(mode: Mode, place: OpenPlace, visit: VisitTotals): Pick<SessionState, 'place' | 'visit'> {
  const isFirst = place.ofThisVisit && visit.places === 1 && visit.mode === place.mode;
  return { place: { ...place, mode }, visit: isFirst ? { ...visit, mode } : visit };
}

/** A place that is open when its visit ends has been counted with it. */
const behind = (place: OpenPlace | null) => place && { ...place, ofThisVisit: false };

export function createSessionStore(initial: Partial<SessionState> = {}) {
  const { counted = true } = initial;
  return createStore<SessionState & SessionActions>()(
    subscribeWithSelector((set) => ({
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
      openPlace: (place, ofThisVisit = true) =>
        set(({ visit }) => ({
          place: { ...place, inputs: {}, ofThisVisit },
          visit: ofThisVisit ? { ...visit, places: visit.places + 1, mode: visit.mode ?? place.mode } : visit,
        })),
      seePlaceAs: (mode) =>
        set(({ place, visit }) => (place && place.mode !== 'headset' ? seenAs(mode, place, visit) : {})),
      putHeadsetOn: () =>
        set(({ place, visit }) =>
          place
            ? {
                place: { ...place, mode: 'headset' },
                visit: place.ofThisVisit ? { ...visit, mode: 'headset' } : visit,
              }
            : {},
        ),
      noteInput: (input) => set(({ place }) => (place ? { place: withInput(place, input) } : {})),
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
      keepAnswer: (answer, id) =>
        set(({ answers, asked }) => ({ answers: [...answers, { answer, id }], asked: afterAnswer(asked, answer) })),
      noteAsked: (change) => set(({ asked }) => ({ asked: { ...asked, ...change } })),
      forgetAnswers: () => set({ answers: [] }),
      countAfresh: () =>
        set(({ place }) => ({
          visit: place?.ofThisVisit ? { ...NEW_VISIT, places: 1, mode: place.mode } : NEW_VISIT,
        })),
      leaveVisitBehind: () => set(({ place }) => ({ place: behind(place), visit: NEW_VISIT })),
      // Whether this browser wants to be counted at all is of the device; what a visitor ticked is not.
      endVisit: () => set(({ place }) => ({ ...NEW_VISITOR, place: behind(place), counted })),
    })),
  );
}

export type SessionStore = ReturnType<typeof createSessionStore>;
