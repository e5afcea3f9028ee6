import pg from 'pg';
import { oneAtATime } from '../storage/one-at-a-time.ts';
import { ANSWER_MILLISECONDS, connectionOptions, isPostgresUnavailable } from '../storage/postgres-dialect.ts';
import { StorageUnavailable } from '../storage/storage-unavailable.ts';
import type { AcceptedEvent, Batch, RejectedEvent } from './batch.ts';
import { countEvent } from './count-event.ts';
import {
  type EventWriter,
  REJECTED_KEPT_PER_DAY,
  STAFF_RULES,
  type StaffRuleRow,
  staffRulesOf,
  type StoreOutcome,
} from './event-writer.ts';
import { COUNT_REJECTED, INSERT_EVENTS, INSERT_REJECTED, rollUpStatement } from './postgres-statements.ts';
import { requireDurablePostgres } from './require-durable.ts';
import { createRollUpSums } from './roll-up-sums.ts';
import { isSameRecord } from './same-record.ts';

/** Of several records with one id in a group the first counts, as if they had come one after the other. */
function firstOfEachId(batches: readonly Batch[]): Map<string, AcceptedEvent> {
  const first = new Map<string, AcceptedEvent>();
  for (const batch of batches)
    for (const accepted of batch.accepted) if (!first.has(accepted.event.id)) first.set(accepted.event.id, accepted);
  return first;
}

async function storeEvents(client: pg.Client, batches: readonly Batch[]): Promise<StoreOutcome[][]> {
  const first = firstOfEachId(batches);
  if (first.size === 0) return batches.map(() => []);
  const records = [...first.values()].map(({ event, month, body }) => ({
    id: event.id,
    kind: event.kind,
    month,
    body,
  }));
  const inserted = await client.query<{ id: string }>({
    name: 'insert-events',
    text: INSERT_EVENTS,
    values: [JSON.stringify(records)],
  });
  const isNew = new Set(inserted.rows.map((row) => row.id));
  const sums = createRollUpSums();
  for (const { event, month } of first.values()) if (isNew.has(event.id)) countEvent(event, month, sums);
  const rollUps = rollUpStatement(sums);
  if (rollUps) await client.query(rollUps.text, [rollUps.parameter]);
  const known = await knownBodies(client, first, isNew);
  return batches.map((batch) =>
    batch.accepted.map((accepted): StoreOutcome => {
      const { id } = accepted.event;
      if (isNew.has(id) && first.get(id) === accepted) return 'stored';
      return isSameRecord(known.get(id), accepted.body) ? 'duplicate' : 'conflict';
    }),
  );
}

/** What the database holds under each id of the group. */
async function knownBodies(
  client: pg.Client,
  first: ReadonlyMap<string, AcceptedEvent>,
  isNew: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const known = new Map([...first].filter(([id]) => isNew.has(id)).map(([id, { body }]) => [id, body] as const));
  const old = [...first.keys()].filter((id) => !isNew.has(id));
  if (old.length === 0) return known;
  const { rows } = await client.query<{ id: string; body: string }>('SELECT id, body FROM event WHERE id = ANY($1)', [
    old,
  ]);
  for (const row of rows) known.set(row.id, row.body);
  return known;
}

async function storeRejected(client: pg.Client, rejected: readonly RejectedEvent[], today: string): Promise<void> {
  if (rejected.length === 0) return;
  const records = JSON.stringify(rejected);
  await client.query(INSERT_REJECTED, [records, today, REJECTED_KEPT_PER_DAY]);
  await client.query(COUNT_REJECTED, [records, today.slice(0, 7)]);
}

/** Writes through one connection of its own, and opens a new one when that is lost. */
export function createPostgresEventWriter(url: string): EventWriter {
  const inTurn = oneAtATime(); // the connection takes one question after the other, and a ping waits for a group's end
  let open: pg.Client | null = null;

  async function connected(): Promise<pg.Client> {
    if (open) return open;
    const client = new pg.Client(connectionOptions(url, ANSWER_MILLISECONDS));
    client.on('error', () => {
      if (open === client) open = null;
    });
    try {
      await client.connect();
      await requireDurablePostgres(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    open = client;
    return client;
  }

  async function abandon(): Promise<void> {
    const client = open;
    open = null;
    await client?.end().catch(() => undefined);
  }

  function attempt<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    return inTurn(async () => {
      try {
        return await work(await connected());
      } catch (error) {
        if (!isPostgresUnavailable(error)) throw error;
        await abandon();
        throw new StorageUnavailable(error);
      }
    });
  }

  async function transaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
    await client.query('BEGIN');
    try {
      const result = await work();
      await client.query('COMMIT');
      return result;
    } catch (error) {
      // Of a connection that does not answer no second answer is waited for: with it ends what it has begun.
      if (!isPostgresUnavailable(error)) await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  return {
    ping: () =>
      attempt(async (client) => {
        await client.query('SELECT 1');
      }),
    staffRules: () =>
      attempt(async (client) => {
        const { rows } = await client.query<StaffRuleRow>({ name: 'staff-rules', text: STAFF_RULES });
        return staffRulesOf(rows);
      }),
    write: (batches, today) =>
      attempt((client) =>
        transaction(client, async () => {
          const outcomes = await storeEvents(client, batches);
          await storeRejected(
            client,
            batches.flatMap((batch) => batch.rejected),
            today,
          );
          return outcomes;
        }),
      ),
    close: () => inTurn(abandon),
  };
}
