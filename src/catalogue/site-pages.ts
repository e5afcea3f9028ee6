import { occupationOf } from './occupations.ts';

/** The pages of the visitor's site, as their addresses name them. */
export type Route =
  | { page: 'home' }
  | { page: 'place'; slug: string; text: boolean }
  | { page: 'about' | 'privacy' | 'accessibility' | 'map' | 'goodbye' | 'records' | 'headset' }
  | { page: 'unknown' };

/** Pages that every page's footer leads to. */
export const PAGE_PATHS = {
  about: '/a-propos',
  privacy: '/vie-privee',
  accessibility: '/accessibilite',
  map: '/plan',
} as const;

/** Pages that belong to the course of a visit, or to the staff, rather than to the footer. */
export const VISIT_PATHS = { goodbye: '/au-revoir', records: '/enregistrements', headset: '/casque' } as const;

type StaticPage = keyof typeof PAGE_PATHS | keyof typeof VISIT_PATHS;
const STATIC_PAGES = new Map<string, StaticPage>(
  Object.entries({ ...PAGE_PATHS, ...VISIT_PATHS }).map(([page, path]) => [path, page as StaticPage]),
);

export function placePath(slug: string, text = false): string {
  return text ? `/essayer/${slug}/texte` : `/essayer/${slug}`;
}

/** The page at a path of an address. An occupation that is not in the catalogue has no page. */
export function routeOf(path: string): Route {
  const clean = path.replace(/\/+$/, '') || '/';
  if (clean === '/') return { page: 'home' };
  const place = /^\/essayer\/([a-z0-9-]+)(\/texte)?$/.exec(clean);
  if (place?.[1] && occupationOf(place[1])) return { page: 'place', slug: place[1], text: place[2] !== undefined };
  const page = STATIC_PAGES.get(clean);
  return page ? { page } : { page: 'unknown' };
}
