import { useEffect, useState } from 'react';
import { type LinkPurpose, PASSWORD_LENGTH, type StaffIdentity } from '../../protocol/staff-api.ts';
import { Link } from '../../visit/link.tsx';
import { navigate } from '../../visit/route.ts';
import { Field } from '../forms/field.tsx';
import { PanelForm } from '../forms/panel-form.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { LoadNote } from '../load-note.tsx';
import { Notice } from '../notice.tsx';
import { PageHeading } from '../page-heading.tsx';
import { useReports } from '../reports-context.ts';
import { failureOf, request } from '../staff-api.ts';
import type { Loaded } from '../use-loaded.ts';

/** Setting a password by a one-time link. What follows `#` never reaches a log. */
export function AccessPage() {
  const { words } = useReports();
  const [token] = useState(() => location.hash.slice(1));
  if (token === '')
    return (
      <Notice
        title={words.text('staff.access.title')}
        text={words.text('staff.access.noLink')}
        path="/bilans/connexion"
      />
    );
  return <AccessByLink token={token} />;
}

function AccessByLink({ token }: { token: string }) {
  const { words, addressOf } = useReports();
  const [purpose, setPurpose] = useState<Loaded<LinkPurpose>>({ state: 'loading' });

  useEffect(() => {
    request<LinkPurpose>('POST', '/api/staff/link/look', { token }).then(
      (value) => setPurpose({ state: 'ready', value }),
      (error: unknown) => setPurpose({ state: 'failed', failure: failureOf(error) }),
    );
  }, [token]);

  return (
    <main id="content" className="page staff-page narrow">
      <PageHeading>{words.text('staff.access.title')}</PageHeading>
      <LoadNote loaded={purpose} />
      {purpose.state === 'failed' && (
        <p>
          <Link href={addressOf('/bilans/connexion')} className="button">
            {words.text('staff.toLogin')}
          </Link>
        </p>
      )}
      {purpose.state === 'ready' && <AccessForm token={token} purpose={purpose.value} />}
    </main>
  );
}

function AccessForm({ token, purpose }: { token: string; purpose: LinkPurpose }) {
  const { words, setStaff, addressOf } = useReports();
  const [shown, setShown] = useState(false);
  const submission = useSubmit(async (data) => {
    const staff = await request<StaffIdentity>('POST', '/api/staff/link/use', {
      token,
      password: data.get('password'),
      ...(purpose.name === null ? { name: data.get('name') } : {}),
    });
    setStaff(staff);
    navigate(addressOf('/bilans'));
  });
  return (
    <>
      <p>
        {purpose.name === null
          ? words.text('staff.access.first')
          : words.text('staff.access.other', { name: purpose.name })}
      </p>
      <PanelForm submission={submission} action={words.text('staff.access.set')} fields={['name', 'password']} fleeting>
        {purpose.name === null ? (
          <Field
            name="name"
            label={words.text('staff.login.name')}
            hint={words.text('staff.access.nameHint')}
            autoComplete="username"
            required
            maxLength={60}
            failure={submission.failure}
          />
        ) : (
          <input type="hidden" name="username" autoComplete="username" value={purpose.name} />
        )}
        <Field
          name="password"
          type={shown ? 'text' : 'password'}
          label={words.text('staff.access.password')}
          hint={words.text('staff.access.passwordHint', { minimum: PASSWORD_LENGTH.minimum })}
          autoComplete="new-password"
          required
          minLength={PASSWORD_LENGTH.minimum}
          maxLength={PASSWORD_LENGTH.maximum}
          failure={submission.failure}
        />
        <label className="check">
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
          {words.text('staff.access.show')}
        </label>
      </PanelForm>
    </>
  );
}
