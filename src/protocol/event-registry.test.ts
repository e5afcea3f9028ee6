import Type, { type TSchema } from 'typebox';
import { describe, expect, it } from 'vitest';
import { closed, field } from './event-field.ts';
import { registryFaults } from './registry-faults.ts';
import { type FieldSchema, fieldsOf } from './schema-fields.ts';
import { EVENT_KINDS, EVENT_REGISTRY } from './usage-event.ts';

/** A registry of one kind with these fields, of the family that visits are of. */
function registryOf(properties: Record<string, TSchema>, options = {}) {
  const schema = Type.Object(properties, { additionalProperties: false, ...options });
  return { visit: { family: 'play', purpose: 'audience', schema } } as const;
}

describe('the registry of events', () => {
  it('knows every field, those of steps and answers too', () => {
    const paths = EVENT_KINDS.flatMap((kind) =>
      fieldsOf(EVENT_REGISTRY[kind].schema as FieldSchema).map(({ path }) => `${kind}.${path}`),
    );
    expect(paths).toContain('place_tried.steps[].helps');
    expect(paths).toContain('survey.answers[].score');
  });

  it('says of every kind and of every field why it is collected and what it means', () => {
    expect(registryFaults(EVENT_REGISTRY)).toEqual([]);
  });

  const said = field('audience', 'How many.', Type.Integer());
  const unsaid = Type.Integer();
  const closedOf = (properties: Record<string, TSchema>) => Type.Object(properties, { additionalProperties: false });

  it.each([
    ['itself', { shoe: unsaid }, 'visit.shoe'],
    ['a list', { steps: field('audience', 'All.', Type.Array(closedOf({ shoe: unsaid }))) }, 'visit.steps[].shoe'],
    [
      'one of several shapes in a list',
      {
        steps: field('audience', 'All.', Type.Array(Type.Union([closedOf({ said }), closedOf({ shoe: unsaid })]))),
      },
      'visit.steps[].shoe',
    ],
    [
      'one of several shapes',
      { all: field('audience', 'All.', Type.Union([Type.Null(), closedOf({ shoe: unsaid })])) },
      'visit.all.shoe',
    ],
  ])('is not built with a field without a purpose in %s', (_where, properties, path) => {
    expect(registryFaults(registryOf(properties))).toEqual([`${path}: names no purpose that the family play may have`]);
  });

  it('is not built with a field that says nothing, a purpose of another family, or a record that takes more', () => {
    const survey = field('survey', 'What somebody said.', Type.Integer());
    const silent = Object.assign(Type.Integer(), { purpose: 'audience', description: ' ' });
    expect(registryFaults(registryOf({ said, silent }))).toEqual(['visit.silent: does not say what it means']);
    expect(registryFaults(registryOf({ survey }))).toHaveLength(1);
    expect(registryFaults(registryOf({ said }, { additionalProperties: true }))).toEqual([
      'visit: takes fields that are not declared',
    ]);
    const { visit } = registryOf({ said });
    expect(registryFaults({ visit: { ...visit, purpose: 'survey' } })).toHaveLength(1);
    expect(registryFaults({ visit: { ...visit, family: 'declared' } })).toHaveLength(2);
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
