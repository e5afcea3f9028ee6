import { type FormEvent, useRef, useState } from 'react';
import { RequestFailure } from '../staff-api.ts';

export interface Submission {
  busy: boolean;
  failure: RequestFailure | null;
  /** Give it to the form. */
  onSubmit(event: FormEvent<HTMLFormElement>): void;
}

/** Sends a form once at a time. When it fails, the field that is wrong gets the focus, or else the message. */
export function useSubmit(work: (data: FormData, form: HTMLFormElement) => Promise<void>): Submission {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const working = useRef(false);

  async function send(form: HTMLFormElement): Promise<void> {
    working.current = true;
    setBusy(true);
    setFailure(null);
    try {
      await work(new FormData(form), form);
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      setFailure(error);
      requestAnimationFrame(() => {
        const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
        (wrong ?? form.querySelector<HTMLElement>('[role="alert"]'))?.focus();
      });
    } finally {
      working.current = false;
      setBusy(false);
    }
  }

  return {
    busy,
    failure,
    onSubmit(event) {
      event.preventDefault();
      if (!working.current) void send(event.currentTarget);
    },
  };
}
