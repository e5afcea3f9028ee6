import { checkEvent } from '../protocol/check-event.ts';
import type { PlaceTried, UsageEvent, Verdict } from '../protocol/usage-event.ts';
import type { SqliteDatabase } from './database.ts';

export interface EventStore {
  /** Checks and stores a batch in one durable transaction. When it returns, what it calls stored is on disk. */
  store(batch: readonly unknown[]): Verdict[];
}

/** The month of an event's own clock, `2026-11`. */
function monthOf(event: UsageEvent): string {
  if ('hour' in event) return event.hour.slice(0, 7);
  if ('day' in event) return event.day.slice(0, 7);
  return event.month;
}

export function createEventStore(database: SqliteDatabase, now: () => Date): EventStore {
  const insert = database.prepare('INSERT INTO event (id, kind, body) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING');
  const addPlace = database.prepare(
    `INSERT INTO place_month VALUES (?, ?, ?, ?, ?, 1, ?, ?)
     ON CONFLICT (month, centre, occupation, mode, occasion) DO UPDATE SET
       opened = opened + 1, finished = finished + excluded.finished, seconds = seconds + excluded.seconds`,
  );
  const addStep = database.prepare(
    `INSERT INTO step_month VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (month, centre, occupation, mode, step) DO UPDATE SET
       reached = reached + 1, done = done + excluded.done, skipped = skipped + excluded.skipped,
       left_here = left_here + excluded.left_here, seconds = seconds + excluded.seconds,
       tries = tries + excluded.tries, helps = helps + excluded.helps`,
  );
  const addRejected = database.prepare(
    `INSERT INTO rejected_month VALUES (?, ?, ?, 1)
     ON CONFLICT (month, field, reason) DO UPDATE SET events = events + 1`,
  );

  function countPlace(event: PlaceTried): void {
    const month = monthOf(event);
    const { centre, occupation, mode, occasion } = event;
    addPlace.run(month, centre, occupation, mode, occasion, event.ended === 'finished' ? 1 : 0, event.seconds);
    const leftAt = event.ended === 'finished' ? -1 : event.steps.findIndex((step) => step.outcome === 'open');
    event.steps.forEach((step, position) => {
      if (leftAt >= 0 && position > leftAt) return; // never reached
      const done = step.outcome === 'done' ? 1 : 0;
      const skipped = step.outcome === 'skipped' ? 1 : 0;
      const left = position === leftAt ? 1 : 0;
      addStep.run(
        month,
        centre,
        occupation,
        mode,
        step.step,
        position,
        done,
        skipped,
        left,
        step.seconds,
        step.tries,
        step.helps,
      );
    });
  }

  function storeOne(value: unknown): Verdict {
    const check = checkEvent(value);
    if (!check.ok) {
      // A hostile sender must not choose what is kept: only the schema's own field names, without array positions.
      const field = /^(\/[a-z]{1,20}){0,2}$/.test(check.field.replace(/\/\d+/g, ''))
        ? check.field.replace(/\/\d+/g, '')
        : '/unknown';
      addRejected.run(now().toISOString().slice(0, 7), field, check.reason.slice(0, 120));
      return { id: check.id, verdict: 'rejected', field: check.field, reason: check.reason };
    }
    const { event } = check;
    if (insert.run(event.id, event.kind, JSON.stringify(event)).changes === 0)
      return { id: event.id, verdict: 'duplicate' };
    if (event.kind === 'place_tried') countPlace(event);
    return { id: event.id, verdict: 'stored' };
  }

  const store = database.transaction((batch: readonly unknown[]) => batch.map(storeOne));
  return { store: (batch) => store.immediate(batch) as Verdict[] };
}
