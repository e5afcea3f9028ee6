import type { AmountPart } from '../protection/summed-amounts.ts';
import { withholdAverages } from './answer-averages.ts';
import { withholdParticipants } from './participants.ts';
import type { ReportKeys } from './report-keys.ts';
import { withholdSteps } from './step-lines.ts';

/**
 * What may not be said of what is added up beside the counts: of steps, of answers, of groups.
 * @param parts the periods that this one is the sum of, which are published already.
 * @returns names of amounts and cells.
 */
export function withholdAmounts(keys: ReportKeys, own: AmountPart, parts: readonly AmountPart[] = []): Set<string> {
  return new Set([
    ...withholdSteps(own, parts),
    ...withholdAverages(keys, own, parts),
    ...withholdParticipants(keys, own, parts),
  ]);
}
