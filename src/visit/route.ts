import { useSyncExternalStore } from 'react';

/** The addresses of the visitor's page. */
export type Route =
  | { page: 'home' }
  | { page: 'place'; slug: string; text: boolean }
  | { page: 'about' | 'privacy' | 'accessibility' | 'map' | 'goodbye' | 'records' | 'headset' }
  | { page: 'unknown' };

const STATIC_PAGES = {
  '/a-propos': 'about',
  '/vie-privee': 'privacy',
  '/accessibilite': 'accessibility',
  '/plan': 'map',
  '/au-revoir': 'goodbye',
  '/enregistrements': 'records',
  '/casque': 'headset',
} as const;

export const PAGE_PATHS = {
  about: '/a-propos',
  privacy: '/vie-privee',
  accessibility: '/accessibilite',
  map: '/plan',
} as const;

/** Pages that belong to the course of a visit, or to the staff, rather than to the footer. */
export const VISIT_PATHS = { goodbye: '/au-revoir', records: '/enregistrements', headset: '/casque' } as const;

export function placePath(slug: string, text = false): string {
  return text ? `/essayer/${slug}/texte` : `/essayer/${slug}`;
}

export function routeOf(path: string): Route {
  const clean = path.replace(/\/+$/, '') || '/';
  if (clean === '/') return { page: 'home' };
  const place = /^\/essayer\/([a-z0-9-]+)(\/texte)?$/.exec(clean);
  if (place?.[1]) return { page: 'place', slug: place[1], text: place[2] !== undefined };
  const page = STATIC_PAGES[clean as keyof typeof STATIC_PAGES];
  return page ? { page } : { page: 'unknown' };
}

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

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

/** What follows `?` in the address. */
export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => location.search);
}
