import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages } from './pages.ts';

let app: FastifyInstance;
beforeAll(async () => {
  const pages = mkdtempSync(join(tmpdir(), 'acteinov-pages-'));
  mkdirSync(join(pages, 'assets'));
  for (const file of ['index.html', 'bilans.html', 'robots.txt', 'assets/a.js']) writeFileSync(join(pages, file), file);
  app = Fastify();
  await servePages(app, pages);
});
afterAll(() => app.close());

/** Status and body, as somebody at a browser's address line gets them. */
async function visit(url: string, accept = 'text/html,*/*;q=0.8') {
  const { statusCode, body } = await app.inject({ url, headers: { accept } });
  return [statusCode, body];
}

describe('an address that a browser opens', () => {
  it.each([
    '/',
    '/?lang=en',
    '/essayer/boulanger',
    '/essayer/boulanger/texte?lang=en',
    '/essayer/soudeur/',
    '/vie-privee',
    '/casque',
  ])('%s is a page', async (url) => expect(await visit(url)).toEqual([200, 'index.html']));

  it.each([
    '/nowhere',
    '/essayer/astronaute',
    '/essayer/boulanger/video',
    '/essayer',
    '/favicon.png',
    '/assets/gone.js',
  ])('%s is none: the status says so, and the page says it in words', async (url) =>
    expect(await visit(url)).toEqual([404, 'index.html']),
  );

  it('of a file gives the file', async () => {
    expect(await visit('/robots.txt')).toEqual([200, 'robots.txt']);
    expect(await visit('/assets/a.js')).toEqual([200, 'assets/a.js']);
  });

  it('below /bilans is answered by the staff’s page', async () => {
    expect(await visit('/bilans/saisie')).toEqual([200, 'bilans.html']);
  });
});

it('a machine that asks for something that is not there is not sent a page', async () => {
  const answer = { error: 'There is nothing at this address.' };
  expect(await visit('/nowhere', '*/*')).toEqual([404, JSON.stringify(answer)]);
  expect(await visit('/api/nowhere')).toEqual([404, JSON.stringify(answer)]);
});
