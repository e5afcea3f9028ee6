import type { RequestFailure } from '../staff-api.ts';
import { useReports } from '../reports-context.ts';
import { failureWords } from './failure-words.ts';

interface FailureNoteProps {
  failure: RequestFailure | null;
  /** What has come of it, before the reason. */
  title?: string;
}

/**
 * Always in the page, so that a screen reader hears it when it fills. It can take the focus only then: a dialog that opens gives the focus
 * to the first thing that can.
 */
export function FailureNote({ failure, title }: FailureNoteProps) {
  const { words } = useReports();
  return (
    <div role="alert" tabIndex={failure ? -1 : undefined} className={failure ? 'failure' : undefined}>
      {failure && title && `${title} `}
      {failure && failureWords(failure, words)}
    </div>
  );
}
