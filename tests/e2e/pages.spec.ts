import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PAGES = [
  '/',
  '/essayer/soudeur',
  '/essayer/boulanger/texte',
  '/a-propos',
  '/vie-privee',
  '/accessibilite',
  '/plan',
  '/bilans',
];

for (const path of PAGES) {
  test(`${path} has no accessibility fault that a machine can find`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ).toEqual([]);
  });

  test(`${path} needs no sideways scrolling at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test('the home page lists 15 sectors and 54 occupations, each with its honest status', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.sector')).toHaveCount(15);
  await expect(page.locator('.occupation')).toHaveCount(54);
  await expect(page.locator('.occupation', { hasText: 'À essayer maintenant' })).toHaveCount(3);
  await expect(page.locator('.occupation', { hasText: 'Lieu en préparation' })).toHaveCount(51);
  await expect(page.getByRole('link', { name: 'Couvreuse · Couvreur', exact: true })).toBeVisible();
});

test('a place that is not built says so and tells what is known, with sources', async ({ page }) => {
  await page.goto('/essayer/soudeur');
  await expect(page.getByText('Ce lieu n’est pas encore construit')).toBeVisible();
  await expect(page.getByText(/Source.*2017-2019/).first()).toBeVisible();
});

test('the search finds without accents, says how many, and counts what found nothing without keeping it', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByLabel('Chercher un métier').fill('macon');
  await expect(page.getByRole('status')).toContainText('1 métier trouvé');
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/events'));
  await page.getByLabel('Chercher un métier').fill('astronaute');
  const body = (await sent).postData() ?? '';
  expect(body).toContain('search_empty');
  expect(body).not.toContain('astronaute');
});

test('everything can be read in English', async ({ page }) => {
  await page.goto('/?lang=en');
  await expect(page.getByRole('heading', { name: 'Occupations by sector' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the keyboard reaches the content first', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
});
