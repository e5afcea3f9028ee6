import type { Static, TSchema } from 'typebox';
import { interestSchema, satisfactionSchema, surveySchema } from './declared-events.ts';
import type { Purpose } from './event-purposes.ts';
import { EVENT_FAMILIES, type EventKind, type Family } from './event-values.ts';
import { errorSchema, groupHeldSchema, placeTriedSchema, searchEmptySchema, visitSchema } from './play-events.ts';

export * from './event-purposes.ts';
export * from './event-values.ts';

/**
 * Every kind of event with its family, its purpose and its schema: self-contained, anonymous, without any key that links two of them. The
 * endpoint, the documentation, the privacy sheet and the reports are made from it.
 */
export const EVENT_REGISTRY = {
  place_tried: { family: EVENT_FAMILIES.place_tried, purpose: 'audience', schema: placeTriedSchema },
  visit: { family: EVENT_FAMILIES.visit, purpose: 'audience', schema: visitSchema },
  search_empty: { family: EVENT_FAMILIES.search_empty, purpose: 'navigation', schema: searchEmptySchema },
  error: { family: EVENT_FAMILIES.error, purpose: 'performance', schema: errorSchema },
  group_held: { family: EVENT_FAMILIES.group_held, purpose: 'audience', schema: groupHeldSchema },
  interest: { family: EVENT_FAMILIES.interest, purpose: 'survey', schema: interestSchema },
  satisfaction: { family: EVENT_FAMILIES.satisfaction, purpose: 'survey', schema: satisfactionSchema },
  survey: { family: EVENT_FAMILIES.survey, purpose: 'survey', schema: surveySchema },
} as const satisfies Record<EventKind, { family: Family; purpose: Purpose; schema: TSchema }>;

export type EventOf<K extends EventKind> = Static<(typeof EVENT_REGISTRY)[K]['schema']>;
export type UsageEvent = { [K in EventKind]: EventOf<K> }[EventKind];
export type PlaceTried = EventOf<'place_tried'>;
export type Visit = EventOf<'visit'>;

/** `declined`: the sender does not want to be counted; nothing was kept, and it is not to be sent again. */
export type Verdict =
  | { id: string | null; verdict: 'stored' | 'duplicate' | 'declined' }
  | { id: string | null; verdict: 'rejected'; field: string; reason: string };

export interface BatchAnswer {
  verdicts: Verdict[];
}
