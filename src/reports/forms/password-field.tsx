import { useReports } from '../reports-context.ts';
import type { RequestFailure } from '../staff-api.ts';
import { Field } from './field.tsx';

/** The password of the account that logs in, as its browser may fill it in. */
export function PasswordField({ failure }: { failure: RequestFailure | null }) {
  const { words } = useReports();
  return (
    <Field
      name="password"
      type="password"
      label={words.text('staff.login.password')}
      autoComplete="current-password"
      required
      failure={failure}
    />
  );
}
