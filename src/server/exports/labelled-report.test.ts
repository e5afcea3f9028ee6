import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { forumWords } from '../../catalogue/report-labels.ts';
import { createWords } from '../../catalogue/words.ts';
import { labelReport, tablesOf } from './labelled-report.ts';
import { lineText } from './line-text.ts';
import { SAMPLE_MONTH, sampleReport } from './testing/sample-report.ts';
import { sampleWords } from './testing/sample-words.ts';

const words = sampleWords();

describe('a labelled report', () => {
  const { report } = sampleReport();

  it('writes a forum’s title on one line', () => {
    const titles = forumWords([{ slug: 'salon-de-gap', title: 'Salon de l’été,\nGap' }]);
    const titled = createWords('fr', commonWords.fr, titles);
    expect(lineText('occasion', { key: 'forum-salon-de-gap', level: 0 }, titled)).toBe('Salon de l’été, Gap');
  });

  it('has no fallback for a word that is missing: it names the key', () => {
    expect(() => lineText('outcome', { key: 'vanished', level: 0 }, words)).toThrow('reports.keys.outcome.vanished');
    const bare = createWords('fr', { exports: commonWords.fr.exports ?? {} });
    expect(() => labelReport(report, bare)).toThrow('"reports.');
  });

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

  it('says of a year, not of a month, that months which are out may be why a total is not disclosed', () => {
    const sentence = 'Un total de l’année peut ne pas être diffusé';
    expect(labelReport(report, words).withheld).toContain(sentence);
    expect(labelReport(sampleReport({ period: SAMPLE_MONTH }).report, words).withheld).not.toContain(sentence);
  });

  it('numbers its tables from one in the order in which they are read', () => {
    expect(tablesOf(labelReport(report, words)).map(({ number }) => number)).toEqual(
      report.tables.map((_, index) => index + 1),
    );
  });

  it.each([
    [[[1]], undefined, 'tables.hand_counts.cells[0]'],
    [[[1, 2]], [{ column: 'door', cells: [] }], 'tables.hand_counts.cells[0]'],
    [[[1, 2, 3]], undefined, 'tables.hand_counts.cells[0]'],
  ])('refuses cells that do not fit its rows and columns (%j), naming them', (cells, earlier, field) => {
    const table = report.tables.find(({ id }) => id === 'hand_counts');
    if (!table) throw new Error('the sample has hand counts');
    const { earlier: _earlier, ...bare } = table;
    const broken = {
      ...bare,
      rows: table.rows.slice(0, 1),
      columns: table.columns.slice(0, 2),
      cells,
      ...(earlier ? { earlier } : {}),
    };
    expect(() => labelReport({ ...report, tables: [broken] }, words)).toThrow(field);
  });
});
