import { type CountTable, THRESHOLD, valueOf } from './count-table.ts';

export interface SecretCells {
  /** Cells whose number nobody may know closer than to an interval as wide as the threshold. */
  secrets: Set<string>;
  /** Cells that must not be published: the secrets, and the noughts that would give a uniform line away. */
  withheld: Set<string>;
}

export function isSmall(value: number): boolean {
  return value > 0 && value < THRESHOLD;
}

/** The cells of the line's split, without its totals. */
function splitOf(table: CountTable, row: number): string[] {
  return table.columns.flatMap(({ parent }, column) => {
    const id = table.cells[row]?.[column];
    return parent !== null && id !== undefined ? [id] : [];
  });
}

/**
 * Primary suppression. One to four is a secret, in totals too; noughts are published. In a telling table, a line of which everybody
 * gave one answer tells what each of them answered: its whole split is withheld and the answer's number is a secret of any size.
 */
export function findSecretCells(tables: readonly CountTable[], values: ReadonlyMap<string, number>): SecretCells {
  const secrets = new Set<string>();
  for (const id of tables.flatMap((table) => table.cells.flat())) if (isSmall(valueOf(values, id))) secrets.add(id);
  const withheld = new Set(secrets);
  for (const table of tables.filter(({ telling }) => telling)) {
    for (const row of table.rows.keys()) {
      const split = splitOf(table, row);
      const [only, ...others] = split.filter((id) => valueOf(values, id) > 0);
      if (only === undefined || others.length > 0) continue;
      secrets.add(only);
      for (const id of split) withheld.add(id);
    }
  }
  return { secrets, withheld };
}
