import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchAnswer } from '../../src/protocol/usage-event.ts';
import type { Sender } from '../../src/server/ingestion/batch.ts';
import type { EventWriter } from '../../src/server/ingestion/event-writer.ts';
import { ingestGroup } from '../../src/server/ingestion/ingest-group.ts';
import { openEventWriter } from '../../src/server/ingestion/open-event-writer.ts';
import { checkMonth } from '../../src/server/operations/oracle.ts';
import type { Sql } from '../../src/server/storage/sql.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import type { TestDatabase } from '../../src/server/storage/testing/test-database.ts';
import { emptyTables } from '../../src/server/storage/testing/empty-tables.ts';
import { placeNumber } from './load.ts';
import { anyEvent } from './random-events.ts';
import { EXAMPLE_NOW } from './test-server.ts';

const anyone: Sender = { centre: null, enrolment: 'open', declines: false };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** An event with one thing wrong, in a place and by a value that the generator chooses. */
const spoiled = fc
  .tuple(
    anyEvent,
    fc.oneof(fc.constantFrom('centre', 'hour', 'id', 'steps', '__proto__', 'constructor'), fc.string()),
    fc.jsonValue(),
  )
  .map(([event, key, value]) => {
    const text = JSON.stringify(event);
    return `${text.slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(value)}}`;
  });
const deep = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom('[', '{"a":'))
  .map(([depth, open]) => open.repeat(depth) + (open === '[' ? ']' : '1}').repeat(depth).replaceAll('1}1', '1'))
  .map((text) => (text.startsWith('{') ? '[7]' : text));
const garbage = fc.oneof(spoiled, deep, fc.json(), fc.constant('"\\u0000\\ud800"'), fc.constant('{"kind":"\\u0000"}'));

describe.each(DATABASE_KINDS)('hostile batches over $name', ({ create }) => {
  let database: TestDatabase;
  let sql: Sql;
  let writer: EventWriter;

  beforeAll(async () => {
    database = await create();
    sql = await database.open();
    writer = openEventWriter(database.storage);
  });
  afterAll(async () => {
    await writer.close();
    await sql.close();
    database.remove();
  }, 30_000);

  it('are answered event by event, the good ones stored, the bad ones put aside, the figures right', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            garbage,
            anyEvent.map((event) => JSON.stringify(event)),
          ),
          { minLength: 1, maxLength: 20 },
        ),
        async (texts) => {
          const post = { bytes: bytesOf(`{"events":[${texts.join()}]}`), sender: anyone };
          const [answer] = await ingestGroup([post], EXAMPLE_NOW, writer);
          expect(answer?.status).toBe(200);
          const { verdicts } = JSON.parse(answer?.body ?? '') as BatchAnswer;
          expect(verdicts).toHaveLength(texts.length);
          const stored = verdicts.filter(({ verdict }) => verdict === 'stored').length;
          const rejected = verdicts.filter(({ verdict }) => verdict === 'rejected').length;
          expect(await sql.all('SELECT COUNT(*) AS n FROM event')).toEqual([{ n: stored }]);
          expect(await sql.all('SELECT COUNT(*) AS n FROM rejected_event')).toEqual([{ n: rejected }]);
          for (const month of ['2026-08', '2026-09', '2026-10'])
            expect((await checkMonth(sql, month)).differences).toEqual([]);
          await emptyTables(sql);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('that are no batch at all are refused as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const [answer] = await ingestGroup([{ bytes, sender: anyone }], EXAMPLE_NOW, writer);
        expect(answer?.status).toBe(400);
      }),
      { numRuns: 50 },
    );
  });

  it('never hold up or fail the good ones of the same group', async () => {
    const good = bytesOf(JSON.stringify({ events: [placeNumber(1)] }));
    const bad = [`{"events":${'['.repeat(700_000)}${']'.repeat(700_000)}}`, '{', 'null', '{"events":[{}]}'].map(
      bytesOf,
    );
    const posts = [...bad, good, ...bad].map((bytes) => ({ bytes, sender: anyone }));
    const answers = await ingestGroup(posts, new Date(), writer);
    expect(answers.map((answer) => answer.status)).toEqual([200, 400, 400, 200, 200, 200, 400, 400, 200]);
    expect(answers[4]?.counts.stored).toBe(1);
    await emptyTables(sql);
  });

  it('with a hundred thousand unknown fields are refused in good time', async () => {
    const fields = Array.from({ length: 100_000 }, (_, index) => `"f${index}":1`).join();
    const text = `{"events":[{"kind":"visit",${fields}}]}`;
    const before = process.cpuUsage();
    const [answer] = await ingestGroup([{ bytes: bytesOf(text), sender: anyone }], EXAMPLE_NOW, writer);
    const { user, system } = process.cpuUsage(before);
    expect(answer?.counts.rejected).toBe(1);
    expect((user + system) / 1e6, 'seconds of processor time').toBeLessThan(2);
    await emptyTables(sql);
  });

  it('of one event sent a thousand times count it once', async () => {
    const post = () => ({
      bytes: bytesOf(JSON.stringify({ events: Array.from({ length: 100 }, () => placeNumber(5)) })),
      sender: anyone,
    });
    const answers = [
      ...(await ingestGroup(Array.from({ length: 5 }, post), new Date(), writer)),
      ...(await ingestGroup(Array.from({ length: 5 }, post), new Date(), writer)),
    ];
    const sum = (of: 'stored' | 'duplicate') => answers.reduce((total, answer) => total + answer.counts[of], 0);
    expect([sum('stored'), sum('duplicate')]).toEqual([1, 999]);
    expect(await sql.all('SELECT opened FROM places_centre_mode')).toEqual([{ opened: 1 }]);
    await emptyTables(sql);
  });

  it('that come in any order, in any groups and sixty days late make the same figures', async () => {
    const figures = async () => sql.all('SELECT * FROM step_month ORDER BY month, occupation, step, position');
    const events = fc.sample(anyEvent, { numRuns: 80, seed: 4 });
    const oneByOne = (list: readonly unknown[]) =>
      list.map((event) => ({ bytes: bytesOf(JSON.stringify({ events: [event] })), sender: anyone }));
    await ingestGroup(oneByOne(events), EXAMPLE_NOW, writer);
    const expected = await figures();
    expect(expected.length).toBeGreaterThan(0);
    await emptyTables(sql);
    const late = new Date('2026-12-29T10:00:00Z');
    for (const post of oneByOne(events.toReversed())) await ingestGroup([post, post], late, writer);
    expect(await figures()).toEqual(expected);
    await emptyTables(sql);
  });
});
