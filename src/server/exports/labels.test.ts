import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords } from '../../catalogue/words.ts';
import { dayName, forumWords, lineLabel, monthName } from './labels.ts';
import { labelReport, tablesOf } from './labelled-report.ts';
import { sampleReport } from './testing/sample-report.ts';
import { sampleWords } from './testing/sample-words.ts';

const words = sampleWords();
const english = sampleWords('en');
const line = (key: string) => ({ key, level: 0 }) as const;

describe('a label', () => {
  it('names centres by their town, the web, sectors, and occupations by both their titles', () => {
    expect(lineLabel('centre', line('gap'), words)).toBe('Gap');
    expect(lineLabel('centre', line('web'), words)).toBe('Web');
    expect(lineLabel('sector', line('agriculture-nature'), english)).toBe('Farming and nature');
    expect(lineLabel('occupation', line('boulanger'), words)).toBe('Boulangère / Boulanger');
    expect(lineLabel('occupation', line('comptable'), words)).toBe('Comptable');
  });

  it('writes months and days out', () => {
    expect(monthName('2026-08', words)).toBe('août 2026');
    expect(dayName('2026-12-01', words)).toBe('1er décembre 2026');
    expect(dayName('2026-12-01', english)).toBe('1 December 2026');
    expect(() => monthName('2026-13', words)).toThrow('month');
  });

  it('names a forum by the title that staff gave it', () => {
    const titles = forumWords([{ slug: 'salon-de-gap', title: 'Salon de l’été,\nGap' }]);
    const titled = createWords('fr', commonWords.fr, titles);
    expect(lineLabel('occasion', line('forum-salon-de-gap'), titled)).toBe('Salon de l’été, Gap');
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

  it('has no fallback for a word that is missing: it names the key', () => {
    expect(() => lineLabel('outcome', line('vanished'), words)).toThrow('reports.keys.outcome.vanished');
    const bare = createWords('fr', { exports: commonWords.fr.exports ?? {} });
    expect(() => labelReport(sampleReport().report, bare)).toThrow('"reports.');
  });
});

describe('a labelled report', () => {
  const { report } = sampleReport();

  it.each(['fr', 'en'] as const)('has a word for everything in every view (%s)', (locale) => {
    const texts = tablesOf(labelReport(report, sampleWords(locale))).flatMap(
      ({ title, definition, unit, rows, columns }) => [
        title,
        definition,
        unit,
        ...rows.map(({ label }) => label),
        ...columns.map(({ label }) => label),
      ],
    );
    expect(texts.length).toBeGreaterThan(report.tables.length * 5);
    expect(texts.filter((text) => text.trim() === '' || text.includes('{'))).toEqual([]);
  });

  it('numbers its tables from one in the order in which they are read', () => {
    expect(tablesOf(labelReport(report, words)).map(({ number }) => number)).toEqual(
      report.tables.map((_, index) => index + 1),
    );
  });

  it.each([
    [[[1]], undefined, 'tables.hand_counts.cells[0]'],
    [[[1, 2]], [], 'tables.hand_counts.cells[0]'],
    [[[1, 2, 3]], undefined, 'tables.hand_counts.cells[0]'],
  ])('refuses cells that do not fit its rows and columns (%j), naming them', (cells, before, field) => {
    const table = report.tables.find(({ id }) => id === 'hand_counts');
    if (!table) throw new Error('the sample has hand counts');
    const { before: _before, ...bare } = table;
    const broken = {
      ...bare,
      rows: table.rows.slice(0, 1),
      columns: table.columns.slice(0, 2),
      cells,
      ...(before ? { before } : {}),
    };
    expect(() => labelReport({ ...report, tables: [broken] }, words)).toThrow(field);
  });
});
