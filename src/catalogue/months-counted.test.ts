import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '../protocol/report-document.ts';
import { commonWords } from './common-words.ts';
import { monthsCounted } from './months-counted.ts';
import { createWords } from './words.ts';

const words = createWords('fr', commonWords.fr);
const yearOf = (months?: string[]): ReportDocument => ({
  version: 2,
  period: { kind: 'year', id: '2025', from: '2025-01', to: '2025-12' },
  state: 'frozen',
  edition: 1,
  invented: false,
  madeOn: '2026-03-04',
  threshold: 5,
  tables: [],
  ...(months ? { months } : {}),
});
const counted = (...months: string[]) => yearOf(months.map((month) => `2025-${month}`));

describe('the months that a year has counted', () => {
  it('are named from the first to the last, with how many they are', () => {
    const year = counted('06', '07', '08', '09', '10', '11', '12');
    expect(monthsCounted(year, words)).toBe('Mois comptés\u202f: juin à décembre 2025 (7 sur 12)');
    expect(monthsCounted(year, createWords('en', commonWords.en))).toBe(
      'Months counted: June to December 2025 (7 of 12)',
    );
  });

  it('are named one by one where they do not follow each other', () => {
    expect(monthsCounted(counted('12'), words)).toBe('Mois compté\u202f: décembre 2025 (1 sur 12)');
    expect(monthsCounted(counted('03', '05', '06'), words)).toBe(
      'Mois comptés\u202f: mars, mai à juin 2025 (3 sur 12)',
    );
  });

  it('are not known of a year that was closed before it said so', () => {
    expect(monthsCounted(yearOf(), words)).toBeNull();
  });
});
