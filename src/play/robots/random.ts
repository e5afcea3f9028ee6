/** Chance that is the same for the same seed: a robot that fails can fail again. */
export interface Random {
  /** From 0 up to, but not, 1. */
  next(): number;
  between(minimum: number, maximum: number): number;
  whole(minimum: number, maximum: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T | undefined;
}

export function createRandom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) | 0 || 1;
  function next(): number {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  }
  // The first numbers of neighbouring seeds resemble each other.
  for (let round = 0; round < 8; round += 1) next();
  return {
    next,
    between: (minimum, maximum) => minimum + next() * (maximum - minimum),
    whole: (minimum, maximum) => minimum + Math.floor(next() * (maximum - minimum + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
