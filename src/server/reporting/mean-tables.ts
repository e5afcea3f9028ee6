import type { ReportCell, ReportDimension, ReportLine, ReportTable } from '../../protocol/report-document.ts';
import type { CrossLine } from '../protection/cross-table.ts';
import type { PeriodCounts } from './period-counts.ts';
import { SCORES } from './report-keys.ts';
import { cellOf, reportLine } from './report-tables.ts';
import type { ReportView } from './report-view.ts';

/** One line of a view: its total and the cells of its split. */
export interface SplitLine {
  line: ReportLine;
  total: string;
  split: readonly string[];
}

type Figure = (line: SplitLine) => number | null;

interface MeanShape {
  id: string;
  view: string;
  by: 'rows' | 'columns';
  unit: ReportTable['unit'];
  digits: ReportTable['digits'];
  figures: Readonly<Record<string, Figure>>;
}

const SECONDS_IN_MINUTE = 60;
const SECONDS_IN_HOUR = 3600;

/** Lines of a view, by rows or by columns. In a list without totals each cell is its own total. */
export function splitLines(
  view: ReportView,
  by: 'rows' | 'columns',
): { dimension: ReportDimension; lines: SplitLine[] } {
  const [own, across] = by === 'rows' ? [view.rows, view.columns] : [view.columns, view.rows];
  const dimension = by === 'rows' ? view.rowDimension : view.columnDimension;
  const top = Math.max(
    0,
    across.findIndex(({ parent, key }) => parent === null && across.some((line) => line.parent === key)),
  );
  const idAt = (index: number, other: number) =>
    (by === 'rows' ? view.table.cells[index]?.[other] : view.table.cells[other]?.[index]) ?? '';
  const lines = own.map((line: CrossLine, index) => ({
    line: reportLine(line, own, dimension),
    total: idAt(index, top),
    split: across.flatMap(({ parent }, other) => (parent === null ? [] : [idAt(index, other)])),
  }));
  return { dimension, lines };
}

/** Published averages of a period. They stand only where their count stands; see `meanShapes` for why they tell no withheld number. */
export function meanTables(
  views: readonly ReportView[],
  counts: PeriodCounts,
  withheld: ReadonlySet<string>,
): ReportTable[] {
  return meanShapes(counts, withheld).flatMap((shape): ReportTable[] => {
    const view = views.find(({ id }) => id === shape.view);
    if (!view) return [];
    const { dimension, lines } = splitLines(view, shape.by);
    const figures = Object.entries(shape.figures);
    return [
      {
        id: shape.id,
        family: view.family,
        unit: shape.unit,
        digits: shape.digits,
        rowDimension: dimension,
        columnDimension: 'figure',
        rows: lines.map(({ line }) => line),
        columns: figures.map(([key]) => ({ key, level: 0 })),
        cells: lines.map((line) =>
          figures.map(([, figure]) =>
            isOfNothing(line, counts, withheld) ? 'not-applicable' : rounded(figure(line), shape.digits),
          ),
        ),
      },
    ];
  });
}

/** What a figure of this line would be divided by is published as nought: that there is no figure follows from it and tells nothing more. */
function isOfNothing({ total }: SplitLine, counts: PeriodCounts, withheld: ReadonlySet<string>): boolean {
  return cellOf(total, counts, withheld) === 0;
}

function rounded(value: ReportCell, digits: number): ReportCell {
  return typeof value !== 'number' ? value : Math.round(value * 10 ** digits) / 10 ** digits;
}

/**
 * - Durations stand where their count stands. A duration has no bound that a count would follow from: give each withheld cell the true
 *   seconds of that cell, and they agree with every number of records that it may have (it has at least one). So they narrow nothing.
 * - Answers are bounded (1 to 5), so an average of them does tell about its split: it stands only where the whole split is published.
 *   Then an average of scores follows from published numbers, and the averages before and after speak of people whose cells are all known.
 *   Of them too nothing is said where nearly all gave one answer (`withholdAverages`).
 * - How long headsets were used in all says no more than how long a visit with one took on average.
 * - How many took part in group sessions are people: see `withholdParticipants`.
 * - Shares follow from published numbers too: the parts that they add up, and the total.
 */
function meanShapes(counts: PeriodCounts, withheld: ReadonlySet<string>): MeanShape[] {
  const count = (id: string) => cellOf(id, counts, withheld);
  const amount =
    (sum: string, divisor: number): Figure =>
    ({ total }) =>
      withheld.has(`${sum} ${total}`) || count(total) === null
        ? null
        : (counts.sums.get(`${sum} ${total}`) ?? 0) / divisor;
  const per = (sum: string, divisor: number): Figure => {
    const whole = amount(sum, divisor);
    return (line) => {
      const [part, number] = [whole(line), count(line.total)];
      return number && part !== null ? part / number : null;
    };
  };
  const whole =
    (figure: Figure): Figure =>
    (line) =>
      line.split.some((id) => count(id) === null) ? null : figure(line);
  const score: Figure = ({ split, total }) => {
    const number = count(total);
    const points = split.reduce((sum, id, index) => sum + Number(SCORES[index]) * (count(id) ?? 0), 0);
    return number ? points / number : null;
  };
  const share =
    (from: number, to: number): Figure =>
    ({ split, total }) => {
      const number = count(total);
      const parts = split.slice(from, to).map(count);
      const part = parts.reduce((sum, own) => (sum === null || own === null ? null : sum + own), 0);
      return number && part !== null ? (100 * part) / number : null;
    };
  const minutes = { unit: 'minutes', digits: 1, figures: { minutes: per('seconds', SECONDS_IN_MINUTE) } } as const;
  const shares = { unit: 'percent', digits: 0, by: 'rows' } as const;
  const scores = { unit: 'score', digits: 1, by: 'rows' } as const;
  const interest = { ...scores, figures: { before: whole(per('before_sum', 1)), after: whole(per('after_sum', 1)) } };
  return [
    {
      id: 'places_share',
      view: 'places_occupation_outcome',
      ...shares,
      figures: { finished: share(0, 1) },
    },
    { id: 'places_minutes_occupation', view: 'places_occupation_outcome', by: 'rows', ...minutes },
    { id: 'places_minutes_sector', view: 'places_centre_sector', by: 'columns', ...minutes },
    { id: 'places_minutes_centre', view: 'places_centre_mode', by: 'rows', ...minutes },
    { id: 'places_minutes_mode', view: 'places_centre_mode', by: 'columns', ...minutes },
    { id: 'places_minutes_occasion', view: 'places_centre_occasion', by: 'columns', ...minutes },
    { id: 'visits_minutes_centre', view: 'visits_centre_mode', by: 'rows', ...minutes },
    { id: 'visits_minutes_mode', view: 'visits_centre_mode', by: 'columns', ...minutes },
    { id: 'visits_minutes_occasion', view: 'visits_centre_occasion', by: 'columns', ...minutes },
    {
      id: 'sessions_participants',
      view: 'sessions_centre',
      by: 'rows',
      unit: 'people',
      digits: 0,
      figures: { participants: amount('participants', 1) },
    },
    {
      id: 'sessions_participants_mean',
      view: 'sessions_centre',
      by: 'rows',
      unit: 'participants',
      digits: 1,
      figures: { participants_mean: per('participants', 1) },
    },
    { id: 'interest_share', view: 'interest_mixity', ...shares, figures: { up: share(2, 3), down: share(0, 1) } },
    { id: 'interest_means_mixity', view: 'interest_mixity', ...interest },
    { id: 'interest_means_age', view: 'interest_age', ...interest },
    { id: 'interest_means_situation', view: 'interest_situation', ...interest },
    { id: 'satisfaction_share', view: 'satisfaction_centre', ...shares, figures: { satisfied: share(3, 5) } },
    { id: 'satisfaction_mean', view: 'satisfaction_centre', ...scores, figures: { mean: whole(score) } },
    { id: 'survey_mean', view: 'survey_question', ...scores, figures: { mean: whole(score) } },
    { id: 'sessions_minutes', view: 'sessions_centre', by: 'rows', ...minutes },
    { id: 'headsets_minutes', view: 'headsets_centre', by: 'rows', ...minutes },
    {
      id: 'headsets_hours',
      view: 'headsets_centre',
      by: 'rows',
      unit: 'hours',
      digits: 1,
      figures: { hours: amount('seconds', SECONDS_IN_HOUR) },
    },
  ];
}
