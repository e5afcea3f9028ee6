import type { Highs, Model } from 'highs';
import type { Equation } from './count-table.ts';

/** How far one cell may be from its true number. */
export interface Deviation {
  id: string;
  lower: number;
  upper: number;
  cost: number;
}

export interface Solution {
  /** By the order of the deviations. */
  values: readonly number[];
  whole: boolean;
}

/** Seconds that a search for whole numbers may take; what is not found in time counts as not there (and more is withheld). */
const WHOLE_SECONDS = 10;
const OPTIMAL = 7;
const ROUNDING_ERROR = 1e-6;

/** Rows of the matrix: the deviations of the parts of a sum, less the deviation of the total, are nought. Cells that stay drop out. */
function sumRows(deviations: readonly Deviation[], equations: readonly Equation[]) {
  const columnsOf = new Map<string, number[]>();
  deviations.forEach(({ id }, column) => columnsOf.set(id, [...(columnsOf.get(id) ?? []), column]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { total, parts } of equations) {
    const before = indices.length;
    for (const [id, factor] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      for (const column of columnsOf.get(id) ?? []) {
        indices.push(column);
        values.push(factor);
      }
    }
    if (indices.length > before) starts.push(indices.length);
  }
  return { starts, indices, values, numRows: starts.length - 1 };
}

/** All tables that agree with what is published, seen as deviations from the true ones. */
export class DeviationModel {
  readonly #model: Model;
  readonly #deviations: readonly Deviation[];
  readonly #rows: ReturnType<typeof sumRows>;

  constructor(solver: Highs, deviations: readonly Deviation[], equations: readonly Equation[]) {
    this.#deviations = deviations;
    this.#rows = sumRows(deviations, equations);
    const { numRows, ...matrix } = this.#rows;
    const numCols = deviations.length;
    const noughts = new Float64Array(numRows);
    this.#model = solver.createModel({
      numCols,
      numRows,
      colCost: deviations.map(({ cost }) => cost),
      colLower: deviations.map(({ lower }) => lower),
      colUpper: deviations.map(({ upper }) => upper),
      rowLower: noughts,
      rowUpper: noughts,
      matrix: { format: 'csr', numRows, numCols, ...matrix },
    });
    this.#model.options.set({ output_flag: false, time_limit: WHOLE_SECONDS });
  }

  setCosts(costs: readonly number[]): void {
    this.#model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
  }

  setBounds(column: number, lower: number, upper: number): void {
    this.#model.changeColBounds(column, lower, upper);
  }

  /** A whole solution counts only when its sums are right in whole numbers too: the solver's tolerance proves nothing. */
  #isTrue(values: readonly number[]): boolean {
    const { starts, indices, values: factors } = this.#rows;
    const within = this.#deviations.every(({ lower }, column) => (values[column] ?? 0) >= lower);
    return (
      within &&
      starts.slice(1).every((end, row) => {
        let sum = 0;
        for (let entry = starts[row] ?? 0; entry < end; entry++)
          sum += (factors[entry] ?? 0) * (values[indices[entry] ?? 0] ?? 0);
        return sum === 0;
      })
    );
  }

  #run(): Solution | null {
    this.#model.zeroAllClocks();
    this.#model.run();
    const found = [...this.#model.getSolution().colValue];
    const rounded = found.map(Math.round);
    const whole =
      found.length > 0 && found.every((value, column) => Math.abs(value - (rounded[column] ?? 0)) < ROUNDING_ERROR);
    // Running out of time may still leave a good solution, if not the best.
    if (whole && this.#isTrue(rounded)) return { values: rounded, whole };
    return this.#model.getModelStatus() === OPTIMAL ? { values: found, whole: false } : null;
  }

  /** The cheapest deviations, fractions allowed; null when there are none. */
  cheapest(): Solution | null {
    return this.#run();
  }

  /** The cheapest deviations in whole numbers, to within `gap` of the cheapest cost; null when none were found in time. */
  cheapestWhole(gap = 0): Solution | null {
    this.#model.options.set({ mip_rel_gap: gap });
    const columns = { kind: 'range', from: 0, to: this.#deviations.length - 1 } as const;
    this.#model.changeColsIntegrality(columns, new Int32Array(this.#deviations.length).fill(1));
    const found = this.#run();
    this.#model.clearIntegrality();
    return found?.whole ? found : null;
  }

  dispose(): void {
    this.#model.dispose();
  }
}
