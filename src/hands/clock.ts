/** A gap longer than this is a pause of the machine, not play. */
const LONGEST_GAP = 400;
const LONGEST_TICK = 100;

/**
 * Cuts real time into the whole milliseconds of `tick` intents. Nothing is lost by rounding: the remainder goes into the next frame, so
 * that the ticks' sum stays within a millisecond of the time that passed.
 */
export interface FrameClock {
  /** Time that the frame took, milliseconds; gaps over 0.4 s count as 0.1 s. */
  add(milliseconds: number): void;
  /** The next tick, 1 to 100 ms, or 0 when there is none left. */
  take(): number;
  reset(): void;
}

export function createFrameClock(): FrameClock {
  let pending = 0;
  return {
    add(milliseconds) {
      if (milliseconds > 0) pending += milliseconds > LONGEST_GAP ? LONGEST_TICK : milliseconds;
    },
    take() {
      const tick = Math.min(LONGEST_TICK, Math.floor(pending));
      pending -= tick;
      return tick;
    },
    reset() {
      pending = 0;
    },
  };
}
