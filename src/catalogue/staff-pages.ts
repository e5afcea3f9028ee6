import type { StaffRole } from '../protocol/staff-api.ts';

export type StaffPageId = 'report' | 'login' | 'access' | 'sheet' | 'settings' | 'headsets' | 'rejected' | 'unknown';

interface StaffPage {
  path: string;
  page: StaffPageId;
  /** Who may see it; null: everybody. */
  roles: readonly StaffRole[] | null;
}

const EDITORS = ['region', 'centre'] as const;

/** The addresses below `/bilans`, in the order of the menu. */
export const STAFF_PAGES: readonly StaffPage[] = [
  { path: '/bilans', page: 'report', roles: ['region', 'centre', 'reader'] },
  { path: '/bilans/saisie', page: 'sheet', roles: EDITORS },
  { path: '/bilans/casques', page: 'headsets', roles: EDITORS },
  { path: '/bilans/rejets', page: 'rejected', roles: ['region'] },
  { path: '/bilans/reglages', page: 'settings', roles: EDITORS },
  { path: '/bilans/connexion', page: 'login', roles: null },
  { path: '/bilans/premier-acces', page: 'access', roles: null },
];

const UNKNOWN: StaffPage = { path: '', page: 'unknown', roles: null };

/** Paths that the staff's own document answers, also with words when there is no page. */
export function isStaffPath(path: string): boolean {
  return /^\/bilans(\/|$)/.test(path);
}

export function staffPageAt(path: string): StaffPage {
  const clean = path.replace(/\/+$/, '');
  return STAFF_PAGES.find((one) => one.path === clean) ?? UNKNOWN;
}
