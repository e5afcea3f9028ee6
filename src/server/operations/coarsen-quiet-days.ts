import type { UsageEvent } from '../../protocol/usage-event.ts';
import { withoutHour } from '../ingestion/same-record.ts';
import type { Sql } from '../storage/sql.ts';

/** With fewer visits than this a centre was quiet on a day: beside its hours, somebody who was there could tell who a record is of. */
const QUIET_VISITS = 20;
const EVENTS_READ_AT_ONCE = 2_000;
/** So that each transaction is short and nobody waits for it. */
const EVENTS_WRITTEN_AT_ONCE = 500;

interface StoredEvent {
  id: string;
  body: string;
}

/** Events in the order of their identifiers. `condition`: which, in SQL. */
async function* eventsWhere(sql: Sql, condition: string): AsyncGenerator<StoredEvent[]> {
  let after = '';
  for (;;) {
    const rows = await sql.all<StoredEvent>(
      `SELECT id, body FROM event WHERE id > ? AND ${condition} ORDER BY id LIMIT ${EVENTS_READ_AT_ONCE}`,
      [after],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}

/** The centre and the day of a record that has both; the web is a centre here. */
function centreDayOf({ body }: StoredEvent): { key: string; day: string } | null {
  const event = JSON.parse(body) as UsageEvent;
  if (!('hour' in event) || !('centre' in event)) return null;
  const day = event.hour.slice(0, 10);
  return { key: `${event.centre} ${day}`, day };
}

/** How many visits each centre had on each day, late ones too. */
async function countVisits(sql: Sql): Promise<Map<string, number>> {
  const visits = new Map<string, number>();
  for await (const events of eventsWhere(sql, "kind = 'visit'"))
    for (const event of events) {
      const found = centreDayOf(event);
      if (found) visits.set(found.key, (visits.get(found.key) ?? 0) + 1);
    }
  return visits;
}

async function removeHours(sql: Sql, events: readonly StoredEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += EVENTS_WRITTEN_AT_ONCE)
    await sql.transaction(async (inside) => {
      for (const { id, body } of events.slice(from, from + EVENTS_WRITTEN_AT_ONCE))
        await inside.run('UPDATE event SET body = ? WHERE id = ?', [withoutHour(body), id]);
    });
}

/**
 * Of a centre that had fewer than 20 visits on a day that is over, records keep the day and not the hour. Figures are by month and stay;
 * what is sent again is still known. Gives how many records have lost their hour.
 */
export async function coarsenQuietDays(sql: Sql, today: string): Promise<number> {
  const visits = await countVisits(sql);
  let coarsened = 0;
  for await (const events of eventsWhere(sql, `body LIKE '%"hour":"____-__-__T__"%'`)) {
    const quiet = events.filter((event) => {
      const found = centreDayOf(event);
      return found !== null && found.day < today && (visits.get(found.key) ?? 0) < QUIET_VISITS;
    });
    await removeHours(sql, quiet);
    coarsened += quiet.length;
  }
  return coarsened;
}
