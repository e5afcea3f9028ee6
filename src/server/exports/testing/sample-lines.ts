import { centres } from '../../../catalogue/centres.ts';
import { occupations } from '../../../catalogue/occupations.ts';
import { sectors } from '../../../catalogue/sectors.ts';
import type { ReportLine } from '../../../protocol/report-document.ts';

const UNKNOWN = 'unknown';
const TOTAL: ReportLine = { key: 'total', level: 2 };

export function detailLines(keys: readonly string[]): ReportLine[] {
  return keys.map((key) => ({ key, level: 0 }));
}

export function linesWithTotal(keys: readonly string[]): ReportLine[] {
  return [TOTAL, ...detailLines(keys)];
}

export const CENTRE_KEYS = [...centres.map(({ id }) => id), 'web', UNKNOWN];
export const SECTOR_KEYS = [...sectors.map(({ id }) => id), UNKNOWN];
export const OCCASION_KEYS = [
  'everyday',
  'group',
  'workshop',
  'forum',
  'forum-metierama-2026',
  'forum-salon-de-l-alternance',
];
export const MIXITY_KEYS = ['mostly-women', 'balanced', 'mostly-men', UNKNOWN];

/** The sectors as subtotals, each before its occupations. */
export function occupationLines(): ReportLine[] {
  return [
    TOTAL,
    ...sectors.flatMap(({ id }): ReportLine[] => [
      { key: id, level: 1, dimension: 'sector' },
      ...detailLines(occupations.filter(({ sector }) => sector === id).map(({ slug }) => slug)),
    ]),
  ];
}

/** The web beside what was on site. */
export function siteLines(): ReportLine[] {
  const onSite = CENTRE_KEYS.filter((key) => key !== 'web');
  return [TOTAL, { key: 'site', level: 1, dimension: 'figure' }, ...detailLines([...onSite, 'web'])];
}
