import { useEffect, useId, useRef, useState } from 'react';
import type { StaffIdentity } from '../protocol/staff-api.ts';
import { FailureNote } from './forms/failure-note.tsx';
import { PasswordField } from './forms/password-field.tsx';
import { textOf } from './forms/text-of.ts';
import { useSubmit } from './forms/use-submit.ts';
import { logIn } from './log-in.ts';
import { useReports } from './reports-context.ts';
import { onSessionEnd } from './session-renewal.ts';

type Answer = (isBack: boolean) => void;

/** Lies over the page when the session of its account turns out to be over. What was typed stays below it, and is sent once one is back. */
export function LoginDialog({ staff }: { staff: StaffIdentity }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => onSessionEnd(() => new Promise((resolve) => setAnswer(() => resolve))), []);
  if (!answer) return null;
  return (
    <OpenDialog
      name={staff.name}
      onClose={(isBack) => {
        answer(isBack);
        setAnswer(null);
      }}
    />
  );
}

function OpenDialog({ name, onClose }: { name: string; onClose: Answer }) {
  const { words } = useReports();
  const dialog = useRef<HTMLDialogElement>(null);
  const isBack = useRef(false);
  const id = useId();
  const { busy, failure, onSubmit } = useSubmit(async (data) => {
    await logIn(name, textOf(data, 'password'));
    isBack.current = true;
    dialog.current?.close();
  });
  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} aria-labelledby={id} className="confirm" onClose={() => onClose(isBack.current)}>
      <form className="login-again" noValidate onSubmit={onSubmit}>
        <h2 id={id}>{words.text('staff.login.again')}</h2>
        <p>{words.text('staff.login.againText', { name })}</p>
        <FailureNote failure={failure?.isAbout('password') ? null : failure} />
        <input type="hidden" name="username" autoComplete="username" value={name} />
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
