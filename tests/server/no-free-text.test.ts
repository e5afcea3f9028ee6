import { describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import { EVENT_REGISTRY, type PlaceTried, type UsageEvent } from '../../src/protocol/usage-event.ts';
import { removeOccasion, writeOccasion } from '../../src/server/staff/settings-store.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import { useCollectionBench } from './collection-bench.ts';
import { enrolHeadset, renamed } from './test-server.ts';

const REGION = { role: 'region', centre: null } as const;

const place = exampleEvents()[0] as PlaceTried;
const SOMEBODY = 'jean-dupont-0612345678';

describe.each(DATABASE_KINDS)('what a sender may choose, over $name', (kind) => {
  const bench = useCollectionBench(kind);

  async function faults(events: readonly unknown[], headers = {}): Promise<string[]> {
    const { verdicts } = await bench.server.post(events, headers);
    return verdicts.map((answer) => ('field' in answer ? answer.field : answer.verdict));
  }

  async function everythingKept(): Promise<string> {
    const { sql } = bench.server;
    const tables = [
      'event',
      'rejected_event',
      'rejected_month',
      'step_month',
      'places_centre_occasion',
      'visits_centre_mode',
    ];
    return JSON.stringify(await Promise.all(tables.map((table) => sql.all(`SELECT * FROM ${table}`))));
  }

  it('is a centre of the catalogue or the web, whatever the kind', async () => {
    const elsewhere = exampleEvents()
      .filter((event) => 'centre' in event)
      .map((event) => ({ ...event, centre: SOMEBODY }));
    expect(await faults(elsewhere)).toEqual(elsewhere.map(() => '/centre'));
    expect(await faults([{ ...place, centre: 'web' }])).toEqual(['stored']);
    expect(await everythingKept()).not.toContain(SOMEBODY);
  });

  it('is not the centre of a headset: one that has left the catalogue is known by its token', async () => {
    const authorization = await enrolHeadset(bench.server.sql, 'digne');
    const ofDigne = { ...place, centre: 'digne' };
    expect(await faults([ofDigne])).toEqual(['/centre']);
    expect(await faults([ofDigne], { authorization })).toEqual(['stored']);
  });

  it('is no forum of a name that staff have not given', async () => {
    const named = exampleEvents()
      .filter((event) => 'occasion' in event)
      .map((event) => ({ ...event, occasion: `forum-${SOMEBODY}` }));
    expect(await faults(named)).toEqual(named.map(() => '/occasion'));
    expect(await everythingKept()).not.toContain(SOMEBODY);
  });

  it('is a forum from the moment at which staff name it, also after they have called it otherwise or removed it', async () => {
    const { sql } = bench.server;
    const forum = { slug: 'avenir', title: 'Forum Avenir', from: '2026-09-20', to: '2026-09-22' };
    let number = 0;
    const atForum = () => faults([{ ...renamed(place, ++number), occasion: 'forum-avenir', hour: '2026-09-21T10' }]);
    expect(await atForum()).toEqual(['/occasion']);
    await writeOccasion(sql, forum, REGION);
    expect(await atForum()).toEqual(['stored']);
    await writeOccasion(sql, { ...forum, title: 'Avenir et métiers' }, REGION);
    expect(await atForum()).toEqual(['stored']);
    expect(await removeOccasion(sql, 'avenir', '2026-10-01', REGION)).toBe(true);
    expect(await atForum(), 'a headset that was offline').toEqual(['stored']);
    expect(await removeOccasion(sql, 'avenir', '2026-10-02', REGION), 'it is gone already').toBe(false);
  });

  it('is no name of a step: those that the place does not have are counted in one line, and kept without their names', async () => {
    const [weigh, ...others] = place.steps;
    const steps = [weigh, ...others.map((step, index) => ({ ...step, step: `${SOMEBODY}-${index}` }))];
    expect(await faults([{ ...place, steps }])).toEqual(['stored']);
    expect(await faults([{ ...place, steps }]), 'sent again').toEqual(['duplicate']);
    expect(
      await bench.server.sql.all('SELECT step, position, reached, seconds FROM step_month ORDER BY position'),
    ).toEqual(
      place.steps.map(({ seconds }, index) => ({
        step: index === 0 ? 'weigh' : 'unknown',
        position: index + 1,
        reached: 1,
        seconds,
      })),
    );
    expect(await everythingKept()).not.toContain(SOMEBODY);
    expect((await bench.server.app.inject({ url: '/metrics' })).body).toContain('verdict="conflict"} 0');
  });

  it('is no step of an occupation that has no place, and no step of another place', async () => {
    await faults([
      { ...place, occupation: 'soudeur' },
      { ...renamed(place, 2), occupation: 'couvreur' },
    ]);
    expect(await bench.server.sql.all('SELECT DISTINCT step FROM step_month')).toEqual([{ step: 'unknown' }]);
  });

  it('is not the order of fields: it is kept nowhere, and the same content in another order is no conflict', async () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, held]) => [key, reversed(held)])
          .reverse(),
      );
    };
    const conflicts = async () =>
      (await bench.server.app.inject({ url: '/metrics' })).body.match(/"conflict"} (\d+)/)?.[1];
    const before = await conflicts();
    expect(await bench.verdicts(exampleEvents().map(reversed))).toEqual(exampleEvents().map(() => 'stored'));
    expect(await bench.verdicts(exampleEvents())).toEqual(exampleEvents().map(() => 'duplicate'));
    expect(await conflicts()).toBe(before);
    const rows = await bench.server.sql.all<{ body: string }>('SELECT body FROM event ORDER BY id');
    const kept = rows.map(({ body }) => JSON.parse(body) as UsageEvent);
    expect(kept).toEqual(exampleEvents());
    for (const event of kept)
      expect(Object.keys(event)).toEqual(Object.keys(EVENT_REGISTRY[event.kind].schema.properties));
    expect(await bench.verdicts([{ ...place, seconds: place.seconds + 1 }])).toEqual(['duplicate']);
    expect(await conflicts(), 'other content is one').toBe(String(Number(before) + 1));
  });
});
