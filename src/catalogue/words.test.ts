import { describe, expect, it } from 'vitest';
import { commonWords } from './common-words.ts';
import { createWords, type WordTree } from './words.ts';

/** Every leaf as `key: slots`. */
function leaves(tree: WordTree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, node]) => {
    if (typeof node === 'string')
      return [`${prefix}${key}: ${[...node.matchAll(/\{[a-zA-Z]+\}/g)].map(String).sort().join()}`];
    if (typeof (node as { other?: unknown }).other === 'string') return [`${prefix}${key}: plural`];
    return leaves(node as WordTree, `${prefix}${key}.`);
  });
}

describe('words', () => {
  it('have the same keys and slots in both languages', () => {
    expect(leaves(commonWords.en).sort()).toEqual(leaves(commonWords.fr).sort());
  });

  it('fill slots with numbers in the reader’s format and with names of things', () => {
    const words = createWords('fr', { put: 'Posez {thing} : {grams} g' }, { things: { dough: 'le pâton' } });
    expect(words.text('put', { thing: 'things.dough', grams: 1250.5 })).toMatch(/^Posez le pâton : 1\s250,5 g$/u);
  });

  it('choose the plural of French, where zero is singular', () => {
    const words = createWords('fr', { places: { one: '{count} métier', other: '{count} métiers' } });
    expect([0, 1, 2].map((count) => words.text('places', { count }))).toEqual(['0 métier', '1 métier', '2 métiers']);
  });

  it('put a place’s own words before the common ones', () => {
    expect(createWords('fr', { title: 'commun' }, { title: 'propre' }).text('title')).toBe('propre');
  });
});
