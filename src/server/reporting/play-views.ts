import { MODES } from '../../protocol/usage-event.ts';
import { type CrossLine, detailLines, linesWithTotal } from '../protection/cross-table.ts';
import { centresBySite, LEFT_AT, occupationsBySector, type ReportKeys } from './report-keys.ts';
import { type ReportView, viewsOf } from './report-view.ts';

const LEFT_LINES: CrossLine[] = [
  { key: 'left', parent: null, coordinate: 'outcome=left' },
  ...detailLines('step', LEFT_AT, 'left'),
];

/** Places opened. */
export function placeViews(keys: ReportKeys): ReportView[] {
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
      telling: true,
    },
    {
      id: 'places_occupation_step',
      counts,
      source: 'places_occupation_outcome',
      rowDimension: 'occupation',
      columnDimension: 'outcome',
      rows: single,
      columns: LEFT_LINES,
      telling: true,
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

/** Visits, on site and on the web. */
export function visitViews(keys: ReportKeys): ReportView[] {
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
