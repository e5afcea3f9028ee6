import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { routeOf } from '../catalogue/site-pages.ts';

/** Whoever asks reads pages, and this address is not the endpoint's. */
function wantsPage({ method, headers, url }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html') && !url.startsWith('/api/');
}

/** Is there a page of the visitor's site at this address? */
function isPage(url: string): boolean {
  const [path = ''] = url.split('?');
  return routeOf(path).page !== 'unknown';
}

/** Serves the built pages from a folder. @throws Error when they are not there. */
export async function servePages(app: FastifyInstance, pages: string): Promise<void> {
  if (!existsSync(join(pages, 'index.html'))) throw new Error('The pages are not built: run `npm run build` first.');
  await app.register(fastifyStatic, {
    root: pages,
    wildcard: true,
    // The build has put compressed copies beside the files.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      // Built assets carry a hash in their name; places are asked again, so that a corrected word or model arrives.
      response.setHeader(
        'Cache-Control',
        /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      response.setHeader('Vary', 'Accept-Encoding');
    },
  });
  for (const address of ['/bilans', '/bilans/*']) app.get(address, (_request, reply) => reply.sendFile('bilans.html'));
  app.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request)) return reply.code(404).send({ error: 'There is nothing at this address.' });
    // A person who has gone astray is told so by the page, in words and with ways on; a machine by the status.
    return reply.code(isPage(request.url) ? 200 : 404).sendFile('index.html');
  });
}
