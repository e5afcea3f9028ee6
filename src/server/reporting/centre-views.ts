import { type CrossLine, detailLines, linesWithTotal } from '../protection/cross-table.ts';
import { HAND_UNIT, sheetCentres } from './hand-sheets.ts';
import type { ReportKeys } from './report-keys.ts';
import { type ReportView, viewsOf } from './report-view.ts';

/** What centres count by hand. Door and telephone are not added up: they are not the same people. */
export const HAND_KINDS = ['door', 'forum', 'workshop', 'phone'] as const;

/** The centres, with what was on site as their total. */
function centresOnSite(keys: ReportKeys): CrossLine[] {
  const centres = keys.centres.filter((key) => key !== 'web');
  return [{ key: 'site', parent: null, coordinate: 'place=site' }, ...detailLines('centre', centres, 'site')];
}

/** What is listed by centre only: group sessions, what headsets served, sheets filled in by hand. */
export function centreLists(keys: ReportKeys): ReportView[] {
  const shared = { rowDimension: 'centre', rows: linesWithTotal('centre', keys.centres) } as const;
  const figure = (key: string) => ({ columnDimension: 'figure', columns: detailLines('figure', [key], null) }) as const;
  return [
    ...viewsOf('play', 'sessions', [
      { ...shared, ...figure('sessions'), counts: 'sessions', id: 'sessions_centre', source: 'sessions_centre' },
    ]),
    // A headset's outing is a visit. Counted a second time it would tell how many came with something else, so these are the visits' cells.
    ...viewsOf('equipment', 'visits', [
      {
        id: 'headsets_centre',
        counts: 'visits',
        source: 'visits_centre_mode',
        rowDimension: 'centre',
        rows: centresOnSite(keys),
        columnDimension: 'mode',
        columns: detailLines('mode', ['headset'], null),
      },
    ]),
    ...viewsOf('hand', 'people', [
      {
        ...shared,
        rows: linesWithTotal('centre', sheetCentres(keys)),
        counts: HAND_UNIT,
        id: 'hand_counts',
        source: 'hand_count',
        columnDimension: 'kind',
        columns: detailLines('kind', HAND_KINDS, null),
      },
    ]),
  ];
}

/** The cells that each centre has filled in on its own sheet. */
export function sheetsOf({ centres }: ReportKeys): ReadonlySet<string>[] {
  return centres.map((centre) => new Set(HAND_KINDS.map((kind) => `hand|centre=${centre}|kind=${kind}`)));
}
