import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages } from './pages.ts';

let app: FastifyInstance;
let pages: string;
beforeAll(async () => {
  pages = mkdtempSync(join(tmpdir(), 'acteinov-pages-'));
  mkdirSync(join(pages, 'assets'));
  for (const file of ['index.html', 'bilans.html', 'robots.txt', 'assets/a.js']) writeFileSync(join(pages, file), file);
  app = Fastify();
  await servePages(app, pages);
});
afterAll(async () => {
  await app.close();
  rmSync(pages, { recursive: true });
});

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

  it.each([
    ['/bilans', 200],
    ['/bilans/saisie?lang=en', 200],
    ['/bilans/', 200],
    ['/bilans/nowhere', 404],
  ])('below /bilans is answered by the staff’s page: %s', async (url, status) => {
    expect(await visit(url)).toEqual([status, 'bilans.html']);
  });
});

it('a machine that asks for a page gets it, and its head too', async () => {
  expect(await visit('/essayer/boulanger', '*/*')).toEqual([200, 'index.html']);
  const { statusCode, body, headers } = await app.inject({ method: 'HEAD', url: '/bilans' });
  expect([statusCode, body, headers['content-type']]).toEqual([200, '', 'text/html; charset=utf-8']);
  expect((await app.inject({ method: 'POST', url: '/essayer/boulanger' })).statusCode).toBe(404);
});

it('a machine that asks for something that is not there is not sent a page', async () => {
  const answer = { error: 'There is nothing at this address.' };
  expect(await visit('/nowhere', '*/*')).toEqual([404, JSON.stringify(answer)]);
  expect(await visit('/api/nowhere')).toEqual([404, JSON.stringify(answer)]);
});
