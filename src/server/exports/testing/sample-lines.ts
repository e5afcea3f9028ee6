import { centres } from '../../../catalogue/centres.ts';
import { occupations } from '../../../catalogue/occupations.ts';
import { sectors } from '../../../catalogue/sectors.ts';
import { stepsOf } from '../../../catalogue/step-titles.ts';
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

/** Steps of a place below its occupation; of the last one nobody has told the titles. */
export function stepLines(): ReportLine[] {
  return ['boulanger', 'couvreur', 'comptable'].flatMap((slug): ReportLine[] => {
    const known = stepsOf(slug);
    const steps = known.length > 0 ? known : ['step-1', 'step-2'];
    return [
      { key: slug, level: 1, dimension: 'occupation' },
      ...detailLines(steps.map((step, index) => `${slug}/${index + 1}/${step}`)),
    ];
  });
}
