import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import type { PlaceTried, UsageEvent } from '../../src/protocol/usage-event.ts';
import type { Sender } from '../../src/server/ingestion/batch.ts';
import type { EventWriter } from '../../src/server/ingestion/event-writer.ts';
import { ingestGroup } from '../../src/server/ingestion/ingest-group.ts';
import { openEventWriter } from '../../src/server/ingestion/open-event-writer.ts';
import { maintain } from '../../src/server/operations/maintain.ts';
import { checkMonth } from '../../src/server/operations/oracle.ts';
import { removeOccasion, writeOccasion } from '../../src/server/staff/settings-store.ts';
import type { Sql } from '../../src/server/storage/sql.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import type { TestDatabase } from '../../src/server/storage/testing/test-database.ts';
import { emptyTables } from '../../src/server/storage/testing/empty-tables.ts';
import { anyEvent } from './random-events.ts';
import { EXAMPLE_NOW, renamed } from './test-server.ts';

const REGION = { role: 'region', centre: null } as const;

const anyone: Sender = { centre: null, enrolment: 'open', declines: false };
const place = exampleEvents()[0] as PlaceTried;

describe.each(DATABASE_KINDS)('the nightly work over $name', ({ create }) => {
  let database: TestDatabase;
  let sql: Sql;
  let writer: EventWriter;

  beforeAll(async () => {
    database = await create();
    sql = await database.open();
    writer = openEventWriter(database.storage);
  });
  afterEach(() => emptyTables(sql));
  afterAll(async () => {
    await writer.close();
    await sql.close();
    database.remove();
  }, 30_000);

  const store = async (events: readonly UsageEvent[], now = EXAMPLE_NOW) => {
    const post = { bytes: new TextEncoder().encode(JSON.stringify({ events })), sender: anyone };
    const [answer] = await ingestGroup([post], now, writer);
    expect(answer?.counts).toMatchObject({ rejected: 0 });
    expect(answer?.status).toBe(200);
  };

  it('finds the roll-ups of any events equal to what other code makes of the raw ones, whatever comes twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { minLength: 1, maxLength: 60 }), async (events) => {
        await store(events);
        await store(events.slice(0, 5));
        for (const month of ['2026-08', '2026-09', '2026-10'])
          expect((await checkMonth(sql, month)).differences).toEqual([]);
        await emptyTables(sql);
      }),
      { numRuns: 25 },
    );
  });

  it('says exactly what differs, and writes it down for the staff', async () => {
    await store([{ ...place, hour: '2026-10-02T10' }]);
    await sql.run('UPDATE places_centre_mode SET opened = 4');
    await sql.run("DELETE FROM step_month WHERE step = 'weigh'");
    const { oracle } = await maintain(sql, EXAMPLE_NOW, 0.5);
    expect(oracle?.month).toBe('2026-10');
    expect(oracle?.differences).toContain('places_centre_mode marseille headset opened: kept 4, raw 1');
    expect(oracle?.differences).toContain('step_month boulanger weigh 1 seconds: kept 0, raw 52');
    expect(await sql.all('SELECT day, month, differences FROM roll_up_check')).toEqual([
      { day: '2026-11-25', month: '2026-10', differences: oracle?.differences.length },
    ]);
  });

  it('checks any month whose events are there, the current one too, and none when there is none', async () => {
    expect((await maintain(sql, EXAMPLE_NOW, 0.99)).oracle).toBeNull();
    await store([place]);
    await store([{ ...renamed(place, 2), hour: '2026-03-02T10' }]);
    expect((await maintain(sql, EXAMPLE_NOW, 0)).oracle).toEqual({ month: '2026-03', differences: [] });
    expect((await maintain(sql, EXAMPLE_NOW, 0.99)).oracle).toEqual({ month: '2026-11', differences: [] });
  });

  it('finds no difference in the current month while events pour in', async () => {
    let pouring = true;
    const pour = async () => {
      for (let number = 0; pouring; number++) await store([renamed(place, number)]);
    };
    const stream = pour();
    for (let check = 0; check < 20; check++) expect((await checkMonth(sql, '2026-11')).differences).toEqual([]);
    pouring = false;
    await stream;
    expect((await sql.all('SELECT id FROM event')).length).toBeGreaterThan(1);
  });

  it('deletes raw events before they are older than 13 months, keeps their figures, and counts none of them again', async () => {
    const old = { ...place, hour: '2025-11-02T10' };
    await store([old, renamed(place, 2)]);
    expect((await maintain(sql, EXAMPLE_NOW, 0)).deleted).toBe(0);
    const december = new Date('2026-12-01T09:00:00Z');
    expect((await maintain(sql, december, 0)).deleted).toBe(1);
    const post = { bytes: new TextEncoder().encode(JSON.stringify({ events: [old] })), sender: anyone };
    const [again] = await ingestGroup([post], december, writer);
    expect(again?.counts).toMatchObject({ stored: 0, rejected: 1 });
    expect(await sql.all('SELECT month FROM places_centre_mode ORDER BY month')).toEqual([
      { month: '2025-11' },
      { month: '2026-11' },
    ]);
    expect((await maintain(sql, december, 0)).oracle, 'a month without its raw events is not checked').toEqual({
      month: '2026-11',
      differences: [],
    });
  });

  it('deletes refused events when they are older than two months, to the day', async () => {
    const post = { bytes: new TextEncoder().encode('{"events":[1]}'), sender: anyone };
    await ingestGroup([post], EXAMPLE_NOW, writer);
    await maintain(sql, new Date('2027-01-25T09:00:00Z'), 0);
    expect(await sql.all('SELECT day FROM rejected_event')).toHaveLength(1);
    await maintain(sql, new Date('2027-01-26T09:00:00Z'), 0);
    expect(await sql.all('SELECT day FROM rejected_event')).toEqual([]);
  });

  it('forgets a removed forum when no event that is taken can be of its time', async () => {
    await writeOccasion(sql, { slug: 'avenir', title: 'Avenir', from: '2026-11-11', to: '2026-11-13' }, REGION);
    await removeOccasion(sql, 'avenir', '2026-11-20', REGION);
    await maintain(sql, new Date('2027-11-30T09:00:00Z'), 0);
    expect((await writer.staffRules()).forums).toEqual(new Set(['forum-avenir']));
    await maintain(sql, new Date('2027-12-01T09:00:00Z'), 0);
    expect((await writer.staffRules()).forums).toEqual(new Set());
  });
});
