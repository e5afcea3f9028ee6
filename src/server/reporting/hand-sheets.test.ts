import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { centres } from '../../catalogue/centres.ts';
import type { ReportDocument } from '../../protocol/report-document.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { HAND_KINDS } from './centre-views.ts';
import { freezeDue } from './freeze-due.ts';
import { makeNewEdition } from './freeze-month.ts';
import { periodOf } from './report-periods.ts';
import { readDocument } from './report-store.ts';
import { openReportBench, type ReportBench } from './testing/report-bench.ts';

const AFTER_MONTHS = new Date('2027-01-20T08:00:00Z');
const AFTER_YEAR = new Date('2027-03-10T08:00:00Z');

function handTable(document: ReportDocument | null) {
  const table = document?.tables.find(({ id }) => id === 'hand_counts');
  if (!table) throw new Error('There is no table of what is counted by hand.');
  const line = (key: string) => table.cells[table.rows.findIndex((row) => row.key === key)];
  return { ...table, line };
}

describe.each(DATABASE_KINDS)('sheets that centres fill in, in $name', (kind) => {
  let bench: ReportBench;
  beforeEach(async () => {
    bench = await openReportBench(kind);
  });
  afterEach(() => bench.close());

  /** Writes the sheet of a centre, the same number of people everywhere. */
  const fillIn = async (month: string, centre: string, people: number, kinds: readonly string[] = HAND_KINDS) => {
    for (const one of kinds)
      await bench.sql.run('INSERT INTO hand_count (month, centre, kind, people) VALUES (?, ?, ?, ?)', [
        month,
        centre,
        one,
        people,
      ]);
  };
  const freeze = (day: Date) => freezeDue(bench.sql, day);
  const read = async (period: string) => handTable(await readDocument(bench.sql, period));
  const newEdition = (id: string, day: Date) => {
    const period = periodOf(id);
    if (!period) throw new Error(`${id} is no period`);
    return makeNewEdition(bench.sql, period, day);
  };

  it('that are missing are no nought, a sheet with noughts is, and the table says of how many centres it is', async () => {
    await fillIn('2026-11', 'gap', 40);
    await fillIn('2026-11', 'toulon', 0);
    await fillIn('2026-11', 'aubagne', 25, ['door', 'phone']);
    await freeze(AFTER_MONTHS);
    const { line, sheets } = await read('2026-11');
    expect(line('gap')).toEqual([40, 40, 40, 40]);
    expect(line('toulon')).toEqual([0, 0, 0, 0]);
    expect(line('aubagne')).toEqual([25, 'not-counted', 'not-counted', 25]);
    expect(line('marseille')).toEqual(HAND_KINDS.map(() => 'not-counted'));
    expect(line('total')).toEqual([65, 40, 40, 65]);
    expect(sheets).toEqual({ filled: [3, 2, 2, 3], expected: centres.length });
  });

  it('have no line for the web, which nobody counts by hand', async () => {
    await fillIn('2026-11', 'gap', 40);
    await freeze(AFTER_MONTHS);
    expect((await read('2026-11')).rows.map(({ key }) => key)).toEqual(['total', ...centres.map(({ id }) => id)]);
  });

  it('of which there is none leave even the total without a number', async () => {
    await fillIn('2026-11', 'gap', 40, ['door']);
    await freeze(AFTER_MONTHS);
    expect((await read('2026-11')).line('total')).toEqual([40, 'not-counted', 'not-counted', 'not-counted']);
  });

  it('give a year the sum of the months that were filled in, and how many are missing', async () => {
    await fillIn('2026-11', 'gap', 40);
    await fillIn('2026-12', 'gap', 30);
    await fillIn('2026-12', 'toulon', 0);
    await freeze(AFTER_YEAR);
    const { line, sheets } = await read('2026');
    expect(line('gap')).toEqual([70, 70, 70, 70]);
    expect(line('toulon')).toEqual([0, 0, 0, 0]);
    expect(line('marseille')).toEqual(HAND_KINDS.map(() => 'not-counted'));
    expect(sheets).toEqual({ filled: HAND_KINDS.map(() => 3), expected: 2 * centres.length });
  });

  it('that come late enter a new edition, one with noughts too, and the year', async () => {
    await fillIn('2026-11', 'gap', 40);
    await freeze(new Date('2026-12-20T08:00:00Z'));
    expect(await newEdition('2026-11', AFTER_MONTHS)).toBe('nothing-late');
    await fillIn('2026-11', 'toulon', 0);
    expect(await newEdition('2026-11', AFTER_MONTHS)).toBe('made');
    expect((await read('2026-11')).line('toulon')).toEqual([0, 0, 0, 0]);
    await fillIn('2026-11', 'marseille', 60);
    await freeze(AFTER_YEAR);
    expect((await read('2026-11')).line('marseille')).toEqual(HAND_KINDS.map(() => 'not-counted'));
    const { line, sheets } = await read('2026');
    expect(line('marseille')).toEqual([60, 60, 60, 60]);
    expect(sheets).toEqual({ filled: HAND_KINDS.map(() => 3), expected: 2 * centres.length });
  });

  it('were not kept beside a report of before: its year goes by those that are filled in today', async () => {
    await fillIn('2026-11', 'gap', 40);
    await fillIn('2026-11', 'toulon', 0);
    await freeze(AFTER_MONTHS);
    for (const { edition, period, counts } of await bench.sql.all<{ period: string; edition: number; counts: string }>(
      'SELECT period, edition, counts FROM frozen_report',
    )) {
      const { sheets: _sheets, ...before } = JSON.parse(counts) as { sheets: unknown };
      await bench.sql.run('UPDATE frozen_report SET counts = ? WHERE period = ? AND edition = ?', [
        JSON.stringify(before),
        period,
        edition,
      ]);
    }
    await freeze(AFTER_YEAR);
    const { line, sheets } = await read('2026');
    expect([line('gap')?.[0], line('toulon')?.[0], line('marseille')?.[0]]).toEqual([40, 0, 'not-counted']);
    expect(sheets).toEqual({ filled: HAND_KINDS.map(() => 2), expected: 2 * centres.length });
  });
});
