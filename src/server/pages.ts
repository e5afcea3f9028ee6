import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

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
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (wantsPage && !request.url.startsWith('/api/')) return reply.sendFile('index.html');
    return reply.code(404).send({ error: 'There is nothing at this address.' });
  });
}
