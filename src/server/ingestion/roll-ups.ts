/** A table of months: `keys` (after `month`) say of what, `sums` are added up. */
export interface RollUp {
  keys: readonly string[];
  sums: readonly string[];
}

/** One narrow table for each published view, as `migrations/0001-events.ts` makes them. */
export const ROLL_UPS = {
  events_kind: { keys: ['kind'], sums: ['events'] },
  places_centre_sector: { keys: ['centre', 'sector'], sums: ['opened', 'seconds'] },
  places_centre_mode: { keys: ['centre', 'mode'], sums: ['opened', 'seconds'] },
  places_centre_occasion: { keys: ['centre', 'occasion'], sums: ['opened', 'seconds'] },
  places_occupation_outcome: { keys: ['occupation', 'outcome'], sums: ['opened', 'seconds'] },
  step_month: {
    keys: ['occupation', 'step', 'position'],
    sums: ['reached', 'done', 'skipped', 'seconds', 'tries', 'helps'],
  },
  visits_centre_mode: { keys: ['centre', 'mode'], sums: ['visits', 'seconds', 'places'] },
  visits_centre_occasion: { keys: ['centre', 'occasion'], sums: ['visits', 'seconds', 'places'] },
  interest_occupation_change: { keys: ['occupation', 'change'], sums: ['answers', 'before_sum', 'after_sum'] },
  interest_age_change: { keys: ['age', 'change'], sums: ['answers', 'before_sum', 'after_sum'] },
  interest_situation_change: { keys: ['situation', 'change'], sums: ['answers', 'before_sum', 'after_sum'] },
  satisfaction_centre_score: { keys: ['centre', 'score'], sums: ['answers'] },
  satisfaction_age_score: { keys: ['age', 'score'], sums: ['answers'] },
  survey_question_score: { keys: ['question', 'score'], sums: ['answers'] },
  sessions_centre: { keys: ['centre'], sums: ['sessions', 'participants', 'seconds'] },
  empty_search_mode: { keys: ['mode'], sums: ['searches'] },
  error_code: { keys: ['code'], sums: ['errors'] },
} as const satisfies Record<string, RollUp>;

export type RollUpName = keyof typeof ROLL_UPS;

export const ROLL_UP_NAMES = Object.keys(ROLL_UPS) as RollUpName[];

/** Keys that are numbers; all others are text. */
export const NUMBER_KEYS: ReadonlySet<string> = new Set(['score', 'position']);
