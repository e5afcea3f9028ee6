import { navigate } from '../visit/route.ts';
import { FailureNote } from './forms/failure-note.tsx';
import { useSubmit } from './forms/use-submit.ts';
import { useReports } from './reports-context.ts';
import { request } from './staff-api.ts';
import { mayLeave } from './unsaved.ts';

/** Nobody is told that they are logged out before the server has said so: the next person at this machine would be at their account. */
export function LogoutButton() {
  const { words, setStaff, addressOf } = useReports();
  const { busy, failure, onSubmit } = useSubmit(async () => {
    if (!mayLeave(words)) return;
    await request('POST', '/api/staff/logout');
    setStaff(null);
    navigate(addressOf('/bilans/connexion'));
  });
  return (
    <form className="logout" onSubmit={onSubmit}>
      <button type="submit" aria-disabled={busy}>
        {words.text('staff.logout')}
      </button>
      <FailureNote failure={failure} title={words.text('staff.logoutFailed')} />
    </form>
  );
}
