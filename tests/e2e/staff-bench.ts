import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { AppServer } from '../play/app-server.ts';

export const STAFF_PASSWORD = 'quatre mouettes au Vieux-Port';

/** Opens the session of the first account, «Qualité Marseille» of the region, by the link that the server prints when it starts. */
export async function enterAsRegion(app: AppServer, context: BrowserContext): Promise<void> {
  const token = () => /\/bilans\/premier-acces#(\S+)/.exec(app.printed())?.[1] ?? '';
  await expect.poll(token).not.toBe('');
  const answer = await context.request.post('/api/staff/link/use', {
    headers: { origin: app.url },
    data: { token: token(), name: 'Qualité Marseille', password: STAFF_PASSWORD },
  });
  expect(answer.status()).toBe(200);
}

/** The session ends on the server, as it does by itself after its time; the page is not told. */
export async function endSession(page: Page): Promise<void> {
  expect(
    (await page.request.post('/api/staff/logout', { headers: { origin: new URL(page.url()).origin } })).status(),
  ).toBe(200);
}
