import type { Logger } from 'pino';
import { localHour } from '../ingestion/event-clock.ts';
import { runWorker } from '../start-worker.ts';
import type { StorageAddress } from '../storage/storage-address.ts';
import type { Maintenance } from './maintain.ts';
import type { Metrics } from './metrics.ts';

/** The hour, in Marseille, in which the nightly work is done. */
const HOUR = '03';
const LOOK_MILLISECONDS = 10 * 60_000;

export interface NightlyDependencies {
  storage: StorageAddress;
  metrics: Metrics;
  log: Logger;
  now: () => Date;
}

/** Does the nightly work now, on a thread of its own, and reports it in log and metrics. */
export async function runMaintenance({ storage, metrics, log, now }: NightlyDependencies): Promise<Maintenance> {
  const started = now();
  const data = { storage, now: started.getTime(), random: Math.random() };
  const result = await runWorker<Maintenance>('maintenance-worker', import.meta.url, data);
  const differences = result.oracle?.differences ?? [];
  metrics.maintained({ deleted: result.deleted, differences: differences.length }, started);
  const found = { deleted: result.deleted, month: result.oracle?.month ?? null, differences: differences.slice(0, 20) };
  if (differences.length > 0) log.error(found, 'roll-ups differ from the raw events');
  else log.info(found, 'nightly work done');
  return result;
}

/** Looks every ten minutes whether it is night and the work of this night is still to do. Gives the function that stops it. */
export function startNightly(dependencies: NightlyDependencies): () => void {
  let lastDay = '';
  const look = () => {
    const [day = '', hour] = localHour(dependencies.now()).split('T');
    if (hour !== HOUR || day === lastDay) return;
    lastDay = day;
    runMaintenance(dependencies).catch((error: unknown) => dependencies.log.error(error, 'the nightly work failed'));
  };
  const timer = setInterval(look, LOOK_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}
