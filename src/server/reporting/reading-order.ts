import type { ReportTable } from '../../protocol/report-document.ts';

/** The order in which the tables are read: averages stand right after the numbers they are worked out of, or beside others of the same rows. */
const READING_ORDER = [
  'places_centre_sector',
  'places_minutes_sector',
  'places_occupation_outcome',
  'places_share',
  'places_minutes_occupation',
  'places_occupation_step',
  'steps_effort',
  'steps_skipped',
  'steps_seconds',
  'places_centre_mode',
  'places_minutes_centre',
  'places_centre_occasion',
  'visits_centre_mode',
  'visits_minutes_centre',
  'visits_centre_occasion',
  'places_minutes_mode',
  'visits_minutes_mode',
  'places_minutes_occasion',
  'visits_minutes_occasion',
  'sessions_centre',
  'sessions_minutes',
  'sessions_participants',
  'sessions_participants_mean',
  'interest_mixity',
  'interest_share',
  'interest_means_mixity',
  'interest_age',
  'interest_means_age',
  'interest_situation',
  'interest_means_situation',
  'interest_occupation',
  'satisfaction_centre',
  'satisfaction_share',
  'satisfaction_mean',
  'satisfaction_age',
  'survey_question',
  'survey_mean',
  'headsets_centre',
  'headsets_minutes',
  'headsets_hours',
  'hand_counts',
];

/** @throws Error naming a table that has no place in the order. */
function placeOf({ id }: Pick<ReportTable, 'id'>): number {
  const place = READING_ORDER.indexOf(id);
  if (place < 0) throw new Error(`tables.${id}: has no place in the order of the report`);
  return place;
}

export function inReadingOrder<Table extends Pick<ReportTable, 'id'>>(tables: readonly Table[]): Table[] {
  return tables.toSorted((one, other) => placeOf(one) - placeOf(other));
}
