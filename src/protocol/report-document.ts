/**
 * A report as it is published: the same numbers for the page, CSV, XLSX, PDF and JSON. It is made once, after small cells have been
 * suppressed; whoever renders it computes nothing and hides nothing.
 */
export const REPORT_VERSION = 2;
/** Documents of version 1 were closed before cells had marks and before titles of forums were kept; they are still answered as they are. */
export type ReportVersion = 1 | typeof REPORT_VERSION;

/**
 * What a table counts. `places`: places opened; `answers`: answers to a question; `times`: how often for each place that got so far;
 * `participants`: people for each group session; `outings`: visits that a headset served, as editions of before counted them apart.
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
 * `occasion`, `age`, `situation`, `question`; from 1 to 5 the `score` of a visit and the `agreement` with a sentence of the survey), months,
 * steps (`boulanger/1/weigh`: occupation, position, step), or the words below `reports.keys.<dimension>`.
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
  | 'agreement'
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

/**
 * Why a cell has no number although nothing is withheld. `not-applicable` (–): a mean, a share or a duration of nothing, since what it
 * would be divided by is published as nought. `not-counted` (non saisi): nobody has counted it by hand, which is not nought.
 */
export const CELL_MARKS = ['not-applicable', 'not-counted'] as const;
export type CellMark = (typeof CELL_MARKS)[number];

/** A published number; null: withheld (n.d.), because it or one that would reveal it stands for fewer than five; or a mark. */
export type ReportCell = number | null | CellMark;

/** How many sheets are filled in of what centres count by hand: one for each centre and month. */
export interface SheetsFilled {
  /** Those that a column's total adds up. `filled[column]`. */
  filled: number[];
  /** All that there could be. */
  expected: number;
}

/** A column as the published report of the period before had it: the trend. */
export interface EarlierColumn {
  /** Key of the column of this table that it is compared with. */
  column: string;
  /** `cells[row]`, for the rows of this table. */
  cells: ReportCell[];
}

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
  /** Rows that are not there because every cell of theirs is withheld: they are named below the table. */
  withheldRows?: ReportLine[];
  /** The total in the period before, or every column of a table without one. */
  earlier?: EarlierColumn[];
  /** Of what is counted by hand, from version 2 on. */
  sheets?: SheetsFilled;
}

export interface ReportPeriod {
  kind: 'month' | 'year';
  /** `2026-11` or `2026`. */
  id: string;
  /** First and last month, `2026-01`. */
  from: string;
  to: string;
}

/** A named forum; its key in the tables is `forum-<slug>`. */
export interface ForumTitle {
  slug: string;
  title: string;
}

export interface ReportDocument {
  version: ReportVersion;
  period: ReportPeriod;
  /**
   * Of a closed year: the months that it adds up, `2025-06`, which are those since the first of which anything was counted. A year that was
   * closed before it said so has none.
   */
  months?: string[];
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
  /** The named forums of the tables as they were called when it was made, of a closed period from version 2 on. */
  forums?: ForumTitle[];
  /** Of an open period only: places opened and visits so far, rounded down to tens. */
  running?: { places: number; visits: number };
  /** Of an open period only: the day on which its report is published, `2026-12-11`, as the staff's setting is today. */
  publishedFrom?: string;
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
