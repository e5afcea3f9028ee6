import { useState } from 'react';
import type { ApiTokenEntry, ApiTokenMade } from '../../protocol/staff-settings-api.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { Field } from '../forms/field.tsx';
import { ShownOnce } from '../forms/shown-once.tsx';
import { PanelForm } from '../forms/panel-form.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { LoadNote } from '../load-note.tsx';
import { useReports } from '../reports-context.ts';
import { request } from '../staff-api.ts';
import { useLoaded } from '../use-loaded.ts';

/** Tokens with which programs read the same reports as JSON. */
export function ApiTokensSection() {
  const { words } = useReports();
  const [tokens, reload] = useLoaded<ApiTokenEntry[]>('/api/staff/api-tokens');
  const [made, setMade] = useState<ApiTokenMade | null>(null);
  const submission = useSubmit(async (data, form) => {
    setMade(await request<ApiTokenMade>('POST', '/api/staff/api-tokens', { name: data.get('name') }));
    form.reset();
    await reload();
  });
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens" tabIndex={-1}>
        {words.text('staff.tokens.title')}
      </h2>
      <p>{words.text('staff.tokens.text')}</p>
      <LoadNote loaded={tokens} />
      {tokens.state === 'ready' && <TokenList tokens={tokens.value} onDone={reload} />}
      {made && (
        <ShownOnce
          title={words.text('staff.tokens.made', { name: made.apiToken.name })}
          text={words.text('staff.tokens.madeText')}
          secret={made.token}
        />
      )}
      <PanelForm submission={submission} action={words.text('staff.tokens.add')} fields={['name']}>
        <Field
          name="name"
          label={words.text('staff.tokens.name')}
          required
          maxLength={80}
          failure={submission.failure}
        />
      </PanelForm>
    </section>
  );
}

function TokenList({ tokens, onDone }: { tokens: readonly ApiTokenEntry[]; onDone(): Promise<void> }) {
  const { words } = useReports();
  if (tokens.length === 0) return null;
  return (
    <ul className="rows">
      {tokens.map(({ id, name, revoked }) => (
        <li key={id}>
          <strong>{name}</strong>
          {revoked ? (
            <span>{words.text('staff.revoked')}</span>
          ) : (
            <ConfirmButton
              label={words.text('staff.revoke')}
              about={name}
              question={words.text('staff.tokens.sure', { name })}
              focusAfter="tokens"
              work={async () => {
                await request('POST', `/api/staff/api-tokens/${id}/revoke`);
                await onDone();
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
