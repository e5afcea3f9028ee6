import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import type { PlaceTried } from '../../src/protocol/usage-event.ts';
import { dueNight, lastNight } from '../../src/server/operations/last-night.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import type { TestDatabase } from '../../src/server/storage/testing/test-database.ts';
import { renamed, startTestServer, type TestServer } from './test-server.ts';

const place = exampleEvents()[0] as PlaceTried;
const DONE = 'nightly work done';

describe('the night whose work is due', () => {
  it.each([
    ['2026-11-25T01:59:00Z', '2026-11-24'],
    ['2026-11-25T02:00:00Z', '2026-11-25'],
    ['2026-11-25T08:00:00Z', '2026-11-25'],
    ['2026-11-25T23:30:00Z', '2026-11-25'],
    ['2026-07-01T00:59:00Z', '2026-06-30'],
  ])('at %s, three in Marseille being the hour, is that of %s', (time, night) =>
    expect(dueNight(new Date(time))).toBe(night),
  );
});

describe.each(DATABASE_KINDS)('a server over $name that is never up at night', ({ create }) => {
  let database: TestDatabase;
  let server: TestServer;

  beforeEach(async () => {
    database = await create();
  });
  afterEach(async () => {
    await server.close();
    database.remove();
  });

  const startAt = async (time: string) => {
    server = await startTestServer(database.environment, () => new Date(time));
  };
  const events = async () => (await server.sql.all<{ id: string }>('SELECT id FROM event')).map(({ id }) => id);
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    for (let waits = 0; waits < 600 && !(await isSo()); waits++) await new Promise((done) => setTimeout(done, 50));
    expect(await isSo()).toBe(true);
  };

  it('deletes what is too old when it is started at nine in the morning, once, while it already answers', async () => {
    await startAt('2026-11-25T08:00:00Z');
    const recent = renamed(place, 2);
    await server.post([{ ...place, hour: '2025-11-02T10' }, recent]);
    await server.close();
    await startAt('2026-12-01T08:00:00Z');
    expect((await server.app.inject({ url: '/healthz' })).statusCode).toBe(200);
    await until(() => server.logged().includes(DONE));
    expect(await events()).toEqual([recent.id]);
    expect(await lastNight(server.sql)).toBe('2026-12-01');
    await server.close();
    await startAt('2026-12-01T15:00:00Z');
    await new Promise((done) => setTimeout(done, 300));
    expect(server.logged()).not.toContain(DONE);
  });

  it('has nothing to do in a database that is new, nor in the night before the hour', async () => {
    await startAt('2026-11-25T08:00:00Z');
    await until(async () => (await lastNight(server.sql)) === '2026-11-25');
    await server.post([place]);
    await server.close();
    await startAt('2026-11-26T01:30:00Z');
    await new Promise((done) => setTimeout(done, 300));
    expect(await lastNight(server.sql)).toBe('2026-11-25');
    await server.close();
    await startAt('2026-11-26T02:30:00Z');
    await until(async () => (await lastNight(server.sql)) === '2026-11-26');
    expect(await events()).toEqual([place.id]);
  });
});
