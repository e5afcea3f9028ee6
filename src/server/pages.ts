import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { routeOf } from '../catalogue/site-pages.ts';
import { isStaffPath, staffPageAt } from '../catalogue/staff-pages.ts';

/** Whoever asks is somebody at a browser, and this address is not the endpoint's. */
function readsPages({ headers, url }: FastifyRequest): boolean {
  return (headers.accept ?? '').includes('text/html') && !url.startsWith('/api/');
}

/** The document that shows the page at an address, and whether there is one: a person who has gone astray is told so by the document. */
function documentAt(url: string): { file: string; known: boolean } {
  const [path = ''] = url.split('?');
  return isStaffPath(path)
    ? { file: 'bilans.html', known: staffPageAt(path).page !== 'unknown' }
    : { file: 'index.html', known: routeOf(path).page !== 'unknown' };
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
  app.setNotFoundHandler((request, reply) => {
    const { file, known } = documentAt(request.url);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isRead && (known || readsPages(request))) return reply.code(known ? 200 : 404).sendFile(file);
    return reply.code(404).send({ error: 'There is nothing at this address.' });
  });
}
