/** Answer of `GET /api/reports/summary`: how places were used in the months asked for. Counts of places, never of people. */
export interface PlaceFigures {
  opened: number;
  finished: number;
  /** Seconds of play in all. */
  seconds: number;
}

export interface FigureRow extends PlaceFigures {
  key: string;
}

export interface StepFigures {
  occupation: string;
  step: string;
  position: number;
  reached: number;
  done: number;
  skipped: number;
  /** Places left while this step was open. */
  leftHere: number;
  seconds: number;
  tries: number;
  helps: number;
}

export interface ReportFilter {
  from?: string;
  to?: string;
  centre?: string;
  occupation?: string;
  mode?: string;
}

export interface ReportSummary {
  filter: ReportFilter;
  total: PlaceFigures;
  byOccupation: FigureRow[];
  bySector: FigureRow[];
  byMode: FigureRow[];
  byCentre: FigureRow[];
  byMonth: FigureRow[];
  steps: StepFigures[];
}
