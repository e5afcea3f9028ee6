import type { ReportLine, ReportTable } from '../../../protocol/report-document.ts';
import type { Recount, Recounter } from './recount.ts';

/** What a table of counts counts, in the recount's words. */
const COUNTS: Record<string, string> = {
  places_centre_sector: 'places',
  places_occupation_outcome: 'places',
  places_occupation_step: 'places',
  places_centre_mode: 'places',
  places_centre_occasion: 'places',
  visits_centre_mode: 'visits',
  visits_centre_occasion: 'visits',
  interest_mixity: 'interest',
  interest_age: 'interest',
  interest_situation: 'interest',
  interest_occupation: 'interest',
  satisfaction_centre: 'satisfaction',
  satisfaction_age: 'satisfaction',
  survey_question: 'survey',
  sessions_centre: 'sessions',
  headsets_centre: 'visits',
  hand_counts: 'hand',
  places_minutes_occupation: 'places',
  places_minutes_sector: 'places',
  places_minutes_centre: 'places',
  places_minutes_mode: 'places',
  places_minutes_occasion: 'places',
  places_share: 'places',
  visits_minutes_centre: 'visits',
  visits_minutes_mode: 'visits',
  visits_minutes_occasion: 'visits',
  interest_means_mixity: 'interest',
  interest_means_age: 'interest',
  interest_means_situation: 'interest',
  satisfaction_mean: 'satisfaction',
  survey_mean: 'survey',
  sessions_minutes: 'sessions',
  headsets_minutes: 'headsets',
  headsets_hours: 'headsets',
  sessions_participants: 'sessions',
  sessions_participants_mean: 'sessions',
  interest_share: 'interest',
  satisfaction_share: 'satisfaction',
  steps_effort: 'steps',
  steps_skipped: 'steps',
  steps_seconds: 'steps',
};

/** `of`: how many of all have this key. */
type Of = (dimension: string, key: string) => number;

const FIGURES: Record<string, (all: Recount, of: Of) => number> = {
  sessions: ({ number }) => number,
  left: ({ number }) => number,
  minutes: ({ seconds, number }) => seconds / 60 / number,
  // Of nothing there is no time and nobody.
  hours: ({ seconds, number }) => (number === 0 ? Number.NaN : seconds / 3600),
  participants: ({ participants, number }) => (number === 0 ? Number.NaN : participants),
  participants_mean: ({ participants, number }) => participants / number,
  before: ({ before, number }) => before / number,
  after: ({ after, number }) => after / number,
  mean: ({ points, number }) => points / number,
  tries: ({ tries, number }) => tries / number,
  helps: ({ helps, number }) => helps / number,
  skipped: ({ skipped, number }) => (100 * skipped) / number,
  seconds: ({ seconds, number }) => seconds / number,
  finished: ({ number }, of) => (100 * of('outcome', 'finished')) / number,
  up: ({ number }, of) => (100 * of('change', 'up')) / number,
  down: ({ number }, of) => (100 * of('change', 'down')) / number,
  satisfied: ({ number }, of) => (100 * (of('score', '4') + of('score', '5'))) / number,
};

/** Where a place was left: of an occupation anywhere, or at one of its steps. */
function leftLines({ key }: ReportLine): { line: ReportLine; dimension: string }[] {
  const [occupation = '', position] = key.split('/');
  const outcome = position === undefined ? 'left' : `left-${position}`;
  return [
    { line: { key: occupation, level: 0 }, dimension: 'occupation' },
    { line: { key: outcome, level: 0 }, dimension: 'outcome' },
  ];
}

/** Cells of a published table that differ from a recount of the events, and how many were compared. */
export function differences(table: ReportTable, counter: Recounter): { compared: number; wrong: string[] } {
  const counts = COUNTS[table.id] ?? '';
  const wrong: string[] = [];
  let compared = 0;
  table.rows.forEach((row, rowIndex) => {
    table.columns.forEach((column, columnIndex) => {
      const cell = table.cells[rowIndex]?.[columnIndex] ?? null;
      const isSite = table.family === 'equipment' && row.level === 2;
      const line = isSite
        ? { line: { ...row, key: 'site' }, dimension: 'figure' }
        : { line: row, dimension: table.rowDimension };
      const isFigure = table.columnDimension === 'figure';
      const own = isFigure ? [line] : [line, { line: column, dimension: table.columnDimension }];
      const lines = column.key === 'left' && isFigure ? leftLines(row) : own;
      const all = counter.count(counts, lines);
      const of: Of = (dimension, key) => counter.count(counts, [line, { line: { key, level: 0 }, dimension }]).number;
      const expected = isFigure ? (FIGURES[column.key]?.(all, of) ?? Number.NaN) : all.number;
      const scale = 10 ** table.digits;
      // A figure of nothing is marked as such, whatever else is withheld, and no other one is.
      if (isFigure && (cell === 'not-applicable') !== (all.number === 0 && Number.isNaN(expected)))
        wrong.push(`${row.key} × ${column.key}: ${cell} of ${all.number}`);
      if (typeof cell !== 'number') return;
      compared += 1;
      if (Math.abs(cell - expected) > 0.5 / scale + 1e-9)
        wrong.push(`${row.key} × ${column.key}: ${cell}, not ${expected}`);
    });
  });
  return { compared, wrong };
}
