import { centres } from '../../catalogue/centres.ts';
import { BATCH_LIMIT, type BatchAnswer, type UsageEvent } from '../../protocol/usage-event.ts';
import type { Sender } from '../ingestion/batch.ts';
import { addMonths, localHour } from '../ingestion/event-clock.ts';
import { ingestGroup } from '../ingestion/ingest-group.ts';
import { openEventWriter } from '../ingestion/open-event-writer.ts';
import { freezeDue } from '../reporting/freeze-due.ts';
import { HAND_KINDS } from '../reporting/centre-views.ts';
import { openStorage, type StorageAddress } from '../storage/storage-address.ts';
import type { Sql } from '../storage/sql.ts';
import { demoEvents } from './demo-events.ts';
import { createRandomSource, type RandomSource } from './random-source.ts';

export interface DemoOptions {
  storage: StorageAddress;
  months: number;
  seed: number;
  now: Date;
}

export interface DemoResult {
  events: number;
  /** Reports that were published. */
  periods: string[];
}

/** Posts that are written in one transaction. */
const POSTS_IN_GROUP = 8;
const PEOPLE = { door: [90, 700], forum: [0, 260], workshop: [0, 60], phone: [10, 90] } as const;

/** @throws Error when the database holds events that were not made up. */
async function markInvented(sql: Sql, today: string): Promise<void> {
  await sql.transaction(async (inside) => {
    const marked = await inside.all(`SELECT mark FROM database_mark WHERE mark = 'invented'`);
    if (marked.length > 0) return;
    const tables = ['event', 'events_kind', 'hand_count', 'frozen_report'];
    for (const table of tables)
      if ((await inside.all(`SELECT 1 AS found FROM ${table} LIMIT 1`)).length > 0)
        throw new Error(
          'DATA_DIR or DATABASE_URL: this database holds real data; invented data need a database of their own.',
        );
    await inside.run(`INSERT INTO database_mark (mark, day) VALUES ('invented', ?)`, [today]);
  });
}

async function writeHandCounts(sql: Sql, month: string, random: RandomSource): Promise<void> {
  for (const { id } of centres)
    for (const kind of HAND_KINDS)
      await sql.run(
        'INSERT INTO hand_count (month, centre, kind, people) VALUES (?, ?, ?, ?) ON CONFLICT (month, centre, kind) DO NOTHING',
        [month, id, kind, random.whole(PEOPLE[kind][0], PEOPLE[kind][1])],
      );
}

async function nameForum(sql: Sql, year: string): Promise<string> {
  const slug = `avenir-${year}`;
  await sql.run(
    'INSERT INTO occasion (slug, title, first_day, last_day) VALUES (?, ?, ?, ?) ON CONFLICT (slug) DO NOTHING',
    [slug, `Forum Avenir ${year}`, `${year}-03-11`, `${year}-11-13`],
  );
  return `forum-${slug}`;
}

/** Through the same door as real events: every one is checked, and counted by the same code. */
async function writeEvents(storage: StorageAddress, events: readonly UsageEvent[], now: Date): Promise<void> {
  const writer = openEventWriter(storage);
  const sender: Sender = { centre: null, enrolment: 'open', declines: false };
  const posts: { bytes: Uint8Array<ArrayBuffer>; sender: Sender }[] = [];
  for (let from = 0; from < events.length; from += BATCH_LIMIT) {
    const body = JSON.stringify({ events: events.slice(from, from + BATCH_LIMIT) });
    posts.push({ bytes: new TextEncoder().encode(body), sender });
  }
  try {
    for (let from = 0; from < posts.length; from += POSTS_IN_GROUP) {
      const group = posts.slice(from, from + POSTS_IN_GROUP).map((post, index) => ({ number: index, ...post }));
      for (const { status, body } of await ingestGroup(group, now, writer)) {
        const refused =
          status === 200 && (JSON.parse(body) as BatchAnswer).verdicts.find(({ verdict }) => verdict === 'rejected');
        if (status !== 200 || refused)
          throw new Error(`An invented event was refused: ${refused ? JSON.stringify(refused) : body}`);
      }
    }
  } finally {
    await writer.close();
  }
}

/**
 * Fills a database with invented events of the last months, marks it as invented and publishes the reports that are due. The same seed
 * on the same day makes the same events, so that a second run adds nothing.
 */
export async function fillDemoData({ storage, months, seed, now }: DemoOptions): Promise<DemoResult> {
  const sql = await openStorage(storage);
  try {
    const today = localHour(now).slice(0, 10);
    await markInvented(sql, today);
    const random = createRandomSource(seed);
    let events = 0;
    for (let index = 0; index < months; index++) {
      const month = addMonths(today.slice(0, 7), index - months + 1);
      const forum = await nameForum(sql, month.slice(0, 4));
      const isCurrent = month === today.slice(0, 7);
      const made = demoEvents(
        { random, month, forum, days: isCurrent ? Math.max(1, Number(today.slice(8)) - 1) : 28 },
        index,
      );
      // Old months are written as if it were their last day: ingestion takes no events from long ago.
      await writeEvents(storage, made, isCurrent ? now : new Date(`${month}-28T22:00:00Z`));
      await writeHandCounts(sql, month, random);
      events += made.length;
    }
    return { events, periods: await freezeDue(sql, now) };
  } finally {
    await sql.close();
  }
}
