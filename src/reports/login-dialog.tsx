import { useEffect, useId, useRef } from 'react';
import type { StaffIdentity } from '../protocol/staff-api.ts';
import { FailureNote } from './forms/failure-note.tsx';
import { PasswordField } from './forms/password-field.tsx';
import { textOf } from './forms/text-of.ts';
import { useSubmit } from './forms/use-submit.ts';
import { logIn } from './log-in.ts';
import { useReports } from './reports-context.ts';
import { onSessionEnd } from './session-renewal.ts';

/** Lies over the page when the session of its account turns out to be over. What was typed stays below it, and is sent once one is back. */
export function LoginDialog({ staff }: { staff: StaffIdentity }) {
  const { words } = useReports();
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = useRef<((isBack: boolean) => void) | null>(null);
  const id = useId();
  const { busy, failure, onSubmit, forget } = useSubmit(async (data, form) => {
    await logIn(staff.name, textOf(data, 'password'));
    form.reset();
    answer.current?.(true);
    dialog.current?.close();
  });

  function giveUp(): void {
    answer.current?.(false); // after a login this has no effect
    answer.current = null;
  }

  useEffect(() => {
    const takeBack = onSessionEnd(
      () =>
        new Promise((resolve) => {
          answer.current = resolve;
          dialog.current?.showModal();
        }),
    );
    return () => {
      takeBack();
      giveUp();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className="confirm"
      onClose={() => {
        giveUp();
        forget();
      }}
    >
      <form className="login-again" noValidate onSubmit={onSubmit}>
        <h2 id={id}>{words.text('staff.login.again')}</h2>
        <p>{words.text('staff.login.againText', { name: staff.name })}</p>
        <FailureNote failure={failure?.isAbout('password') ? null : failure} />
        <input type="hidden" name="username" autoComplete="username" value={staff.name} />
        <PasswordField failure={failure} />
        <div className="actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.text('staff.cancel')}
          </button>
          <button type="submit" className="primary" aria-disabled={busy}>
            {words.text('staff.login.enter')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
