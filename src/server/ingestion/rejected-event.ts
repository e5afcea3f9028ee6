import { randomUUID } from 'node:crypto';
import { type FieldSchema, fieldsOf } from '../../protocol/schema-fields.ts';
import { EVENT_KINDS, EVENT_REGISTRY, type EventKind } from '../../protocol/usage-event.ts';
import type { RejectedEvent } from './batch.ts';

const REASON_CHARACTERS = 200;

/** Pointers to the fields of all records and of the records in them, without positions: `/steps/helps`. */
const FIELDS: ReadonlySet<string> = new Set(
  EVENT_KINDS.flatMap((kind) => fieldsOf(EVENT_REGISTRY[kind].schema as FieldSchema)).map(
    ({ path }) => `/${path.replaceAll('[]', '').replaceAll('.', '/')}`,
  ),
);

/** A sender must not choose what a field is called: only our own names, without positions. */
function knownField(field: string): string {
  const plain = field.replace(/\/\d+(?=\/|$)/g, '');
  return plain === '' || FIELDS.has(plain) ? plain : '/unknown';
}

function kindOf(value: unknown): EventKind | null {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null;
  return EVENT_KINDS.find((known) => known === kind) ?? null;
}

/** What stands where a pointer points to. */
function valueAt(value: unknown, pointer: string): unknown {
  let found = value;
  for (const name of pointer.split('/').slice(1)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

/** Its form alone: a text may be somebody's own words, and a time that is refused for being too fine is just that. */
function formOf(value: unknown): Pick<RejectedEvent, 'held' | 'length'> {
  if (value === null) return { held: 'null', length: null };
  if (Array.isArray(value)) return { held: 'list', length: value.length };
  switch (typeof value) {
    case 'string':
      return { held: 'text', length: value.length };
    case 'number':
      return { held: 'number', length: null };
    case 'boolean':
      return { held: 'boolean', length: null };
    case 'object':
      return { held: 'record', length: null };
    default:
      return { held: null, length: null };
  }
}

/**
 * What is kept aside of a refused event, for the staff to find the fault: the field, what is wrong, and the form of what the field held.
 * Nothing that the sender wrote is kept, and of what somebody has declared not even the form.
 */
export function rejectedEvent(value: unknown, field: string, reason: string): RejectedEvent {
  const kind = kindOf(value);
  const known = knownField(field);
  const mayBeSeen = known !== '/unknown' && (!kind || EVENT_REGISTRY[kind].family !== 'declared');
  return {
    id: randomUUID(),
    kind,
    field: known,
    reason: reason.slice(0, REASON_CHARACTERS),
    ...formOf(mayBeSeen ? valueAt(value, field) : undefined),
  };
}
