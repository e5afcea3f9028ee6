import { checkEvent } from '../../protocol/check-event.ts';
import { BATCH_LIMIT } from '../../protocol/usage-event.ts';
import type { Batch, BatchRefusal, Sender } from './batch.ts';
import { monthOf } from './event-clock.ts';
import { type Admission, type EventFault, faultOf } from './event-fault.ts';
import type { StaffRules } from './event-writer.ts';
import { rejectedEvent } from './rejected-event.ts';
import { bodyOf, withKnownSteps } from './stored-form.ts';

const FIELD_CHARACTERS = 200;

/** Whether a record says that it is of a centre that does not want to be counted, however malformed it is otherwise. */
function isOfUncounted(value: unknown, { uncounted }: StaffRules): boolean {
  if (uncounted.size === 0 || typeof value !== 'object' || value === null || !('centre' in value)) return false;
  return typeof value.centre === 'string' && uncounted.has(value.centre);
}

function decline(value: unknown, batch: Batch): void {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  batch.verdicts.push({ id: typeof id === 'string' ? id.slice(0, 64) : null, verdict: 'declined' });
}

function judge(value: unknown, index: number, batch: Batch, sender: Sender, admission: Admission): void {
  // Before anything else is looked at: of such a centre not even a refusal is kept, and its headset forgets the record too.
  if (isOfUncounted(value, admission.rules)) return decline(value, batch);
  const check = checkEvent(value);
  const fault = check.ok ? faultOf(check.event, sender, admission) : check;
  if (check.ok && !fault) {
    const event = withKnownSteps(check.event);
    batch.accepted.push({ index, event, month: monthOf(event), body: bodyOf(event) });
    batch.verdicts.push({ id: event.id, verdict: 'stored' });
    return;
  }
  const id = check.ok ? check.event.id : check.id;
  const { field, reason } = fault as EventFault;
  batch.verdicts.push({ id, verdict: 'rejected', field: field.slice(0, FIELD_CHARACTERS), reason });
  batch.rejected.push(rejectedEvent(value, field, reason));
}

function eventsOf(bytes: Uint8Array): unknown[] | BatchRefusal {
  let payload: unknown;
  try {
    payload = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  } catch {
    return { status: 400, error: 'body: is not JSON', field: '' };
  }
  const events = (payload as { events?: unknown } | null)?.events;
  if (!Array.isArray(events)) return { status: 400, error: 'events: must be an array', field: '/events' };
  if (events.length > BATCH_LIMIT)
    return { status: 413, error: `events: at most ${BATCH_LIMIT} in a batch`, field: '/events' };
  return events;
}

/** Reads the raw body of a post: parses it, and judges every event by itself. Nothing is stored yet. */
export function readBatch(bytes: Uint8Array, sender: Sender, admission: Admission): Batch | BatchRefusal {
  const events = eventsOf(bytes);
  if (!Array.isArray(events)) return events;
  const batch: Batch = { verdicts: [], accepted: [], rejected: [] };
  // Not every kind names its centre; the token says it for all of the post.
  const declines = sender.declines || (sender.centre !== null && admission.rules.uncounted.has(sender.centre));
  events.forEach((value, index) => {
    if (declines) decline(value, batch);
    else judge(value, index, batch, sender, admission);
  });
  return batch;
}
