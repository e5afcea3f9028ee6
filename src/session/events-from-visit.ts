import type { PlayState } from '../play/play-state.ts';
import { type Ending, type ErrorCode, EVENT_VERSION, type InputKind, type Mode } from '../protocol/event-values.ts';
import type { EventOf, PlaceTried, Visit } from '../protocol/usage-event.ts';
import type { OpenPlace, SessionState, VisitTotals } from './session-store.ts';

/** Where an event happens: configuration of the device, not of a person. */
export type Setting = Pick<SessionState, 'centre' | 'occasion'>;

const toSeconds = (milliseconds: number) => Math.min(86_400, Math.round(milliseconds / 1000));

/** The input that did most; a place that nobody touched counts for the input its mode offers first. */
function mainInput(place: OpenPlace): InputKind {
  const byMode: Record<Mode, InputKind> = { headset: 'controllers', desktop: 'mouse', phone: 'touch', twin: 'twin' };
  const [first] = Object.entries(place.inputs).sort(([, a], [, b]) => b - a);
  return first ? (first[0] as InputKind) : byMode[place.mode];
}

/** One self-contained record of a place. `id` is random, `hour` is the hour in which it ended. */
export function placeTriedFrom(
  play: PlayState,
  place: OpenPlace,
  setting: Setting,
  ended: Ending,
  id: string,
  hour: string,
): PlaceTried {
  return {
    id,
    version: EVENT_VERSION,
    kind: 'place_tried',
    occupation: place.occupation,
    content: place.content,
    centre: setting.centre,
    occasion: setting.occasion,
    mode: place.mode,
    input: mainInput(place),
    hour,
    ended,
    seconds: toSeconds(play.clock),
    steps: play.steps.map(({ id: step, milliseconds, tries, helps, outcome }) => ({
      step,
      seconds: toSeconds(milliseconds),
      tries: Math.min(1000, tries),
      helps: Math.min(1000, helps),
      outcome,
    })),
  };
}

/** One self-contained record of a visit, in whole minutes: exact seconds would be a key to the places in it. */
export function visitFrom(visit: VisitTotals, setting: Setting, ended: Ending, id: string, hour: string): Visit {
  return {
    id,
    version: EVENT_VERSION,
    kind: 'visit',
    centre: setting.centre,
    occasion: setting.occasion,
    mode: visit.mode ?? 'desktop',
    hour,
    seconds: Math.min(86_400, 60 * Math.round(visit.seconds / 60)),
    places: Math.min(54, visit.places),
    ended,
  };
}

export function errorFrom(code: ErrorCode, mode: Mode, id: string, hour: string): EventOf<'error'> {
  return { id, version: EVENT_VERSION, kind: 'error', code, mode, hour };
}

export function searchEmptyFrom(centre: string, mode: Mode, id: string, hour: string): EventOf<'search_empty'> {
  return { id, version: EVENT_VERSION, kind: 'search_empty', centre, mode, hour };
}
