import type { Highs } from 'highs';
import { auditPublication } from './audit.ts';
import { giveBack } from './give-back.ts';
import type { Publication, Reach } from './publication.ts';
import { type Candidates, Repair } from './repair.ts';

/** What was published before leaves no way to protect these cells in the tables asked for: fewer tables may be published. */
export class Unprotectable extends Error {
  constructor(cells: readonly string[]) {
    super(`These cells cannot be protected: ${cells.slice(0, 20).join(', ')}`);
    this.name = 'Unprotectable';
  }
}

/**
 * Withholds further cells until no secret is known closer than the threshold from everything published together.
 * @param spared candidates that are published again where they turn out not to be needed.
 * @returns all cells to be withheld, those of `publication` included that are not spared.
 * @throws Unprotectable when even withholding every candidate does not protect a secret: nothing may be published then.
 */
export function protectPublication(
  solver: Highs,
  publication: Publication,
  candidates: Candidates,
  spared: Candidates = new Map(),
): Set<string> {
  const withheld = new Set(publication.withheld);
  const now = { ...publication, withheld };
  const known = new Map<string, Reach>();
  const audit = () => auditPublication(solver, now, known);
  const allowed = [...candidates].filter(([, cost]) => cost < Infinity).map(([id]) => id);
  for (let narrow = audit(); narrow.size > 0; narrow = audit()) {
    const before = withheld.size;
    const repair = new Repair(solver, now, candidates);
    for (const [secret, reach] of [...narrow].sort(([a], [b]) => (a < b ? -1 : 1)))
      for (const id of repair.widen(secret, reach)) withheld.add(id);
    repair.dispose();
    if (withheld.size > before) continue;
    for (const id of allowed) withheld.add(id);
    if (withheld.size === before) throw new Unprotectable([...narrow.keys()]);
  }
  return spared.size > 0 ? giveBack(solver, now, spared, known) : withheld;
}
