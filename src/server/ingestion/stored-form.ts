import { stepsOf } from '../../catalogue/step-titles.ts';
import { occupations } from '../../catalogue/occupations.ts';
import {
  EVENT_KINDS,
  EVENT_REGISTRY,
  type EventKind,
  type PlaceTried,
  type UsageEvent,
} from '../../protocol/usage-event.ts';

/** What a step is called that its place does not have: one of an older version of the place, or whatever a stranger has sent. */
export const UNKNOWN_STEP = 'unknown';

const STEPS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  occupations.map(({ slug }) => [slug, new Set(stepsOf(slug))]),
);

/** The record as it is counted and kept: without the names of steps that its place does not have, for these would be free text. */
export function withKnownSteps(event: UsageEvent): UsageEvent {
  return event.kind === 'place_tried' ? placeWithKnownSteps(event) : event;
}

function placeWithKnownSteps(place: PlaceTried): PlaceTried {
  const known = STEPS.get(place.occupation);
  if (known && place.steps.every(({ step }) => known.has(step))) return place;
  return {
    ...place,
    steps: place.steps.map((record) => (known?.has(record.step) ? record : { ...record, step: UNKNOWN_STEP })),
  };
}

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
}

/** A field of a record, and the fields of the records that it lists. */
interface Field {
  name: string;
  listed: readonly Field[] | null;
}

function fieldsIn({ properties = {} }: Shape): Field[] {
  return Object.entries(properties).map(([name, { items }]) => ({ name, listed: items ? fieldsIn(items) : null }));
}

const FIELDS: ReadonlyMap<EventKind, readonly Field[]> = new Map(
  EVENT_KINDS.map((kind) => [kind, fieldsIn(EVENT_REGISTRY[kind].schema as Shape)]),
);

function inOrder(record: Record<string, unknown>, fields: readonly Field[]): Record<string, unknown> {
  const ordered: Record<string, unknown> = {};
  for (const { name, listed } of fields) {
    const value = record[name];
    ordered[name] = listed ? (value as Record<string, unknown>[]).map((one) => inOrder(one, listed)) : value;
  }
  return ordered;
}

/** As JSON, in the order of the schema: how its sender orders fields is kept nowhere, and equal records have equal text. */
export function bodyOf(event: UsageEvent): string {
  return JSON.stringify(inOrder(event as unknown as Record<string, unknown>, FIELDS.get(event.kind) ?? []));
}
