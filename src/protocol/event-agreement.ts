import type { Fault } from './first-fault.ts';
import type { EventKind, EventOf, PlaceTried, UsageEvent } from './usage-event.ts';

/** Steps and the place are rounded each for itself: so much may the steps say more than the place, for each of them. */
const ROUNDING_SECONDS = 1;

function placeFault({ ended, seconds, steps }: PlaceTried): Fault | null {
  let left = seconds + steps.length * ROUNDING_SECONDS;
  for (const [index, step] of steps.entries()) {
    if (ended === 'finished' && step.outcome === 'open')
      return { field: `/steps/${index}/outcome`, reason: 'must not be open in a place that is finished' };
    left -= step.seconds;
    if (left < 0) return { field: `/steps/${index}/seconds`, reason: 'the steps must not take longer than the place' };
  }
  return null;
}

function surveyFault({ answers }: EventOf<'survey'>): Fault | null {
  const again = answers.findIndex(({ question }, index) =>
    answers.some((one, at) => at < index && one.question === question),
  );
  return again < 0 ? null : { field: `/answers/${again}/question`, reason: 'must not be answered twice' };
}

function groupFault({ centre }: EventOf<'group_held'>): Fault | null {
  return centre === 'web' ? { field: '/centre', reason: 'must be a centre: the web has no groups' } : null;
}

const FAULTS: { readonly [K in EventKind]?: (event: EventOf<K>) => Fault | null } = {
  place_tried: placeFault,
  group_held: groupFault,
  survey: surveyFault,
};

/** What a schema cannot say: where the fields of a well-formed record cannot all be true. Null: they can. */
export function disagreement(event: UsageEvent): Fault | null {
  const faultIn = FAULTS[event.kind] as ((event: UsageEvent) => Fault | null) | undefined;
  return faultIn?.(event) ?? null;
}
