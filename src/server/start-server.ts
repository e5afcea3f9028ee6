import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { startIngestion } from './ingestion/ingestion.ts';
import { createMetrics } from './operations/metrics.ts';
import { createLog } from './operations/log.ts';
import { startNightly } from './operations/nightly.ts';
import { startReportJob } from './reporting/report-job.ts';
import type { Settings } from './settings.ts';
import { ANSWER_MILLISECONDS } from './storage/postgres-dialect.ts';
import { openStorage } from './storage/storage-address.ts';
import type { Sql } from './storage/sql.ts';

const SWEEP_MILLISECONDS = 50;
/** Longer than any post waits for its answer, whose body is here; who has not sent it by then is not waited for. */
const CLOSE_MILLISECONDS = 10_000;

export interface Server {
  app: FastifyInstance;
  sql: Sql;
  /** Stops accepting, finishes what was accepted, closes the database. */
  close(): Promise<void>;
}

export interface ServerOptions {
  settings: Settings;
  pages: string | null;
  now?: () => Date;
  log?: Logger;
}

/**
 * A connection that was busy when the closing began is closed when it has its answer, not when the browser lets go of it. A server that
 * closes no longer looks at how long a request takes: what is unfinished in the end is cut.
 */
async function closeApp(app: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MILLISECONDS);
  const cut = setTimeout(() => app.server.closeAllConnections(), CLOSE_MILLISECONDS);
  await app.close();
  clearInterval(sweep);
  clearTimeout(cut);
}

/** Opens the database, starts the writing thread and makes the app; it does not listen yet. */
export async function startServer({
  settings,
  pages,
  now = () => new Date(),
  ...options
}: ServerOptions): Promise<Server> {
  const log = options.log ?? createLog(settings.logLevel);
  const sql = await openStorage(settings.storage, { queryMilliseconds: ANSWER_MILLISECONDS });
  const ingestion = await startIngestion(settings.storage, now, (error) => {
    log.error(error, 'the writing thread ended and is started again');
    metrics.workerRestarted();
  });
  const metrics = createMetrics(() => ingestion.waiting());
  const tls = settings.tls ? { cert: readFileSync(settings.tls.cert), key: readFileSync(settings.tls.key) } : null;
  const stopNightly = startNightly({ storage: settings.storage, sql, metrics, log, now });
  const reports = startReportJob(settings.storage, now, (error) => log.error(error, 'reports were not published'));
  const freezeDue = () => reports.run();
  const app = await createApp({ sql, ingestion, metrics, log, settings, pages, tls, now, freezeDue });
  return {
    app,
    sql,
    async close() {
      await closeApp(app);
      await Promise.all([stopNightly(), reports.stop()]);
      await ingestion.close();
      await sql.close();
    },
  };
}
