import { createHash } from 'node:crypto';

export interface LoginLimits {
  /** Failed attempts that one account may make in a window; then it is closed until the window ends. */
  perAccount: number;
  /** Failed attempts of everybody in a window; then so many are checked `atOnce`, but nobody is shut out for what others did. */
  everybody: number;
  atOnce: number;
  windowMinutes: number;
}

export const LOGIN_LIMITS: LoginLimits = { perAccount: 8, everybody: 200, atOnce: 2, windowMinutes: 15 };

/** What is asked of who comes while enough others are being checked. */
const BUSY_SECONDS = 2;

export interface LoginGate {
  /** Counts an attempt. 0: it may be tried, and `ended` must be called after; otherwise the seconds to wait. */
  attempt(nameKey: string): number;
  /** An attempt has been checked, whatever came of it. */
  ended(): void;
  /** The attempt was right: the account's counter begins again. */
  succeeded(nameKey: string): void;
}

/** Of one length, however long a name somebody invents. */
function digestOf(nameKey: string): string {
  return createHash('sha256').update(nameKey).digest('base64');
}

interface Counter {
  attempts: number;
  endsAt: number;
}

/**
 * Counts attempts before anything is hashed, in memory and by name only: no address is looked at, so nobody is recorded. Attempts on
 * unknown names count alike, and no counter is forgotten before its window ends, so that neither the limit nor a flood of invented names
 * tells which names exist. A flood does not fill the memory: every counted attempt costs a hash of a password, of which few are checked at
 * once, and of a name only a digest is kept.
 */
export function createLoginGate(now: () => Date, limits: LoginLimits = LOGIN_LIMITS): LoginGate {
  const byName = new Map<string, Counter>();
  let everybody: Counter = { attempts: 0, endsAt: 0 };
  let running = 0;

  function fresh(counter: Counter | undefined, time: number): Counter {
    return counter && counter.endsAt > time ? counter : { attempts: 0, endsAt: time + limits.windowMinutes * 60_000 };
  }

  /** The windows are of one length: the names stand in the order in which their windows end. */
  function forgetEnded(time: number): void {
    for (const [name, { endsAt }] of byName) {
      if (endsAt > time) return;
      byName.delete(name);
    }
  }

  return {
    attempt(nameKey) {
      const time = now().getTime();
      forgetEnded(time);
      everybody = fresh(everybody, time);
      const name = digestOf(nameKey);
      const own = fresh(byName.get(name), time);
      if (own.attempts >= limits.perAccount) return Math.ceil((own.endsAt - time) / 1000);
      if (everybody.attempts >= limits.everybody && running >= limits.atOnce) return BUSY_SECONDS;
      running += 1;
      own.attempts += 1;
      everybody.attempts += 1;
      byName.set(name, own);
      return 0;
    },
    ended() {
      running -= 1;
    },
    succeeded(nameKey) {
      if (byName.delete(digestOf(nameKey))) everybody.attempts -= 1;
    },
  };
}
