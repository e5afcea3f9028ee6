import { useCallback, useEffect, useState } from 'react';
import type { StaffIdentity } from '../protocol/staff-api.ts';
import { failureOf, request, type RequestFailure } from './staff-api.ts';

/** Who sits there: not known yet, not to be found out, nobody (null), or an account. */
export type WhoIsThere = { state: 'loading' } | { state: 'failed'; failure: RequestFailure } | KnownStaff;
interface KnownStaff {
  state: 'ready';
  value: StaffIdentity | null;
}

/** A server that fails is not the same as nobody being logged in. */
export function useStaff(): [WhoIsThere, (staff: StaffIdentity | null) => void] {
  const [who, setWho] = useState<WhoIsThere>({ state: 'loading' });
  const setStaff = useCallback((value: StaffIdentity | null) => setWho({ state: 'ready', value }), []);
  useEffect(() => {
    request<StaffIdentity>('GET', '/api/staff/me').then(setStaff, (error: unknown) => {
      const failure = failureOf(error);
      if (failure.status === 401) setStaff(null);
      else setWho({ state: 'failed', failure });
    });
  }, [setStaff]);
  return [who, setStaff];
}
