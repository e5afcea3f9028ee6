import { useReports } from '../reports-context.ts';
import { reasonWords } from './refusal-words.ts';

interface RefusalReasonProps {
  field: string;
  reason: string;
  /** The form of what the field held, in words. */
  held?: string;
}

/** Why something was refused, in words; below it, folded, what whoever mends the application needs to know. */
export function RefusalReason({ field, reason, held }: RefusalReasonProps) {
  const { words } = useReports();
  return (
    <>
      {reasonWords(reason, words)}
      <details>
        <summary>{words.text('staff.rejected.technical')}</summary>
        <p>
          <code>{field}</code> <span lang="en">{reason}</span>
        </p>
        {held !== undefined && (
          <p>
            {words.text('staff.rejected.value')} {held}
          </p>
        )}
      </details>
    </>
  );
}
