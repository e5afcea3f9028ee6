import { describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import type { PlaceTried } from '../../src/protocol/usage-event.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import { useCollectionBench } from './collection-bench.ts';
import { renamed } from './test-server.ts';

const place = exampleEvents()[0] as PlaceTried;

describe.each(DATABASE_KINDS)('the collection endpoint over $name', (kind) => {
  const bench = useCollectionBench(kind);
  const opened = async () =>
    (await bench.server.sql.all<{ n: number }>('SELECT COALESCE(SUM(opened), 0) AS n FROM places_centre_mode'))[0]?.n;

  it('stores every kind of event once and says so for each', async () => {
    expect(await bench.verdicts(exampleEvents())).toEqual(exampleEvents().map(() => 'stored'));
    expect(await bench.verdicts(exampleEvents())).toEqual(exampleEvents().map(() => 'duplicate'));
    expect(await bench.stored()).toBe(exampleEvents().length);
    expect(await opened()).toBe(1);
  });

  it('keeps what it has acknowledged over a restart', async () => {
    await bench.server.post(exampleEvents());
    await bench.restart();
    expect(await bench.verdicts(exampleEvents())).toEqual(exampleEvents().map(() => 'duplicate'));
    expect(await opened()).toBe(1);
  });

  it('keeps the first of two records with one id, in one batch or later, and counts the conflict apart', async () => {
    const other = { ...place, seconds: place.seconds + 1 };
    expect(await bench.verdicts([place, other, place])).toEqual(['stored', 'duplicate', 'duplicate']);
    expect(await bench.verdicts([other])).toEqual(['duplicate']);
    expect(await bench.server.sql.all('SELECT opened, seconds FROM places_centre_mode')).toEqual([
      { opened: 1, seconds: place.seconds },
    ]);
    const metrics = (await bench.server.app.inject({ url: '/metrics' })).body;
    expect(metrics).toContain('acteinov_events_total{verdict="conflict"} 2');
  });

  it('serves staff writes while events pour in', async () => {
    let sent = 0;
    let pouring = true;
    const pour = async () => {
      while (pouring) {
        const batch = Array.from({ length: 50 }, () => renamed(place, sent++));
        expect((await bench.server.post(batch)).status).toBe(200);
      }
    };
    const streams = Array.from({ length: 8 }, pour);
    const started = Date.now();
    for (let turn = 0; turn < 20; turn++)
      await bench.server.sql.run('INSERT INTO setting (key, value) VALUES (?, ?)', [`turn-${turn}`, 'x']);
    expect(Date.now() - started).toBeLessThan(20_000);
    pouring = false;
    await Promise.all(streams);
    expect(await bench.stored()).toBe(sent);
  });
});
