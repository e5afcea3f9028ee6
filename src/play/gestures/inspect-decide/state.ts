/** What was looked at, and what was decided. */
export interface InspectDecideState {
  /** Index of the point that is being looked at, or −1. */
  looking: number;
  /** Point that a hand is at, or −1, and for how many milliseconds. */
  touching: number;
  touchFor: number;
  /** For each point: dealt with as a risk, left as it is, or not yet decided. */
  verdicts: ('risk' | 'safe' | null)[];
}
