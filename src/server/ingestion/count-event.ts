import { occupations } from '../../catalogue/occupations.ts';
import type { EventKind, EventOf, PlaceTried, UsageEvent } from '../../protocol/usage-event.ts';
import type { RollUpSums } from './roll-up-sums.ts';

export const SECTOR_OF: ReadonlyMap<string, string> = new Map(
  occupations.map((occupation) => [occupation.slug, occupation.sector]),
);

/** How many steps were reached: all of a finished place, otherwise up to the first that is still open, that one included. */
function reachedSteps(place: PlaceTried): { reached: number; leftAt: number } {
  if (place.ended === 'finished') return { reached: place.steps.length, leftAt: 0 };
  const open = place.steps.findIndex((step) => step.outcome === 'open');
  return open < 0 ? { reached: place.steps.length, leftAt: 0 } : { reached: open + 1, leftAt: open + 1 };
}

function countPlace(place: PlaceTried, month: string, sums: RollUpSums): void {
  const { centre, occupation, mode, occasion, seconds } = place;
  const { reached, leftAt } = reachedSteps(place);
  const opened = [1, seconds];
  sums.add('places_centre_sector', [month, centre, SECTOR_OF.get(occupation) ?? 'unknown'], opened);
  sums.add('places_centre_mode', [month, centre, mode], opened);
  sums.add('places_centre_occasion', [month, centre, occasion], opened);
  const outcome = place.ended === 'finished' ? 'finished' : `left-${leftAt}`;
  sums.add('places_occupation_outcome', [month, occupation, outcome], opened);
  place.steps.slice(0, reached).forEach((step, index) => {
    const done = step.outcome === 'done' ? 1 : 0;
    const skipped = step.outcome === 'skipped' ? 1 : 0;
    const values = [1, done, skipped, step.seconds, step.tries, step.helps];
    sums.add('step_month', [month, occupation, step.step, index + 1], values);
  });
}

function countInterest(event: EventOf<'interest'>, month: string, sums: RollUpSums): void {
  const change = event.after > event.before ? 'up' : event.after < event.before ? 'down' : 'same';
  const values = [1, event.before, event.after];
  sums.add('interest_occupation_change', [month, event.occupation, change], values);
  sums.add('interest_age_change', [month, event.age, change], values);
  sums.add('interest_situation_change', [month, event.situation, change], values);
}

type Count<K extends EventKind> = (event: EventOf<K>, month: string, sums: RollUpSums) => void;

const COUNTS: { [K in EventKind]: Count<K> } = {
  place_tried: countPlace,
  visit(event, month, sums) {
    const values = [1, event.seconds, event.places];
    sums.add('visits_centre_mode', [month, event.centre, event.mode], values);
    sums.add('visits_centre_occasion', [month, event.centre, event.occasion], values);
  },
  search_empty: (event, month, sums) => sums.add('empty_search_mode', [month, event.mode], [1]),
  error: (event, month, sums) => sums.add('error_code', [month, event.code], [1]),
  group_held: (event, month, sums) =>
    sums.add('sessions_centre', [month, event.centre], [1, event.participants, event.seconds]),
  interest: countInterest,
  satisfaction(event, month, sums) {
    sums.add('satisfaction_centre_score', [month, event.centre, event.score], [1]);
    sums.add('satisfaction_age_score', [month, event.age, event.score], [1]);
  },
  survey(event, month, sums) {
    for (const { question, score } of event.answers) sums.add('survey_question_score', [month, question, score], [1]);
  },
};

/** Adds one new event to the roll-ups of its month. */
export function countEvent(event: UsageEvent, month: string, sums: RollUpSums): void {
  sums.add('events_kind', [month, event.kind], [1]);
  const count = COUNTS[event.kind] as Count<EventKind>;
  count(event as never, month, sums);
}
