import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords, type Locale } from '../../catalogue/words.ts';
import type { ReportCell } from '../../protocol/report-document.ts';
import { ReportsContext } from '../reports-context.ts';
import type { Chart } from './chart-of.ts';
import { TableChart } from './table-chart.tsx';

/** The page of a chart whose second row, Gap, has these parts. */
function drawn(gap: ReportCell[], locale: Locale = 'fr'): string {
  const words = createWords(locale, commonWords[locale]);
  const chart: Chart = {
    kind: 'stacked',
    digits: 0,
    series: ['Finis', 'Quittés'],
    rows: [
      { key: 'toulon', label: 'Toulon', parts: [30, 20], total: 50 },
      { key: 'gap', label: 'Gap', parts: gap, total: 57 },
    ],
  };
  const value = { words, staff: null, setStaff: () => {}, noteInvented: () => {}, addressOf: (path: string) => path };
  return renderToStaticMarkup(
    <ReportsContext value={value}>
      <TableChart chart={chart} title="Lieux" />
    </ReportsContext>,
  );
}

const times = (page: string, text: string) => page.split(text).length - 1;

describe('the chart of a row whose detail is withheld', () => {
  it('is an outline with the total beside it, explained once in the legend and by name to whoever hears it', () => {
    const page = drawn([25, null]);
    expect(page).toContain('57 (détail n.d.)');
    expect(times(page, '<rect class="bar-outline"')).toBe(2);
    expect(times(page, 'Total dont le détail n’est pas diffusé</li>')).toBe(1);
    expect(page).toMatch(/role="img" aria-label="[^"]*là où le détail n’est pas diffusé\u202f: Gap\."/);
    expect(drawn([25, null], 'en')).toMatch(/aria-label="[^"]*where the detail is not disclosed: Gap\."/);
  });

  it('has nothing to explain where every part is published', () => {
    const page = drawn([37, 20]);
    expect(page).not.toContain('bar-outline');
    expect(page).not.toContain('détail');
  });
});
