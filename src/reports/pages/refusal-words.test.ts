import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords } from '../../catalogue/words.ts';
import { checkEvent } from '../../protocol/check-event.ts';
import { exampleEvents } from '../../protocol/example-events.ts';
import { EVENT_KINDS, EVENT_REGISTRY } from '../../protocol/usage-event.ts';
import { fieldWords, kindWords, reasonWords } from './refusal-words.ts';

const words = createWords('fr', commonWords.fr);
const OTHER = words.text('staff.rejected.reasons.other');

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
}

function pointersOf({ properties = {} }: Shape): string[] {
  return Object.entries(properties).flatMap(([name, child]) => [
    `/${name}`,
    ...pointersOf(child.items ?? {}).map((inner) => `/${name}${inner}`),
  ]);
}

describe('what was refused, in words', () => {
  it('has a name for every field of every kind of record, and for every kind', () => {
    const fields = EVENT_KINDS.flatMap((kind) => pointersOf(EVENT_REGISTRY[kind].schema as Shape));
    expect(fields.length).toBeGreaterThan(30);
    expect([...fields, '', '/unknown'].filter((field) => fieldWords(field, words) === field)).toEqual([]);
    expect(EVENT_KINDS.filter((kind) => kindWords(kind, words) === kind)).toEqual([]);
  });

  it.each([
    [{ seconds: undefined }, 'manque'],
    [{ visitor: 'Zoé' }, 'n’existe pas dans cette nature d’enregistrement'],
    [{ seconds: -1 }, 'est trop petit'],
    [{ seconds: 1e9 }, 'est trop grand'],
    [{ seconds: 'dix' }, 'n’est pas du bon type (nombre, texte, liste…)'],
    [{ hour: 'hier' }, 'n’a pas la forme prévue'],
    [{ mode: 'telepathy' }, 'n’est pas une des valeurs prévues'],
    [{ kind: 'party' }, 'n’est pas une des valeurs prévues'],
  ])('says why the check of records refuses %j', (change, said) => {
    const verdict = checkEvent(JSON.parse(JSON.stringify({ ...exampleEvents()[0], ...change })));
    expect(verdict.ok ? '' : reasonWords(verdict.reason, words)).toBe(said);
  });

  it.each([
    'is more than a day in the future',
    'is more than 13 months ago',
    'is no day of the calendar',
    'is no occupation of the catalogue',
    'must be gap, the centre of the enrolment token',
    'needs the enrolment token of this centre',
  ])('says what the server means by «%s»', (reason) => {
    expect(reasonWords(reason, words)).not.toBe(OTHER);
  });

  it('stays honest about what it does not know: the field’s pointer, the kind as it is, and that something is not right', () => {
    expect(fieldWords('/new/field', words)).toBe('/new/field');
    expect(kindWords('party', words)).toBe('party');
    expect(kindWords(null, words)).toBe('nature illisible');
    expect(reasonWords('is odd', words)).toBe(OTHER);
  });
});
