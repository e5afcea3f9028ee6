import { centres } from '../../catalogue/centres.ts';
import { BATCH_LIMIT, type BatchAnswer, type UsageEvent } from '../../protocol/usage-event.ts';
import type { Sender } from '../ingestion/batch.ts';
import { addMonths, localHour } from '../ingestion/event-clock.ts';
import { ingestGroup } from '../ingestion/ingest-group.ts';
import { openEventWriter } from '../ingestion/open-event-writer.ts';
import { freezeDue } from '../reporting/freeze-due.ts';
import { openStorage, type StorageAddress } from '../storage/storage-address.ts';
import type { Sql } from '../storage/sql.ts';
import { daysIn, forumDays } from './demo-calendar.ts';
import { demoEvents } from './demo-events.ts';
import { FORUM_CENTRES } from './demo-habits.ts';
import { type DemoHandCount, demoHandCounts } from './demo-hand-counts.ts';
import { createRandomSource } from './random-source.ts';

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

async function writeHandCounts(sql: Sql, month: string, counts: readonly DemoHandCount[]): Promise<void> {
  for (const { centre, kind, people } of counts)
    await sql.run(
      'INSERT INTO hand_count (month, centre, kind, people) VALUES (?, ?, ?, ?) ON CONFLICT (month, centre, kind) DO NOTHING',
      [month, centre, kind, people],
    );
}

/** Names the forum of a month that has one. */
async function nameForum(sql: Sql, month: string): Promise<string> {
  const slug = `avenir-${month}`;
  const season = { '03': 'printemps', '11': 'automne' }[month.slice(5)];
  const [first = '', last = ''] = forumDays(month).map((day) => `${month}-${String(day).padStart(2, '0')}`);
  if (month.slice(5) in FORUM_CENTRES)
    await sql.run(
      'INSERT INTO occasion (slug, title, first_day, last_day) VALUES (?, ?, ?, ?) ON CONFLICT (slug) DO NOTHING',
      [slug, `Forum Avenir, ${season} ${month.slice(0, 4)}`, first, last],
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
      const forum = await nameForum(sql, month);
      const isCurrent = month === today.slice(0, 7);
      const days = isCurrent ? Math.max(1, Number(today.slice(8)) - 1) : daysIn(month);
      const made = demoEvents({ random, month, forum, days }, index);
      // Old months are written as if it were their last day: ingestion takes no events from long ago.
      await writeEvents(storage, made, isCurrent ? now : new Date(`${month}-${days}T22:00:00Z`));
      const ids = centres.map(({ id }) => id);
      const sheets = demoHandCounts(random, made, ids);
      // Sheets are filled in when their month is over.
      if (!isCurrent) await writeHandCounts(sql, month, sheets);
      events += made.length;
    }
    return { events, periods: await freezeDue(sql, now) };
  } finally {
    await sql.close();
  }
}
