/** Failed attempts that one account, or everybody together, may make in a window. */
export interface LoginLimits {
  perAccount: number;
  everybody: number;
  windowMinutes: number;
}

export const LOGIN_LIMITS: LoginLimits = { perAccount: 8, everybody: 200, windowMinutes: 15 };

/** More names than this are not remembered: a flood of invented names must not fill the memory. */
const NAMES_REMEMBERED = 10_000;

export interface LoginGate {
  /** Counts an attempt. 0: it may be tried; otherwise the seconds to wait. */
  attempt(nameKey: string): number;
  /** The attempt was right: the account's counter begins again. */
  succeeded(nameKey: string): void;
}

interface Counter {
  attempts: number;
  endsAt: number;
}

/**
 * Counts attempts before anything is hashed, in memory and by name only: no address is looked at, so nobody is recorded. Attempts on
 * unknown names count alike, so that the limit does not tell which names exist.
 */
export function createLoginGate(now: () => Date, limits: LoginLimits = LOGIN_LIMITS): LoginGate {
  const byName = new Map<string, Counter>();
  let everybody: Counter = { attempts: 0, endsAt: 0 };

  function fresh(counter: Counter | undefined, time: number): Counter {
    return counter && counter.endsAt > time ? counter : { attempts: 0, endsAt: time + limits.windowMinutes * 60_000 };
  }

  return {
    attempt(nameKey) {
      const time = now().getTime();
      everybody = fresh(everybody, time);
      const own = fresh(byName.get(nameKey), time);
      const full = own.attempts >= limits.perAccount ? own : everybody.attempts >= limits.everybody ? everybody : null;
      if (full) return Math.ceil((full.endsAt - time) / 1000);
      own.attempts += 1;
      everybody.attempts += 1;
      byName.delete(nameKey); // to the end: the oldest name is forgotten first
      byName.set(nameKey, own);
      if (byName.size > NAMES_REMEMBERED) byName.delete(byName.keys().next().value ?? '');
      return 0;
    },
    succeeded(nameKey) {
      if (byName.delete(nameKey)) everybody.attempts -= 1;
    },
  };
}
