import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import type { UsageEvent, Visit } from '../../src/protocol/usage-event.ts';
import type { Sender } from '../../src/server/ingestion/batch.ts';
import type { EventWriter } from '../../src/server/ingestion/event-writer.ts';
import { ingestGroup } from '../../src/server/ingestion/ingest-group.ts';
import { openEventWriter } from '../../src/server/ingestion/open-event-writer.ts';
import { maintain } from '../../src/server/operations/maintain.ts';
import type { Sql } from '../../src/server/storage/sql.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import type { TestDatabase } from '../../src/server/storage/testing/test-database.ts';
import { emptyTables } from '../../src/server/storage/testing/empty-tables.ts';
import { EXAMPLE_NOW, renamed } from './test-server.ts';

const anyone: Sender = { centre: null, enrolment: 'open', declines: false };
const visit = exampleEvents().find((event): event is Visit => event.kind === 'visit') as Visit;

/** Visits of the day of the examples, at any hour of it. */
const visits = (count: number, change: Partial<Visit>) =>
  Array.from({ length: count }, (_, index) =>
    renamed({ ...visit, hour: `2026-11-24T${String(8 + (index % 10)).padStart(2, '0')}`, ...change }, 1000 + index),
  );

describe.each(DATABASE_KINDS)('days on which few came, over $name', ({ create }) => {
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

  async function send(events: readonly UsageEvent[]) {
    const post = { bytes: new TextEncoder().encode(JSON.stringify({ events })), sender: anyone };
    const [answer] = await ingestGroup([post], EXAMPLE_NOW, writer);
    return answer?.counts;
  }

  async function kept(): Promise<UsageEvent[]> {
    const rows = await sql.all<{ body: string }>('SELECT body FROM event ORDER BY id');
    return rows.map(({ body }) => JSON.parse(body) as UsageEvent);
  }

  async function hoursKept(): Promise<string[]> {
    return (await kept()).map((event) => ('hour' in event ? event.hour : ''));
  }

  const night = (now = EXAMPLE_NOW) => maintain(sql, now, 0);

  it('lose their hours when they are over: every record of the centre keeps its day, and all else that it says', async () => {
    await send(exampleEvents());
    expect((await night()).coarsened).toBe(4);
    const expected = exampleEvents().map((event) =>
      'hour' in event && 'centre' in event ? { ...event, hour: '2026-11-24' } : event,
    );
    expect(await kept()).toEqual(expected);
    expect((await night()).coarsened, 'once').toBe(0);
  });

  it('are those of a centre with fewer than twenty visits; another centre’s visits do not count', async () => {
    await send([...visits(19, {}), { ...renamed(visit, 1), centre: 'gap' }]);
    await night();
    expect(new Set(await hoursKept())).toEqual(new Set(['2026-11-24']));
    await emptyTables(sql);
    await send(visits(20, {}));
    expect((await night()).coarsened).toBe(0);
    expect((await hoursKept())[3]).toBe('2026-11-24T11');
  });

  it('are not today: somebody may still come', async () => {
    await send([{ ...visit, hour: '2026-11-25T09' }]);
    await night();
    expect(await hoursKept()).toEqual(['2026-11-25T09']);
    await night(new Date('2026-11-26T03:00:00Z'));
    expect(await hoursKept()).toEqual(['2026-11-25']);
  });

  it('change no figure, and what is sent again is still known', async () => {
    await send(exampleEvents());
    expect(await night()).toMatchObject({ coarsened: 4, oracle: { month: '2026-11', differences: [] } });
    expect(await send(exampleEvents())).toMatchObject({ stored: 0, duplicate: exampleEvents().length, conflict: 0 });
    expect(await send([{ ...visit, seconds: 660 }])).toMatchObject({ duplicate: 0, conflict: 1 });
    expect(await send([{ ...visit, hour: '2026-11-23T14' }])).toMatchObject({ conflict: 1 });
    expect((await night()).oracle?.differences).toEqual([]);
  });
});
