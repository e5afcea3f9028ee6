import { runWorker } from '../start-worker.ts';
import type { StorageAddress } from '../storage/storage-address.ts';

const DAY_MILLISECONDS = 86_400_000;

export interface ReportJob {
  /** Publishes what is due, on a thread of its own. Gives the periods that were closed. Calls while it runs wait for the same run. */
  run(): Promise<string[]>;
  stop(): void;
}

/** Publishes due reports now, at the server's start, and every day. */
export function startReportJob(
  storage: StorageAddress,
  now: () => Date,
  onFailure: (error: unknown) => void,
): ReportJob {
  let running: Promise<string[]> | null = null;
  const freeze = () => runWorker<string[]>('report-worker', import.meta.url, { storage, now: now().getTime() });
  const run = () => {
    running ??= freeze().finally(() => {
      running = null;
    });
    return running;
  };
  const quietly = () => void run().catch(onFailure);
  quietly();
  const timer = setInterval(quietly, DAY_MILLISECONDS);
  timer.unref();
  return { run, stop: () => clearInterval(timer) };
}
