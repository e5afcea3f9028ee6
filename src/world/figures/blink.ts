/** Seconds that the lids take to fall and rise. */
const BLINK_SECONDS = 0.22;
/** Eyes of people at ease close every two to six seconds. */
const SHORTEST_PAUSE = 1.9;
const LONGEST_PAUSE = 5.8;

/** Irregular, and yet the same on every run: two figures with different seeds never blink in step. */
export interface Blink {
  seed: number;
  next: number;
}

export function createBlink(seed: number): Blink {
  const blink = { seed: seed >>> 0, next: 0 };
  blink.next = pause(blink);
  return blink;
}

/** How far the lids are closed at `time` seconds, 0 to 1. Times must not go backwards. */
export function blinkAt(blink: Blink, time: number): number {
  if (time >= blink.next + BLINK_SECONDS) blink.next = time + pause(blink);
  const way = (time - blink.next) / BLINK_SECONDS;
  if (way <= 0 || way >= 1) return 0;
  return way < 0.4 ? way / 0.4 : (1 - way) / 0.6;
}

function pause(blink: Blink): number {
  blink.seed = (Math.imul(blink.seed, 1_664_525) + 1_013_904_223) >>> 0;
  return SHORTEST_PAUSE + ((LONGEST_PAUSE - SHORTEST_PAUSE) * blink.seed) / 0xffffffff;
}
