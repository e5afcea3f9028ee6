import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { BATCH_LIMIT, type BatchAnswer } from '../protocol/usage-event.ts';
import type { ReportFilter } from '../protocol/report-summary.ts';
import type { SqliteDatabase } from './database.ts';
import { createEventStore } from './event-store.ts';
import { summarise } from './report-query.ts';
import { securityHeaders } from './security-headers.ts';

export interface AppOptions {
  database: SqliteDatabase;
  /** Folder of the built pages, or null when another server gives them (development). */
  pages: string | null;
  tls: { cert: Buffer; key: Buffer } | null;
  now?: () => Date;
}

/** A batch of 500 events is about 500 kB. */
const BODY_LIMIT_BYTES = 1_500_000;

const FILTER_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  properties: {
    from: { type: 'string', pattern: '^20[2-9]\\d-(0[1-9]|1[0-2])$' },
    to: { type: 'string', pattern: '^20[2-9]\\d-(0[1-9]|1[0-2])$' },
    centre: { type: 'string', pattern: '^[a-z0-9-]{1,60}$' },
    occupation: { type: 'string', pattern: '^[a-z0-9-]{1,60}$' },
    mode: { type: 'string', pattern: '^[a-z]{1,20}$' },
  },
};

/** The one server: pages, collection endpoint and reports. It writes no address and no user agent anywhere. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const server = {
    bodyLimit: BODY_LIMIT_BYTES,
    logger: false,
    ajv: { customOptions: { removeAdditional: false as const, coerceTypes: false as const } },
  };
  const app = (options.tls
    ? Fastify({ ...server, https: options.tls })
    : Fastify(server)) as unknown as FastifyInstance;
  const store = createEventStore(options.database, options.now ?? (() => new Date()));

  app.addHook('onSend', securityHeaders);
  app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(error);
    return reply.code(status).send({ error: status >= 500 ? 'The server failed; nothing was stored.' : error.message });
  });

  app.post('/api/events', (request, reply) => {
    const batch = (request.body as { events?: unknown } | null)?.events;
    if (!Array.isArray(batch)) return reply.code(400).send({ error: 'events: must be an array', field: '/events' });
    if (batch.length > BATCH_LIMIT) {
      return reply.code(413).send({ error: `events: at most ${BATCH_LIMIT} in a batch`, field: '/events' });
    }
    const answer: BatchAnswer = { verdicts: store.store(batch) };
    return reply.send(answer);
  });

  app.get<{ Querystring: ReportFilter }>(
    '/api/reports/summary',
    { schema: { querystring: FILTER_SCHEMA } },
    (request) => summarise(options.database, request.query),
  );

  app.get('/healthz', () => {
    options.database.prepare('SELECT 1').get();
    return { status: 'ok' };
  });

  if (options.pages) await servePages(app, options.pages);
  return app;
}

async function servePages(app: FastifyInstance, pages: string): Promise<void> {
  if (!existsSync(join(pages, 'index.html'))) throw new Error('The pages are not built: run `npm run build` first.');
  await app.register(fastifyStatic, {
    root: pages,
    wildcard: true,
    setHeaders: (response, path) => {
      // Built assets carry a hash in their name; places are asked again, so that a corrected word or model arrives.
      response.setHeader(
        'Cache-Control',
        /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const page = (file: string) => createReadStream(join(pages, file));
  for (const address of ['/bilans', '/bilans/*'])
    app.get(address, (_request, reply) => reply.type('text/html; charset=utf-8').send(page('bilans.html')));
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (wantsPage && !request.url.startsWith('/api/'))
      return reply.type('text/html; charset=utf-8').send(page('index.html'));
    return reply.code(404).send({ error: 'There is nothing at this address.' });
  });
}
