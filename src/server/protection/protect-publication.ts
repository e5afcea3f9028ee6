import type { Highs } from 'highs';
import { auditPublication } from './audit.ts';
import { type Component, componentsOf } from './components.ts';
import { giveBack, type Reader } from './give-back.ts';
import { type Publication, type Reach, seenBy } from './publication.ts';
import { type Candidates, Repair } from './repair.ts';

/** What was published before leaves no way to protect these cells in the tables asked for: fewer tables may be published. */
export class Unprotectable extends Error {
  readonly cells: readonly string[];

  constructor(cells: readonly string[]) {
    super(`These cells cannot be protected: ${cells.slice(0, 20).join(', ')}`);
    this.name = 'Unprotectable';
    this.cells = cells;
  }
}

/** A publication as one reader sees it, and what is known of how far its secrets reach for that reader. */
class Sight implements Reader {
  readonly #solver: Highs;
  readonly insider: ReadonlySet<string>;
  readonly known = new Map<string, Reach>();

  constructor(solver: Highs, insider: ReadonlySet<string>) {
    this.#solver = solver;
    this.insider = insider;
  }

  /** Secrets that are known closer than the threshold, in order. An insider knows more only where something varies with what they know. */
  narrowIn(publication: Publication, components: readonly Component[]): [string, Reach][] {
    const seen = seenBy(publication, this.insider);
    const concerned = components.filter(({ cells }) => cells.some((id) => this.insider.has(id)));
    const cells = new Set(concerned.flatMap((component) => component.cells));
    const secrets =
      this.insider.size > 0 ? new Set([...seen.secrets].filter((id) => cells.has(id))) : publication.secrets;
    if (secrets.size === 0) return [];
    const narrow = auditPublication(this.#solver, { ...seen, secrets }, this.known);
    return [...narrow].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** Cells to be withheld for these secrets. */
  repair(publication: Publication, narrow: readonly [string, Reach][], candidates: Candidates): string[] {
    const movable = new Map([...candidates].filter(([id]) => !this.insider.has(id)));
    const repair = new Repair(this.#solver, seenBy(publication, this.insider), movable);
    const cells = narrow.flatMap(([secret, reach]) => repair.widen(secret, reach));
    repair.dispose();
    return cells;
  }
}

/**
 * Withholds further cells until no secret is known closer than the threshold from everything published together, to whoever knows nothing
 * else and to each of the insiders.
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
  const nobody = new Set<string>();
  const sights = [nobody, ...publication.insiders].map((insider) => new Sight(solver, insider));
  const allowed = [...candidates].filter(([, cost]) => cost < Infinity).map(([id]) => id);
  for (let isNarrow = true; isNarrow; ) {
    const before = withheld.size;
    const components = publication.insiders.length > 0 ? componentsOf(now) : [];
    const left: string[] = [];
    for (const sight of sights) {
      const narrow = sight.narrowIn(now, components);
      if (narrow.length === 0) continue;
      for (const id of sight.repair(now, narrow, candidates)) withheld.add(id);
      left.push(...narrow.map(([id]) => id));
    }
    isNarrow = left.length > 0;
    if (!isNarrow || withheld.size > before) continue;
    for (const id of allowed) withheld.add(id);
    if (withheld.size === before) throw new Unprotectable(left);
  }
  return spared.size > 0 ? giveBack(solver, now, spared, sights) : withheld;
}
