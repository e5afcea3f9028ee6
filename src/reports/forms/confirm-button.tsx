import { useId, useRef } from 'react';
import { useReports } from '../reports-context.ts';
import { FailureNote } from './failure-note.tsx';
import { useSubmit } from './use-submit.ts';

interface ConfirmButtonProps {
  label: string;
  /** What it is about, for whoever hears the button alone. */
  about: string;
  question: string;
  work(): Promise<void>;
  /** Id of the heading that gets the focus when the button has gone with its row. */
  focusAfter: string;
}

/** A button for what cannot be undone: a dialog asks first. Focus comes back to the button, or goes to the list's heading. */
export function ConfirmButton({ label, about, question, work, focusAfter }: ConfirmButtonProps) {
  const { words } = useReports();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { busy, failure, onSubmit, forget } = useSubmit(async () => {
    await work();
    dialog.current?.close();
    document.getElementById(focusAfter)?.focus();
  });

  return (
    <>
      <button type="button" className="small" onClick={() => dialog.current?.showModal()}>
        {label}
        <span className="visually-hidden"> — {about}</span>
      </button>
      <dialog ref={dialog} aria-labelledby={id} className="confirm" onClose={forget}>
        <form onSubmit={onSubmit}>
          <p id={id}>{question}</p>
          <FailureNote failure={failure} />
          <div className="actions">
            <button type="button" onClick={() => dialog.current?.close()}>
              {words.text('staff.cancel')}
            </button>
            <button type="submit" className="danger" aria-disabled={busy}>
              {label}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
