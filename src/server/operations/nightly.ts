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
export async function runMaintenance({ storage, metrics, log, now }: NightlyDependencies): Promise<NightlyResult> {
  const started = now();
  const data = { storage, now: started.getTime(), random: Math.random() };
  const result = await runWorker<NightlyResult>('maintenance-worker', import.meta.url, data);
  const differences = result.oracle?.differences ?? [];
  metrics.maintained({ deleted: result.deleted, differences: differences.length }, started);
  const found = { deleted: result.deleted, month: result.oracle?.month ?? null, differences: differences.slice(0, 20) };
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
 * server that is switched off at night does it when it is started. Gives the function that stops looking.
 */
export function startNightly(dependencies: NightlyDependencies & { sql: Sql }): () => void {
  const { sql, log, now } = dependencies;
  let stopped = false;
  let notBefore = 0;

  async function look(): Promise<void> {
    const night = dueNight(now());
    const last = await lastNight(sql);
    if (last === night || stopped || now().getTime() < notBefore) return;
    notBefore = now().getTime() + RETRY_MILLISECONDS;
    if (last === null && (await isNew(sql))) await noteNight(sql, night);
    else await runMaintenance(dependencies);
  }

  const quietly = () =>
    void look().catch((error: unknown) => {
      if (!stopped) log.error(error, 'the nightly work failed');
    });
  quietly();
  const timer = setInterval(quietly, LOOK_MILLISECONDS);
  timer.unref();
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
