import type { BatchAnswer, Verdict } from '../../protocol/usage-event.ts';
import { StorageUnavailable } from '../storage/storage-unavailable.ts';
import type { Batch, BatchRefusal } from './batch.ts';
import { clockAt } from './event-clock.ts';
import type { EventWriter, StaffRules, StoreOutcome } from './event-writer.ts';
import type { IngestAnswer, IngestCounts, Post } from './messages.ts';
import { readBatch } from './read-batch.ts';

/** The outcomes of a batch, or the error that kept it from being stored. */
type Written = StoreOutcome[] | Error;

function noCounts(): IngestCounts {
  return { stored: 0, duplicate: 0, conflict: 0, rejected: 0, declined: 0 };
}

/** The database's own code (`SQLITE_FULL`, `40P01`), never its message: that may quote what was written. */
export function nameOfFailure(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function failed(error: Error): IngestAnswer {
  const body = JSON.stringify({ error: 'The events could not be stored now; send them again later.' });
  return { status: 503, body, counts: noCounts(), failure: nameOfFailure(error) };
}

function refused(refusal: BatchRefusal): IngestAnswer {
  const body = JSON.stringify({ error: refusal.error, field: refusal.field });
  return { status: refusal.status, body, counts: noCounts() };
}

function answered(batch: Batch, outcomes: readonly StoreOutcome[]): IngestAnswer {
  const counts = noCounts();
  const verdicts: Verdict[] = [...batch.verdicts];
  batch.accepted.forEach(({ index, event }, position) => {
    const outcome = outcomes[position] ?? 'stored';
    counts[outcome]++;
    if (outcome !== 'stored') verdicts[index] = { id: event.id, verdict: 'duplicate' };
  });
  for (const { verdict } of verdicts) if (verdict === 'rejected' || verdict === 'declined') counts[verdict]++;
  const answer: BatchAnswer = { verdicts };
  return { status: 200, body: JSON.stringify(answer), counts };
}

export const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** All batches in one transaction; when that fails, each in its own, so that one batch never fails the others. */
async function writeAll(writer: EventWriter, batches: readonly Batch[], today: string): Promise<Written[]> {
  try {
    return await writer.write(batches, today);
  } catch (error) {
    if (batches.length === 1) return [asError(error)];
    const written: Written[] = [];
    let lost = error instanceof StorageUnavailable ? error : null;
    for (const batch of batches) {
      if (lost) {
        written.push(lost); // waiting again for each would take as many times as long
        continue;
      }
      try {
        written.push(...(await writer.write([batch], today)));
      } catch (alone) {
        if (alone instanceof StorageUnavailable) lost = alone;
        written.push(asError(alone));
      }
    }
    return written;
  }
}

/** Everything that arrived while the last group was being written: read, judged, stored in one transaction, and then answered. */
export async function ingestGroup(posts: readonly Post[], now: Date, writer: EventWriter): Promise<IngestAnswer[]> {
  const clock = clockAt(now);
  let rules: StaffRules;
  try {
    rules = await writer.staffRules();
  } catch (error) {
    return posts.map(() => failed(asError(error)));
  }
  const readings = posts.map((post) => readBatch(post.bytes, post.sender, { clock, rules }));
  const toWrite = readings.filter(
    (reading): reading is Batch => 'verdicts' in reading && reading.accepted.length + reading.rejected.length > 0,
  );
  const written = toWrite.length === 0 ? [] : await writeAll(writer, toWrite, clock.today);
  const resultOf = new Map(toWrite.map((batch, index) => [batch, written[index]] as const));
  return readings.map((reading) => {
    if (!('verdicts' in reading)) return refused(reading);
    const result = resultOf.get(reading) ?? [];
    return result instanceof Error ? failed(result) : answered(reading, result);
  });
}
