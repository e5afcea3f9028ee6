import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Compile } from 'typebox/compile';
import { occasionSchema } from '../../protocol/staff-settings-api.ts';
import { slugOf } from './slug-of.ts';

const slug = Compile(occasionSchema.properties.slug);

describe('the slug of a forum', () => {
  it('is its title in plain letters', () => {
    expect(slugOf('Métierama à Gap 2026')).toBe('metierama-a-gap-2026');
    expect(slugOf('L’été de l’œuvre !')).toBe('l-ete-de-l-oeuvre');
  });

  it('is one that the server takes, or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (title) => {
        const made = slugOf(title);
        expect(made === '' || slug.Check(made)).toBe(true);
      }),
    );
  });
});
