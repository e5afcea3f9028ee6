import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import { commonWords } from '../catalogue/common-words.ts';
import { forumWords } from '../catalogue/report-labels.ts';
import { createWords } from '../catalogue/words.ts';
import { registerEventRoutes } from './collection/event-routes.ts';
import { HttpRefusal } from './collection/http-refusal.ts';
import type { Ingestion } from './ingestion/ingestion.ts';
import { registerExportRoutes } from './exports/register-export-routes.ts';
import { registerHealthRoutes } from './operations/health-routes.ts';
import type { Metrics } from './operations/metrics.ts';
import { servePages } from './pages.ts';
import { registerReportRoutes } from './reporting/report-routes.ts';
import { readDocument } from './reporting/report-store.ts';
import { securityHeaders } from './security-headers.ts';
import type { Settings } from './settings.ts';
import { createRequireStaff, registerStaffRoutes } from './staff/index.ts';
import { readOccasions } from './staff/settings-store.ts';
import type { Sql } from './storage/sql.ts';
import { RETRY_SECONDS, StorageUnavailable } from './storage/storage-unavailable.ts';

export interface AppDependencies {
  sql: Sql;
  ingestion: Ingestion;
  metrics: Metrics;
  log: Logger;
  settings: Settings;
  /** Folder of the built pages, or null when another server gives them (development). */
  pages: string | null;
  tls: { cert: Buffer; key: Buffer } | null;
  now: () => Date;
  /** Publishes the reports that are due. */
  freezeDue(): Promise<string[]>;
}

/** Slow clients: how long the head of a request and the whole of it may take, and how often that is looked at. */
const HEAD_MILLISECONDS = 10_000;
const REQUEST_MILLISECONDS = 20_000;
const CHECK_MILLISECONDS = 2_000;
const BODY_LIMIT_BYTES = 100_000;

function createFastify({ settings, log, tls }: AppDependencies): FastifyInstance {
  const http = { headersTimeout: HEAD_MILLISECONDS, connectionsCheckingInterval: CHECK_MILLISECONDS };
  const options = {
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_MILLISECONDS,
    // While the server closes, who is still connected is answered once more, and the connection ends with that.
    return503OnClosing: false,
    trustProxy: settings.trustProxy,
    ajv: { customOptions: { removeAdditional: false as const, coerceTypes: false as const } },
  };
  const app = tls ? Fastify({ ...options, https: { ...http, ...tls } }) : Fastify({ ...options, http });
  return app as unknown as FastifyInstance;
}

function answerError(
  error: FastifyError | HttpRefusal | StorageUnavailable,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof StorageUnavailable) {
    request.log.error(error, 'the database cannot be used');
    reply.header('Retry-After', RETRY_SECONDS);
    return reply.code(503).send({ error: 'The database cannot be used now; ask again later.' });
  }
  if (error instanceof HttpRefusal) {
    if (error.retryAfter !== undefined) reply.header('Retry-After', error.retryAfter);
    return reply.code(error.statusCode).send({ error: error.message });
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) request.log.error(error, 'a request failed');
  return reply.code(status).send({ error: status >= 500 ? 'The server failed; nothing was stored.' : error.message });
}

/** The pattern of the route, never the address that was asked for: that may hold what somebody typed. */
function logAnswer({ metrics }: AppDependencies) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const route = request.routeOptions.url ?? 'none';
    const { statusCode: status, elapsedTime } = reply;
    if (route === '/api/events') metrics.answered(status, elapsedTime / 1000);
    const level = status >= 500 ? 'error' : status >= 400 && route !== 'none' ? 'warn' : 'debug';
    request.log[level]({ method: request.method, route, status, milliseconds: Math.round(elapsedTime) }, 'answered');
  };
}

/** The one server: pages, collection endpoint and reports. It writes no address and no user agent anywhere. */
export async function createApp(dependencies: AppDependencies): Promise<FastifyInstance> {
  const { settings, pages } = dependencies;
  const app = createFastify(dependencies);
  app.addHook('onSend', securityHeaders);
  app.addHook('onResponse', logAnswer(dependencies));
  app.setErrorHandler(answerError);

  registerEventRoutes(app, { ...dependencies, settings: settings.collection });
  registerHealthRoutes(app, { ...dependencies, metricsToken: settings.metricsToken });
  // Behind a proxy that speaks https the public origin says so.
  const secure = dependencies.tls !== null || settings.collection.publicOrigin?.startsWith('https:') === true;
  const requireStaff = createRequireStaff({ ...dependencies, secure });
  registerStaffRoutes(app, { ...dependencies, secure });
  registerReportRoutes(app, { ...dependencies, requireStaff });
  registerExportRoutes(app, {
    requireStaff,
    report: (period) => readDocument(dependencies.sql, period),
    words: async (language, { forums }) =>
      createWords(language, commonWords[language], forumWords(forums ?? (await readOccasions(dependencies.sql)))),
    pdf: settings.exports,
  });
  if (pages) await servePages(app, pages);
  return app;
}
