import type { Highs } from 'highs';
import { componentsOf, type Component } from './components.ts';
import { THRESHOLD } from './count-table.ts';
import { LeastMoves, moveEnough } from './least-moves.ts';
import { type Publication, type Reach, seenBy } from './publication.ts';
import type { Candidates } from './repair.ts';

/** The cells that take part in the moves by which a secret gets far enough: its proof. */
type Proof = ReadonlySet<string>;

/** What it costs a proof to move a cell that is not tried, where one that is costs one. */
const NOT_TRIED = 0.02;

/** Cells that vary together, with a proof for each of their secrets. */
class ProvenComponent {
  readonly #cells: ReadonlySet<string>;
  readonly #moves: readonly LeastMoves[];
  #secrets: readonly string[];
  readonly #proofs = new Map<string, Proof>();

  constructor(
    solver: Highs,
    component: Component,
    publication: Publication,
    { spared, known }: { spared: ReadonlySet<string>; known: ReadonlyMap<string, Reach> },
  ) {
    // Proofs go round the cells that are tried: fewer have to be found again. Where that takes fractions, all cells cost the same.
    const costs = [(id: string) => (spared.has(id) ? 1 : NOT_TRIED), () => 1];
    this.#cells = new Set(component.cells);
    this.#moves = costs.map((cost) => new LeastMoves(solver, component, publication, cost));
    this.#secrets = component.cells.filter((id) => publication.secrets.has(id));
    for (const id of this.#secrets) this.#proofs.set(id, known.get(id)?.cells ?? this.#cells);
  }

  #proofOf(id: string): Proof {
    return this.#proofs.get(id) ?? new Set();
  }

  /** A proof without the cells that are held; it holds without holding them too, and may prove others that had none. */
  #prove(id: string): boolean {
    const cells = new Set<string>();
    const learn = (moved: ReadonlyMap<string, number>) => {
      for (const cell of moved.keys()) cells.add(cell);
      for (const [other, deviation] of moved)
        if (Math.abs(deviation) >= THRESHOLD && moved.size < this.#proofOf(other).size)
          this.#proofs.set(other, new Set(moved.keys()));
    };
    if (!this.#moves.some((moves) => moveEnough(moves, id, { below: 0, above: 0 }, learn, false))) return false;
    this.#proofs.set(id, cells);
    return true;
  }

  has(cell: string): boolean {
    return this.#cells.has(cell);
  }

  /** Whether every secret still gets far enough when this cell stays as it is. Then it stays so until it is released. */
  hold(cell: string): boolean {
    for (const moves of this.#moves) moves.hold(cell);
    const failing = this.#secrets.find((id) => this.#proofOf(id).has(cell) && !this.#prove(id));
    if (failing === undefined) return true;
    this.release(cell);
    // What could not do without this cell is asked first about the next one.
    this.#secrets = [failing, ...this.#secrets.filter((id) => id !== failing)];
    return false;
  }

  /** A proof that does without the cell goes on holding. */
  release(cell: string): void {
    for (const moves of this.#moves) moves.release(cell);
  }

  dispose(): void {
    for (const moves of this.#moves) moves.dispose();
  }
}

/** One reader: what is known beside the publication (nothing, or what an insider has counted), and how far every secret reaches for it. */
export interface Reader {
  insider: ReadonlySet<string>;
  known: ReadonlyMap<string, Reach>;
}

/** The same cells as each reader sees them. Who has counted none of them sees what everybody sees. */
function provenFor(
  solver: Highs,
  component: Component,
  publication: Publication,
  { readers, spared }: { readers: readonly Reader[]; spared: ReadonlySet<string> },
): ProvenComponent[] {
  const cells = new Set(component.cells);
  return readers.flatMap(({ insider, known }) => {
    if (insider.size === 0) return [new ProvenComponent(solver, component, publication, { spared, known })];
    if (!component.cells.some((id) => insider.has(id))) return [];
    const seen = seenBy(publication, insider);
    const withheld = new Set([...seen.withheld].filter((id) => cells.has(id)));
    return componentsOf({ ...seen, withheld }).map(
      (part) => new ProvenComponent(solver, part, seen, { spared, known }),
    );
  });
}

/** Whether no reader needs the cell to be withheld. Then all go on without it. */
function canDoWithout(all: readonly ProvenComponent[], cell: string): boolean {
  const views = all.filter((view) => view.has(cell));
  const failing = views.findIndex((view) => !view.hold(cell));
  if (failing < 0) return true;
  for (const view of views.slice(0, failing)) view.release(cell);
  return false;
}

/**
 * Publishes again what was withheld and is not needed: the most valuable cells first, each when for every reader every secret has another
 * way to move far enough without it.
 * @param candidates cells that may be published, and what readers lose with each.
 * @param readers everybody, and each of the insiders.
 */
export function giveBack(
  solver: Highs,
  publication: Publication,
  candidates: Candidates,
  readers: readonly Reader[],
): Set<string> {
  const withheld = new Set(publication.withheld);
  for (const component of componentsOf(publication)) {
    const spared = component.cells
      .flatMap((id) => {
        const cost = candidates.get(id) ?? Infinity;
        return cost < Infinity && !publication.secrets.has(id) ? [{ id, cost }] : [];
      })
      .sort((a, b) => b.cost - a.cost || (a.id < b.id ? -1 : 1));
    if (spared.length === 0) continue;
    const views = provenFor(solver, component, publication, {
      readers,
      spared: new Set(spared.map(({ id }) => id)),
    });
    for (const { id } of spared) if (canDoWithout(views, id)) withheld.delete(id);
    for (const view of views) view.dispose();
  }
  return withheld;
}
