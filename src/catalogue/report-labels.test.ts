import { describe, expect, it } from 'vitest';
import { commonWords } from './common-words.ts';
import { dayName, forumWords, lineLabel, monthName, periodName } from './report-labels.ts';
import { createWords } from './words.ts';

const words = createWords('fr', commonWords.fr);
const english = createWords('en', commonWords.en);
const line = (key: string) => ({ key, level: 0 }) as const;

describe('a label', () => {
  it('names centres by their town, the web, sectors, and occupations by both their titles', () => {
    expect(lineLabel('centre', line('gap'), words)).toBe('Gap');
    expect(lineLabel('centre', line('web'), words)).toBe('Web');
    expect(lineLabel('sector', line('agriculture-nature'), english)).toBe('Farming and nature');
    expect(lineLabel('occupation', line('boulanger'), words)).toBe('Boulangère · Boulanger');
    expect(lineLabel('occupation', line('comptable'), words)).toBe('Comptable');
  });

  it('writes months and days out', () => {
    expect(monthName('2026-08', words)).toBe('août 2026');
    expect(dayName('2026-12-01', words)).toBe('1er décembre 2026');
    expect(dayName('2026-12-01', english)).toBe('1 December 2026');
    expect(() => monthName('2026-13', words)).toThrow('month');
    const [month, year] = [
      { kind: 'month', id: '2026-08', from: '2026-08', to: '2026-08' },
      { kind: 'year', id: '2026', from: '2026-01', to: '2026-12' },
    ] as const;
    expect([periodName(month, words), periodName(year, words)]).toEqual(['août 2026', 'Année 2026']);
  });

  it('names a forum by the title that staff gave it', () => {
    const titles = forumWords([{ slug: 'salon-de-gap', title: 'Salon de l’été' }]);
    const titled = createWords('fr', commonWords.fr, titles);
    expect(lineLabel('occasion', line('forum-salon-de-gap'), titled)).toBe('Salon de l’été');
  });

  it('names a forum without a title by its slug', () => {
    expect(lineLabel('occasion', line('forum-salon-de-gap'), words)).toBe('Forum «\u202fsalon de gap\u202f»');
    expect(lineLabel('occasion', line('forum-$&-{key}'), words)).toBe('Forum «\u202f$& {key}\u202f»');
  });

  it('follows a line’s own dimension', () => {
    expect(lineLabel('occupation', { key: 'agriculture-nature', level: 1, dimension: 'sector' }, words)).toBe(
      'Agriculture et nature',
    );
  });

  it('says of what has left the catalogue that it has', () => {
    expect(lineLabel('centre', line('unknown'), words)).toBe('Hors catalogue');
    expect(lineLabel('centre', line('nice'), words)).toBe('nice (n’est plus au catalogue)');
  });
});
