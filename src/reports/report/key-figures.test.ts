import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords, LOCALES } from '../../catalogue/words.ts';
import type { ReportCell, ReportTable } from '../../protocol/report-document.ts';
import { sampleReport } from '../../server/exports/testing/sample-report.ts';
import { KEY_TABLES, keyFigures, trendPercent } from './key-figures.ts';

const { report } = sampleReport();
const table = report.tables.find(({ id }) => id === 'visits_centre_mode') as ReportTable;

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

  it.each<[ReportCell, ReportCell, number | null]>([
    [120, 100, 20],
    [75, 100, -25],
    [100, 100, 0],
    [null, 100, null],
    ['not-applicable', 100, null],
    [100, 'not-counted', null],
    [100, null, null],
    [100, 0, null],
  ])('compare %s with %s as %s per cent', (value, before, percent) => {
    expect(trendPercent({ table, value, before })).toBe(percent);
  });

  it('have no trend in per cent where they are an average', () => {
    expect(trendPercent({ table: { ...table, unit: 'score' }, value: 4.2, before: 4 })).toBeNull();
  });
});
