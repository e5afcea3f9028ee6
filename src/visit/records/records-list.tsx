import type { UsageEvent } from '../../protocol/usage-event.ts';
import { useVisit } from '../visit-context.ts';
import { eventSentence } from './event-sentence.ts';
import { useRecords } from './use-records.ts';

/** Everything that will leave this device, as sentences and as it is, what has left during the visit, and what the server refused. */
export function RecordsList() {
  const { words } = useVisit();
  const { held, waiting, left, rejected } = useRecords();
  const leaving = held.length + waiting.length;
  return (
    <div className="records">
      <p role="status">
        {leaving === 0 ? words.text('after.records.none') : words.text('after.records.waiting', { count: leaving })}
      </p>
      <RecordGroup group="held" events={held} label="after.records.json" />
      <RecordGroup group="network" events={waiting} label="after.records.json" />
      <RecordGroup group="left" events={left} label="after.records.asLeft" />
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
                <RecordView event={event} label="after.records.raw" />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface RecordGroupProps {
  group: 'held' | 'network' | 'left';
  events: readonly UsageEvent[];
  /** Key of what opens a record as it is. */
  label: string;
}

function RecordGroup({ group, events, label }: RecordGroupProps) {
  const { words } = useVisit();
  if (events.length === 0) return null;
  return (
    <section data-testid={`records-${group}`}>
      <p>
        <strong>{words.text(`after.records.${group}`, { count: events.length })}</strong>{' '}
        {words.text(`after.records.${group}Text`)}
      </p>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <RecordView event={event} label={label} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecordView({ event, label }: { event: UsageEvent; label: string }) {
  const { words } = useVisit();
  return (
    <>
      <p>{eventSentence(event, words)}</p>
      <details>
        <summary>{words.text(label)}</summary>
        <pre tabIndex={0}>{JSON.stringify(event, null, 2)}</pre>
      </details>
    </>
  );
}
