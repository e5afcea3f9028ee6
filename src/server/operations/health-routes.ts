import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Ingestion } from '../ingestion/ingestion.ts';
import type { Sql } from '../storage/sql.ts';
import { RETRY_SECONDS } from '../storage/storage-unavailable.ts';
import type { Metrics } from './metrics.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const digest = (text: string) => createHash('sha256').update(text).digest();

/** Figures by the minute would show single visits: they are for this machine, or for who has the token. */
function mayReadMetrics(request: FastifyRequest, token: string | null): boolean {
  const { authorization } = request.headers;
  if (token !== null && authorization !== undefined)
    return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
  const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
  return forwarded === undefined && LOOPBACK.has(request.socket.remoteAddress ?? '');
}

/** `GET /healthz`, which asks the writing thread and the database that pages and reports read, and `GET /metrics`. */
export function registerHealthRoutes(
  app: FastifyInstance,
  {
    ingestion,
    sql,
    metrics,
    metricsToken,
  }: { ingestion: Ingestion; sql: Sql; metrics: Metrics; metricsToken: string | null },
): void {
  app.get('/healthz', async (request, reply) => {
    try {
      await Promise.all([ingestion.ping(), sql.all('SELECT 1 AS one')]);
      return { status: 'ok' };
    } catch (error) {
      request.log.error(error, 'not healthy');
      return reply.code(503).header('Retry-After', RETRY_SECONDS).send({ status: 'failing' });
    }
  });

  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, metricsToken))
      return reply.code(403).send({ error: 'Metrics are read on the server itself, or with METRICS_TOKEN.' });
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}
