import { type FormEvent, useEffect, useRef, useState } from 'react';
import { RequestFailure } from '../staff-api.ts';
import { noteUnsaved } from '../unsaved.ts';
import { faultsOf } from './input-failure.ts';

export interface Submission {
  busy: boolean;
  failure: RequestFailure | null;
  /** What the last sending has done, in words; empty before, and while it is sent again. */
  saved: string;
  /** The same for as long as the form is there. */
  key: object;
  /** What went wrong is said no longer. */
  forget(): void;
  /** Give it to the form. */
  onSubmit(event: FormEvent<HTMLFormElement>): void;
}

/**
 * Sends a form once at a time, if its inputs can be right. When it fails, the field that is wrong gets the focus, or else the message.
 * `work` gives what is to be said when it has gone well, or nothing.
 */
export function useSubmit(work: (data: FormData, form: HTMLFormElement) => Promise<string | void>): Submission {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [saved, setSaved] = useState('');
  const working = useRef(false);
  const [key] = useState<object>(() => ({}));
  const sent = useRef<HTMLFormElement>(null);

  // Only when the failure stands on the page is there something to take the focus.
  useEffect(() => {
    if (failure === null) return;
    const wrong = sent.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? sent.current?.querySelector<HTMLElement>('[role="alert"]'))?.focus();
  }, [failure]);

  async function send(form: HTMLFormElement): Promise<void> {
    working.current = true;
    setBusy(true);
    setFailure(null);
    setSaved('');
    try {
      const done = await work(new FormData(form), form);
      noteUnsaved(key, false);
      setSaved(done ?? '');
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      setFailure(error);
    } finally {
      working.current = false;
      setBusy(false);
    }
  }

  return {
    busy,
    failure,
    saved,
    key,
    forget: () => setFailure(null),
    onSubmit(event) {
      event.preventDefault();
      if (working.current) return;
      const form = event.currentTarget;
      const faults = faultsOf(form);
      sent.current = form;
      if (faults) setFailure(faults);
      else void send(form);
    },
  };
}
