import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import { BATCH_LIMIT, type PlaceTried } from '../../src/protocol/usage-event.ts';
import { DATABASE_KINDS, emptyTables, removePostgres, type TestDatabase } from './databases.ts';
import { renamed, startTestServer, type TestServer } from './test-server.ts';

afterAll(removePostgres, 30_000);

const place = exampleEvents()[0] as PlaceTried;

describe.each(DATABASE_KINDS)('the collection endpoint over $name', ({ create }) => {
  let database: TestDatabase;
  let server: TestServer;

  const stored = async () => (await server.sql.all<{ n: number }>('SELECT COUNT(*) AS n FROM event'))[0]?.n;
  const opened = async () =>
    (await server.sql.all<{ n: number }>('SELECT COALESCE(SUM(opened), 0) AS n FROM places_centre_mode'))[0]?.n;
  const verdicts = async (events: readonly unknown[], headers?: Record<string, string>) =>
    (await server.post(events, headers)).verdicts.map((verdict) => verdict.verdict);

  beforeAll(async () => {
    database = await create();
    server = await startTestServer(database.environment);
  });
  afterEach(() => emptyTables(server.sql));
  afterAll(async () => {
    await server.close();
    database.remove();
  }, 30_000);

  it('stores every kind of event once and says so for each', async () => {
    expect(await verdicts(exampleEvents())).toEqual(exampleEvents().map(() => 'stored'));
    expect(await verdicts(exampleEvents())).toEqual(exampleEvents().map(() => 'duplicate'));
    expect(await stored()).toBe(exampleEvents().length);
    expect(await opened()).toBe(1);
  });

  it('keeps what it has acknowledged over a restart', async () => {
    await server.post(exampleEvents());
    await server.close();
    server = await startTestServer(database.environment);
    expect(await verdicts(exampleEvents())).toEqual(exampleEvents().map(() => 'duplicate'));
    expect(await opened()).toBe(1);
  });

  it('keeps the first of two records with one id, in one batch or later, and counts the conflict apart', async () => {
    const other = { ...place, seconds: place.seconds + 1 };
    expect(await verdicts([place, other, place])).toEqual(['stored', 'duplicate', 'duplicate']);
    expect(await verdicts([other])).toEqual(['duplicate']);
    expect(await server.sql.all('SELECT opened, seconds FROM places_centre_mode')).toEqual([
      { opened: 1, seconds: place.seconds },
    ]);
    const metrics = (await server.app.inject({ url: '/metrics' })).body;
    expect(metrics).toContain('acteinov_events_total{verdict="conflict"} 2');
  });

  it('answers a bad event with its field, keeps the good ones of its batch and notes what the field held', async () => {
    const bad = { ...place, centre: 12 };
    const { status, verdicts: answers } = await server.post([bad, renamed(place, 2), 7]);
    expect(status).toBe(200);
    expect(answers).toMatchObject([
      { verdict: 'rejected', field: '/centre', id: place.id },
      { verdict: 'stored' },
      { verdict: 'rejected', field: '', id: null },
    ]);
    expect(await server.sql.all('SELECT day, kind, field, value FROM rejected_event ORDER BY field')).toEqual([
      { day: '2026-11-25', kind: null, field: '', value: null },
      { day: '2026-11-25', kind: 'place_tried', field: '/centre', value: '12' },
    ]);
    expect(await server.sql.all('SELECT field, events FROM rejected_month ORDER BY field')).toEqual([
      { field: '', events: 1 },
      { field: '/centre', events: 1 },
    ]);
  });

  it('keeps a thousand refused events of a day, in no order, and counts them all', async () => {
    const bad = Array.from({ length: BATCH_LIMIT }, (_, index) => ({ kind: index }));
    for (let batch = 0; batch < 3; batch++) await server.post(bad);
    expect(await server.sql.all('SELECT COUNT(*) AS n FROM rejected_event')).toEqual([{ n: 1_000 }]);
    expect(await server.sql.all('SELECT events FROM rejected_month')).toEqual([{ events: 1_500 }]);
    const rows = await server.sql.all<{ value: string }>('SELECT value FROM rejected_event ORDER BY day, id');
    const values = rows.map(({ value }) => Number(value));
    expect(values).not.toEqual([...values].sort((a, b) => a - b));
  });

  it('refuses an occupation that is not in the catalogue, naming the field', async () => {
    const { verdicts: answers } = await server.post([{ ...place, occupation: 'magicien' }]);
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
    const { verdicts: answers } = await server.post([{ ...place, hour }]);
    expect(answers).toMatchObject([verdict === 'stored' ? { verdict } : { verdict, field: '/hour' }]);
    expect(await server.sql.all('SELECT month FROM places_centre_mode')).toEqual(
      verdict === 'stored' ? [{ month: hour.slice(0, 7) }] : [],
    );
  });

  it('refuses days and months in the future too', async () => {
    const late = exampleEvents().map((event) => {
      if ('hour' in event) return { ...event, hour: '2026-12-24T10' };
      return 'day' in event ? { ...event, day: '2026-12-24' } : { ...event, month: '2026-12' };
    });
    const { verdicts: answers } = await server.post(late);
    expect(answers.map((answer) => ('field' in answer ? answer.field : answer.verdict))).toEqual(
      late.map((event) => ('hour' in event ? '/hour' : 'day' in event ? '/day' : '/month')),
    );
  });

  it('takes gzip, and is not taken in by a bomb', async () => {
    const send = (payload: Buffer, encoding = 'gzip') =>
      server.app.inject({
        method: 'POST',
        url: '/api/events',
        headers: { 'content-type': 'application/json', 'content-encoding': encoding },
        payload,
      });
    const many = Array.from({ length: BATCH_LIMIT }, (_, index) => renamed(place, index + 100));
    expect((await send(gzipSync(JSON.stringify({ events: [place] })))).statusCode).toBe(200);
    expect((await send(gzipSync(JSON.stringify({ events: many }), { level: 0 }))).statusCode, 'a large one').toBe(200);
    expect((await send(gzipSync(Buffer.alloc(50_000_000)))).statusCode, 'larger than 32 kB').toBe(413);
    expect((await send(gzipSync(Buffer.alloc(20_000_000)))).statusCode, 'small').toBe(413);
    expect((await send(Buffer.from('not gzip'))).statusCode).toBe(400);
    expect((await send(Buffer.from('{}'), 'br')).statusCode).toBe(415);
    expect(await stored()).toBe(BATCH_LIMIT + 1);
  });

  it('refuses what is no batch, and batches that are too large, with the reason', async () => {
    const send = (payload: string, type = 'application/json') =>
      server.app.inject({ method: 'POST', url: '/api/events', headers: { 'content-type': type }, payload });
    expect((await send('{"records":[]}')).json()).toMatchObject({ field: '/events' });
    expect((await send('{"records":[]}')).statusCode).toBe(400);
    expect((await send('{"events":[')).statusCode).toBe(400);
    expect((await send('')).statusCode).toBe(400);
    expect((await send('{}', 'text/plain')).statusCode).toBe(415);
    expect((await send(`{"events":["${'x'.repeat(1_500_000)}"]}`)).statusCode).toBe(413);
    expect((await server.post(Array.from({ length: BATCH_LIMIT + 1 }, () => ({})))).status).toBe(413);
  });

  it('stores nothing of a sender who asks not to be counted, good or bad', async () => {
    for (const header of ['DNT', 'Sec-GPC']) {
      const { status, verdicts: answers } = await server.post([place, { kind: 'bad' }], { [header]: '1' });
      expect(status).toBe(200);
      expect(answers).toEqual([
        { id: place.id, verdict: 'declined' },
        { id: null, verdict: 'declined' },
      ]);
    }
    expect(await stored()).toBe(0);
    expect(await server.sql.all('SELECT * FROM rejected_event')).toEqual([]);
  });

  it('keeps nothing of a centre that is not counted, not even that it was refused', async () => {
    await server.sql.run('INSERT INTO centre_setting (centre, counted) VALUES (?, 0)', ['gap']);
    const { verdicts: answers } = await server.post([{ ...place, centre: 'gap' }, renamed(place, 2)]);
    expect(answers).toMatchObject([
      { verdict: 'rejected', field: '/centre', reason: 'this centre is not counted' },
      { verdict: 'stored' },
    ]);
    expect(await server.sql.all('SELECT * FROM rejected_event')).toEqual([]);
    expect(await server.sql.all('SELECT * FROM rejected_month')).toEqual([]);
    await server.sql.run('UPDATE centre_setting SET counted = 1');
    expect(await verdicts([{ ...place, centre: 'gap' }]), 'from the very next post on').toEqual(['stored']);
  });

  it('serves staff writes while events pour in', async () => {
    let sent = 0;
    let pouring = true;
    const pour = async () => {
      while (pouring) {
        const batch = Array.from({ length: 50 }, () => renamed(place, sent++));
        expect((await server.post(batch)).status).toBe(200);
      }
    };
    const streams = Array.from({ length: 8 }, pour);
    const started = Date.now();
    for (let turn = 0; turn < 20; turn++)
      await server.sql.run('INSERT INTO setting (key, value) VALUES (?, ?)', [`turn-${turn}`, 'x']);
    expect(Date.now() - started).toBeLessThan(20_000);
    pouring = false;
    await Promise.all(streams);
    expect(await stored()).toBe(sent);
  });
});
