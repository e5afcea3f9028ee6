import type { Highs, Model } from 'highs';

/** A number that readers look for: published, or null and then at least `least`. */
export interface Unknown {
  value: number | null;
  least: number;
}

/** What readers know of several numbers together: `least` ≤ the sum of factor × number ≤ `most`. */
export interface Known {
  terms: readonly (readonly [factor: number, name: string])[];
  least: number;
  most: number;
  /** In words, for who reads a failure. */
  why: string;
}

/** Everything that readers have. */
export interface Knowledge {
  unknowns: Map<string, Unknown>;
  known: Known[];
}

export interface Interval {
  least: number;
  most: number;
}

const OPTIMAL = 7;
/** No number is larger. */
const LARGEST = 100_000;
const SHOTS = 16;
const TOLERANCE = 1e-6;

/** What is known does not hold for the true numbers: the attack itself is wrong. */
export function contradictions({ unknowns, known }: Knowledge, truth: (name: string) => number): string[] {
  const wrong = [...unknowns].flatMap(([name, { value, least }]) =>
    value === null && truth(name) < least ? [`${name}: ${truth(name)}, at least ${least}`] : [],
  );
  const told = [...unknowns].flatMap(([name, { value }]) =>
    value !== null && truth(name) !== value ? [`${name}: ${truth(name)}, published ${value}`] : [],
  );
  const broken = known.flatMap(({ terms, least, most, why }) => {
    const sum = terms.reduce((all, [factor, name]) => all + factor * truth(name), 0);
    return sum < least - TOLERANCE || sum > most + TOLERANCE ? [`${why}: ${sum}, from ${least} to ${most}`] : [];
  });
  return [...wrong, ...told, ...broken];
}

/** Splits what is known into parts that have no unknown number in common. */
function partsOf({ unknowns, known }: Knowledge): Knowledge[] {
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(name, root);
    return root;
  };
  const hiddenIn = ({ terms }: Known) =>
    terms.flatMap(([, name]) => (unknowns.get(name)?.value === null ? [name] : []));
  for (const one of known) {
    const [first, ...rest] = hiddenIn(one);
    if (first !== undefined) for (const name of rest) parent.set(rootOf(name), rootOf(first));
  }
  const parts = new Map<string, Knowledge>();
  for (const [name, unknown] of unknowns) {
    if (unknown.value !== null) continue;
    const part = parts.get(rootOf(name)) ?? { unknowns: new Map(), known: [] };
    part.unknowns.set(name, unknown);
    parts.set(rootOf(name), part);
  }
  for (const one of known) {
    const [first] = hiddenIn(one);
    const part = first === undefined ? undefined : parts.get(rootOf(first));
    part?.known.push(one);
    for (const [, name] of one.terms) {
      const unknown = unknowns.get(name);
      if (!unknown) throw new Error(`Nothing is known of ${name}.`);
      part?.unknowns.set(name, unknown);
    }
  }
  return [...parts.values()];
}

/** The linear programme of all numbers that are not published. */
class Programme {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #model: Model;

  constructor(solver: Highs, { unknowns, known }: Knowledge) {
    const hidden = [...unknowns].filter(([, { value }]) => value === null);
    this.#columns = new Map(hidden.map(([name], column) => [name, column]));
    const rowLower: number[] = [];
    const rowUpper: number[] = [];
    const [starts, indices, values] = [[0], [] as number[], [] as number[]];
    for (const { terms, least, most } of known) {
      const factors = new Map<number, number>();
      let told = 0;
      for (const [factor, name] of terms) {
        const column = this.#columns.get(name);
        if (column === undefined) told += factor * (unknowns.get(name)?.value ?? 0);
        else factors.set(column, (factors.get(column) ?? 0) + factor);
      }
      if (factors.size === 0) continue;
      indices.push(...factors.keys());
      values.push(...factors.values());
      starts.push(indices.length);
      rowLower.push(least - told);
      rowUpper.push(most - told);
    }
    const [numRows, numCols] = [rowLower.length, hidden.length];
    this.#model = solver.createModel({
      numCols,
      numRows,
      colCost: new Float64Array(numCols),
      colLower: hidden.map(([, { least }]) => least),
      colUpper: new Float64Array(numCols).fill(LARGEST),
      rowLower,
      rowUpper,
      matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    });
    this.#model.options.set({ output_flag: false });
  }

  /** Numbers that agree with everything known, with the least sum of cost × number. */
  solve(costs: ReadonlyMap<string, number>): (name: string) => number {
    const vector = new Float64Array(this.#columns.size);
    for (const [name, cost] of costs) {
      const column = this.#columns.get(name);
      if (column !== undefined) vector[column] = cost;
    }
    this.#model.changeColsCost({ kind: 'range', from: 0, to: vector.length - 1 }, vector);
    this.#model.run();
    if (this.#model.getModelStatus() !== OPTIMAL) throw new Error(`The attack ended: ${this.#model.getModelStatus()}`);
    const found = this.#model.getSolution().colValue;
    return (name) => found[this.#columns.get(name) ?? -1] ?? Number.NaN;
  }

  dispose(): void {
    this.#model.dispose();
  }
}

/** What has been found that targets may be, so far. */
class Findings {
  readonly intervals = new Map<string, Interval>();
  readonly #enough: number;

  note(name: string, value: number): void {
    const { least, most } = this.intervals.get(name) ?? { least: value, most: value };
    this.intervals.set(name, { least: Math.min(least, value), most: Math.max(most, value) });
  }

  /** @param enough no more is asked for. */
  constructor(enough: number) {
    this.#enough = enough;
  }

  isNarrow(name: string): boolean {
    const { least, most } = this.intervals.get(name) ?? { least: 0, most: 0 };
    return most - least < this.#enough - TOLERANCE;
  }
}

/** Pushes many targets at once, each in a direction by chance, and then those that are narrow still one by one, down and up. */
function attackPart(solver: Highs, part: Knowledge, targets: readonly string[], findings: Findings): void {
  const programme = new Programme(solver, part);
  const learn = (costs: ReadonlyMap<string, number>) => {
    const found = programme.solve(costs);
    for (const name of targets) findings.note(name, found(name));
  };
  const open = () => targets.filter((name) => findings.isNarrow(name));
  let turn = 1;
  for (let shot = 0; shot < SHOTS && open().length > 1; shot++) {
    const costs = open().map((name) => {
      turn = (turn * 48_271) % 2_147_483_647;
      return [name, turn % 2 === 0 ? 1 : -1] as const;
    });
    learn(new Map(costs));
  }
  for (const name of targets) for (const cost of [1, -1]) if (findings.isNarrow(name)) learn(new Map([[name, cost]]));
  programme.dispose();
}

/**
 * The least and the most that each target may be, as far as readers know: by linear programming, fractions allowed, so that no interval is
 * narrower than that of whole numbers.
 * @param enough a target that is found as wide as this is not looked at further.
 */
export function intervalsOf(
  solver: Highs,
  knowledge: Knowledge,
  targets: readonly string[],
  enough = Infinity,
): Map<string, Interval> {
  const findings = new Findings(enough);
  for (const name of targets) {
    const value = knowledge.unknowns.get(name)?.value ?? null;
    if (value !== null) findings.note(name, value);
  }
  for (const part of partsOf(knowledge)) {
    const own = targets.filter((name) => part.unknowns.get(name)?.value === null);
    if (own.length > 0) attackPart(solver, part, own, findings);
  }
  return findings.intervals;
}
