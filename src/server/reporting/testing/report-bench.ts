import type { UsageEvent } from '../../../protocol/usage-event.ts';
import type { Sender } from '../../ingestion/batch.ts';
import { ingestGroup } from '../../ingestion/ingest-group.ts';
import { openEventWriter } from '../../ingestion/open-event-writer.ts';
import type { StorageAddress } from '../../storage/storage-address.ts';
import type { Sql } from '../../storage/sql.ts';
import type { DatabaseKind } from '../../storage/testing/test-database.ts';
import type { HandSheet } from './recount.ts';

/** A real database of its own, into which events go as they do in life. */
export interface ReportBench {
  sql: Sql;
  storage: StorageAddress;
  /** `month`: the wall clock of the server is at its end. */
  ingest(events: readonly UsageEvent[], month: string): Promise<void>;
  /** Writes what centres have counted by hand. */
  fillIn(sheets: readonly HandSheet[], month: string): Promise<void>;
  close(): Promise<void>;
}

export async function openReportBench({ create }: DatabaseKind): Promise<ReportBench> {
  const database = await create();
  const { storage } = database;
  const sql = await database.open();
  const writer = openEventWriter(storage);
  const sender: Sender = { centre: null, enrolment: 'open', declines: false };
  return {
    sql,
    storage,
    async ingest(events, month) {
      for (let from = 0; from < events.length; from += 500) {
        const bytes = new TextEncoder().encode(JSON.stringify({ events: events.slice(from, from + 500) }));
        const [answer] = await ingestGroup([{ bytes, sender }], new Date(`${month}-28T22:00:00Z`), writer);
        if (answer?.counts.stored !== Math.min(500, events.length - from))
          throw new Error(`Not stored: ${answer?.body}`);
      }
    },
    async fillIn(sheets, month) {
      for (const { centre, kind, people } of sheets)
        await sql.run('INSERT INTO hand_count (month, centre, kind, people) VALUES (?, ?, ?, ?)', [
          month,
          centre,
          kind,
          people,
        ]);
    },
    async close() {
      await writer.close();
      await sql.close();
      database.remove();
    },
  };
}
