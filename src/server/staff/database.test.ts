import { describe, expect, it } from 'vitest';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { useStaffBench } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('a database in $name', (kind) => {
  const bench = useStaffBench(kind);

  it('says without a login whether its data are invented', async () => {
    const ask = async () => (await bench.send('GET', '/api/staff/database')).json<unknown>();
    expect(await ask()).toEqual({ invented: false });
    await bench.sql.run(`INSERT INTO database_mark (mark, day) VALUES ('invented', '2026-11-25')`);
    expect(await ask()).toEqual({ invented: true });
  });
});
