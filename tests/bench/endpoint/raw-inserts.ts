import { rmSync } from 'node:fs';
import { BATCH_LIMIT } from '../../../src/protocol/usage-event.ts';
import type { Batch, Sender } from '../../../src/server/ingestion/batch.ts';
import { clockAt } from '../../../src/server/ingestion/event-clock.ts';
import { openEventWriter } from '../../../src/server/ingestion/open-event-writer.ts';
import { readBatch } from '../../../src/server/ingestion/read-batch.ts';
import { openStorage, type StorageAddress } from '../../../src/server/storage/storage-address.ts';
import { emptyTables } from '../../../src/server/storage/testing/empty-tables.ts';
import { randomEvent } from './generate.ts';

const anyone: Sender = { centre: null, enrolment: 'open', declines: false };

export interface RawResult {
  eventsPerSecond: number;
  /** Processor time of the process, microseconds per event. */
  cpu: number;
}

/** Events that are already parsed and judged; at most 500, as in a post. */
function randomBatch(size: number, months: readonly string[]): Batch {
  const events = Array.from({ length: size }, () => randomEvent(months));
  const admission = {
    clock: clockAt(new Date()),
    rules: { uncounted: new Set<string>(), enrolled: new Set<string>(), forums: new Set<string>() },
  };
  const reading = readBatch(new TextEncoder().encode(JSON.stringify({ events })), anyone, admission);
  if (!('verdicts' in reading)) throw new Error(reading.error);
  if (reading.rejected[0]) throw new Error(JSON.stringify(reading.rejected[0]));
  return reading;
}

/** Stores random events in groups of `size`, a multiple of 500, as a busy endpoint does. */
export async function fillDatabase(
  storage: StorageAddress,
  { events, size, months }: { events: number; size: number; months: readonly string[] },
): Promise<void> {
  await (await openStorage(storage)).close();
  const writer = openEventWriter(storage);
  for (let done = 0; done < events; done += size) {
    const group = Array.from({ length: size / BATCH_LIMIT }, () => randomBatch(BATCH_LIMIT, months));
    await writer.write(group, clockAt(new Date()).today);
  }
  await writer.close();
}

/**
 * What is called raw: the endpoint's own statements, tables and roll-ups, synchronous, one transaction for each `posts` batches of `size`,
 * in one process that does nothing else, from events that are parsed already.
 */
export async function rawInserts(
  storage: StorageAddress,
  { events, size, months, posts }: { events: number; size: number; months: readonly string[]; posts: number },
): Promise<RawResult> {
  if (storage.dialect === 'sqlite') rmSync(storage.directory, { recursive: true, force: true });
  const sql = await openStorage(storage);
  if (storage.dialect === 'postgres') await emptyTables(sql);
  await sql.close();
  const batches = Array.from({ length: Math.ceil(events / size) }, () => randomBatch(size, months));
  const writer = openEventWriter(storage);
  const { today } = clockAt(new Date());
  const before = process.cpuUsage();
  const started = performance.now();
  for (let from = 0; from < batches.length; from += posts) await writer.write(batches.slice(from, from + posts), today);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  await writer.close();
  const count = batches.length * size;
  return { eventsPerSecond: count / seconds, cpu: (user + system) / count };
}
