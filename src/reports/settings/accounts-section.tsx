import { useState } from 'react';
import { centres } from '../../catalogue/centres.ts';
import { type LinkMade, STAFF_ROLES, type StaffAccount } from '../../protocol/staff-api.ts';
import { Choice } from '../forms/choice.tsx';
import { Field } from '../forms/field.tsx';
import { ShownOnce } from '../forms/shown-once.tsx';
import { PanelForm } from '../forms/panel-form.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { LoadNote } from '../load-note.tsx';
import { useReports } from '../reports-context.ts';
import { request } from '../staff-api.ts';
import { useLoaded } from '../use-loaded.ts';
import { AccountList } from './account-list.tsx';
import { textOf } from '../forms/text-of.ts';

/** A one-time link that has just been made. */
export interface LinkFor {
  name: string;
  path: string;
}

/** Accounts are made without a password: whoever they are for chooses it by the link. */
export function AccountsSection() {
  const { words } = useReports();
  const [accounts, reload] = useLoaded<StaffAccount[]>('/api/staff/accounts');
  const [link, setLink] = useState<LinkFor | null>(null);
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts" tabIndex={-1}>
        {words.text('staff.accounts.title')}
      </h2>
      <p>{words.text('staff.accounts.text')}</p>
      <LoadNote loaded={accounts} />
      {accounts.state === 'ready' && <AccountList accounts={accounts.value} onLink={setLink} onDone={reload} />}
      {link && (
        <ShownOnce
          title={words.text('staff.accounts.link', { name: link.name })}
          text={words.text('staff.accounts.linkText')}
          secret={`${location.origin}${link.path}`}
        />
      )}
      <AccountForm
        onMade={async (made) => {
          setLink(made);
          await reload();
        }}
      />
    </section>
  );
}

function AccountForm({ onMade }: { onMade(link: LinkFor): Promise<void> }) {
  const { words } = useReports();
  const [role, setRole] = useState('centre');
  const submission = useSubmit(async (data, form) => {
    const name = textOf(data, 'name');
    const { path } = await request<LinkMade>('POST', '/api/staff/accounts', {
      name,
      role,
      centre: role === 'centre' ? data.get('centre') : null,
    });
    form.reset();
    setRole('centre');
    await onMade({ name, path });
  });
  return (
    <PanelForm
      submission={submission}
      title={words.text('staff.accounts.add')}
      action={words.text('staff.accounts.make')}
      fields={['name']}
    >
      <div className="field-row">
        <Field
          name="name"
          label={words.text('staff.login.name')}
          hint={words.text('staff.access.nameHint')}
          autoComplete="off"
          required
          maxLength={60}
          failure={submission.failure}
        />
        <Choice
          name="role"
          label={words.text('staff.accounts.role')}
          options={STAFF_ROLES.map((one) => [one, words.text(`staff.roles.${one}`)])}
          value={role}
          onChange={(event) => setRole(event.target.value)}
        />
        {role === 'centre' && (
          <Choice
            name="centre"
            label={words.text('reports.centre')}
            options={centres.map(({ id, town }) => [id, town])}
          />
        )}
      </div>
    </PanelForm>
  );
}
