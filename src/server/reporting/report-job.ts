import { runWorker } from '../start-worker.ts';
import type { StorageAddress } from '../storage/storage-address.ts';

const DAY_MILLISECONDS = 86_400_000;

export interface ReportJob {
  /** Publishes what is due, on a thread of its own. Gives the periods that were closed. Calls while it runs wait for the same run. */
  run(): Promise<string[]>;
  /** No more; what is being published is left where it is, for the next start. */
  stop(): Promise<void>;
}

/** Publishes due reports now, at the server's start, and every day. */
export function startReportJob(
  storage: StorageAddress,
  now: () => Date,
  onFailure: (error: unknown) => void,
): ReportJob {
  const stop = new AbortController();
  let running: Promise<string[]> | null = null;
  const freeze = () =>
    runWorker<string[]>('report-worker', import.meta.url, { storage, now: now().getTime() }, stop.signal);
  const run = () => {
    running ??= freeze().finally(() => {
      running = null;
    });
    return running;
  };
  const quietly = () =>
    void run().catch((error: unknown) => {
      if (!stop.signal.aborted) onFailure(error);
    });
  quietly();
  const timer = setInterval(quietly, DAY_MILLISECONDS);
  timer.unref();
  return {
    run,
    async stop() {
      clearInterval(timer);
      stop.abort();
      await running?.catch(() => []);
    },
  };
}
