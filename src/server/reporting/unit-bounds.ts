import type { Bound } from '../protection/count-table.ts';
import { SURVEY_QUESTIONS } from '../../protocol/usage-event.ts';
import { MIXITIES, type ReportKeys } from './report-keys.ts';

/** Of what there can be no more than of what else: every visit opens a place, an answer is given once in a visit, or once for a place. */
const NO_MORE_THAN = [
  ['visits', 'places'],
  ['satisfaction', 'visits'],
  ['interest', 'places'],
] as const;

/** The same for lines that stand for others in the second unit: each question is asked once in a visit, and an occupation has one mixity. */
function boundsByLine({ occupations }: ReportKeys): Bound[] {
  const places = (mixity: string) =>
    occupations.filter((one) => one.mixity === mixity).map(({ slug }) => `places|occupation=${slug}`);
  return [
    ...SURVEY_QUESTIONS.map((question) => ({ less: [`survey|question=${question}`], more: ['visits'] })),
    ...MIXITIES.map((mixity) => ({ less: [`interest|mixity=${mixity}`], more: places(mixity) })),
  ];
}

/**
 * What readers know of the units beside the sums of each: one-sided, since a visit may open several places and nobody has to answer. There
 * is none for group sessions and for what is counted by hand: who comes through the door may visit nothing, and a group is no visit.
 */
export function boundsBetweenUnits(keys: ReportKeys, cells: ReadonlySet<string>): Bound[] {
  const alike = NO_MORE_THAN.flatMap(([less, more]) =>
    [...cells].flatMap((id) => {
      const [unit, ...coordinates] = id.split('|');
      return unit === less ? [{ less: [id], more: [[more, ...coordinates].join('|')] }] : [];
    }),
  );
  return [...alike, ...boundsByLine(keys)].filter((bound) =>
    [...bound.less, ...bound.more].every((id) => cells.has(id)),
  );
}
