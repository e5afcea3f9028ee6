import type { Equation } from './count-table.ts';

export interface Component {
  cells: string[];
  equations: Equation[];
}

/** Splits the cells that may vary into groups that no sum joins: each can be attacked by itself. */
export function componentsOf(cells: ReadonlySet<string>, equations: readonly Equation[]): Component[] {
  const parent = new Map([...cells].map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(id, root);
    return root;
  };
  const varying = equations.map(({ total, parts }) => [total, ...parts].filter((id) => cells.has(id)));
  for (const [first, ...rest] of varying) {
    if (first === undefined) continue;
    for (const id of rest) parent.set(rootOf(id), rootOf(first));
  }
  const components = new Map<string, Component>();
  for (const id of [...cells].sort()) {
    const component = components.get(rootOf(id)) ?? { cells: [], equations: [] };
    component.cells.push(id);
    components.set(rootOf(id), component);
  }
  equations.forEach((equation, index) => {
    const [first] = varying[index] ?? [];
    if (first !== undefined) components.get(rootOf(first))?.equations.push(equation);
  });
  return [...components.values()];
}
