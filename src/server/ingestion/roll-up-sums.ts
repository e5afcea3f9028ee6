import type { RollUpName } from './roll-ups.ts';

export interface RollUpRow {
  /** The month first. */
  keys: readonly (string | number)[];
  sums: number[];
}

/** What a group of events adds to the roll-ups, summed in memory so that each row is written once. */
export interface RollUpSums {
  add(table: RollUpName, keys: readonly (string | number)[], sums: readonly number[]): void;
  tables(): Iterable<readonly [RollUpName, readonly RollUpRow[]]>;
}

export function createRollUpSums(): RollUpSums {
  const tables = new Map<RollUpName, Map<string, RollUpRow>>();
  return {
    add(table, keys, sums) {
      let rows = tables.get(table);
      if (!rows) tables.set(table, (rows = new Map()));
      const key = keys.join('|'); // no key holds a bar: all come from patterns and lists
      const row = rows.get(key);
      if (!row) rows.set(key, { keys, sums: [...sums] });
      else
        for (let index = 0; index < sums.length; index++) row.sums[index] = (row.sums[index] ?? 0) + (sums[index] ?? 0);
    },
    *tables() {
      for (const [table, rows] of tables) yield [table, [...rows.values()]];
    },
  };
}
