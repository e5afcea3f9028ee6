/** The same noise every time: numbers from −1 to 1. */
export function createNoise(start = 7): () => number {
  let seed = start;
  return () => {
    seed = (seed * 16807) % 2147483647;
    return (seed / 2147483647 - 0.5) * 2;
  };
}
