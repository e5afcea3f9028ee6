const FIRST_WAIT_MILLISECONDS = 2_000;
const LONGEST_WAIT_MILLISECONDS = 600_000;
/** A server that asks for more than a day is not believed: a headset must come back. */
const LONGEST_ASKED_MILLISECONDS = 86_400_000;

/** Doubles from 2 seconds to 10 minutes, with up to half of it taken off at random so that 30 headsets do not knock together. */
export function waitAfter(failures: number, random: number): number {
  const whole = Math.min(LONGEST_WAIT_MILLISECONDS, FIRST_WAIT_MILLISECONDS * 2 ** (failures - 1));
  return Math.round(whole * (1 - random / 2));
}

/** What a server asks for in `Retry-After` (seconds, or a date), in milliseconds; null when it asks for nothing. */
export function retryAfterMilliseconds(response: Response, now: number): number | null {
  const asked = response.headers.get('Retry-After')?.trim();
  if (!asked) return null;
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
  return Number.isNaN(wait) ? null : Math.min(LONGEST_ASKED_MILLISECONDS, Math.max(0, wait));
}
