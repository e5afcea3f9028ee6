import type { Logger } from 'pino';
import { runWorker } from '../start-worker.ts';
import type { StorageAddress } from '../storage/storage-address.ts';
import type { Sql } from '../storage/sql.ts';
import { dueNight, lastNight, noteNight } from './last-night.ts';
import type { NightlyResult } from './maintenance-worker.ts';
import type { Metrics } from './metrics.ts';

const LOOK_MILLISECONDS = 10 * 60_000;
/** What failed, on a full disk for example, is not tried again at once. */
const RETRY_MILLISECONDS = 60 * 60_000;

export interface NightlyDependencies {
  storage: StorageAddress;
  metrics: Metrics;
  log: Logger;
  now: () => Date;
}

/** Does the nightly work now, on a thread of its own, and reports it in log and metrics. */
export async function runMaintenance(
  { storage, metrics, log, now }: NightlyDependencies,
  stop: AbortSignal,
): Promise<NightlyResult> {
  const started = now();
  const data = { storage, now: started.getTime(), random: Math.random() };
  const result = await runWorker<NightlyResult>('maintenance-worker', import.meta.url, data, stop);
  const differences = result.oracle?.differences ?? [];
  metrics.maintained({ deleted: result.deleted, differences: differences.length }, started);
  const found = {
    deleted: result.deleted,
    coarsened: result.coarsened,
    month: result.oracle?.month ?? null,
    differences: differences.slice(0, 20),
  };
  if (differences.length > 0) log.error(found, 'roll-ups differ from the raw events');
  else log.info(found, 'nightly work done');
  if (result.orderFailure !== null)
    log.error({ failure: result.orderFailure }, 'the order in which events came could not be removed');
  return result;
}

/** A database in which nothing has been counted has nothing to be looked after. */
async function isNew(sql: Sql): Promise<boolean> {
  return (await sql.all('SELECT month FROM events_kind LIMIT 1')).length === 0;
}

/**
 * Looks now and every ten minutes whether the work of the last night is done: which night was the last stands in the database, so that a
 * server that is switched off at night does it when it is started. Gives the function that stops looking, and the work where it is: the
 * next start does it.
 */
export function startNightly(dependencies: NightlyDependencies & { sql: Sql }): () => Promise<void> {
  const { sql, log, now } = dependencies;
  const stop = new AbortController();
  let notBefore = 0;
  let looking = Promise.resolve();

  async function look(): Promise<void> {
    const night = dueNight(now());
    const last = await lastNight(sql);
    if (last === night || now().getTime() < notBefore) return;
    notBefore = now().getTime() + RETRY_MILLISECONDS;
    if (last === null && (await isNew(sql))) await noteNight(sql, night);
    else await runMaintenance(dependencies, stop.signal);
  }

  const quietly = () => {
    looking = looking.then(look).catch((error: unknown) => {
      if (!stop.signal.aborted) log.error(error, 'the nightly work failed');
    });
  };
  quietly();
  const timer = setInterval(quietly, LOOK_MILLISECONDS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stop.abort();
    await looking;
  };
}
