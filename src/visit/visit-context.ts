import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Locale, WordReader } from '../catalogue/words.ts';
import type { Device, DeviceState } from '../session/device.ts';
import type { SessionLog } from '../session/session-log.ts';
import type { SessionActions, SessionState, SessionStore } from '../session/session-store.ts';

/** What every page of a visit shares. */
export interface VisitContextValue {
  words: WordReader;
  setLocale(locale: Locale): void;
  /** Back to the language that the device asks for: the next visitor's. */
  resetLocale(): void;
  session: SessionStore;
  log: SessionLog;
  device: Device;
}

export const VisitContext = createContext<VisitContextValue | null>(null);

export function useVisit(): VisitContextValue {
  const value = useContext(VisitContext);
  if (!value) throw new Error('A page of the visit is mounted outside the visit.');
  return value;
}

/** Reads one part of the session; the component renders again only when that part changes. */
export function useSession<T>(select: (state: SessionState & SessionActions) => T): T {
  const { session } = useVisit();
  return useSyncExternalStore(session.subscribe, () => select(session.getState()));
}

/** Reads one part of what is known of the device. */
export function useDevice<T>(select: (state: DeviceState) => T): T {
  const { state } = useVisit().device;
  return useSyncExternalStore(state.subscribe, () => select(state.getState()));
}
