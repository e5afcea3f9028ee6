import { type ReactNode, useEffect, useId } from 'react';
import { noteUnsaved } from '../unsaved.ts';
import { FailureNote } from './failure-note.tsx';
import type { Submission } from './use-submit.ts';

interface PanelFormProps {
  submission: Submission;
  /** What the button says. */
  action: ReactNode;
  title?: string;
  /** Fields that say themselves what is wrong with them; everything else is said above. */
  fields?: readonly string[];
  /** What is typed here may go with the page without a question, as a password does. */
  fleeting?: boolean;
  children: ReactNode;
}

/** A form of the staff pages: what went wrong, its fields, its button, and what was saved. */
export function PanelForm({ submission, action, title, fields = [], fleeting = false, children }: PanelFormProps) {
  const { busy, failure, saved, onSubmit } = submission;
  const id = useId();
  useEffect(() => () => noteUnsaved(submission.key, false), [submission.key]);
  return (
    <form
      className="panel"
      noValidate
      onSubmit={onSubmit}
      onInput={() => noteUnsaved(submission.key, !fleeting)}
      aria-labelledby={title && id}
    >
      {title && <h3 id={id}>{title}</h3>}
      <FailureNote failure={failure && fields.some((name) => failure.isAbout(name)) ? null : failure} />
      {children}
      <button type="submit" className="primary" aria-disabled={busy}>
        {action}
      </button>
      <p role="status" className="saved">
        {saved}
      </p>
    </form>
  );
}
