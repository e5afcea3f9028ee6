import { describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import { BATCH_LIMIT, type PlaceTried } from '../../src/protocol/usage-event.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import { useCollectionBench } from './collection-bench.ts';
import { renamed } from './test-server.ts';

const place = exampleEvents()[0] as PlaceTried;

describe.each(DATABASE_KINDS)('events that are refused, over $name', (kind) => {
  const bench = useCollectionBench(kind);

  it('answers a bad event with its field, keeps the good ones of its batch and notes the form of what the field held', async () => {
    const bad = { ...place, centre: 12 };
    const { status, verdicts: answers } = await bench.server.post([bad, renamed(place, 2), 7]);
    expect(status).toBe(200);
    expect(answers).toMatchObject([
      { verdict: 'rejected', field: '/centre', id: place.id },
      { verdict: 'stored' },
      { verdict: 'rejected', field: '', id: null },
    ]);
    expect(
      await bench.server.sql.all('SELECT day, kind, field, held, length FROM rejected_event ORDER BY field'),
    ).toEqual([
      { day: '2026-11-25', kind: null, field: '', held: 'number', length: null },
      { day: '2026-11-25', kind: 'place_tried', field: '/centre', held: 'number', length: null },
    ]);
    expect(await bench.server.sql.all('SELECT field, events FROM rejected_month ORDER BY field')).toEqual([
      { field: '', events: 1 },
      { field: '/centre', events: 1 },
    ]);
  });

  it('refuses a kind that there is no more, as older pages still send it, and keeps what came with it', async () => {
    const day = { ...renamed(place, 2), kind: 'headset_day', day: '2026-11-24', outings: 14, minutes: 171 };
    const { status, verdicts: answers } = await bench.server.post([place, day, renamed(place, 3)]);
    expect(status).toBe(200);
    expect(answers).toMatchObject([
      { verdict: 'stored' },
      { verdict: 'rejected', field: '/kind', id: day.id },
      { verdict: 'stored' },
    ]);
    expect(await bench.server.sql.all('SELECT kind, field FROM rejected_event')).toEqual([
      { kind: null, field: '/kind' },
    ]);
    expect(await bench.server.sql.all('SELECT kind, events FROM events_kind')).toEqual([
      { kind: 'place_tried', events: 2 },
    ]);
  });

  it('keeps a thousand refused events of a day, in no order, and counts them all', async () => {
    const bad = Array.from({ length: BATCH_LIMIT }, (_, index) => ({ kind: 'x'.repeat(index) }));
    for (let batch = 0; batch < 3; batch++) await bench.server.post(bad);
    const { sql } = bench.server;
    expect(await sql.all('SELECT COUNT(*) AS n FROM rejected_event')).toEqual([{ n: 1_000 }]);
    expect(await sql.all('SELECT events FROM rejected_month')).toEqual([{ events: 1_500 }]);
    const rows = await sql.all<{ length: number }>('SELECT length FROM rejected_event ORDER BY day, id');
    const values = rows.map(({ length }) => length);
    expect(values).not.toEqual([...values].sort((a, b) => a - b));
  });

  it('refuses an occupation that is not in the catalogue, naming the field', async () => {
    const { verdicts: answers } = await bench.server.post([{ ...place, occupation: 'magicien' }]);
    expect(answers).toMatchObject([{ verdict: 'rejected', field: '/occupation' }]);
  });

  it.each([
    ['2026-11-26T10', 'stored'],
    ['2026-11-26T11', 'rejected'],
    ['2026-09-20T10', 'stored'],
    ['2025-11-01T00', 'stored'],
    ['2025-10-31T23', 'rejected'],
    ['2026-02-30T10', 'rejected'],
  ])('takes an event of %s, on 25 November 2026 at ten in Marseille: %s', async (hour, verdict) => {
    const { verdicts: answers } = await bench.server.post([{ ...place, hour }]);
    expect(answers).toMatchObject([verdict === 'stored' ? { verdict } : { verdict, field: '/hour' }]);
    expect(await bench.server.sql.all('SELECT month FROM places_centre_mode')).toEqual(
      verdict === 'stored' ? [{ month: hour.slice(0, 7) }] : [],
    );
  });

  it('refuses hours and months in the future', async () => {
    const late = exampleEvents().map((event) =>
      'hour' in event ? { ...event, hour: '2026-12-24T10' } : { ...event, month: '2026-12' },
    );
    const { verdicts: answers } = await bench.server.post(late);
    expect(answers.map((answer) => ('field' in answer ? answer.field : answer.verdict))).toEqual(
      late.map((event) => ('hour' in event ? '/hour' : '/month')),
    );
  });
});
