import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type AppServer, startApp } from '../play/app-server.ts';
import { axeFaults } from './axe-faults.ts';
import { endSession, enterAsRegion, STAFF_PASSWORD } from './staff-bench.ts';

/** What staff type, and what becomes of it when the network or the session fails. A server with an empty database is enough. */
const dist = join(import.meta.dirname, '../../dist');
let app: AppServer;
let session: Awaited<ReturnType<Browser['newContext']>>;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  app = await startApp(dist);
  session = await browser.newContext({ baseURL: app.url, locale: 'fr-FR', viewport: { width: 1280, height: 900 } });
  await enterAsRegion(app, session);
});

test.beforeEach(async () => {
  page = await session.newPage();
});

test.afterEach(async () => {
  await page.close();
});

test.afterAll(async () => {
  await session.close();
  await app.stop();
});

const door = () => page.getByLabel('Entrées à la porte');
const save = () => page.getByRole('button', { name: 'Enregistrer' });

test('a session that ends while the sheet is filled in asks for the password over the page, and the sheet is sent', async () => {
  await page.goto('/bilans/saisie');
  await door().fill('120');
  await endSession(page);
  await save().click();
  const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
  await expect(dialog).toContainText('Qualité Marseille');
  await expect(dialog.getByLabel('Mot de passe')).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);

  await page.keyboard.type('ce n’est pas le bon');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Le nom ou le mot de passe n’est pas le bon');
  await dialog.getByLabel('Mot de passe').fill(STAFF_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.saved')).toContainText('enregistrée');
  await page.reload();
  await expect(door()).toHaveValue('120');
});

test('whoever does not log in again keeps what was typed, is told why it is not saved, and can try once more', async () => {
  await page.goto('/bilans/saisie');
  await door().fill('121');
  await endSession(page);
  await save().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Votre session est terminée');
  await expect(door()).toHaveValue('121');
  await save().click();
  await page.getByRole('dialog').getByLabel('Mot de passe').fill(STAFF_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.locator('.saved')).toContainText('enregistrée');
});

test('a page that is opened by a link after the session has ended is shown once one has logged in', async () => {
  await page.goto('/bilans/saisie');
  await expect(door()).toBeVisible();
  await endSession(page);
  await page.getByRole('link', { name: 'Casques' }).click();
  await page.getByRole('dialog').getByLabel('Mot de passe').fill(STAFF_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Aucun casque n’est inscrit.')).toBeVisible();
});

test('logging out without a network says that the session is still open', async () => {
  await page.goto('/bilans/saisie');
  await expect(door()).toBeVisible();
  await session.setOffline(true);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'La déconnexion a échoué' })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1, name: 'Saisie du mois' })).toBeVisible();
  await session.setOffline(false);
});

test('when the answer is lost nobody promises that nothing was saved; reading says only that it failed', async () => {
  await page.goto('/bilans/saisie');
  await door().fill('122');
  await page.route('**/api/staff/hand-counts', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await save().click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('nous ne savons pas si c’est enregistré');
  await page.unrouteAll();
  await save().click();
  await expect(page.locator('.saved')).toContainText('enregistrée');
  await page.route('**/api/staff/headsets', (route) => route.abort());
  await page.getByRole('link', { name: 'Casques' }).click();
  const failure = page.getByRole('main').getByRole('alert').filter({ hasText: 'Le serveur ne répond pas' });
  await expect(failure).toHaveClass('failure');
  await expect(failure).not.toContainText('enregistré');
});

test('what is no whole number is refused in the page’s language at its field, and never read as another number', async () => {
  await page.goto('/bilans/saisie');
  for (const typed of ['12,5', '1e3', '-4', 'douze']) {
    await door().fill(typed);
    await save().click();
    await expect(door()).toBeFocused();
    await expect(door()).toHaveAttribute('aria-invalid', 'true');
    await expect(door()).toHaveAccessibleDescription(/Un nombre entier en chiffres, ou rien/);
  }
  await door().fill('1 250');
  await save().click();
  await expect(page.locator('.saved')).toContainText('enregistrée');
  await page.reload();
  await expect(door()).toHaveValue('1250');
});

test('fields that must be filled say so, before and after', async () => {
  await page.goto('/bilans/casques');
  const label = page.getByLabel('Nom du casque');
  await expect(page.getByText('Nom du casque (obligatoire)')).toBeVisible();
  await page.getByRole('button', { name: 'Inscrire un casque' }).click();
  await expect(label).toBeFocused();
  await expect(label).toHaveAccessibleDescription(/Ce champ est obligatoire/);
  expect(await axeFaults(page)).toEqual([]);
});

test('a confirmed question is sent once, however often its button is pressed', async () => {
  await page.goto('/bilans/casques');
  await page.getByLabel('Nom du casque').fill('Casque 7');
  await page.getByRole('button', { name: 'Inscrire un casque' }).click();
  await expect(page.getByRole('heading', { name: /Casque 7.*est inscrit/ })).toBeFocused();
  let sent = 0;
  await page.route('**/revoke', async (route) => {
    sent += 1;
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
  await page.getByRole('button', { name: /Révoquer — Casque 7/ }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Révoquer' });
  await confirm.dblclick();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell', { name: 'Révoqué' })).toBeVisible();
  expect(sent).toBe(1);
});

test('refused records are told in words, with the raw text folded below, and nothing runs out of view', async () => {
  const bad = { kind: 'visit', version: 1, id: 'x', seconds: -1 };
  const posted = await page.request.post('/api/events', { data: { events: [bad, { kind: 'party' }] } });
  expect((await posted.json()).verdicts.map((one: { verdict: string }) => one.verdict)).toEqual([
    'rejected',
    'rejected',
  ]);
  await page.goto('/bilans/rejets');
  const months = page.getByRole('region', { name: 'Refus par mois' });
  await expect(months.getByRole('row', { name: /nature.*n’est pas une des valeurs prévues/ })).toBeVisible();
  const raw = months.getByText(/^must be one of/);
  await expect(raw).toBeHidden();
  await months.getByText('Détail technique').first().press('Enter');
  expect(await axeFaults(page)).toEqual([]);
  const cut = await page
    .locator('.table-holder')
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
  expect(cut).toBe(0);
});

test('with what staff have entered every page is free of faults that a machine can find, wide, narrow and in English', async () => {
  for (const path of ['/bilans/saisie', '/bilans/casques', '/bilans/rejets', '/bilans/reglages']) {
    for (const query of ['', '?lang=en']) {
      await page.goto(path + query);
      await page.waitForLoadState('networkidle');
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await axeFaults(page), `${path}${query} at ${width}`).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  }
});

test('only a table that is wider than its place is a stop of the keyboard', async () => {
  await page.goto('/bilans/casques');
  const holder = page.locator('.table-holder');
  await expect(holder).toBeVisible();
  await expect(holder).not.toHaveAttribute('tabindex');
  await page.setViewportSize({ width: 320, height: 600 });
  await expect(holder).toHaveAttribute('tabindex', '0');
  await expect(page.getByRole('region', { name: 'Tableau : Casques inscrits' })).toBeVisible();
});

test('the address names the sheet; going to another moves the focus, and what was typed is not lost without a question', async () => {
  await page.goto('/bilans/saisie');
  await page.getByLabel('Centre').selectOption('gap');
  await page.getByRole('button', { name: 'Ouvrir la feuille' }).click();
  const heading = page.locator('#sheet-heading');
  await expect(heading).toContainText('Gap');
  await expect(heading).toBeFocused();
  expect(new URL(page.url()).searchParams.get('centre')).toBe('gap');
  await page.reload();
  await expect(heading).toContainText('Gap');

  const questions: string[] = [];
  let answer = false;
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void (answer ? dialog.accept() : dialog.dismiss());
  });
  await door().fill('77');
  await page.getByRole('link', { name: 'Casques' }).click();
  await expect.poll(() => questions.length).toBe(1);
  expect(questions[0]).toContain('n’est pas enregistré');
  await expect(door()).toHaveValue('77');
  await page.evaluate(() => history.back());
  await expect.poll(() => questions.length).toBe(2);
  await expect(door()).toHaveValue('77');
  answer = true;
  await page.getByRole('link', { name: 'Casques' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Casques' })).toBeFocused();
  await page.goBack();
  await expect(heading).toContainText('Gap');
  expect(questions.length).toBe(3);
});

test('the language stays in the address, over reloads and links', async () => {
  await page.goto('/bilans/casques');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/\?lang=en$/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Headsets' })).toBeVisible();
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page).toHaveURL(/\/bilans\/casques$/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Casques' })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Privacy' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('an address without a page, a link without its end, and a second login all show a way on', async () => {
  await page.goto('/bilans/nulle-part');
  await expect(page.getByRole('main').getByRole('link', { name: 'Aller aux bilans' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.goto('/bilans/premier-acces');
  await expect(page.getByText('Il manque la fin de l’adresse')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Aller à la connexion' })).toBeVisible();
  await page.goto('/bilans/connexion');
  await expect(page.getByText('La session du compte « Qualité Marseille » est ouverte.')).toBeVisible();
  await expect(page.getByLabel('Mot de passe')).toHaveCount(0);
});

test('while the server thinks, and when it fails, there is a page to skip to that says so', async () => {
  let held = true;
  await page.route('**/api/staff/me', async (route) => {
    while (held) await new Promise((done) => setTimeout(done, 50));
    await route.fulfill({ status: 503, json: { error: 'wait' } });
  });
  await page.goto('/bilans');
  await expect(page.locator('main#content')).toContainText('Un instant…');
  held = false;
  await expect(page.getByRole('alert')).toContainText('Le serveur a eu un problème');
  await expect(page.getByLabel('Mot de passe')).toHaveCount(0);
});

test('when nobody can tell whether the data are invented, every page says so', async () => {
  await page.route('**/api/staff/database', (route) => route.abort());
  await page.goto('/bilans/saisie');
  await expect(page.locator('.invented')).toContainText('Chiffres non vérifiés');
});

test('centres are set in one form, and the record tells what was done last, in words', async () => {
  await page.goto('/bilans/reglages');
  const centres = page.getByRole('region', { name: 'Centres' });
  await expect(centres.getByRole('button')).toHaveCount(1);
  await centres.getByLabel('Gap').check();
  await centres.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(centres.getByRole('status')).toContainText('enregistré');
  await page.reload();
  await expect(centres.getByLabel('Gap')).toBeChecked();
  await centres.getByLabel('Gap').uncheck();
  await centres.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(centres.getByRole('status')).toContainText('enregistré');
  await page.reload();
  const changes = page.locator('.changes li');
  await expect(changes.nth(0)).toContainText('centre compté · Gap');
  await expect(changes.nth(1)).toContainText('centre non compté · Gap');
});

test('on a narrow screen the bar is one line, and the way to every page is behind a button', async () => {
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto('/bilans/saisie');
  await expect(door()).toBeVisible();
  expect((await page.locator('.staff-header').boundingBox())?.height).toBeLessThan(60);
  await page.getByRole('button', { name: 'Menu' }).press('Enter');
  await page.getByRole('link', { name: 'Casques' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Casques' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Menu' })).toHaveAttribute('aria-expanded', 'false');
});
