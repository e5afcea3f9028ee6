import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener('popstate', listener);
  };
}

/** Goes to another page of this app without reloading it, so that a place that is open stays open. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  for (const listener of listeners) listener();
  globalThis.scrollTo(0, 0);
}

/** Writes another address over the one of the page that is shown: no step in the history, nothing moves. */
export function replaceAddress(path: string): void {
  history.replaceState(history.state, '', path);
  for (const listener of listeners) listener();
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

/** What follows `?` in the address. */
export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => location.search);
}
