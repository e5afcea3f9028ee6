import type { Act } from '../act.ts';

type Slots = Readonly<Record<string, string | number>>;

/** A button. */
export function press(id: string, words: string, slots: Slots, subject: string | null, wanted: boolean): Act {
  return {
    id,
    kind: 'press',
    words,
    slots,
    subject,
    minimum: 0,
    maximum: 1,
    stepSize: 1,
    value: 0,
    unit: null,
    wanted,
    wantedValue: 1,
  };
}

/** A value to choose; `unit` without its `gesture.unit.`. */
export function amount(
  id: string,
  words: string,
  slots: Slots,
  subject: string | null,
  wanted: boolean,
  range: { minimum: number; maximum: number; stepSize: number; value: number; wantedValue: number; unit: string },
): Act {
  return { id, kind: 'amount', words, slots, subject, wanted, ...range, unit: `gesture.unit.${range.unit}` };
}

/** Key of the name of a prop or anchor. */
export function nameOf(thing: string): string {
  return `things.${thing}`;
}

/** What stands after the colon of an act's id, or null when the act is of another kind. */
export function targetOf(act: string, kind: string): string | null {
  return act.startsWith(`${kind}:`) ? act.slice(kind.length + 1) : null;
}

const ids = new Map<string, Map<string, string>>();

/** `kind:target`, made once: guides name acts many times a second. */
export function actId(kind: string, target: string): string {
  let byTarget = ids.get(kind);
  if (!byTarget) {
    byTarget = new Map();
    ids.set(kind, byTarget);
  }
  let id = byTarget.get(target);
  if (id === undefined) {
    id = `${kind}:${target}`;
    byTarget.set(target, id);
  }
  return id;
}
