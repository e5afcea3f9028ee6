import Type, { type TSchema } from 'typebox';
import { describe, expect, it } from 'vitest';
import { closed, type FieldNotice } from './event-field.ts';
import { AUDIENCE_PURPOSES, EVENT_KINDS, EVENT_REGISTRY, PURPOSES } from './usage-event.ts';

type Noticed = TSchema & Partial<FieldNotice> & { properties?: Record<string, Noticed>; items?: Noticed };

/** Every field of a record and of the records in it, with its path. */
function fieldsOf(schema: Noticed, path: string): [string, Noticed][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, child]): [string, Noticed][] => [
    [`${path}.${name}`, child],
    ...fieldsOf(child, `${path}.${name}`),
    ...(child.items ? fieldsOf(child.items, `${path}.${name}[]`) : []),
  ]);
}

const fields = EVENT_KINDS.flatMap((kind) => fieldsOf(EVENT_REGISTRY[kind].schema as Noticed, kind));

describe('the registry of events', () => {
  it('knows every field, those of steps and answers too', () => {
    const paths = fields.map(([path]) => path);
    expect(paths).toContain('place_tried.steps[].helps');
    expect(paths).toContain('survey.answers[].score');
  });

  it.each(fields)('%s says why it is collected and what it means', (_path, field) => {
    expect(PURPOSES).toContain(field.purpose);
    expect(field.description?.length ?? 0).toBeGreaterThan(3);
  });

  it('names a purpose for every kind, and only purposes of the closed list', () => {
    for (const kind of EVENT_KINDS) expect(PURPOSES).toContain(EVENT_REGISTRY[kind].purpose);
  });

  it('never cites audience measurement for what people said, nor a survey for what was counted', () => {
    for (const [path, { purpose }] of fields) {
      const { family } = EVENT_REGISTRY[path.split('.')[0] as keyof typeof EVENT_REGISTRY];
      expect(family === 'declared' ? ['survey'] : AUDIENCE_PURPOSES, path).toContain(purpose);
    }
  });

  it('tells no time finer than the hour, and beside an age band none finer than the month', () => {
    for (const kind of EVENT_KINDS) {
      const names = Object.keys(EVENT_REGISTRY[kind].schema.properties);
      const times = names.filter((name) => ['hour', 'day', 'month'].includes(name));
      expect(times, kind).toHaveLength(1);
      if (names.includes('age')) expect(times, kind).toEqual(['month']);
      expect(names.filter((name) => /time|date|minute$|stamp/.test(name))).toEqual([]);
    }
  });

  it('does not compile with a field that names no purpose', () => {
    // @ts-expect-error a field without purpose and description
    expect(closed({ shoe: Type.String() }, 'A record.')).toBeTruthy();
  });
});
