import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords, LOCALES } from '../../catalogue/words.ts';
import { sampleReport } from '../../server/exports/testing/sample-report.ts';
import { KEY_TABLES, keyFigures } from './key-figures.ts';

const { report } = sampleReport();

describe('the key figures', () => {
  it('are published totals of the report', () => {
    const figures = keyFigures(report);
    expect(figures.length).toBeGreaterThan(2);
    for (const { table: source, value } of figures) expect(source.cells.flat()).toContain(value);
  });

  it('have a name in both languages', () => {
    for (const locale of LOCALES)
      for (const id of KEY_TABLES)
        expect(createWords(locale, commonWords[locale]).has(`reports.keyNames.${id}`)).toBe(true);
  });

  it('say how the wish to do a job changed, and how many were satisfied', () => {
    const figures = keyFigures(report);
    for (const id of ['interest_share', 'satisfaction_share']) {
      const figure = figures.find(({ table: source }) => source.id === id);
      expect(figure?.value).toBe(figure?.table.cells[0]?.[0]);
    }
  });
});
