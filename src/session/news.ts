/** Tells those who listen that something is different now. */
export interface News {
  tell(): void;
  /** Returns how to stop. */
  listen(listener: () => void): () => void;
}

export function createNews(): News {
  const listeners = new Set<() => void>();
  return {
    tell: () => listeners.forEach((listener) => listener()),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
