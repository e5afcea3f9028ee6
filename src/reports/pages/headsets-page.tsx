import { useState } from 'react';
import { centres } from '../../catalogue/centres.ts';
import type { EnrolledHeadset, HeadsetMade } from '../../protocol/staff-settings-api.ts';
import { Choice } from '../forms/choice.tsx';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { Field } from '../forms/field.tsx';
import { ShownOnce } from '../forms/shown-once.tsx';
import { PanelForm } from '../forms/panel-form.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { LoadNote } from '../load-note.tsx';
import { PageHeading } from '../page-heading.tsx';
import { centreName, dayName } from '../../catalogue/report-labels.ts';
import { useReports } from '../reports-context.ts';
import { ScrollHolder } from '../scroll-holder.tsx';
import { request } from '../staff-api.ts';
import { useLoaded } from '../use-loaded.ts';

/** `/bilans/casques`: the enrolled headsets of one's centre, or of all. */
export function HeadsetsPage() {
  const { words } = useReports();
  const [headsets, reload] = useLoaded<EnrolledHeadset[]>('/api/staff/headsets');
  return (
    <main id="content" className="page staff-page">
      <PageHeading>{words.text('staff.pages.headsets')}</PageHeading>
      <p className="lead">{words.text('staff.headsets.intro')}</p>
      <EnrolForm onDone={reload} />
      <section aria-labelledby="headset-list">
        <h2 id="headset-list" tabIndex={-1}>
          {words.text('staff.headsets.list')}
        </h2>
        <LoadNote loaded={headsets} />
        {headsets.state === 'ready' && headsets.value.length === 0 && <p>{words.text('staff.headsets.none')}</p>}
        {headsets.state === 'ready' && headsets.value.length > 0 && (
          <HeadsetTable headsets={headsets.value} onDone={reload} />
        )}
      </section>
    </main>
  );
}

function EnrolForm({ onDone }: { onDone(): Promise<void> }) {
  const { words, staff } = useReports();
  const [made, setMade] = useState<HeadsetMade | null>(null);
  const own = staff?.role === 'centre' ? centres.filter(({ id }) => id === staff.centre) : centres;
  const submission = useSubmit(async (data, form) => {
    setMade(
      await request<HeadsetMade>('POST', '/api/staff/headsets', {
        centre: data.get('centre'),
        label: data.get('label'),
      }),
    );
    form.reset();
    await onDone();
  });
  return (
    <section aria-labelledby="enrol">
      <h2 id="enrol">{words.text('staff.headsets.enrol')}</h2>
      <PanelForm submission={submission} action={words.text('staff.headsets.enrol')} fields={['label']}>
        <div className="field-row">
          <Choice name="centre" label={words.text('reports.centre')} options={own.map(({ id, town }) => [id, town])} />
          <Field
            name="label"
            label={words.text('staff.headsets.label')}
            hint={words.text('staff.headsets.labelHint')}
            required
            maxLength={80}
            failure={submission.failure}
          />
        </div>
      </PanelForm>
      {made && (
        <ShownOnce
          title={words.text('staff.headsets.made', { label: made.headset.label })}
          text={words.text('staff.headsets.madeText')}
          secret={`${location.origin}${made.path}`}
        />
      )}
    </section>
  );
}

function HeadsetTable({ headsets, onDone }: { headsets: readonly EnrolledHeadset[]; onDone(): Promise<void> }) {
  const { words } = useReports();
  return (
    <ScrollHolder label={words.text('staff.tableOf', { title: words.text('staff.headsets.list') })}>
      <table className="plain">
        <caption className="visually-hidden">{words.text('staff.headsets.list')}</caption>
        <thead>
          <tr>
            {['label', 'centre', 'created', 'contact', 'action'].map((column) => (
              <th key={column} scope="col">
                {words.text(`staff.headsets.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {headsets.map(({ id, label, centre, createdDay, lastContactDay, revoked }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{centreName(centre, words)}</td>
              <td>{dayName(createdDay, words)}</td>
              <td>{lastContactDay ? dayName(lastContactDay, words) : words.text('staff.headsets.never')}</td>
              <td>
                {revoked ? (
                  words.text('staff.revoked')
                ) : (
                  <ConfirmButton
                    label={words.text('staff.revoke')}
                    about={label}
                    question={words.text('staff.headsets.sure', { label })}
                    focusAfter="headset-list"
                    work={async () => {
                      await request('POST', `/api/staff/headsets/${id}/revoke`);
                      await onDone();
                    }}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollHolder>
  );
}
