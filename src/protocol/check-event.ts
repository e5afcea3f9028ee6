import { Compile } from 'typebox/compile';
import { disagreement } from './event-agreement.ts';
import { firstFault } from './first-fault.ts';
import { EVENT_KINDS, EVENT_REGISTRY, type EventKind, type UsageEvent } from './usage-event.ts';

export type EventCheck =
  | { ok: true; event: UsageEvent }
  | { ok: false; id: string | null; field: string; reason: string };

const validators = new Map(EVENT_KINDS.map((kind) => [kind, Compile(EVENT_REGISTRY[kind].schema)] as const));

/**
 * Checks one event of a batch. `field` is a JSON pointer into the event, so that its sender can mend it.
 */
export function checkEvent(value: unknown): EventCheck {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, id: null, field: '', reason: 'must be an object' };
  }
  const record = value as Record<string, unknown>;
  const id = typeof record.id === 'string' ? record.id.slice(0, 64) : null;
  const validator = validators.get(record.kind as EventKind);
  if (!validator) return { ok: false, id, field: '/kind', reason: `must be one of ${EVENT_KINDS.join(', ')}` };
  if (!validator.Check(value)) return { ok: false, id, ...firstFault(validator.Errors(value)) };
  const event = value as UsageEvent;
  const fault = disagreement(event);
  return fault ? { ok: false, id, ...fault } : { ok: true, event };
}
