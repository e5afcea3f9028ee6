import { type ReactNode, useId } from 'react';
import { FailureNote } from './failure-note.tsx';
import type { Submission } from './use-submit.ts';

interface PanelFormProps {
  submission: Submission;
  /** What the button says. */
  action: ReactNode;
  title?: string;
  /** Fields that say themselves what is wrong with them; everything else is said above. */
  fields?: readonly string[];
  /** One of many alike: its button does not stand out. */
  quiet?: boolean;
  children: ReactNode;
}

/** A form of the staff pages: what went wrong, its fields, its button, and what was saved. */
export function PanelForm({ submission, action, title, fields = [], quiet = false, children }: PanelFormProps) {
  const { busy, failure, saved, onSubmit } = submission;
  const id = useId();
  const wrong = failure?.field?.split('/').at(-1) ?? '';
  return (
    <form className="panel" onSubmit={onSubmit} aria-labelledby={title && id}>
      {title && <h3 id={id}>{title}</h3>}
      <FailureNote failure={fields.includes(wrong) ? null : failure} />
      {children}
      <button type="submit" className={quiet ? undefined : 'primary'} aria-disabled={busy}>
        {action}
      </button>
      <p role="status" className="saved">
        {saved}
      </p>
    </form>
  );
}
