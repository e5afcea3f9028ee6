import { describe, expect, it } from 'vitest';
import type { UsageEvent } from '../../protocol/usage-event.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { freezeDue } from './freeze-due.ts';
import { makeNewEdition } from './freeze-month.ts';
import { periodOf } from './report-periods.ts';
import { readDocument } from './report-store.ts';
import { openReportBench } from './testing/report-bench.ts';

describe.each(DATABASE_KINDS)('events that come late, in $name', (kind) => {
  it('make a new edition only when each cell that they change changes by five or more', async () => {
    const own = await openReportBench(kind);
    try {
      const visit = (n: number): UsageEvent => ({
        id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
        version: 1,
        kind: 'visit',
        centre: 'web',
        occasion: 'everyday',
        mode: 'phone',
        hour: '2026-11-20T10',
        seconds: 60,
        places: 1,
        ended: 'finished',
      });
      const visits = (from: number, count: number) => Array.from({ length: count }, (_, index) => visit(from + index));
      const day = new Date('2026-12-20T08:00:00Z');
      const period = periodOf('2026-11');
      if (!period) throw new Error('2026-11 is a month');
      expect(await makeNewEdition(own.sql, period, day)).toBe('not-frozen');
      await own.ingest(visits(0, 40), '2026-11');
      await freezeDue(own.sql, day);
      expect(await makeNewEdition(own.sql, period, day)).toBe('nothing-late');
      await own.ingest(visits(100, 3), '2026-12');
      expect(await makeNewEdition(own.sql, period, day)).toBe('too-few');
      expect((await readDocument(own.sql, '2026-11'))?.edition).toBe(1);
      await own.ingest(visits(200, 3), '2026-12');
      expect(await makeNewEdition(own.sql, period, day)).toBe('made');
      const second = await readDocument(own.sql, '2026-11');
      expect(second?.edition).toBe(2);
      expect(second?.tables.find(({ id }) => id === 'visits_centre_mode')?.cells[0]?.[0]).toBe(46);
      const states = await own.sql.all<{ state: string }>('SELECT state FROM frozen_report ORDER BY edition');
      expect(states.map(({ state }) => state)).toEqual(['withdrawn', 'frozen']);
    } finally {
      await own.close();
    }
  });
});
