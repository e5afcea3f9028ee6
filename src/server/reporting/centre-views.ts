import { detailLines, linesWithTotal } from '../protection/cross-table.ts';
import { HAND_UNIT, sheetCentres } from './hand-sheets.ts';
import type { ReportKeys } from './report-keys.ts';
import { type ReportView, viewsOf } from './report-view.ts';

/** What centres count by hand. Door and telephone are not added up: they are not the same people. */
export const HAND_KINDS = ['door', 'forum', 'workshop', 'phone'] as const;

/** What is counted by centre only: group sessions, outings of headsets, sheets filled in by hand. */
export function centreLists(keys: ReportKeys): ReportView[] {
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
