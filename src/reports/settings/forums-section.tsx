import type { ListedOccasion } from '../../protocol/staff-settings-api.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { Field } from '../forms/field.tsx';
import { PanelForm } from '../forms/panel-form.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { centreName, dayName } from '../../catalogue/report-labels.ts';
import { useReports } from '../reports-context.ts';
import { request } from '../staff-api.ts';
import { slugOf } from './slug-of.ts';
import { textOf } from '../forms/text-of.ts';

interface ForumsSectionProps {
  occasions: readonly ListedOccasion[];
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
          {occasions.map(({ slug, title, from, to, centre }) => (
            <li key={slug}>
              <span>
                <strong>{title}</strong>{' '}
                {words.text('staff.forums.days', { from: dayName(from, words), to: dayName(to, words) })}{' '}
                {centre === null
                  ? words.text('staff.forums.ofRegion')
                  : words.text('staff.forums.ofCentre', { centre: centreName(centre, words) })}
              </span>
              {(staff?.role === 'region' || (centre !== null && staff?.centre === centre)) && (
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
  const submission = useSubmit(async (data, form) => {
    const title = textOf(data, 'title');
    await request('PUT', '/api/staff/occasions', {
      slug: slugOf(`${title} ${textOf(data, 'from').slice(0, 4)}`),
      title,
      from: data.get('from'),
      to: data.get('to'),
    });
    form.reset();
    await onDone();
    return words.text('staff.savedFor', { name: title });
  });
  return (
    <PanelForm
      submission={submission}
      title={words.text('staff.forums.new')}
      action={words.text('staff.forums.add')}
      fields={['title', 'from', 'to']}
    >
      <div className="field-row">
        <Field
          name="title"
          label={words.text('staff.forums.name')}
          required
          maxLength={80}
          failure={submission.failure}
        />
        <Field name="from" type="date" label={words.text('staff.forums.from')} required failure={submission.failure} />
        <Field name="to" type="date" label={words.text('staff.forums.to')} required failure={submission.failure} />
      </div>
    </PanelForm>
  );
}
