import { beginImmediate } from '../storage/begin-immediate.ts';
import { isBusy, type SqliteConnection } from '../storage/sqlite-connection.ts';
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
import { requireDurableSqlite } from './require-durable.ts';
import { createRollUpSums, type RollUpSums } from './roll-up-sums.ts';
import { ROLL_UP_NAMES, ROLL_UPS, type RollUpName } from './roll-ups.ts';
import { isSameRecord } from './same-record.ts';

const LOCK_WAIT_MILLISECONDS = 2_500;

/** All rows of a table in one call and one parameter: that costs less here than a call for each row. */
function upsert(table: RollUpName): string {
  const { keys, sums } = ROLL_UPS[table];
  const columns = ['month', ...keys, ...sums];
  return `INSERT INTO ${table} (${columns.join(', ')})
    SELECT ${columns.map((_, index) => `value->>${index}`).join(', ')} FROM json_each(?) WHERE true
    ON CONFLICT (${['month', ...keys].join(', ')})
    DO UPDATE SET ${sums.map((sum) => `${sum} = ${sum} + excluded.${sum}`).join(', ')}`;
}

function prepare(connection: SqliteConnection) {
  return {
    insert: connection.prepare(
      'INSERT INTO event (id, kind, month, body) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
    ),
    ping: connection.prepare('SELECT name FROM migration LIMIT 1'),
    body: connection.prepare('SELECT body FROM event WHERE id = ?'),
    staffRules: connection.prepare(STAFF_RULES),
    rejectedOf: connection.prepare('SELECT COUNT(*) AS kept FROM rejected_event WHERE day = ?'),
    keepRejected: connection.prepare(
      'INSERT INTO rejected_event (day, id, kind, field, reason, held, length) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    countRejected: connection.prepare(
      `INSERT INTO rejected_month (month, field, reason, events) VALUES (?, ?, ?, 1)
       ON CONFLICT (month, field, reason) DO UPDATE SET events = events + 1`,
    ),
    rollUps: new Map(ROLL_UP_NAMES.map((table) => [table, connection.prepare(upsert(table))] as const)),
  };
}

type Statements = ReturnType<typeof prepare>;

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function storeEvent(statements: Statements, accepted: AcceptedEvent, sums: RollUpSums): StoreOutcome {
  const { event, month, body } = accepted;
  if (statements.insert.run(event.id, event.kind, month, body).changes > 0) {
    countEvent(event, month, sums);
    return 'stored';
  }
  const [known] = statements.body.all(event.id) as { body: string }[];
  return isSameRecord(known?.body, body) ? 'duplicate' : 'conflict';
}

interface Placed {
  accepted: AcceptedEvent;
  batch: number;
  position: number;
}

/** In the order of their identifiers, so that not even a page of the database tells which of a group came together; equal ones as they came. */
function storeEvents(statements: Statements, batches: readonly Batch[], sums: RollUpSums): StoreOutcome[][] {
  const placed = batches.flatMap(({ accepted: all }, batch) =>
    all.map((accepted, position): Placed => ({ accepted, batch, position })),
  );
  placed.sort((a, b) => byId(a.accepted.event, b.accepted.event));
  const outcomes = batches.map((): StoreOutcome[] => []);
  for (const { accepted, batch, position } of placed) {
    const own = outcomes[batch];
    if (own) own[position] = storeEvent(statements, accepted, sums);
  }
  return outcomes;
}

function storeRollUps(statements: Statements, sums: RollUpSums): void {
  for (const [table, rows] of sums.tables())
    statements.rollUps.get(table)?.run(JSON.stringify(rows.map((row) => [...row.keys, ...row.sums])));
}

function storeRejected(statements: Statements, rejected: readonly RejectedEvent[], today: string): void {
  if (rejected.length === 0) return;
  const [{ kept }] = statements.rejectedOf.all(today) as [{ kept: number }];
  const inOrder = [...rejected].sort(byId).slice(0, Math.max(0, REJECTED_KEPT_PER_DAY - kept));
  for (const { id, kind, field, reason, held, length } of inOrder)
    statements.keepRejected.run(today, id, kind, field, reason, held, length);
  for (const { field, reason } of rejected) statements.countRejected.run(today.slice(0, 7), field, reason);
}

/** Writes through the one connection that it is given and closes in the end. @throws NotDurable when it would not sync. */
export function createSqliteEventWriter(connection: SqliteConnection): EventWriter {
  requireDurableSqlite(connection);
  const statements = prepare(connection);

  function store(batches: readonly Batch[], today: string): StoreOutcome[][] {
    const sums = createRollUpSums();
    const outcomes = storeEvents(statements, batches, sums);
    storeRollUps(statements, sums);
    storeRejected(
      statements,
      batches.flatMap((batch) => batch.rejected),
      today,
    );
    return outcomes;
  }

  return {
    ping: async () => {
      statements.ping.all();
    },
    staffRules: async () => staffRulesOf(statements.staffRules.all() as StaffRuleRow[]),
    async write(batches, today) {
      try {
        await beginImmediate(connection, Date.now() + LOCK_WAIT_MILLISECONDS);
        const outcomes = store(batches, today);
        connection.exec('COMMIT');
        return outcomes;
      } catch (error) {
        // Some failures, a full disk among them, have rolled back already.
        if (connection.inTransaction) connection.exec('ROLLBACK');
        throw isBusy(error) ? new StorageUnavailable(error) : error;
      }
    },
    close: async () => {
      connection.close();
    },
  };
}
