import { randomUUID } from 'node:crypto';
import { EVENT_KINDS, EVENT_REGISTRY, type EventKind } from '../../protocol/usage-event.ts';
import type { RejectedEvent } from './batch.ts';

const VALUE_CHARACTERS = 60;
const REASON_CHARACTERS = 200;

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
}

/** Pointers to the fields of a record and of the records in it, without positions: `/steps/helps`. */
function pointersOf({ properties = {} }: Shape): string[] {
  return Object.entries(properties).flatMap(([name, child]) => [
    `/${name}`,
    ...pointersOf(child.items ?? {}).map((inner) => `/${name}${inner}`),
  ]);
}

const FIELDS: ReadonlySet<string> = new Set(
  EVENT_KINDS.flatMap((kind) => pointersOf(EVENT_REGISTRY[kind].schema as Shape)),
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

/** As JSON, cut; of a whole list or record only which of the two it is. */
function textOf(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = JSON.stringify(value).slice(0, VALUE_CHARACTERS);
  return Buffer.from(text).toString(); // the cut may have left half a character
}

/**
 * What is kept aside of a refused event, for the staff to find the fault: the field, what is wrong, and what the field held. The whole
 * record is not kept, nor anything that somebody has declared.
 */
export function rejectedEvent(value: unknown, field: string, reason: string): RejectedEvent {
  const kind = kindOf(value);
  const known = knownField(field);
  const mayBeSeen = known !== '' && known !== '/unknown' && (!kind || EVENT_REGISTRY[kind].family !== 'declared');
  return {
    id: randomUUID(),
    kind,
    field: known,
    reason: reason.slice(0, REASON_CHARACTERS),
    value: mayBeSeen ? textOf(valueAt(value, field)) : null,
  };
}
