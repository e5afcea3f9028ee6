import { useState } from 'react';
import type { NamedOccasion } from '../../protocol/staff-settings-api.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { FailureNote } from '../forms/failure-note.tsx';
import { Field } from '../forms/field.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { dayLabel } from '../report/line-label.ts';
import { useReports } from '../reports-context.ts';
import { request } from '../staff-api.ts';
import { slugOf } from './slug-of.ts';
import { textOf } from '../forms/text-of.ts';

interface ForumsSectionProps {
  occasions: readonly NamedOccasion[];
  onDone(): Promise<void>;
}

/** Forums that have a name: on their days a headset can say that it is there. */
export function ForumsSection({ occasions, onDone }: ForumsSectionProps) {
  const { words, staff } = useReports();
  return (
    <section aria-labelledby="forums">
      <h2 id="forums" tabIndex={-1}>
        {words.text('staff.forums.title')}
      </h2>
      <p>{words.text('staff.forums.text')}</p>
      {occasions.length > 0 && (
        <ul className="rows">
          {occasions.map(({ slug, title, from, to }) => (
            <li key={slug}>
              <span>
                <strong>{title}</strong>{' '}
                {words.text('staff.forums.days', { from: dayLabel(from, words), to: dayLabel(to, words) })}
              </span>
              {staff?.role === 'region' && (
                <ConfirmButton
                  label={words.text('staff.remove')}
                  about={title}
                  question={words.text('staff.forums.sure', { title })}
                  focusAfter="forums"
                  work={async () => {
                    await request('DELETE', `/api/staff/occasions/${slug}`);
                    await onDone();
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <ForumForm onDone={onDone} />
    </section>
  );
}

function ForumForm({ onDone }: { onDone(): Promise<void> }) {
  const { words } = useReports();
  const [saved, setSaved] = useState('');
  const { busy, failure, onSubmit } = useSubmit(async (data, form) => {
    setSaved('');
    const title = textOf(data, 'title');
    await request('PUT', '/api/staff/occasions', {
      slug: slugOf(`${title} ${textOf(data, 'from').slice(0, 4)}`),
      title,
      from: data.get('from'),
      to: data.get('to'),
    });
    form.reset();
    await onDone();
    setSaved(words.text('staff.savedFor', { name: title }));
  });
  const named = ['/title', '/from', '/to'].includes(failure?.field ?? '');
  return (
    <form className="panel" onSubmit={onSubmit}>
      <FailureNote failure={named ? null : failure} />
      <div className="field-row">
        <Field name="title" label={words.text('staff.forums.name')} required maxLength={80} failure={failure} />
        <Field name="from" type="date" label={words.text('staff.forums.from')} required failure={failure} />
        <Field name="to" type="date" label={words.text('staff.forums.to')} required failure={failure} />
      </div>
      <button type="submit" className="primary" aria-disabled={busy}>
        {words.text('staff.forums.add')}
      </button>
      <p role="status" className="saved">
        {saved}
      </p>
    </form>
  );
}
