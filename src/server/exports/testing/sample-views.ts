import { centres } from '../../../catalogue/centres.ts';
import { occupations } from '../../../catalogue/occupations.ts';
import { sectors } from '../../../catalogue/sectors.ts';
import type { ReportLine, ReportTable } from '../../../protocol/report-document.ts';
import { AGE_BANDS, MODES, SITUATIONS, SURVEY_QUESTIONS } from '../../../protocol/usage-event.ts';

export type SampleView = Omit<ReportTable, 'cells' | 'before'> & {
  /** The largest invented detail; about one in six is below five and so withheld. */
  scale: number;
  before: boolean;
};

const details = (keys: readonly string[]): ReportLine[] => keys.map((key) => ({ key, level: 0 }));
const total: ReportLine = { key: 'total', level: 2 };
const withTotal = (keys: readonly string[]): ReportLine[] => [total, ...details(keys)];

const CENTRES = [...centres.map(({ id }) => id), 'web'];
const OCCASIONS = ['everyday', 'group', 'workshop', 'forum', 'forum-metierama-2026', 'forum-salon-de-l-alternance'];
const CHANGES = ['lower', 'same', 'higher'];
const SCORES = ['1', '2', '3', '4', '5'];

/** The sectors as subtotals, each before its occupations. */
export function occupationLines(): ReportLine[] {
  const bySector = sectors.flatMap(({ id }): ReportLine[] => [
    { key: id, level: 1, dimension: 'sector' },
    ...details(occupations.filter(({ sector }) => sector === id).map(({ slug }) => slug)),
  ]);
  return [total, ...bySector];
}

const counted = { digits: 0, before: true, scale: 90 } as const;
const play = { ...counted, family: 'play', unit: 'places' } as const;
const declared = { ...counted, family: 'declared', unit: 'answers', before: false, scale: 60 } as const;

/** Every view that a report publishes, with the dimensions it has. */
export const SAMPLE_VIEWS: readonly SampleView[] = [
  {
    ...play,
    id: 'places_centre_sector',
    rowDimension: 'sector',
    columnDimension: 'centre',
    rows: withTotal(sectors.map(({ id }) => id)),
    columns: withTotal(CENTRES),
  },
  {
    ...play,
    id: 'places_occupation_outcome',
    rowDimension: 'occupation',
    columnDimension: 'outcome',
    rows: occupationLines(),
    columns: withTotal(['finished', 'left', 'interrupted']),
  },
  {
    ...play,
    id: 'places_centre_mode',
    rowDimension: 'centre',
    columnDimension: 'mode',
    rows: withTotal(CENTRES),
    columns: withTotal(MODES),
  },
  {
    ...play,
    id: 'places_centre_occasion',
    rowDimension: 'centre',
    columnDimension: 'occasion',
    rows: withTotal(CENTRES),
    columns: withTotal(OCCASIONS),
  },
  {
    ...play,
    unit: 'visits',
    id: 'visits_centre_mode',
    rowDimension: 'centre',
    columnDimension: 'mode',
    rows: withTotal(CENTRES),
    columns: withTotal(MODES),
  },
  {
    ...play,
    unit: 'visits',
    id: 'visits_centre_occasion',
    rowDimension: 'centre',
    columnDimension: 'occasion',
    rows: withTotal(CENTRES),
    columns: withTotal(OCCASIONS),
  },
  {
    ...declared,
    id: 'interest_mixity',
    rowDimension: 'mixity',
    columnDimension: 'change',
    rows: withTotal(['mostly-women', 'balanced', 'mostly-men', 'unknown']),
    columns: withTotal(CHANGES),
  },
  {
    ...declared,
    id: 'interest_age',
    rowDimension: 'age',
    columnDimension: 'change',
    rows: withTotal(AGE_BANDS),
    columns: withTotal(CHANGES),
  },
  {
    ...declared,
    id: 'interest_situation',
    rowDimension: 'situation',
    columnDimension: 'change',
    rows: withTotal(SITUATIONS),
    columns: withTotal(CHANGES),
  },
  {
    ...declared,
    id: 'interest_occupation',
    scale: 20,
    rowDimension: 'occupation',
    columnDimension: 'change',
    rows: occupationLines(),
    columns: withTotal(CHANGES),
  },
  {
    ...declared,
    id: 'satisfaction_centre',
    rowDimension: 'centre',
    columnDimension: 'score',
    rows: withTotal(CENTRES),
    columns: withTotal(SCORES),
  },
  {
    ...declared,
    id: 'satisfaction_age',
    rowDimension: 'age',
    columnDimension: 'score',
    rows: withTotal(AGE_BANDS),
    columns: withTotal(SCORES),
  },
  {
    ...declared,
    id: 'survey_question',
    rowDimension: 'question',
    columnDimension: 'score',
    rows: details(SURVEY_QUESTIONS),
    columns: withTotal(SCORES),
  },
  {
    ...counted,
    family: 'play',
    unit: 'sessions',
    id: 'sessions_centre',
    rowDimension: 'centre',
    columnDimension: 'occasion',
    rows: withTotal(CENTRES),
    columns: withTotal(OCCASIONS),
    scale: 30,
  },
  {
    ...counted,
    family: 'equipment',
    unit: 'outings',
    id: 'headsets_centre',
    rowDimension: 'centre',
    columnDimension: 'figure',
    rows: withTotal(CENTRES),
    columns: details(['headsets', 'outings', 'minutes']),
    scale: 400,
  },
  {
    ...counted,
    family: 'hand',
    unit: 'people',
    id: 'hand_counts',
    rowDimension: 'centre',
    columnDimension: 'kind',
    rows: withTotal(CENTRES),
    columns: details(['door', 'forum']),
    scale: 300,
  },
];
