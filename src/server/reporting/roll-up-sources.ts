import type { Sql } from '../storage/sql.ts';

/** A table of months and what is read of it: the dimensions, what is counted, and what is added up beside. */
interface Source {
  dimensions: readonly string[];
  count: string;
  sums: readonly string[];
}

const opened = { count: 'opened', sums: ['seconds'] } as const;
const visits = { count: 'visits', sums: ['seconds'] } as const;
const interest = { count: 'answers', sums: ['before_sum', 'after_sum'] } as const;
const answers = { count: 'answers', sums: [] } as const;

export const SOURCES = {
  places_centre_sector: { dimensions: ['centre', 'sector'], ...opened },
  places_occupation_outcome: { dimensions: ['occupation', 'outcome'], ...opened },
  places_centre_mode: { dimensions: ['centre', 'mode'], ...opened },
  places_centre_occasion: { dimensions: ['centre', 'occasion'], ...opened },
  step_month: {
    dimensions: ['occupation', 'step', 'position'],
    count: 'reached',
    sums: ['done', 'skipped', 'seconds', 'tries', 'helps'],
  },
  visits_centre_mode: { dimensions: ['centre', 'mode'], ...visits },
  visits_centre_occasion: { dimensions: ['centre', 'occasion'], ...visits },
  interest_occupation_change: { dimensions: ['occupation', 'change'], ...interest },
  interest_age_change: { dimensions: ['age', 'change'], ...interest },
  interest_situation_change: { dimensions: ['situation', 'change'], ...interest },
  satisfaction_centre_score: { dimensions: ['centre', 'score'], ...answers },
  satisfaction_age_score: { dimensions: ['age', 'score'], ...answers },
  survey_question_score: { dimensions: ['question', 'score'], ...answers },
  sessions_centre: { dimensions: ['centre'], count: 'sessions', sums: ['participants', 'seconds'] },
  hand_count: { dimensions: ['centre', 'kind'], count: 'people', sums: [] },
} as const satisfies Record<string, Source>;

export type SourceName = keyof typeof SOURCES;

/** One row of a roll-up: `keys` by dimension. */
export interface Fact {
  keys: ReadonlyMap<string, string>;
  count: number;
  sums: ReadonlyMap<string, number>;
}

/** A month's rows of one table. */
export async function readFacts(sql: Sql, name: SourceName, month: string): Promise<Fact[]> {
  const { dimensions, count, sums }: Source = SOURCES[name];
  const columns = [...dimensions, count, ...sums].join(', ');
  const rows = await sql.all<Record<string, string | number>>(`SELECT ${columns} FROM ${name} WHERE month = ?`, [
    month,
  ]);
  return rows.map((row) => ({
    keys: new Map(dimensions.map((dimension) => [dimension, String(row[dimension])])),
    count: Number(row[count]),
    sums: new Map(sums.map((sum) => [sum, Number(row[sum])])),
  }));
}
