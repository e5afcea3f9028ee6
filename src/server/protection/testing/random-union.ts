import fc from 'fast-check';
import type { CountTable, CountUnion } from '../count-table.ts';
import { crossTable, type CrossLine, detailLines, linesWithTotal, TOTAL_KEY } from '../cross-table.ts';

/** One place, visit or answer by what is known of it. `units`: what it counts as, with blanks between; without, whatever is counted. */
export type Record = { [dimension: string]: string };

/** Whether a record is one of those that a cell counts. */
export function isCountedIn(id: string): (record: Record) => boolean {
  const [unit = '', ...wanted] = id.split('|');
  const coordinates = wanted.map((coordinate) => coordinate.split('='));
  return (record) =>
    (record.units?.split(' ').includes(unit) ?? true) &&
    coordinates.every(([dimension = '', key]) => record[dimension] === key);
}

const names = (prefix: string, length: number) => Array.from({ length }, (_, index) => `${prefix}${index}`);

/** Counts records by their coordinates, for every cell of the tables. Own loops: no part of the roll-ups. */
export function countRecords(tables: readonly CountTable[], records: readonly Record[]): CountUnion {
  const values = new Map<string, number>();
  for (const id of tables.flatMap((table) => table.cells.flat()))
    values.set(id, records.filter(isCountedIn(id)).length);
  return { tables, values };
}

/** A flat two-way table with totals, as a union of its own; its cells from 0 to about 40, small ones often. */
export const twoWayUnion: fc.Arbitrary<CountUnion> = fc
  .record({ rows: fc.integer({ min: 2, max: 8 }), columns: fc.integer({ min: 2, max: 8 }), telling: fc.boolean() })
  .chain(({ rows, columns, telling }) => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 40 }));
    return fc.array(count, { minLength: rows * columns, maxLength: rows * columns }).map((counts) => {
      const table = crossTable({
        id: 'two-way',
        unit: 'n',
        rows: linesWithTotal('a', names('a', rows)),
        columns: linesWithTotal('b', names('b', columns)),
        telling,
      });
      const values = new Map<string, number>();
      const body = (row: number, column: number) => counts[row * columns + column] ?? 0;
      table.cells.forEach((line, row) => {
        line.forEach((id, column) => {
          const chosenRows = row === 0 ? [...Array(rows).keys()] : [row - 1];
          const chosenColumns = column === 0 ? [...Array(columns).keys()] : [column - 1];
          const parts = chosenRows.flatMap((r) => chosenColumns.map((c) => body(r, c)));
          values.set(
            id,
            parts.reduce((sum, part) => sum + part, 0),
          );
        });
      });
      return { tables: [table], values };
    });
  });

/** Occupations below sectors below the total. */
function occupationLines(sectors: readonly string[], perSector: number): CrossLine[] {
  return [
    { key: TOTAL_KEY, parent: null, coordinate: null },
    ...sectors.flatMap((sector) => [
      { key: sector, parent: TOTAL_KEY, coordinate: `sector=${sector}` },
      ...detailLines('occupation', names(`${sector}-o`, perSector), sector),
    ]),
  ];
}

export interface PlaceSizes {
  centres: number;
  sectors: number;
  perSector: number;
  modes: number;
}

/** The shape of a month of places: centre by sector, centre by mode, occupation in sector by outcome, occupation by step. */
export function placeTables({ centres, sectors, perSector, modes }: PlaceSizes): CountTable[] {
  const sectorKeys = names('s', sectors);
  const centreLines = linesWithTotal('centre', names('c', centres));
  const occupations = occupationLines(sectorKeys, perSector);
  const left: CrossLine = { key: 'left', parent: null, coordinate: 'outcome=left' };
  return [
    { id: 'sectors', rows: centreLines, columns: linesWithTotal('sector', sectorKeys) },
    { id: 'modes', rows: centreLines, columns: linesWithTotal('mode', names('m', modes)) },
    { id: 'outcomes', rows: occupations, columns: linesWithTotal('outcome', ['finished', 'left']) },
    {
      id: 'steps',
      rows: occupations
        .filter(({ coordinate }) => coordinate?.startsWith('occupation'))
        .map((line) => ({ ...line, parent: null })),
      columns: [left, ...detailLines('step', ['0', '1', '2'], 'left')],
    },
  ].map((shape) => crossTable({ ...shape, unit: 'places', telling: false }));
}

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Records that agree with `placeTables` of the same sizes. Early keys are the frequent ones, as in life, so that small cells are many. */
export function placeRecords(sizes: PlaceSizes, least: number, most: number): fc.Arbitrary<Record[]> {
  return fc.record({ seed: fc.nat(), count: fc.integer({ min: least, max: most }) }).map(({ seed, count }) => {
    const random = randomNumbers(seed);
    const below = (length: number) => Math.floor(length * random() ** 2);
    return Array.from({ length: count }, () => {
      const sector = `s${below(sizes.sectors)}`;
      const step = below(7) - 4;
      return {
        centre: `c${below(sizes.centres)}`,
        sector,
        occupation: `${sector}-o${below(sizes.perSector)}`,
        mode: `m${below(sizes.modes)}`,
        outcome: step < 0 ? 'finished' : 'left',
        ...(step < 0 ? {} : { step: String(step) }),
      };
    });
  });
}

/** Everything that a record of these sizes can be. */
export function placeCombinations({ centres, sectors, perSector, modes }: PlaceSizes): Record[] {
  const outcomes: Record[] = [{ outcome: 'finished' }, ...['0', '1', '2'].map((step) => ({ outcome: 'left', step }))];
  return names('c', centres).flatMap((centre) =>
    names('s', sectors).flatMap((sector) =>
      names(`${sector}-o`, perSector).flatMap((occupation) =>
        names('m', modes).flatMap((mode) =>
          outcomes.map((outcome) => ({ centre, sector, occupation, mode, ...outcome })),
        ),
      ),
    ),
  );
}
