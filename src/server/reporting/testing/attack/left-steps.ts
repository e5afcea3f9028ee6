import type { ReportTable } from '../../../../protocol/report-document.ts';
import { LEFT_AT } from '../../report-keys.ts';
import { cellName, type PublishedCells } from './cell-names.ts';

/** What a reader has of one occupation: how many left its places, and at which steps; null: withheld. */
interface LeftPlaces {
  occupation: string;
  left: number | null;
  /** By position; what has no line is nought. */
  at: Map<number, number> | null;
}

/** Each occupation has its steps, `boulanger/1/weigh`, below it; those of which all steps are withheld are only named. */
function leftPlaces({ rows, cells, withheldRows = [] }: ReportTable): LeftPlaces[] {
  const told: LeftPlaces[] = [];
  for (const [index, { key, level }] of rows.entries()) {
    const cell = cells[index]?.[0];
    const value = typeof cell === 'number' ? cell : null;
    if (level === 1) told.push({ occupation: key, left: value, at: new Map() });
    else if (value !== null) told.at(-1)?.at?.set(Number(key.split('/')[1]), value);
  }
  return [...told, ...withheldRows.map(({ key }) => ({ occupation: key, left: null, at: null }))];
}

/** Adds the cells of the table of steps at which places were left, and their sums. */
export function learnLeftSteps(all: PublishedCells, table: ReportTable): void {
  for (const { occupation, left, at } of leftPlaces(table)) {
    const cellOf = (outcome: string) => cellName('places', `occupation=${occupation}`, `outcome=${outcome}`);
    const [total, parts] = [cellOf('left'), LEFT_AT.map(cellOf)];
    all.cells.set(total, all.cells.get(total) ?? left);
    for (const [position, part] of parts.entries()) {
      all.cells.set(part, at ? (at.get(position) ?? 0) : null);
      if (!at) all.maybeNought.add(part);
    }
    all.sums.push({ total, parts });
  }
}
