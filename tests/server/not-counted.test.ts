import { describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import type { PlaceTried } from '../../src/protocol/usage-event.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import { useCollectionBench } from './collection-bench.ts';
import { renamed } from './test-server.ts';

const place = exampleEvents()[0] as PlaceTried;

describe.each(DATABASE_KINDS)('who is not counted, over $name', (kind) => {
  const bench = useCollectionBench(kind);

  it('stores nothing of a sender who asks not to be counted, good or bad', async () => {
    for (const header of ['DNT', 'Sec-GPC']) {
      const { status, verdicts: answers } = await bench.server.post([place, { kind: 'bad' }], { [header]: '1' });
      expect(status).toBe(200);
      expect(answers).toEqual([
        { id: place.id, verdict: 'declined' },
        { id: null, verdict: 'declined' },
      ]);
    }
    expect(await bench.stored()).toBe(0);
    expect(await bench.server.sql.all('SELECT * FROM rejected_event')).toEqual([]);
  });

  it('keeps nothing of a centre that is not counted, not even that it was refused', async () => {
    await bench.server.sql.run('INSERT INTO centre_setting (centre, counted) VALUES (?, 0)', ['gap']);
    expect(await bench.verdicts([{ ...place, centre: 'gap' }, renamed(place, 2)])).toEqual(['declined', 'stored']);
    expect(await bench.server.sql.all('SELECT * FROM rejected_event')).toEqual([]);
    expect(await bench.server.sql.all('SELECT * FROM rejected_month')).toEqual([]);
    await bench.server.sql.run('UPDATE centre_setting SET counted = 1');
    expect(await bench.verdicts([{ ...place, centre: 'gap' }]), 'from the very next post on').toEqual(['stored']);
  });
});
