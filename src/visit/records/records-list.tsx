import { useEffect, useState } from 'react';
import type { UsageEvent } from '../../protocol/usage-event.ts';
import type { OutboxRecords } from '../../session/outbox.ts';
import { useVisit } from '../visit-context.ts';
import { eventSentence } from './event-sentence.ts';

const NOTHING: OutboxRecords = { waiting: [], rejected: [] };

/** The records on this device, kept up to date while somebody looks. */
export function useRecords(): OutboxRecords {
  const { log } = useVisit();
  const [records, setRecords] = useState(NOTHING);
  useEffect(() => {
    let wanted = true;
    const read = () => void log.records().then((found) => wanted && setRecords(found));
    read();
    const stop = log.onRecords(read);
    return () => {
      wanted = false;
      stop();
    };
  }, [log]);
  return records;
}

/** Everything that will leave this device, as sentences and as it is, and what the server refused. */
export function RecordsList() {
  const { words } = useVisit();
  const { waiting, rejected } = useRecords();
  return (
    <div className="records">
      <p role="status">
        {waiting.length === 0
          ? words.text('after.records.none')
          : words.text('after.records.waiting', { count: waiting.length })}
      </p>
      {waiting.length > 0 && (
        <ul>
          {waiting.map((event) => (
            <li key={event.id}>
              <RecordView event={event} label={words.text('after.records.json')} />
            </li>
          ))}
        </ul>
      )}
      {rejected.length > 0 && (
        <>
          <p>
            <strong>{words.text('after.records.rejected', { count: rejected.length })}</strong>{' '}
            {words.text('after.records.rejectedText')}
          </p>
          <ul>
            {rejected.map(({ event, field, reason }) => (
              <li key={event.id}>
                <p>
                  {words.text('after.records.reason', { field })} — <span lang="en">{reason}</span>
                </p>
                <RecordView event={event} label={words.text('after.records.raw')} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function RecordView({ event, label }: { event: UsageEvent; label: string }) {
  const { words } = useVisit();
  return (
    <>
      <p>{eventSentence(event, words)}</p>
      <details>
        <summary>{label}</summary>
        <pre tabIndex={0}>{JSON.stringify(event, null, 2)}</pre>
      </details>
    </>
  );
}
