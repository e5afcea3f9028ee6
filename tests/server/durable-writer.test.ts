import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sender } from '../../src/server/ingestion/batch.ts';
import { ingestGroup } from '../../src/server/ingestion/ingest-group.ts';
import { openEventWriter } from '../../src/server/ingestion/open-event-writer.ts';
import { NotDurable } from '../../src/server/ingestion/require-durable.ts';
import { createSqliteEventWriter } from '../../src/server/ingestion/sqlite-event-writer.ts';
import { openSqliteConnection } from '../../src/server/storage/sqlite-connection.ts';
import type { StorageAddress } from '../../src/server/storage/storage-address.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import type { TestDatabase } from '../../src/server/storage/testing/test-database.ts';
import { placeNumber } from './load.ts';

const anyone: Sender = { centre: null, enrolment: 'open', declines: false };

/** Posts one event through a writer of its own. */
async function answerOf(storage: StorageAddress) {
  const writer = openEventWriter(storage);
  try {
    const bytes = new TextEncoder().encode(JSON.stringify({ events: [placeNumber(1)] }));
    const [answer] = await ingestGroup([{ bytes, sender: anyone }], new Date(), writer);
    return answer;
  } finally {
    await writer.close();
  }
}

describe.each(DATABASE_KINDS)('the connection that writes events into $name', ({ create }) => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await create();
    await (await database.open()).close();
  });
  afterEach(() => database.remove());

  it('syncs at every commit, whatever its database has set for others', async () => {
    const { storage } = database;
    if (storage.dialect === 'postgres') {
      const client = new pg.Client(storage.url);
      await client.connect();
      await client.query(
        `ALTER DATABASE ${client.escapeIdentifier(client.database ?? '')} SET synchronous_commit = off`,
      );
      await client.end();
    }
    expect(await answerOf(storage)).toMatchObject({ status: 200, counts: { stored: 1 } });
  });

  it('stores nothing when it would not sync', async () => {
    const { storage } = database;
    if (storage.dialect === 'postgres') {
      const url = `${storage.url}?options=${encodeURIComponent('-c synchronous_commit=off')}`;
      expect(await answerOf({ ...storage, url })).toMatchObject({ status: 503, failure: 'NOT_DURABLE' });
      return;
    }
    const connection = openSqliteConnection(storage.directory);
    connection.pragma('synchronous = NORMAL');
    expect(() => createSqliteEventWriter(connection)).toThrow(NotDurable);
    connection.close();
  });
});
