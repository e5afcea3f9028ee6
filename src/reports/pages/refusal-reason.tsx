import { useReports } from '../reports-context.ts';
import { reasonWords } from './refusal-words.ts';

interface RefusalReasonProps {
  field: string;
  reason: string;
  /** What is kept of what the field held; null where nothing is. */
  value?: string | null;
}

/** Why something was refused, in words; below it, folded, what whoever mends the application needs to know. */
export function RefusalReason({ field, reason, value = null }: RefusalReasonProps) {
  const { words } = useReports();
  return (
    <>
      {reasonWords(reason, words)}
      <details>
        <summary>{words.text('staff.rejected.technical')}</summary>
        <p>
          <code>{field}</code> <span lang="en">{reason}</span>
        </p>
        {value !== null && (
          <p>
            {words.text('staff.rejected.value')} <code>{value}</code>
          </p>
        )}
      </details>
    </>
  );
}
