import type { ReportDimension, ReportLine, ReportTable } from '../../../protocol/report-document.ts';
import { inReadingOrder } from '../../reporting/reading-order.ts';
import { AGE_BANDS, MODES, SITUATIONS, SURVEY_QUESTIONS } from '../../../protocol/usage-event.ts';
import {
  CENTRE_KEYS,
  detailLines,
  linesWithTotal,
  MIXITY_KEYS,
  OCCASION_KEYS,
  occupationLines,
  SECTOR_KEYS,
  siteLines,
  stepLines,
} from './sample-lines.ts';

export type SampleView = Omit<ReportTable, 'cells' | 'before'> & {
  /** About the largest detail, or the largest mean. */
  scale: number;
  before: boolean;
  /** A mean or a share does not add up. */
  isMean: boolean;
};

type Axis = readonly [ReportDimension, ReportLine[]];
type Kind = Pick<SampleView, 'family' | 'unit' | 'digits' | 'scale' | 'before' | 'isMean'>;

function view(kind: Kind, id: string, [rowDimension, rows]: Axis, [columnDimension, columns]: Axis): SampleView {
  return { ...kind, id, rowDimension, columnDimension, rows, columns };
}

const CENTRE: Axis = ['centre', linesWithTotal(CENTRE_KEYS)];
const SITE: Axis = ['centre', siteLines()];
const ON_SITE: Axis = ['centre', linesWithTotal(CENTRE_KEYS.filter((key) => key !== 'web'))];
const SECTOR: Axis = ['sector', linesWithTotal(SECTOR_KEYS)];
const OCCUPATION: Axis = ['occupation', occupationLines()];
const MODE: Axis = ['mode', linesWithTotal(MODES)];
const OCCASION: Axis = ['occasion', linesWithTotal(OCCASION_KEYS)];
const CHANGE: Axis = ['change', linesWithTotal(['down', 'same', 'up'])];
const SCORE: Axis = ['score', linesWithTotal(['1', '2', '3', '4', '5'])];
const AGREEMENT: Axis = ['agreement', linesWithTotal(['1', '2', '3', '4', '5'])];
const AGE: Axis = ['age', linesWithTotal(AGE_BANDS)];
const SITUATION: Axis = ['situation', linesWithTotal(SITUATIONS)];
const MIXITY: Axis = ['mixity', linesWithTotal(MIXITY_KEYS)];
const QUESTION: Axis = ['question', detailLines(SURVEY_QUESTIONS)];
const OUTCOME: Axis = ['outcome', linesWithTotal(['finished', 'left'])];
const STEP: Axis = ['step', stepLines()];
const UNTOLD: ReportLine[] = ['cuisinier', 'macon'].map((key) => ({ key, level: 1, dimension: 'occupation' }));
const figure = (...keys: string[]): Axis => ['figure', detailLines(keys)];

const count = { digits: 0, scale: 90, before: true, isMean: false } as const;
const places = { ...count, family: 'play', unit: 'places' } as const;
const visits = { ...places, unit: 'visits' } as const;
const answers = { ...count, family: 'declared', unit: 'answers', before: false, scale: 60 } as const;
const mean = { ...count, digits: 1, before: true, isMean: true } as const;
const minutes = { ...mean, family: 'play', unit: 'minutes', scale: 9 } as const;
const percent = { ...mean, family: 'declared', unit: 'percent', digits: 0, scale: 100 } as const;
const score = { ...mean, family: 'declared', unit: 'score', scale: 5 } as const;

/** Every table that a report publishes. */
const VIEWS: readonly SampleView[] = [
  view(places, 'places_centre_sector', SECTOR, CENTRE),
  view(places, 'places_occupation_outcome', OCCUPATION, OUTCOME),
  { ...view({ ...places, scale: 8 }, 'places_occupation_step', STEP, figure('left')), withheldRows: UNTOLD },
  view(places, 'places_centre_mode', CENTRE, MODE),
  view(places, 'places_centre_occasion', CENTRE, OCCASION),
  view(visits, 'visits_centre_mode', SITE, MODE),
  view(visits, 'visits_centre_occasion', SITE, OCCASION),
  view(answers, 'interest_mixity', MIXITY, CHANGE),
  view(answers, 'interest_age', AGE, CHANGE),
  view(answers, 'interest_situation', SITUATION, CHANGE),
  view({ ...answers, scale: 20 }, 'interest_occupation', OCCUPATION, CHANGE),
  view(answers, 'satisfaction_centre', CENTRE, SCORE),
  view(answers, 'satisfaction_age', AGE, SCORE),
  view(answers, 'survey_question', QUESTION, AGREEMENT),
  view({ ...places, unit: 'sessions', scale: 30 }, 'sessions_centre', CENTRE, figure('sessions')),
  view({ ...visits, family: 'equipment', scale: 400 }, 'headsets_centre', ON_SITE, ['mode', detailLines(['headset'])]),
  view({ ...count, family: 'hand', unit: 'people', scale: 300 }, 'hand_counts', ON_SITE, [
    'kind',
    detailLines(['door', 'forum', 'workshop', 'phone']),
  ]),
  view(
    { ...mean, family: 'play', unit: 'percent', digits: 0, scale: 100 },
    'places_share',
    OCCUPATION,
    figure('finished'),
  ),
  view(minutes, 'places_minutes_occupation', OCCUPATION, figure('minutes')),
  view(minutes, 'places_minutes_sector', SECTOR, figure('minutes')),
  view(minutes, 'places_minutes_centre', CENTRE, figure('minutes')),
  view(minutes, 'places_minutes_mode', MODE, figure('minutes')),
  view(minutes, 'places_minutes_occasion', OCCASION, figure('minutes')),
  view(minutes, 'visits_minutes_centre', SITE, figure('minutes')),
  view(minutes, 'visits_minutes_mode', MODE, figure('minutes')),
  view(minutes, 'visits_minutes_occasion', OCCASION, figure('minutes')),
  view(percent, 'interest_share', MIXITY, figure('up', 'down')),
  view(score, 'interest_means_mixity', MIXITY, figure('before', 'after')),
  view(score, 'interest_means_age', AGE, figure('before', 'after')),
  view(score, 'interest_means_situation', SITUATION, figure('before', 'after')),
  view(percent, 'satisfaction_share', CENTRE, figure('satisfied')),
  view(score, 'satisfaction_mean', CENTRE, figure('mean')),
  view(score, 'survey_mean', QUESTION, figure('mean')),
  view({ ...minutes, scale: 45 }, 'sessions_minutes', CENTRE, figure('minutes')),
  view({ ...minutes, unit: 'times', digits: 2, scale: 3 }, 'steps_effort', STEP, figure('tries', 'helps')),
  view({ ...minutes, unit: 'percent', digits: 0, scale: 100 }, 'steps_skipped', STEP, figure('skipped')),
  view({ ...minutes, unit: 'seconds', digits: 0, scale: 90 }, 'steps_seconds', STEP, figure('seconds')),
  view({ ...minutes, family: 'equipment', scale: 12 }, 'headsets_minutes', ON_SITE, figure('minutes')),
];

/** As the reports have them. */
export const SAMPLE_VIEWS = inReadingOrder(VIEWS);
