import { createContext, useContext } from 'react';
import type { WordReader } from '../catalogue/words.ts';
import type { StaffIdentity } from '../protocol/staff-api.ts';

/** What every staff page shares. */
export interface ReportsContextValue {
  words: WordReader;
  /** Null: nobody is logged in. */
  staff: StaffIdentity | null;
  /** Somebody has logged in, or out (null). */
  setStaff(staff: StaffIdentity | null): void;
  /** A report says of itself that its numbers are invented. */
  noteInvented(): void;
  /** The address of a page in the language in use. */
  addressOf(path: string, query?: Record<string, string>): string;
}

export const ReportsContext = createContext<ReportsContextValue | null>(null);

export function useReports(): ReportsContextValue {
  const value = useContext(ReportsContext);
  if (!value) throw new Error('A staff page is mounted outside the staff pages.');
  return value;
}
