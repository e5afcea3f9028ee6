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
  const chart: Chart = {
    kind: 'stacked',
    digits: 0,
    series: ['Finis', 'Quittés'],
    rows: [
      { key: 'toulon', label: 'Toulon', parts: [30, 20], total: 50 },
      { key: 'gap', label: 'Gap', parts: gap, total: 57 },
    ],
  };
  return page(chart, locale);
}

function page(chart: Chart, locale: Locale): string {
  const words = createWords(locale, commonWords[locale]);
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

describe('the chart of means', () => {
  const dots = (parts: ReportCell[], series = ['Avant', 'Après']): string =>
    page({ kind: 'dots', digits: 1, series, rows: [{ key: 'gap', label: 'Gap', parts, total: undefined }] }, 'fr');

  it('has two marks of different shapes joined by a line, a legend of both and the numbers beside them', () => {
    const chart = dots([2, 4]);
    expect(chart).toMatch(/<line class="dot-line" x1="25.000%" x2="75.000%"/);
    expect(times(chart, '<circle class="dot" cx="25.000%"')).toBe(1);
    expect(times(chart, '<circle class="dot full" cx="75.000%"')).toBe(1);
    expect(chart).toMatch(/<circle class="dot" cx="50%".*Avant<.*<circle class="dot full" cx="50%".*Après</);
    expect(chart).toContain('2,0 → 4,0');
    expect(chart).toMatch(/role="img" aria-label="Graphique\u202f: Lieux\./);
    expect(chart).toContain('2 repères reliés sur l’échelle des réponses, de 1 à 5.');
    expect(chart).not.toContain('<rect class="bar-part"');
  });

  it('has one mark and no legend where there is one mean', () => {
    const chart = dots([4.2], ['Moyenne']);
    expect([times(chart, '<circle'), times(chart, 'dot-line'), times(chart, 'legend')]).toEqual([1, 0, 0]);
    expect(chart).toContain('un repère par ligne');
  });

  it('joins nothing where one of the means is withheld', () => {
    const chart = dots([null, 4]);
    expect(times(chart, 'dot-line')).toBe(0);
    expect(chart).toContain('n.d. → 4,0');
  });
});
