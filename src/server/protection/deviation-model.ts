import type { Highs, Model } from 'highs';
import type { Equation } from './count-table.ts';
import { canBind, type Room, type SlackBound } from './publication.ts';

/** How far one cell may be from its true number. Several of one cell are added up. */
export interface Deviation extends Room {
  id: string;
  cost: number;
}

/** What the deviations must agree with. */
export interface Rules {
  equations: readonly Equation[];
  bounds: readonly SlackBound[];
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

/** The room of a cell over all of its deviations. */
function roomsOf(deviations: readonly Deviation[]): Map<string, Room> {
  const rooms = new Map<string, Room>();
  for (const { id, lower, upper } of deviations) {
    const { lower: below = 0, upper: above = 0 } = rooms.get(id) ?? {};
    rooms.set(id, { lower: below + lower, upper: above + upper });
  }
  return rooms;
}

/**
 * Rows of the matrix. Of a sum: the deviations of its parts, less the deviation of the total, are nought. Of a bound: those of `more`, less
 * those of `less`, are at least what is left before it is reached, downwards. Cells that stay drop out, and bounds that cannot be reached.
 */
function rowsOf(deviations: readonly Deviation[], { equations, bounds }: Rules) {
  const columnsOf = new Map<string, number[]>();
  deviations.forEach(({ id }, column) => columnsOf.set(id, [...(columnsOf.get(id) ?? []), column]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const addRow = (negative: readonly string[], positive: readonly string[], least: number, most: number) => {
    const before = indices.length;
    for (const [ids, factor] of [[negative, -1] as const, [positive, 1] as const]) {
      for (const column of ids.flatMap((id) => columnsOf.get(id) ?? [])) {
        indices.push(column);
        values.push(factor);
      }
    }
    if (indices.length === before) return;
    starts.push(indices.length);
    lower.push(least);
    upper.push(most);
  };
  for (const { total, parts } of equations) addRow([total], parts, 0, 0);
  const rooms = roomsOf(deviations);
  for (const bound of bounds)
    if (canBind(bound, (id) => rooms.get(id))) addRow(bound.less, bound.more, -bound.slack, Infinity);
  return { starts, indices, values, lower, upper };
}

/** All tables that agree with what is published, seen as deviations from the true ones. */
export class DeviationModel {
  readonly #model: Model;
  readonly #deviations: readonly Deviation[];
  readonly #rows: ReturnType<typeof rowsOf>;

  constructor(solver: Highs, deviations: readonly Deviation[], rules: Rules) {
    this.#deviations = deviations;
    this.#rows = rowsOf(deviations, rules);
    const { lower: rowLower, upper: rowUpper, ...matrix } = this.#rows;
    const [numRows, numCols] = [rowLower.length, deviations.length];
    this.#model = solver.createModel({
      numCols,
      numRows,
      colCost: deviations.map(({ cost }) => cost),
      colLower: deviations.map(({ lower }) => lower),
      colUpper: deviations.map(({ upper }) => upper),
      rowLower,
      rowUpper,
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

  /** A whole solution counts only when its sums and bounds are right in whole numbers too: the solver's tolerance proves nothing. */
  #isTrue(values: readonly number[]): boolean {
    const { starts, indices, values: factors, lower: least, upper: most } = this.#rows;
    const within = this.#deviations.every(({ lower }, column) => (values[column] ?? 0) >= lower);
    return (
      within &&
      starts.slice(1).every((end, row) => {
        let sum = 0;
        for (let entry = starts[row] ?? 0; entry < end; entry++)
          sum += (factors[entry] ?? 0) * (values[indices[entry] ?? 0] ?? 0);
        return sum >= (least[row] ?? 0) && sum <= (most[row] ?? 0);
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
