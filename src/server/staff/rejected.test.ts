import { describe, expect, it } from 'vitest';
import type { RejectedEvents } from '../../protocol/staff-settings-api.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { useStaffBench } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('the refused events, over $name', (kind) => {
  const bench = useStaffBench(kind);

  it('are shown to staff, the newest first, with the field, the reason and how many a month', async () => {
    for (const [number, field] of [
      [1, '/centre'],
      [2, '/kind'],
    ] as const)
      await bench.sql.run('INSERT INTO rejected_event VALUES (?, ?, ?, ?, ?, ?)', [
        number,
        '2026-11-25',
        'visit',
        field,
        'is missing',
        '{"kind":"visit"}',
      ]);
    await bench.sql.run(`INSERT INTO rejected_month VALUES ('2026-11', '/centre', 'is missing', 7)`);
    const cookie = await bench.enter('Gap', 'centre', 'gap');
    const answer = (await bench.send('GET', '/api/staff/rejected', { headers: { cookie } })).json<RejectedEvents>();
    expect(answer.events.map(({ field }) => field)).toEqual(['/kind', '/centre']);
    expect(answer.events[0]?.body).toBe('{"kind":"visit"}');
    expect(answer.months).toEqual([{ month: '2026-11', field: '/centre', reason: 'is missing', events: 7 }]);
  });
});
