/**
 * A report as it is published: the same numbers for the page, CSV, XLSX, PDF and JSON. It is made once, after small cells have been
 * suppressed; whoever renders it computes nothing and hides nothing.
 */
export const REPORT_VERSION = 1;

/**
 * What a table counts. `places`: places opened; `answers`: answers to a question; `outings`: visits that a headset served; `times`: how
 * often for each place that got so far; `participants`: people for each group session.
 */
export type ReportUnit =
  | 'places'
  | 'visits'
  | 'answers'
  | 'sessions'
  | 'outings'
  | 'people'
  | 'minutes'
  | 'hours'
  | 'seconds'
  | 'times'
  | 'participants'
  | 'percent'
  | 'score';

/**
 * A dimension of the tables; its keys are catalogue ids (`centre`, `sector`, `occupation`), values of the event schemas (`mode`,
 * `occasion`, `age`, `situation`), months, steps (`boulanger/1/weigh`: occupation, position, step), or the words below `reports.keys.<dimension>`.
 */
export type ReportDimension =
  | 'month'
  | 'centre'
  | 'sector'
  | 'occupation'
  | 'mode'
  | 'occasion'
  | 'outcome'
  | 'step'
  | 'change'
  | 'score'
  | 'question'
  | 'age'
  | 'situation'
  | 'mixity'
  | 'figure'
  | 'kind';

/** A row or a column. `level` 0 is a detail, 1 a subtotal of the details after it, 2 the total. */
export interface ReportLine {
  key: string;
  level: 0 | 1 | 2;
  /** The dimension of this line's key, when it is not the table's (a sector among occupations). */
  dimension?: ReportDimension;
}

/** A published number, or null: withheld (n.d.), because it or one that would reveal it stands for fewer than five. */
export type ReportCell = number | null;

export interface ReportTable {
  /** Identifies the view; its title and its definition are the words `reports.tables.<id>.title` and `.definition`. */
  id: string;
  family: 'play' | 'declared' | 'equipment' | 'hand';
  unit: ReportUnit;
  /** Digits after the decimal comma: 0 for counts. */
  digits: 0 | 1 | 2;
  rowDimension: ReportDimension;
  columnDimension: ReportDimension;
  rows: ReportLine[];
  columns: ReportLine[];
  /** `cells[row][column]`. */
  cells: ReportCell[][];
  /** The total of the same rows in the period before, or their first column where the table has no total: the trend. `before[row]`. */
  before?: ReportCell[];
}

export interface ReportPeriod {
  kind: 'month' | 'year';
  /** `2026-11` or `2026`. */
  id: string;
  /** First and last month, `2026-01`. */
  from: string;
  to: string;
}

export interface ReportDocument {
  version: typeof REPORT_VERSION;
  period: ReportPeriod;
  /**
   * `frozen`: closed, protected once and always answered the same. `withdrawn`: late events made a new edition. An open period is not
   * published: it answers only its running total, rounded down to tens, in `running`.
   */
  state: 'frozen' | 'open';
  /** 1, 2, …: a closed period that late events reopened has a new edition. */
  edition: number;
  /** The database holds invented data for a demonstration: every page and export must say so. */
  invented: boolean;
  /** Day on which it was made, `2026-12-01`. */
  madeOn: string;
  /** The narrowest that anybody may know a withheld number: 5. */
  threshold: number;
  tables: ReportTable[];
  /** Of an open period only: places opened and visits so far, rounded down to tens. */
  running?: { places: number; visits: number };
}

/**
 * What becomes of a closed month when its new edition is asked for. `nothing-late`: nothing has come since it was closed. `too-few`: some
 * number would change by less than the threshold, or fall. `not-frozen`: it is not closed. `year-frozen`: its year is closed.
 */
export const EDITION_OUTCOMES = ['made', 'nothing-late', 'too-few', 'not-frozen', 'year-frozen'] as const;
export type EditionOutcome = (typeof EDITION_OUTCOMES)[number];

/** The answer of `POST /api/reports/:period/edition`. */
export interface EditionAnswer {
  outcome: EditionOutcome;
  /** The one that is published now; 0: none. */
  edition: number;
}

/** A period in the list that `GET /api/reports/periods` gives, newest first. */
export interface PeriodEntry {
  period: ReportPeriod;
  state: ReportDocument['state'];
  edition: number;
}
