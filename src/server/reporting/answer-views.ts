import { AGE_BANDS, SITUATIONS, SURVEY_QUESTIONS } from '../../protocol/usage-event.ts';
import { detailLines, linesWithTotal } from '../protection/cross-table.ts';
import { CHANGES, MIXITIES, occupationsByMixity, type ReportKeys, SCORES } from './report-keys.ts';
import { type ReportView, viewsOf } from './report-view.ts';

/** What people answered. */
export function answerViews(keys: ReportKeys): ReportView[] {
  const interest = {
    counts: 'interest',
    columnDimension: 'change',
    columns: linesWithTotal('change', CHANGES),
  } as const;
  const scores = { columnDimension: 'score', columns: linesWithTotal('score', SCORES) } as const;
  const satisfaction = { ...scores, counts: 'satisfaction' } as const;
  return viewsOf('declared', 'answers', [
    {
      ...interest,
      id: 'interest_mixity',
      source: 'interest_occupation_change',
      rowDimension: 'mixity',
      rows: linesWithTotal('mixity', MIXITIES),
    },
    {
      ...interest,
      id: 'interest_age',
      source: 'interest_age_change',
      rowDimension: 'age',
      rows: linesWithTotal('age', AGE_BANDS),
    },
    {
      ...interest,
      id: 'interest_situation',
      source: 'interest_situation_change',
      rowDimension: 'situation',
      rows: linesWithTotal('situation', SITUATIONS),
    },
    {
      ...interest,
      id: 'interest_occupation',
      source: 'interest_occupation_change',
      rowDimension: 'occupation',
      rows: occupationsByMixity(keys),
    },
    {
      ...satisfaction,
      id: 'satisfaction_centre',
      source: 'satisfaction_centre_score',
      rowDimension: 'centre',
      rows: linesWithTotal('centre', keys.centres),
    },
    {
      ...satisfaction,
      id: 'satisfaction_age',
      source: 'satisfaction_age_score',
      rowDimension: 'age',
      rows: linesWithTotal('age', AGE_BANDS),
    },
    {
      ...scores,
      columnDimension: 'agreement',
      counts: 'survey',
      id: 'survey_question',
      source: 'survey_question_score',
      rowDimension: 'question',
      rows: detailLines('question', SURVEY_QUESTIONS, null),
    },
  ]);
}
