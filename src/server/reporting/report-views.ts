import type { ReportDimension, ReportPeriod, ReportTable } from '../../protocol/report-document.ts';
import { AGE_BANDS, MODES, SITUATIONS, SURVEY_QUESTIONS } from '../../protocol/usage-event.ts';
import type { CountTable } from '../protection/count-table.ts';
import { type CrossLine, crossTable, detailLines, linesWithTotal } from '../protection/cross-table.ts';
import {
  CHANGES,
  centresBySite,
  LEFT_AT,
  MIXITIES,
  occupationsByMixity,
  occupationsBySector,
  type ReportKeys,
  SCORES,
} from './report-keys.ts';
import type { SourceName } from './roll-up-sources.ts';

/** One published two-way table of counts, where its numbers come from and how it is laid out. */
export interface ReportView {
  id: string;
  family: ReportTable['family'];
  unit: ReportTable['unit'];
  source: SourceName;
  rowDimension: ReportDimension;
  columnDimension: ReportDimension;
  rows: readonly CrossLine[];
  columns: readonly CrossLine[];
  table: CountTable;
  /** Rows and columns change places on the page. */
  turned: boolean;
}

type Shape = Omit<ReportView, 'table' | 'turned' | 'family' | 'unit'> & { turned?: boolean };

function viewsOf(
  family: ReportTable['family'],
  unit: ReportTable['unit'],
  shapes: readonly (Shape & { counts: string })[],
) {
  return shapes.map(({ counts, turned = false, ...shape }): ReportView => {
    const table = crossTable({ ...shape, unit: counts, declared: family === 'declared' });
    return { ...shape, family, unit, turned, table };
  });
}

const LEFT_LINES: CrossLine[] = [
  { key: 'left', parent: null, coordinate: 'outcome=left' },
  ...detailLines('step', LEFT_AT, 'left'),
];

function placeViews(keys: ReportKeys): ReportView[] {
  const counts = 'places';
  const rows = linesWithTotal('centre', keys.centres);
  const occupations = occupationsBySector(keys);
  const single = occupations
    .filter(({ coordinate }) => coordinate?.startsWith('occupation='))
    .map((line) => ({ ...line, parent: null }));
  return viewsOf('play', 'places', [
    {
      id: 'places_centre_sector',
      counts,
      source: 'places_centre_sector',
      rowDimension: 'centre',
      columnDimension: 'sector',
      rows,
      columns: linesWithTotal('sector', keys.sectors),
      turned: true,
    },
    {
      id: 'places_occupation_outcome',
      counts,
      source: 'places_occupation_outcome',
      rowDimension: 'occupation',
      columnDimension: 'outcome',
      rows: occupations,
      columns: linesWithTotal('outcome', ['finished', 'left']),
    },
    {
      id: 'places_occupation_step',
      counts,
      source: 'places_occupation_outcome',
      rowDimension: 'occupation',
      columnDimension: 'outcome',
      rows: single,
      columns: LEFT_LINES,
    },
    {
      id: 'places_centre_mode',
      counts,
      source: 'places_centre_mode',
      rowDimension: 'centre',
      columnDimension: 'mode',
      rows,
      columns: linesWithTotal('mode', MODES),
    },
    {
      id: 'places_centre_occasion',
      counts,
      source: 'places_centre_occasion',
      rowDimension: 'centre',
      columnDimension: 'occasion',
      rows,
      columns: linesWithTotal('occasion', keys.occasions),
    },
  ]);
}

function visitViews(keys: ReportKeys): ReportView[] {
  const shared = { counts: 'visits', rowDimension: 'centre', rows: centresBySite(keys) } as const;
  return viewsOf('play', 'visits', [
    {
      ...shared,
      id: 'visits_centre_mode',
      source: 'visits_centre_mode',
      columnDimension: 'mode',
      columns: linesWithTotal('mode', MODES),
    },
    {
      ...shared,
      id: 'visits_centre_occasion',
      source: 'visits_centre_occasion',
      columnDimension: 'occasion',
      columns: linesWithTotal('occasion', keys.occasions),
    },
  ]);
}

function answerViews(keys: ReportKeys): ReportView[] {
  const interest = {
    counts: 'interest',
    columnDimension: 'change',
    columns: linesWithTotal('change', CHANGES),
  } as const;
  const scores = { columnDimension: 'score', columns: linesWithTotal('score', SCORES) } as const;
  const satisfaction = { ...scores, counts: 'satisfaction' } as const;
  return viewsOf('declared', 'answers', [
    {
      ...interest,
      id: 'interest_mixity',
      source: 'interest_occupation_change',
      rowDimension: 'mixity',
      rows: linesWithTotal('mixity', MIXITIES),
    },
    {
      ...interest,
      id: 'interest_age',
      source: 'interest_age_change',
      rowDimension: 'age',
      rows: linesWithTotal('age', AGE_BANDS),
    },
    {
      ...interest,
      id: 'interest_situation',
      source: 'interest_situation_change',
      rowDimension: 'situation',
      rows: linesWithTotal('situation', SITUATIONS),
    },
    {
      ...interest,
      id: 'interest_occupation',
      source: 'interest_occupation_change',
      rowDimension: 'occupation',
      rows: occupationsByMixity(keys),
    },
    {
      ...satisfaction,
      id: 'satisfaction_centre',
      source: 'satisfaction_centre_score',
      rowDimension: 'centre',
      rows: linesWithTotal('centre', keys.centres),
    },
    {
      ...satisfaction,
      id: 'satisfaction_age',
      source: 'satisfaction_age_score',
      rowDimension: 'age',
      rows: linesWithTotal('age', AGE_BANDS),
    },
    {
      ...scores,
      counts: 'survey',
      id: 'survey_question',
      source: 'survey_question_score',
      rowDimension: 'question',
      rows: detailLines('question', SURVEY_QUESTIONS, null),
    },
  ]);
}

function centreLists(keys: ReportKeys): ReportView[] {
  const shared = { rowDimension: 'centre', rows: linesWithTotal('centre', keys.centres) } as const;
  const figure = (key: string) => ({ columnDimension: 'figure', columns: detailLines('figure', [key], null) }) as const;
  return [
    ...viewsOf('play', 'sessions', [
      { ...shared, ...figure('sessions'), counts: 'sessions', id: 'sessions_centre', source: 'sessions_centre' },
    ]),
    ...viewsOf('equipment', 'outings', [
      { ...shared, ...figure('outings'), counts: 'outings', id: 'headsets_centre', source: 'headset_centre' },
    ]),
    ...viewsOf('hand', 'people', [
      {
        ...shared,
        counts: 'hand',
        id: 'hand_counts',
        source: 'hand_count',
        columnDimension: 'kind',
        columns: detailLines('kind', HAND_KINDS, null),
      },
    ]),
  ];
}

/** What centres count by hand. Door and telephone are not added up: they are not the same people. */
export const HAND_KINDS = ['door', 'forum', 'workshop', 'phone'] as const;

/** Too fine for a month, in which most of it would be withheld: published of a year, and no month can be subtracted from it. */
const YEARLY = 'interest_occupation';
/** Its lines add up by themselves and are published whole or not at all. */
const BY_LINE = 'places_occupation_step';

/** The list of what is published of a month or of a year. */
export function publishedViews(keys: ReportKeys, kind: ReportPeriod['kind']): ReportView[] {
  return reportViews(keys).filter(({ id }) => kind === 'year' || id !== YEARLY);
}

/** The tables that are protected cell by cell, together. */
export function crossedTables(keys: ReportKeys, kind: ReportPeriod['kind']): CountTable[] {
  return publishedViews(keys, kind).flatMap(({ id, table }) => (id === BY_LINE ? [] : [table]));
}

/** The table that is protected line by line. */
export function lineTable(keys: ReportKeys): CountTable {
  const view = reportViews(keys).find(({ id }) => id === BY_LINE);
  if (!view) throw new Error(`There is no view ${BY_LINE}.`);
  return view.table;
}

/** The whole list of what is ever published. There is no other filter: a free one cannot be protected. */
export function reportViews(keys: ReportKeys): ReportView[] {
  return [...placeViews(keys), ...visitViews(keys), ...answerViews(keys), ...centreLists(keys)];
}
