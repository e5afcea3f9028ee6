/** A sum that a period keeps to itself. */
export interface SilentSum {
  line: string;
  period: string;
}

/**
 * Whether a silent sum follows from the published ones. Of every period readers know what its silent sums come to; of every line, over the
 * periods, as well, unless it is one of `freeLines`. Seen as edges between lines and periods, silent sums can vary along cycles (one up, the
 * next down), and lines that are free let a way begin and end: a sum that lies on no such way is known.
 */
export function isDetermined(silent: readonly SilentSum[], one: SilentSum, freeLines: ReadonlySet<string>): boolean {
  const lineNode = (line: string) => (freeLines.has(line) ? 'free' : `line ${line}`);
  const periodNode = (period: string) => `period ${period}`;
  const reached = new Set([lineNode(one.line)]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const other of silent) {
      if (other.line === one.line && other.period === one.period) continue;
      const ends = [lineNode(other.line), periodNode(other.period)];
      if (ends.some((end) => reached.has(end))) for (const end of ends) reached.add(end);
    }
  }
  return !reached.has(periodNode(one.period));
}
