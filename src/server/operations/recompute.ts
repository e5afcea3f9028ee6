import { occupations } from '../../catalogue/occupations.ts';
import type { UsageEvent } from '../../protocol/usage-event.ts';

/** Roll-ups as one flat list of sums: `table key key … column` → sum. */
export type Figures = Map<string, number>;

type Line = readonly [key: string, value: number];

const lines = (table: string, keys: readonly (string | number)[], sums: Record<string, number>): Line[] =>
  Object.entries(sums).map(([column, value]) => [[table, ...keys, column].join(' '), value]);

const people = (table: string, key: string, before: number, after: number): Line[] =>
  lines(table, [key, ['down', 'same', 'up'][Math.sign(after - before) + 1] ?? ''], {
    answers: 1,
    before_sum: before,
    after_sum: after,
  });

function linesOfPlace(event: Extract<UsageEvent, { kind: 'place_tried' }>): Line[] {
  const sector = occupations.find(({ slug }) => slug === event.occupation)?.sector ?? '';
  const finished = event.ended === 'finished';
  const outcomes = event.steps.map((step) => step.outcome);
  const position = finished ? 0 : outcomes.indexOf('open') + 1;
  const opened = { opened: 1, seconds: event.seconds };
  const reached = position === 0 ? event.steps : event.steps.filter((_, index) => index < position);
  return [
    ...lines('places_centre_sector', [event.centre, sector], opened),
    ...lines('places_centre_mode', [event.centre, event.mode], opened),
    ...lines('places_centre_occasion', [event.centre, event.occasion], opened),
    ...lines('places_occupation_outcome', [event.occupation, finished ? 'finished' : `left-${position}`], opened),
    ...reached.flatMap(({ step, outcome, seconds, tries, helps }, index) =>
      lines('step_month', [event.occupation, step, index + 1], {
        reached: 1,
        done: Number(outcome === 'done'),
        skipped: Number(outcome === 'skipped'),
        seconds,
        tries,
        helps,
      }),
    ),
  ];
}

/** What one event means for every published view. */
function linesOf(event: UsageEvent): Line[] {
  switch (event.kind) {
    case 'place_tried':
      return linesOfPlace(event);
    case 'visit': {
      const sums = { visits: 1, seconds: event.seconds, places: event.places };
      return [
        ...lines('visits_centre_mode', [event.centre, event.mode], sums),
        ...lines('visits_centre_occasion', [event.centre, event.occasion], sums),
      ];
    }
    case 'search_empty':
      return lines('empty_search_mode', [event.mode], { searches: 1 });
    case 'error':
      return lines('error_code', [event.code], { errors: 1 });
    case 'group_held':
      return lines('sessions_centre', [event.centre], {
        sessions: 1,
        participants: event.participants,
        seconds: event.seconds,
      });
    case 'interest':
      return [
        ...people('interest_occupation_change', event.occupation, event.before, event.after),
        ...people('interest_age_change', event.age, event.before, event.after),
        ...people('interest_situation_change', event.situation, event.before, event.after),
      ];
    case 'satisfaction':
      return [
        ...lines('satisfaction_centre_score', [event.centre, event.score], { answers: 1 }),
        ...lines('satisfaction_age_score', [event.age, event.score], { answers: 1 }),
      ];
    case 'survey':
      return event.answers.flatMap(({ question, score }) =>
        lines('survey_question_score', [question, score], { answers: 1 }),
      );
  }
}

/**
 * Adds an event to figures. This is written apart from the code that fills the roll-ups (`ingestion/count-event.ts`) and must stay so: each
 * is the other's witness.
 */
export function recompute(event: UsageEvent, figures: Figures): void {
  const all = [...lines('events_kind', [event.kind], { events: 1 }), ...linesOf(event)];
  for (const [key, value] of all) figures.set(key, (figures.get(key) ?? 0) + value);
}
