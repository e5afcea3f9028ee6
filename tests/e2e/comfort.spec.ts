import { expect, type Page, test } from '@playwright/test';

async function openPlace(page: Page): Promise<void> {
  await page.goto('/essayer/boulanger');
  await page.waitForFunction(() => globalThis.acteinovProbe !== undefined, null, { timeout: 90_000 });
}

const sizeOf = (page: Page, selector: string) =>
  page.evaluate(
    (at) => Number.parseFloat(getComputedStyle(document.querySelector(at) ?? document.body).fontSize),
    selector,
  );

test('settings hang over a part of the picture, which stays in the window; Escape closes them and the focus returns', async ({
  page,
}) => {
  await openPlace(page);
  const picture = page.locator('.stage-canvas');
  const before = await picture.boundingBox();
  const button = page.getByTestId('settings');
  await button.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('.stage-settings');
  await expect(panel).toBeVisible();
  expect(await picture.boundingBox()).toEqual(before);
  const box = await panel.boundingBox();
  expect(box?.width ?? 0).toBeLessThan((before?.width ?? 0) / 2);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(600);
  await page.keyboard.press('Tab');
  await expect(panel.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
});

test('subtitles, size of text and contrast are set on the screen and seen at once', async ({ page }) => {
  await openPlace(page);
  await page.getByTestId('help').click();
  await expect(page.getByTestId('subtitle')).not.toBeEmpty();
  await page.getByTestId('settings').click();
  await page.getByLabel('Sous-titres').uncheck();
  await expect(page.getByTestId('subtitle')).toBeEmpty();
  const usual = await sizeOf(page, '.stage-step h2');
  await page.getByLabel('Taille du texte').fill('2');
  expect(await sizeOf(page, '.stage-step h2')).toBeCloseTo(usual * 2, 0);
  await page.getByLabel('Contraste renforcé').check();
  await expect(page.locator('h1')).toHaveCSS('color', 'rgb(0, 18, 61)');
});

test('the text version has the settings that a text can honour, and keeps them until the visit ends', async ({
  page,
}) => {
  await page.goto('/essayer/boulanger/texte');
  await page.getByText('Réglages').click();
  const usual = await sizeOf(page, '.instruction');
  await page.getByLabel('Taille du texte').fill('1.5');
  expect(await sizeOf(page, '.instruction')).toBeCloseTo(usual * 1.5, 0);
  await expect(page.getByLabel('Vibrations des manettes')).toHaveCount(0);
  await expect(page.getByLabel('Montrer les gestes de la main gauche')).toHaveCount(0);
  await page.getByRole('link', { name: 'Terminer ma visite' }).click();
  expect(await sizeOf(page, 'body')).toBeCloseTo(24, 0);
  await page.getByTestId('end-now').click();
  await expect.poll(() => sizeOf(page, 'body')).toBeCloseTo(16, 0);
});
