import { useId, useRef, useState } from 'react';
import { useReports } from '../reports-context.ts';
import { RequestFailure } from '../staff-api.ts';
import { failureWords } from './failure-words.ts';

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
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const id = useId();

  async function confirm(): Promise<void> {
    try {
      await work();
      dialog.current?.close();
      document.getElementById(focusAfter)?.focus();
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      setFailure(error);
    }
  }

  return (
    <>
      <button type="button" className="small" onClick={() => dialog.current?.showModal()}>
        {label}
        <span className="visually-hidden"> — {about}</span>
      </button>
      <dialog ref={dialog} aria-labelledby={id} className="confirm" onClose={() => setFailure(null)}>
        <p id={id}>{question}</p>
        <div role="alert">{failure && <p className="wrong">{failureWords(failure, words)}</p>}</div>
        <div className="actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.text('staff.cancel')}
          </button>
          <button type="button" className="danger" onClick={() => void confirm()}>
            {label}
          </button>
        </div>
      </dialog>
    </>
  );
}
