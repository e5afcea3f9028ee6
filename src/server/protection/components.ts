import type { Equation } from './count-table.ts';
import { canBind, type Publication, roomOf, type SlackBound } from './publication.ts';

export interface Component {
  cells: string[];
  equations: Equation[];
  bounds: SlackBound[];
}

/** Splits the cells that may vary into groups that no sum joins, and no bound that they could reach: each can be attacked by itself. */
export function componentsOf(publication: Publication): Component[] {
  const { withheld, equations } = publication;
  const parent = new Map([...withheld].map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(id, root);
    return root;
  };
  const rooms = new Map([...withheld].map((id) => [id, roomOf(publication, id)]));
  const bounds = publication.bounds.filter((bound) => canBind(bound, (id) => rooms.get(id)));
  const varyingOf = (ids: readonly string[]) => ids.filter((id) => withheld.has(id));
  const inEquations = equations.map(({ total, parts }) => varyingOf([total, ...parts]));
  const inBounds = bounds.map(({ less, more }) => varyingOf([...less, ...more]));
  for (const [first, ...rest] of [...inEquations, ...inBounds]) {
    if (first === undefined) continue;
    for (const id of rest) parent.set(rootOf(id), rootOf(first));
  }
  const components = new Map<string, Component>();
  for (const id of [...withheld].sort()) {
    const component = components.get(rootOf(id)) ?? { cells: [], equations: [], bounds: [] };
    component.cells.push(id);
    components.set(rootOf(id), component);
  }
  const homeOf = ([first]: readonly string[]) => (first === undefined ? undefined : components.get(rootOf(first)));
  for (const [index, equation] of equations.entries()) homeOf(inEquations[index] ?? [])?.equations.push(equation);
  for (const [index, bound] of bounds.entries()) homeOf(inBounds[index] ?? [])?.bounds.push(bound);
  return [...components.values()];
}
