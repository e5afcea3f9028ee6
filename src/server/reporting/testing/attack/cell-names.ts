/** The name of what is counted, in whatever table it stands. */
export function cellName(counts: string, ...coordinates: readonly string[]): string {
  return [counts, ...coordinates.filter((coordinate) => coordinate !== '').sort()].join('|');
}

/** What a reader has of the counts of one document. */
export interface PublishedCells {
  /** null: withheld. */
  cells: Map<string, number | null>;
  sums: { total: string; parts: string[] }[];
  /** Withheld cells that may be nought. */
  maybeNought: Set<string>;
  /** Cells of one line that says how people answered, or ended. */
  splits: string[][];
}
