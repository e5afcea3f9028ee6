import { describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import type { PlaceTried } from '../../src/protocol/usage-event.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import { useCollectionBench } from './collection-bench.ts';
import { enrolHeadset, renamed } from './test-server.ts';

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

  const refuse = (centre: string) =>
    bench.server.sql.run('INSERT INTO centre_setting (centre, counted) VALUES (?, 0)', [centre]);

  async function expectNoRefusal(): Promise<void> {
    expect(await bench.server.sql.all('SELECT * FROM rejected_event')).toEqual([]);
    expect(await bench.server.sql.all('SELECT * FROM rejected_month')).toEqual([]);
  }

  it('keeps nothing of what a headset of a centre that is not counted sends, of whatever kind and however broken', async () => {
    await refuse('gap');
    const authorization = await enrolHeadset(bench.server.sql, 'gap');
    const events = [
      ...exampleEvents(),
      ...exampleEvents().map((event) => ({ ...event, centre: 'gap' })),
      { ...place, centre: 'gap', hour: 'noon' },
      { kind: 'opinion', text: 'free' },
      'no record',
    ];
    const { status, verdicts } = await bench.server.post(events, { authorization });
    expect(status).toBe(200);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(events.map(() => 'declined'));
    expect(await bench.stored()).toBe(0);
    expect(await bench.server.sql.all('SELECT * FROM events_kind')).toEqual([]);
    await expectNoRefusal();
  });

  it('keeps nothing of a centre that is not counted without its token either, not even that a record was malformed', async () => {
    await refuse('gap');
    const malformed = { ...place, centre: 'gap', hour: 'noon' };
    const answers = await bench.verdicts([{ ...place, centre: 'gap' }, malformed, renamed(place, 2)]);
    expect(answers).toEqual(['declined', 'declined', 'stored']);
    await expectNoRefusal();
    await bench.server.sql.run('UPDATE centre_setting SET counted = 1');
    expect(await bench.verdicts([{ ...place, centre: 'gap' }]), 'from the very next post on').toEqual(['stored']);
  });
});
