import type { RequestFailure } from '../staff-api.ts';
import { useReports } from '../reports-context.ts';
import { failureWords } from './failure-words.ts';

/** Always in the page, so that a screen reader hears it when it fills. */
export function FailureNote({ failure }: { failure: RequestFailure | null }) {
  const { words } = useReports();
  return (
    <div role="alert" tabIndex={-1} className={failure ? 'failure' : undefined}>
      {failure && failureWords(failure, words)}
    </div>
  );
}
