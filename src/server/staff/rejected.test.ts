import { describe, expect, it } from 'vitest';
import type { RejectedEvents } from '../../protocol/staff-settings-api.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { useStaffBench } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('the refused events, over $name', (kind) => {
  const bench = useStaffBench(kind);

  it('are shown to the region, the newest day first, with the field, the reason and how many a month', async () => {
    for (const [day, id, field] of [
      ['2026-11-24', 'a', '/centre'],
      ['2026-11-25', 'c', '/hour'],
      ['2026-11-25', 'b', '/kind'],
    ] as const)
      await bench.sql.run(
        'INSERT INTO rejected_event (day, id, kind, field, reason, held, length) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [day, id, 'visit', field, 'must be integer', 'text', 3],
      );
    await bench.sql.run(`INSERT INTO rejected_month VALUES ('2026-11', '/centre', 'is missing', 7)`);
    const cookie = await bench.enter('Région', 'region');
    const answer = (await bench.send('GET', '/api/staff/rejected', { headers: { cookie } })).json<RejectedEvents>();
    expect(answer.events.map(({ field }) => field)).toEqual(['/kind', '/hour', '/centre']);
    expect(answer.events[0]).toMatchObject({ held: 'text', length: 3 });
    expect(answer.months).toEqual([{ month: '2026-11', field: '/centre', reason: 'is missing', events: 7 }]);
  });
});
