import { useEffect } from 'react';
import { centres } from '../../catalogue/centres.ts';
import { LeaveCentre } from '../headset/leave-centre.tsx';
import { LossNotice } from '../headset/loss-notice.tsx';
import { OccasionChoice } from '../headset/occasion-choice.tsx';
import { useCentreChange } from '../headset/use-centre-change.ts';
import { Link } from '../link.tsx';
import { PageHeading } from '../page-heading.tsx';
import { useRecords } from '../records/use-records.ts';
import { VISIT_PATHS } from '../../catalogue/site-pages.ts';
import { useDevice, useVisit } from '../visit-context.ts';

/** The token stands behind the `#`, which no server ever sees; it goes from the address as soon as it is read. */
function takeToken(): string | null {
  const token = location.hash.slice(1);
  if (token === '') return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}

/** A page for the staff: ties a headset to its centre, sets the occasion of the day, and tells how the headset does. */
export function HeadsetPage() {
  const { words, device } = useVisit();
  const enrolled = useDevice((state) => state.enrolled);
  const { busy, question, begin } = useCentreChange();
  useEffect(() => {
    const enrol = () => {
      const token = takeToken();
      if (token === null) return;
      const enrolWith = () => device.enrol(token);
      // With the token that it has already the headset stays where it is.
      void (token === device.token() ? enrolWith() : begin(enrolWith));
    };
    enrol();
    addEventListener('hashchange', enrol);
    return () => removeEventListener('hashchange', enrol);
  }, [device, begin]);
  return (
    <main id="content" className="page article">
      <PageHeading words={words}>{words.text('device.title')}</PageHeading>
      <p>{words.text('device.intro')}</p>
      {busy && <p role="status">{words.text('device.handingIn')}</p>}
      {question && <LossNotice question={question} />}
      {enrolled ? (
        <Enrolled />
      ) : (
        <p className="notice">
          <strong>{words.text('device.nobodys')}</strong> {words.text('device.nobodysText')}
        </p>
      )}
      <p className="actions">
        <Link className="button primary" href="/">
          {words.text('device.start')}
        </Link>
        <Link className="button" href={VISIT_PATHS.records}>
          {words.text('after.records.open')}
        </Link>
      </p>
      {enrolled && !busy && !question && <LeaveCentre onLeave={() => void begin(device.leaveCentre)} />}
    </main>
  );
}

function Enrolled() {
  const { words, device } = useVisit();
  const { answer, contact, persisted } = useDevice((state) => state);
  const { held, waiting, rejected } = useRecords();
  const centre = centres.find(({ id }) => id === answer?.centre);
  const rows: [string, string][] = [
    ['centre', centre?.name ?? answer?.centre ?? words.text('device.centreUnknown')],
    ['contact', words.text(`device.contacts.${contact}`)],
    ['storage', words.text(persistenceKey(persisted))],
    ['waiting', String(held.length + waiting.length)],
    ['rejected', String(rejected.length)],
  ];
  return (
    <>
      <p role="status" data-testid="device-state" className={contact === 'refused' ? 'notice' : undefined}>
        <strong>{words.text('device.enrolled')}</strong> {answer?.counted === false && words.text('device.notCounted')}
      </p>
      <dl className="device">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{words.text(`device.${key}`)}</dt>
            <dd data-testid={`device-${key}`}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="actions">
        <button type="button" onClick={() => void device.refresh()}>
          {words.text('device.ask')}
        </button>
        {persisted !== true && (
          <button type="button" onClick={() => void device.askToPersist()}>
            {words.text('device.persist')}
          </button>
        )}
      </p>
      <OccasionChoice />
    </>
  );
}

function persistenceKey(persisted: boolean | null): string {
  if (persisted === null) return 'device.persistUnknown';
  return persisted ? 'device.persisted' : 'device.notPersisted';
}
