import { describe, expect, it } from 'vitest';
import { occupations } from '../catalogue/occupations.ts';
import { findOccupations } from './search.ts';

const found = (query: string) => findOccupations(occupations, query).map((occupation) => occupation.slug);

describe('a search', () => {
  it('finds by either gender, without accents, and in English', () => {
    expect(found('boulangère')).toContain('boulanger');
    expect(found('macon')).toContain('macon');
    expect(found('roof')).toContain('couvreur');
  });
  it('finds by what people do', () => expect(found('pains')).toContain('boulanger'));
  it('wants every word', () => expect(found('pain toit')).toEqual([]));
  it('shows everything while nothing is typed', () => expect(found('')).toHaveLength(54));
});
