import { expect, type Locator, test } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { endVisit } from './end-visit.ts';
import { postedEvents } from './posted-events.ts';

const PAGES = [
  '/',
  '/essayer/soudeur',
  '/essayer/boulanger/texte',
  '/a-propos',
  '/vie-privee',
  '/accessibilite',
  '/plan',
  '/bilans',
  '/nulle-part',
];
const ALL_PAGES = [...PAGES, '/essayer/boulanger', '/au-revoir', '/enregistrements', '/casque'];

for (const path of PAGES) {
  test(`${path} has no accessibility fault that a machine can find`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
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
  await expect(page.getByRole('heading', { name: '3 métiers à essayer tout de suite' })).toBeVisible();
  await expect(page.locator('.sector')).toHaveCount(15);
  await expect(page.locator('.occupation')).toHaveCount(54);
  await expect(page.locator('.occupation', { hasText: 'À essayer maintenant' })).toHaveCount(3);
  await expect(page.locator('.occupation', { hasText: 'Lieu en préparation' })).toHaveCount(51);
  await expect(page.getByRole('link', { name: 'Couvreuse · Couvreur', exact: true })).toBeVisible();
});

test('a place that is not built says so and tells what is known, with sources', async ({ page }) => {
  await page.goto('/essayer/soudeur');
  await expect(page.getByText('Ce lieu n’est pas encore construit')).toBeVisible();
  await expect(page.getByText('3 métiers sur 54 peuvent être essayés')).toBeVisible();
  await expect(page.getByText(/Source.*2017-2019/).first()).toBeVisible();
});

test('every block of facts ends with where it comes from', async ({ page }) => {
  await page.goto('/essayer/macon');
  // What is said and what is true are one block.
  const unsourced = await page.locator('.facts').evaluate((facts) => {
    const blocks = new Map<string, boolean>();
    let block = '';
    for (const child of facts.children) {
      if (child.tagName === 'H2' && child.textContent !== 'En vrai') block = child.textContent;
      if (block !== '') blocks.set(block, child.className === 'source' || blocks.get(block) === true);
    }
    return [...blocks].map(([name, sourced]) => `${name}: ${sourced}`);
  });
  expect(unsourced).toEqual([
    'Pourquoi il recrute: true',
    'Ce qui est dur: true',
    'On entend dire: true',
    'En chiffres (France, 2017-2019): true',
    'Et la planète: true',
  ]);
});

test('the search finds without accents, says how many, and counts what found nothing without keeping it', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByLabel('Chercher un métier').fill('macon');
  await expect(page.getByRole('status')).toContainText('1 métier trouvé');
  // Somebody who types slowly searches once.
  await page.getByLabel('Chercher un métier').fill('');
  await page.getByLabel('Chercher un métier').pressSequentially('astron', { delay: 1700 });
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/events'));
  await endVisit(page);
  const events = postedEvents(await sent);
  expect(events.map(({ kind }) => kind)).toEqual(['search_empty']);
  expect(JSON.stringify(events)).not.toContain('astron');
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

test('every page’s own title names it, in both languages', async ({ page }) => {
  const titles = new Map<string, string>();
  for (const language of ['fr', 'en'])
    for (const path of ALL_PAGES) {
      await page.goto(`${path}?lang=${language}`);
      const heading = page.locator('h1');
      await expect(heading).toBeVisible();
      const name = path === '/' ? (language === 'fr' ? 'Accueil' : 'Home') : await heading.innerText();
      await expect(page).toHaveTitle(`${name} — ACTE’INOV immersif`);
      titles.set(`${path} ${language}`, name);
    }
  expect(new Set(titles.values()).size, [...titles.values()].join()).toBe(titles.size);
});

test('the focus follows the visitor from page to page: to the new page’s heading', async ({ page }) => {
  const goTo = async (link: Locator) => {
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('h1')).toBeFocused();
  };
  await page.goto('/');
  await expect(page.locator('h1')).not.toBeFocused();
  await goTo(page.getByRole('link', { name: 'version texte' }).first());
  await expect(page.locator('h1')).toContainText('en version texte');
  await goTo(page.getByRole('link', { name: 'Vie privée' }));
  await goTo(page.getByRole('link', { name: 'Terminer ma visite' }));
  await goTo(page.getByTestId('end-now'));
  await expect(page).toHaveTitle(/^Votre visite est terminée/);
  await page.goBack();
  await expect(page.locator('h1')).toBeFocused();
  await expect(page).toHaveTitle(/^Vie privée/);
});

for (const [language, words] of [
  ['fr', { title: 'Cette page n’existe pas', search: 'Chercher un métier', home: 'Accueil' }],
  ['en', { title: 'This page does not exist', search: 'Find an occupation', home: 'Home' }],
] as const)
  test(`an unknown address says so and shows ways on (${language})`, async ({ page }) => {
    for (const path of ['/nulle-part', '/essayer/astronaute']) {
      const response = await page.goto(`${path}?lang=${language}`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { name: words.title })).toBeVisible();
    }
    await page.getByLabel(words.search).fill('boulang');
    await expect(page.locator('.occupation')).toHaveCount(1);
    await page.getByRole('link', { name: words.home, exact: true }).click();
    await expect(page).toHaveURL('/');
  });

test('what browsers and search engines ask for by themselves is there', async ({ page }) => {
  for (const [path, type] of [
    ['/robots.txt', 'text/plain'],
    ['/favicon.ico', 'image/'],
  ] as const) {
    const response = await page.request.get(path, { headers: { accept: 'text/html' } });
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toContain(type);
  }
});
