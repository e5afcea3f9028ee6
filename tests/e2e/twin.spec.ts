import { builtSlugs } from '../play/scenes.ts';
import { expect, type Page, test } from '@playwright/test';
import { endVisit } from './end-visit.ts';
import { finishedPlaces } from './finished-places.ts';

const PLACES = builtSlugs();

/** Does the act that the worker would do now, by keyboard alone. */
async function doWantedAct(page: Page): Promise<void> {
  const act = page.locator('[data-act][data-wanted="true"]').first();
  await act.focus();
  const wanted = await act.getAttribute('data-wanted-value');
  if ((await act.getAttribute('type')) !== 'range') return page.keyboard.press('Enter');
  await act.fill(wanted ?? '0');
  await page.keyboard.press('Tab');
  return page.keyboard.press('Enter');
}

for (const slug of PLACES) {
  test(`${slug} can be finished as text, by keyboard, and arrives once in the database`, async ({ page }) => {
    const before = finishedPlaces(slug, 'twin');
    await page.goto(`/essayer/${slug}/texte`);
    await expect(page.getByTestId('acts')).toBeVisible();
    const done = page.getByTestId('done');
    for (let acts = 0; acts < 300 && !(await done.isVisible()); acts++) {
      await doWantedAct(page);
      expect(await page.evaluate(() => document.activeElement?.tagName), 'the focus is never lost').not.toBe('BODY');
      await page.waitForTimeout(30);
    }
    await expect(done).toBeVisible();
    await expect(done.getByRole('heading', { level: 2 })).toBeFocused();
    await endVisit(page);
    await expect.poll(() => finishedPlaces(slug, 'twin')).toBe(before + 1);
  });
}

test('the current step is the only one marked, and changes are announced without taking the focus', async ({
  page,
}) => {
  await page.goto('/essayer/boulanger/texte');
  await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
  await page.getByTestId('help').click();
  await expect(page.getByRole('log').locator('p')).not.toHaveCount(0);
  await expect(page.getByTestId('help')).toBeFocused();
});

test('a page killed in the middle of a place offers to go on where it was', async ({ page, context }) => {
  await page.goto('/essayer/boulanger/texte');
  for (let acts = 0; acts < 4; acts++) await doWantedAct(page);
  const remaining = await page.locator('[data-step]').textContent();
  const progress = await page.locator('progress').getAttribute('value');
  await page.waitForTimeout(3500);
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto('/essayer/boulanger/texte');
  await again.getByTestId('resume-yes').click();
  await expect(again.locator('[data-step]')).toHaveText(remaining ?? '');
  await expect(again.locator('progress')).toHaveAttribute('value', progress ?? '');
});

test('nobody who does not want to be counted is counted', async ({ page }) => {
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url());
  });
  await page.goto('/essayer/aide-a-domicile/texte');
  await page.getByText('Réglages').click();
  await page.getByLabel('Ne pas me compter').check();
  const skip = page.getByTestId('skip');
  while (await skip.isVisible()) await skip.click();
  await expect(page.getByTestId('done')).toBeVisible();
  await endVisit(page);
  await page.waitForTimeout(1000);
  expect(posts).toEqual([]);
});

test('the end says what was done, and by whom', async ({ page }) => {
  await page.goto('/essayer/aide-a-domicile/texte');
  const skip = page.getByTestId('skip');
  await expect(skip).toBeVisible();
  while (await skip.isVisible()) await skip.click();
  await expect(page.getByTestId('done')).toContainText('L’équipe vous a montré chaque étape');
  await expect(page.getByTestId('done')).not.toContainText('vos mains');
  await page.getByTestId('done').getByRole('button', { name: 'Recommencer' }).click();
  const wanted = page.getByTestId('acts').locator('[data-act][data-wanted="true"]').first();
  await expect(wanted).toBeVisible();
  while ((await page.locator('[data-step]').getAttribute('data-step')) === 'greet') await wanted.click();
  while (await skip.isVisible()) await skip.click();
  await expect(page.getByTestId('done')).toContainText('ce que vous avez fait, étape par étape');
});
