import { EVENT_KINDS, type EventKind } from '../../protocol/usage-event.ts';
import type { RejectedEvent } from './batch.ts';

const BODY_CHARACTERS = 4096;
const REASON_CHARACTERS = 200;

/** A value nested deeper than the stack has no text here. */
function textOf(value: unknown): string | null {
  try {
    const text = JSON.stringify(value).slice(0, BODY_CHARACTERS);
    return Buffer.from(text).toString(); // the cut may have left half a character
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A sender must not choose what a field is called: only our own names, without positions. */
function knownField(field: string): string {
  const plain = field.replace(/\/\d+/g, '');
  return /^(\/[a-z]{1,20}){0,2}$/.test(plain) ? plain : '/unknown';
}

/** What is kept aside of a refused event, for the staff to see why. */
export function rejectedEvent(value: unknown, field: string, reason: string): RejectedEvent {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null;
  return {
    kind: EVENT_KINDS.includes(kind as EventKind) ? (kind as EventKind) : null,
    field: knownField(field),
    reason: reason.slice(0, REASON_CHARACTERS),
    body: textOf(value),
  };
}
