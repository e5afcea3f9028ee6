import { useMemo } from 'react';
import { isCounted } from '../../session/session-store.ts';
import type { Opinion } from '../../world/index.ts';
import { useVisit } from '../visit-context.ts';

/** The question after a place, as the board in a headset asks it. Who answers is asked once the headset is off. */
export function useOpinion(occupation: string): Opinion {
  const { session, log } = useVisit();
  return useMemo(
    () => ({
      wanted() {
        const state = session.getState();
        return isCounted(state) && !state.asked.interests.includes(occupation);
      },
      give: (before, after) => void log.answer({ kind: 'interest', occupation, before, after }),
    }),
    [session, log, occupation],
  );
}
