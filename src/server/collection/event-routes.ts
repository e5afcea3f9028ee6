import type { IncomingMessage } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BATCH_LIMIT } from '../../protocol/event-values.ts';
import type { Sender } from '../ingestion/batch.ts';
import type { Ingestion } from '../ingestion/ingestion.ts';
import type { IngestAnswer } from '../ingestion/messages.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { CollectionSettings } from '../settings.ts';
import { createFindHeadset } from '../staff/find-headset.ts';
import type { Sql } from '../storage/sql.ts';
import { RETRY_SECONDS } from '../storage/storage-unavailable.ts';
import { addressLimit } from './address-limit.ts';
import type { Reservation } from './daily-budget.ts';
import { HttpRefusal } from './http-refusal.ts';
import { keptBudget } from './kept-budget.ts';
import { createBodyReceiver } from './receive-body.ts';
import { recordsIn } from './records-in.ts';
import { requestBytes } from './request-bytes.ts';
import { senderOf } from './sender-of.ts';

export interface EventRouteDependencies {
  ingestion: Ingestion;
  sql: Sql;
  settings: CollectionSettings;
  metrics: Metrics;
  now: () => Date;
}

const ADDRESS = '/api/events';
const OTHER_METHODS = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

async function refuseMethod(_request: FastifyRequest, reply: FastifyReply): Promise<never> {
  reply.header('Allow', 'POST');
  throw new HttpRefusal(405, 'Events are posted here; nothing else is done with them.');
}

function eventsIn(answer: IngestAnswer): number {
  const { stored, duplicate, conflict, rejected, declined } = answer.counts;
  return stored + duplicate + conflict + rejected + declined;
}

async function registerIn(scope: FastifyInstance, dependencies: EventRouteDependencies): Promise<void> {
  const { ingestion, settings, metrics, now } = dependencies;
  const budget = await keptBudget(scope, dependencies.sql, settings);
  const senders = new WeakMap<FastifyRequest, Sender>();
  const findHeadset = createFindHeadset(dependencies.sql, scope.log);

  /** After the limit by address and before the body is read: who may not send need not be listened to. */
  async function admit(request: FastifyRequest): Promise<void> {
    const sender = await senderOf(request, { findHeadset, settings, now: now() });
    if (sender.centre === null) {
      const wait = budget.wait(request.ip, 1, now());
      if (wait > 0) throw new HttpRefusal(429, 'No more events without an enrolment token are taken today.', wait);
    }
    senders.set(request, sender);
  }

  /** A post with more events than are left is refused whole. More than a batch may hold is not reserved: that is refused too. */
  function reserve(request: FastifyRequest, bytes: Uint8Array): Reservation {
    const events = Math.min(recordsIn(bytes), BATCH_LIMIT);
    const time = now();
    const reservation = budget.reserve(request.ip, events, time);
    if (reservation) return reservation;
    const reason = 'Fewer events without an enrolment token are still taken today than this post holds.';
    throw new HttpRefusal(429, reason, budget.wait(request.ip, events, time));
  }

  async function collect(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const sender = senders.get(request);
    if (!sender || !Buffer.isBuffer(request.body)) throw new HttpRefusal(400, 'body: is missing');
    const bytes = await requestBytes(request.body, request.headers['content-encoding']);
    const reservation = sender.centre === null ? reserve(request, bytes) : null;
    const answer = await ingestion.submit({ bytes, sender });
    reservation?.settle(eventsIn(answer));
    metrics.count(answer);
    if (answer.failure !== undefined) request.log.error({ failure: answer.failure }, 'events could not be stored');
    if (answer.status === 503) reply.header('Retry-After', RETRY_SECONDS);
    return reply.code(answer.status).type('application/json; charset=utf-8').send(answer.body);
  }

  if (settings.postsPerMinute > 0) await scope.register(rateLimit, addressLimit(settings.postsPerMinute));
  // The body stays as it came: the thread that writes parses it.
  scope.removeAllContentTypeParsers();
  const receive = createBodyReceiver();
  scope.addContentTypeParser('application/json', (request: FastifyRequest, payload: IncomingMessage) =>
    receive(payload, Number(request.headers['content-length'])),
  );
  scope.addContentTypeParser('*', async () => {
    throw new HttpRefusal(415, 'Content-Type: must be application/json');
  });
  scope.post(ADDRESS, { preParsing: admit }, collect);
  scope.route({ method: OTHER_METHODS, url: ADDRESS, onRequest: refuseMethod, handler: refuseMethod });
}

/** The collection endpoint, `POST /api/events`. */
export function registerEventRoutes(app: FastifyInstance, dependencies: EventRouteDependencies): void {
  void app.register((scope) => registerIn(scope, dependencies));
}
