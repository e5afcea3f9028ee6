import { centres } from '../../catalogue/centres.ts';
import { occupations } from '../../catalogue/occupations.ts';
import type { AgeBand, Mode, Situation } from '../../protocol/usage-event.ts';

/** How often each thing happens in the invented data. Nothing here was measured. */
export type Weights<T> = readonly (readonly [T, number])[];

/** Visits in an ordinary month. The web and Marseille see most of them; the last centres of the list few. */
export const VISITS_PER_MONTH: Weights<string> = [
  ['web', 420],
  ...centres.map(({ id }, index) => [id, index === 0 ? 320 : Math.max(14, 110 - 14 * index)] as const),
];

/** By month of the year: schools come in autumn and in spring, few in summer. */
export const SEASON = [1, 1.1, 1.3, 1, 1.1, 0.8, 0.35, 0.25, 0.8, 1.2, 1.5, 0.9] as const;

/** Visits grow by this share from month to month. */
export const GROWTH = 0.02;

/** Visits that come in a group with a counsellor, and, where there is a forum, those at it beside all others. */
export const GROUP_SHARE = 0.4;
export const FORUM_SHARE = 0.3;

/** By month of the year: the centres that hold a forum. */
export const FORUM_CENTRES: Readonly<Record<string, readonly string[]>> = {
  '03': ['marseille', 'toulon'],
  '11': ['marseille', 'gap'],
};

/** Of those who take part in a group, the share that does not want to be counted. */
export const UNCOUNTED = 0.04;

export const SITE_MODES: Weights<Mode> = [
  ['headset', 70],
  ['desktop', 22],
  ['phone', 5],
  ['twin', 3],
];

/** A counsellor's group has headsets, and screens for those who would rather not. */
export const GROUP_MODES: Weights<Mode> = [
  ['headset', 82],
  ['desktop', 15],
  ['twin', 3],
];

export const WEB_MODES: Weights<Mode> = [
  ['desktop', 48],
  ['phone', 47],
  ['twin', 5],
];

export const AGES: Weights<AgeBand> = [
  ['under-15', 14],
  ['15-17', 24],
  ['18-25', 22],
  ['26-49', 22],
  ['50-plus', 6],
  ['unsaid', 12],
];

export const SITUATIONS_BY_AGE: Record<AgeBand, Weights<Situation>> = {
  'under-15': [
    ['middle-school', 9],
    ['unsaid', 1],
  ],
  '15-17': [
    ['high-school', 17],
    ['middle-school', 2],
    ['jobseeker', 1],
  ],
  '18-25': [
    ['student', 9],
    ['jobseeker', 6],
    ['employee', 4],
    ['other', 1],
  ],
  '26-49': [
    ['jobseeker', 11],
    ['employee', 6],
    ['founder', 2],
    ['head-of-company', 1],
    ['other', 1],
  ],
  '50-plus': [
    ['jobseeker', 6],
    ['employee', 2],
    ['head-of-company', 1],
    ['other', 1],
  ],
  unsaid: [
    ['unsaid', 9],
    ['other', 1],
  ],
};

/** Some occupations draw many, most draw few. */
export const OCCUPATIONS: Weights<string> = occupations.map(({ slug }, index) => [slug, 60 / (index + 4)] as const);

/** Places opened in a visit. A visit in which none was opened is not counted. */
export const PLACES: Weights<number> = [
  [1, 36],
  [2, 30],
  [3, 20],
  [4, 9],
  [5, 5],
];

/** Who is asked what: of a place that was finished, at the end of a visit, and those on whom the lot falls. */
export const ANSWERING = { interest: 0.5, satisfaction: 0.55, survey: 0.1 } as const;

export const SCORES: Weights<number> = [
  [1, 2],
  [2, 4],
  [3, 14],
  [4, 38],
  [5, 42],
];
