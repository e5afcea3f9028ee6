import type { Highs } from 'highs';
import { ComponentAudit } from './component-audit.ts';
import { componentsOf } from './components.ts';
import { THRESHOLD } from './count-table.ts';
import { noReach, type Publication, type Reach } from './publication.ts';

/**
 * The attack on all of it together: for each secret, the least and the most that agrees with every published number, in whole numbers.
 * @param known what has been reached before with fewer cells withheld, which holds still; what is reached now is added.
 * @returns the secrets that are known closer than the threshold.
 */
export function auditPublication(
  solver: Highs,
  publication: Publication,
  known: Map<string, Reach> = new Map(),
): Map<string, Reach> {
  const isOpen = (id: string) => {
    const reach = known.get(id);
    return publication.secrets.has(id) && (!reach || reach.below + reach.above < THRESHOLD);
  };
  const narrow = new Map<string, Reach>();
  for (const id of publication.secrets) if (!publication.withheld.has(id)) narrow.set(id, noReach());
  for (const component of componentsOf(publication)) {
    if (!component.cells.some(isOpen)) continue;
    for (const [id, reach] of new ComponentAudit(solver, component, publication, known).narrow()) narrow.set(id, reach);
  }
  return narrow;
}
