import { useCallback, useState } from 'react';
import { useVisit } from '../visit-context.ts';

/** What the page must ask before the headset leaves or changes its centre. */
export interface LossQuestion {
  /** Records that could not be delivered as the centre's, and that no other token lets in. */
  count: number;
  tryAgain(): void;
  loseThem(): void;
  stay(): void;
}

/**
 * Delivers what waits with the token of before, then makes the change; asks first when something could not leave. `busy`: it is on its way.
 */
export function useCentreChange() {
  const { log } = useVisit();
  const [busy, setBusy] = useState(false);
  const [question, setQuestion] = useState<LossQuestion | null>(null);

  const begin = useCallback(
    async (change: () => Promise<void>): Promise<void> => {
      setQuestion(null);
      setBusy(true);
      const count = await log.handIn();
      setBusy(false);
      if (count === 0) return change();
      setQuestion({
        count,
        tryAgain: () => void begin(change),
        loseThem() {
          setQuestion(null);
          void log.giveUpRecords().then(change);
        },
        stay: () => setQuestion(null),
      });
    },
    [log],
  );
  return { busy, question, begin };
}
