import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords } from '../../catalogue/words.ts';
import type { ReportTable } from '../../protocol/report-document.ts';
import { withheldRowsBelow } from './withheld-rows.ts';

/** A table that leaves these modes out. */
const leavingOut = (id: string, ...modes: string[]): ReportTable => ({
  id,
  family: 'play',
  unit: 'visits',
  digits: 0,
  rowDimension: 'mode',
  columnDimension: 'figure',
  rows: [],
  columns: [],
  cells: [],
  withheldRows: modes.map((key) => ({ key, level: 0 })),
});

describe('the rows that tables leave out', () => {
  it('are named below the first table, and by its title below a later one that leaves out the same', () => {
    const tables = [
      leavingOut('steps_effort', 'headset', 'phone'),
      leavingOut('steps_skipped', 'phone'),
      leavingOut('steps_seconds', 'headset', 'phone'),
      leavingOut('places_share'),
    ];
    const below = withheldRowsBelow(tables, createWords('fr', commonWords.fr));
    expect([...below]).toEqual([
      ['steps_effort', 'Non diffusés\u202f: Casque\u202f; Téléphone.'],
      ['steps_skipped', 'Non diffusés\u202f: Téléphone.'],
      [
        'steps_seconds',
        'Non diffusés\u202f: les mêmes métiers que sous «\u202fÉtapes\u202f: gestes manqués et aides\u202f».',
      ],
    ]);
  });
});
