import { useEffect } from 'react';
import { watchIdle } from '../session/idle-watch.ts';
import { navigate } from './route.ts';
import type { VisitContextValue } from './visit-context.ts';

/** A visit also ends when the page goes away for good, and when nobody has touched anything for half an hour. */
export function useVisitEnd({ log, session, device, resetLocale }: VisitContextValue): void {
  useEffect(() => {
    // Most pages that a browser keeps for the way back are never seen again: they are counted when they go.
    const back = (event: PageTransitionEvent) => event.persisted && log.pageReturns();
    addEventListener('pagehide', log.pageGoes);
    addEventListener('pageshow', back);
    return () => {
      removeEventListener('pagehide', log.pageGoes);
      removeEventListener('pageshow', back);
    };
  }, [log]);
  useEffect(
    () =>
      watchIdle(session, Date.now, () => {
        // On a centre's headset somebody else comes; at home the place waits for whoever went to have lunch.
        const closePlace = device.state.getState().enrolled;
        void log.endVisit({ closePlace }).then(device.refresh);
        if (!closePlace) return;
        resetLocale();
        navigate('/');
      }),
    [log, session, device, resetLocale],
  );
}
