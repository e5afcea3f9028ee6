import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, expect, type Page, test } from '@playwright/test';
import Database from 'libsql';
import { centres } from '../../src/catalogue/centres.ts';
import type { ReportCell, ReportDocument, ReportUnit } from '../../src/protocol/report-document.ts';
import { addMonths } from '../../src/server/ingestion/event-clock.ts';
import { SQLITE_FILE } from '../../src/server/storage/sqlite-connection.ts';
import { type AppServer, startApp } from '../play/app-server.ts';
import { axeFaults } from './axe-faults.ts';
import { endSession } from './staff-bench.ts';

/** A server of its own with invented data of three months or more, so that a closed month has a published report. */
const PASSWORD = 'quatre mouettes au Vieux-Port';
const DEMO_FORUM = /Forum Avenir, (printemps|automne) 20\d\d/;
const dist = join(import.meta.dirname, '../../dist');
let app: AppServer;
let session: Awaited<ReturnType<Browser['newContext']>>;
let database: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(420_000);
  app = await startApp(dist, { prepare: fillWithInventedData });
  await expect.poll(() => inDatabase((open) => open.prepare('SELECT period FROM frozen_report').all())).not.toEqual([]);
  session = await browser.newContext({ baseURL: app.url, locale: 'fr-FR', viewport: { width: 1280, height: 900 } });
});

test.afterAll(async () => {
  await session.close();
  await app.stop();
});

/** How many months ago the last forum was of which the report is published: forums are in March and in November. */
function monthsSinceForum(now: Date): number {
  const since = [3, 11].map((month) => (now.getMonth() + 1 - month + 12) % 12);
  return Math.min(...since.map((months) => (months < 2 ? months + 12 : months)));
}

/** A forum has a line only in the report of its own month. */
function forumAddress(): string {
  const now = new Date();
  return `/bilans?periode=${addMonths(now.toISOString().slice(0, 7), -monthsSinceForum(now))}`;
}

async function fillWithInventedData(environment: NodeJS.ProcessEnv): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  const command = ['tsx', 'src/server/commands/demo-data.ts', '--months', String(monthsSinceForum(new Date()) + 1)];
  await promisify(execFile)('npx', command, { cwd: root, env: environment });
  database = join(environment.DATA_DIR ?? '', SQLITE_FILE);
  leaveOutSheetsOfGapOnly();
}

function inDatabase<T>(work: (open: Database.Database) => T): T {
  const open = new Database(database);
  try {
    return work(open);
  } finally {
    open.close();
  }
}

/** Gap has filled in nothing and every other centre everything, this month too; invented data leave it to chance. The server publishes when it starts. */
function leaveOutSheetsOfGapOnly(): void {
  inDatabase((open) => {
    const fill = open.prepare(`
      INSERT OR IGNORE INTO hand_count (month, centre, kind, people)
      SELECT month, ?, kind, 30
      FROM (SELECT month FROM hand_count UNION SELECT ?), (SELECT DISTINCT kind FROM hand_count)`);
    const thisMonth = new Date().toISOString().slice(0, 7);
    for (const { id } of centres) fill.run(id, thisMonth);
    open.exec("DELETE FROM hand_count WHERE centre = 'gap'; DELETE FROM frozen_report");
  });
}

/** What our own page asks the server, as whoever is logged in there. */
function ask<T>(page: Page, method: string, url: string, body?: object): Promise<{ status: number; body: T }> {
  return page.evaluate(
    async ([method, url, body]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method, ...(body ? { headers, body: JSON.stringify(body) } : {}) });
      return { status: response.status, body: await response.json() };
    },
    [method, url, body] as const,
  );
}

/** Goes from one control to the next by Tab until the one that is asked for has the focus. */
async function tabTo(page: Page, name: string | RegExp, role: 'link' | 'button' | 'textbox' = 'link'): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(name)}`);
}

test('the one-time link of the first start sets a password, by keyboard alone, and works once', async ({ browser }) => {
  const page = await session.newPage();
  const printedLink = () => /\/bilans\/premier-acces#\S+/.exec(app.printed())?.[0] ?? '';
  await expect.poll(printedLink).not.toBe('');
  const link = printedLink();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Choisir un mot de passe' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await tabTo(page, 'Nom du compte', 'textbox');
  await page.keyboard.type('Qualité Marseille');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Bilans d’usage' })).toBeFocused();

  const stranger = await browser.newPage({ baseURL: app.url, locale: 'fr-FR' });
  await stranger.goto(link);
  await expect(stranger.getByRole('alert')).toContainText('n’est plus valable');
  await expect(stranger.getByRole('link', { name: 'Aller à la connexion' })).toBeVisible();
  await stranger.close();
  await page.close();
});

test('a wrong password is said in words, and the right one leads to the page that was asked for', async ({
  browser,
}) => {
  const stranger = await browser.newContext({ baseURL: app.url, locale: 'fr-FR' });
  const page = await stranger.newPage();
  await page.goto('/bilans/saisie');
  await expect(page).toHaveTitle(/^Connexion — /);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByLabel('Nom du compte').fill('qualité marseille');
  await page.getByLabel('Mot de passe').fill('ce n’est pas le bon');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('alert')).toContainText('n’est pas le bon');
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Saisie du mois' })).toBeFocused();
  await stranger.close();
});

test('the report says that it is invented, explains itself, and keeps the focus when the period changes', async () => {
  const page = await session.newPage();
  await page.goto('/bilans');
  await expect(page.locator('.report')).toBeVisible();
  await expect(page.locator('.invented')).toContainText('Données inventées');
  await expect(page.getByText('non diffusé : ce nombre')).toBeVisible();
  await expect(page.locator('.funders:visible')).toContainText('Fonds social européen+');
  const tables = page.locator('.figures');
  expect(await tables.count()).toBeGreaterThan(10);
  await expect(tables.locator('caption')).toHaveCount(await tables.count());
  await expect(tables.locator('th:not([scope])')).toHaveCount(0);
  // Whatever the reason, a withheld number looks and sounds the same.
  const marks = await page.locator('.withheld').evaluateAll((all) => [...new Set(all.map((one) => one.outerHTML))]);
  expect(marks.length).toBeLessThanOrEqual(1);
  expect(await axeFaults(page)).toEqual([]);

  // The newest first: the year, which has no totals yet, then the current month.
  const periods = page.getByLabel('Période');
  const show = page.getByRole('button', { name: 'Afficher' });
  await periods.selectOption({ index: 0 });
  await show.press('Enter');
  await expect(page.getByText('Le bilan de l’année paraît le')).toBeVisible();
  await periods.selectOption({ index: 1 });
  await show.press('Enter');
  await expect(page.locator('#report-heading')).toBeFocused();
  await expect(page.locator('main > [role="status"]')).toContainText('Bilan affiché');
  await expect(page.getByText('Arrondis à la dizaine')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.close();
});

test('the way back through the periods is followed by the focus, and a period that is not there is said not to be', async () => {
  const page = await session.newPage();
  await page.goto('/bilans');
  const heading = page.locator('#report-heading');
  const closed = (await heading.textContent()) ?? '';
  const open = await page.getByLabel('Période').locator('option').first().getAttribute('value');
  await page.getByLabel('Période').selectOption(open ?? '');
  await page.getByRole('button', { name: 'Afficher' }).press('Enter');
  await expect(heading).toBeFocused();
  await page.goBack();
  await expect(heading).toHaveText(closed);
  await expect(heading).toBeFocused();
  await page.goto('/bilans?periode=2024-01');
  await expect(page.getByText('Il n’y a pas de bilan pour « 2024-01 »')).toBeVisible();
  await page.close();
});

test('a report of invented data says so even when nothing else can', async () => {
  const page = await session.newPage();
  await page.route('**/api/staff/database', (route) => route.abort());
  await page.goto('/bilans');
  await expect(page.locator('.report')).toBeVisible();
  await expect(page.locator('.invented')).toContainText('Données inventées');
  await page.close();
});

test('only tables that are wider than their place are stops of the keyboard', async () => {
  const page = await session.newPage();
  await page.goto('/bilans');
  await expect(page.locator('.report')).toBeVisible();
  const wrong = await page
    .locator('.table-holder')
    .evaluateAll(
      (all) => all.filter((one) => one.scrollWidth > one.clientWidth !== (one.getAttribute('tabindex') === '0')).length,
    );
  expect(wrong).toBe(0);
  expect(await page.locator('.table-holder[tabindex]').count()).toBeLessThan(5);
  await page.close();
});

test('a key figure leads to its table and its definition, and from every family a way leads back to the contents', async () => {
  const page = await session.newPage();
  await page.goto('/bilans');
  const cards = page.locator('.key-figure');
  await expect(cards.first()).toBeVisible();
  await expect(cards.getByRole('link')).toHaveCount(await cards.count());
  for (const link of await cards.getByRole('link').all()) {
    await link.press('Enter');
    const [id = ''] = new URL(page.url()).hash.slice(1).split('-');
    const table = page.locator(`#${id}`);
    await expect(table.getByRole('heading')).toBeFocused();
    await expect(table.getByRole('heading')).toBeInViewport();
    await expect(table.locator('details > p')).toBeVisible();
  }
  expect(await axeFaults(page)).toEqual([]);
  const section = page.locator('.family').filter({ has: page.locator(':focus') });
  const back = section.getByRole('link', { name: 'Retour au sommaire' });
  await back.press('Enter');
  await expect(page.locator('.contents > summary')).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Tableaux du bilan' })).toBeVisible();
  // An address that names a table leads there although the report arrives after the page.
  await page.reload();
  await expect(page.locator('.contents > summary')).toBeFocused();
  await page.close();
});

for (const width of [1440, 1280, 960, 390, 320]) {
  test(`at ${width} pixels no table is cut beside its chart, and one that is cut says so and is scrolled by keyboard`, async () => {
    const page = await session.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/bilans');
    await expect(page.locator('.report')).toBeVisible();
    const tables = await page.locator('.scroll-place').evaluateAll((all) =>
      all.map((place) => {
        const holder = place.querySelector('.table-holder') ?? place;
        const chart = place.parentElement?.querySelector('.chart')?.getBoundingClientRect();
        return {
          table: place.closest('section')?.id,
          isCut: holder.scrollWidth > holder.clientWidth,
          isSaid: place.querySelector('.scroll-hint')?.checkVisibility() ?? false,
          isBesideChart: chart !== undefined && chart.bottom > place.getBoundingClientRect().top,
        };
      }),
    );
    expect(tables.length).toBeGreaterThan(20);
    // The way back to the contents lies over no number, however far the page is scrolled.
    const sticking = await page
      .locator('.to-contents')
      .evaluateAll((all) => all.map((link) => getComputedStyle(link).position).filter((one) => one !== 'static'));
    expect(sticking).toEqual([]);
    expect(tables.filter(({ isCut, isSaid }) => isCut !== isSaid)).toEqual([]);
    expect(tables.filter(({ isCut, isBesideChart }) => isCut && isBesideChart)).toEqual([]);
    for (const { table } of tables.filter(({ isCut }) => isCut)) {
      const holder = page.locator(`#${table} .table-holder`);
      await holder.focus();
      await holder.press('End');
      await holder.press('ArrowRight');
      await expect.poll(() => holder.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
    }
    await page.close();
  });
}

test('a file that is asked for after the session has ended comes once one has logged in again, and no error in its place', async () => {
  const page = await session.newPage();
  const files: string[] = [];
  page.on('download', (file) => files.push(file.suggestedFilename()));
  await page.goto('/bilans');
  const link = page.getByRole('link', { name: 'CSV, tous les tableaux' });
  await expect(link).toBeVisible();
  await endSession(page);
  await link.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
  await link.press('Enter');
  await dialog.getByLabel('Mot de passe').fill(PASSWORD);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Visites');
  expect(files).toEqual([expect.stringMatching(/^bilan-acteinov-.*\.csv$/)]);
  await page.close();
});

test('a table leaves as a CSV with the numbers that the page shows', async () => {
  const page = await session.newPage();
  await page.goto('/bilans');
  const section = page.locator('#visits_centre_mode');
  const shown = await section.locator('tbody tr').first().locator('td').allInnerTexts();
  const download = page.waitForEvent('download');
  await section.getByRole('link', { name: /CSV/ }).click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  const plain = (text: string) => text.replace(/\s/g, '');
  for (const cell of shown) expect(plain(csv)).toContain(plain(cell));
  await page.close();
});

for (const [path, link, heading] of [
  ['/bilans/saisie', 'Saisie du mois', 'Saisie du mois'],
  ['/bilans/casques', 'Casques', 'Casques'],
  ['/bilans/rejets', 'Refus', 'Enregistrements refusés'],
  ['/bilans/reglages', 'Réglages', 'Réglages'],
] as const) {
  test(`${path} has no accessibility fault that a machine can find, in both languages`, async () => {
    const page = await session.newPage();
    for (const query of ['', '?lang=en']) {
      await page.goto(path + query);
      await expect(page.locator('h1')).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page.locator('.invented'), 'every page says that its data are invented').toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
    }
    await page.goto('/bilans');
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`^${heading} — `));
    await page.close();
  });
}

for (const path of ['', '/saisie', '/casques', '/rejets', '/reglages']) {
  test(`/bilans${path} needs no sideways scrolling at 320 pixels`, async () => {
    const page = await session.newPage();
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(`/bilans${path}`);
    await expect(page.locator(path === '' ? '.report' : 'h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
}

test('the monthly sheet is kept, and what was not counted stays empty', async () => {
  const page = await session.newPage();
  await page.goto('/bilans/saisie');
  await page.getByLabel('Entrées à la porte').fill('0');
  await page.getByLabel('Public des forums').fill('');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.locator('.saved')).toContainText('enregistrée');
  await page.reload();
  await expect(page.getByLabel('Entrées à la porte')).toHaveValue('0');
  await expect(page.getByLabel('Public des forums')).toHaveValue('');
  await page.close();
});

test('what is counted by hand after the closing enters the report by a new edition, which the region publishes', async () => {
  const page = await session.newPage();
  await page.goto('/bilans');
  const month = (await page.getByLabel('Période').inputValue()) ?? '';
  const publish = async () => {
    await page.getByRole('button', { name: /nouvelle édition/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByRole('heading', { name: 'Ce qui est arrivé après la clôture' })).toBeFocused();
  };
  const outcome = page.locator('.new-edition [role="status"]');
  await publish();
  await expect(outcome).toContainText('rien n’est arrivé depuis la clôture');

  await page.goto('/bilans/saisie');
  await page.getByLabel('Mois').selectOption(month);
  await page.getByRole('button', { name: 'Ouvrir la feuille' }).click();
  await expect(page.getByText('Le bilan de ce mois est déjà paru')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  const door = page.getByLabel('Entrées à la porte');
  await expect(door).not.toHaveValue('');
  await door.fill(String(Number(await door.inputValue()) + 40));
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.locator('.saved')).toContainText('enregistrée');
  await page.getByRole('link', { name: /publier une nouvelle édition/ }).click();
  await expect(page.locator('.report-head')).toContainText('Édition 1');
  await publish();
  await expect(outcome).toContainText('L’édition 2 est publiée');
  await expect(page.locator('.report-head')).toContainText('Édition 2');
  expect(await axeFaults(page)).toEqual([]);
  await page.close();
});

test('the region sets when reports are closed, and is told when a year would close before its December', async () => {
  const page = await session.newPage();
  await page.goto('/bilans/reglages');
  const section = page.getByRole('region', { name: 'Clôture des bilans' });
  await section.getByLabel('Jours après la fin d’un mois').fill('20');
  const year = section.getByLabel('Jours après la fin d’une année');
  await year.fill('19');
  await section.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(year).toBeFocused();
  await expect(section).toContainText('pas plus petit que celui des mois');
  await year.fill('62');
  await section.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(section.getByRole('status')).toContainText('enregistré');
  await page.reload();
  await expect(section.getByLabel('Jours après la fin d’un mois')).toHaveValue('20');
  await expect(page.locator('.changes')).toContainText('clôture des bilans');
  await page.close();
});

test('a headset is enrolled by an address that is shown once, and revoked after a question', async () => {
  const page = await session.newPage();
  await page.goto('/bilans/casques');
  await page.getByLabel('Nom du casque').fill('Casque 2');
  await page.getByRole('button', { name: 'Inscrire un casque' }).click();
  await expect(page.getByRole('heading', { name: /Casque 2.*est inscrit/ })).toBeFocused();
  const token = (await page.locator('.secret').innerText()).split('#')[1];
  const device = () => page.request.get('/api/device', { headers: { authorization: `Bearer ${token}` } });
  expect(await (await device()).json()).toMatchObject({ centre: 'marseille' });
  await page.getByRole('button', { name: /Révoquer — Casque 2/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Révoquer' }).click();
  await expect(page.getByRole('cell', { name: 'Révoqué' })).toBeVisible();
  await expect(page.locator('#headset-list')).toBeFocused();
  expect((await device()).status()).toBe(401);
  await page.close();
});

/** What is printed of a sheet of A4 between its margins of 13 mm, in CSS pixels. */
const SHEET = 695;

const COUNTS: readonly ReportUnit[] = ['places', 'visits', 'answers', 'people'];

/**
 * The report as wide as reports become: each table is compared with its period before, by its total or else by every column, and counts
 * have as many digits as in a busy year.
 */
async function widenReport(page: Page): Promise<void> {
  await page.route(/\/api\/reports\/\d{4}-\d\d$/, async (route) => {
    const response = await route.fetch();
    const report = (await response.json()) as ReportDocument;
    const tables = report.tables.map((table) => {
      const hasTotal = table.columns.some(({ level }) => level === 2);
      const many = (cell: ReportCell) => (typeof cell === 'number' && COUNTS.includes(table.unit) ? cell * 20 : cell);
      const cells = table.cells.map((row) => row.map(many));
      const earlier = table.columns.flatMap(({ key, level }, column) =>
        hasTotal && level !== 2 ? [] : [{ column: key, cells: cells.map((row) => row[column] ?? null) }],
      );
      return { ...table, cells, earlier };
    });
    await route.fulfill({ response, json: { ...report, tables } });
  });
}

test('the report prints on A4 without its controls', async () => {
  const page = await session.newPage();
  await widenReport(page);
  await page.goto('/bilans');
  await expect(page.locator('.report')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.staff-header', '.period-form', '.exports']) await expect(page.locator(hidden)).toBeHidden();
  await expect(page.locator('.report-head')).toBeVisible();
  // The funders stand on the first sheet, and there only.
  await expect(page.locator('.funders:visible')).toHaveCount(1);
  // What a table counts is printed although it is folded on the screen.
  await expect(page.locator('.report-table details p').first()).toBeVisible();
  // A title has the number that the contents give it.
  const titles = await page.locator('.report-table h4').allInnerTexts();
  const listed = await page.locator('.contents li').allTextContents();
  expect(titles).toEqual(listed.map((title, index) => `${index + 1}. ${title}`));
  const smallest = await page.locator('.report').evaluate((report) => {
    const words = [...report.querySelectorAll('*')].filter(
      (element) => element.checkVisibility() && [...element.childNodes].some(({ nodeName }) => nodeName === '#text'),
    );
    return Math.min(...words.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
  });
  expect(smallest, 'letters of 9 pt are 12 pixels').toBeGreaterThanOrEqual(12);
  // Names in a chart are never cut, nor a table at the edge of the paper.
  await page.setViewportSize({ width: SHEET, height: 900 });
  const cut = await page
    .locator('.row-name')
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent));
  expect(cut).toEqual([]);
  await expect(page.locator('#hand_counts thead .before')).toHaveCount(4);
  const lost = await page.locator('.report-table :is(th, td)').evaluateAll(
    (all, sheet) =>
      all
        .filter((cell) => {
          const { left, right } = cell.getBoundingClientRect();
          const holder = cell.closest('.table-holder');
          const isClipped = holder !== null && getComputedStyle(holder).overflowX !== 'visible';
          const edge = isClipped ? Math.min(sheet, holder.getBoundingClientRect().right) : sheet;
          return left < -1 || right > edge + 1 || cell.scrollWidth > cell.clientWidth + 1;
        })
        .map((cell) => `${cell.closest('section')?.id}: ${cell.textContent}`),
    SHEET,
  );
  expect(lost).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SHEET);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(31);
  const [width, height] =
    /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))?.slice(1).map(Number) ?? [];
  expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([595, 842]);
  await page.close();
});

test('a figure of nothing and a sheet that is missing are told from what is withheld, to the eye, by voice and in the legend', async () => {
  const page = await session.newPage();
  await page.goto(forumAddress());
  const gap = page.locator('#hand_counts tbody tr', { hasText: 'Gap' });
  await expect(gap.locator('td > .not-counted')).toHaveCount(4);
  await expect(gap.locator('td > .not-counted').first()).toHaveText('non saisinon saisi');
  await expect(page.locator('#hand_counts tbody')).not.toContainText('Web');
  await expect(page.locator('#hand_counts')).toContainText('7 centres sur 8 ont saisi ce mois.');
  const nothing = page.locator('.not-applicable').first();
  await expect(nothing.locator('[aria-hidden]')).toHaveText('–');
  await expect(nothing.locator('.visually-hidden')).toHaveText('sans objet');
  await expect(page.locator('.withheld').first().locator('.visually-hidden')).toHaveText('non diffusé');
  await expect(page.getByText('veut dire sans objet')).toBeVisible();
  await expect(page.getByText('personne n’a saisi ce compte')).toBeVisible();
  await page.goto('/bilans?lang=en');
  await expect(page.locator('#hand_counts')).toContainText('7 centres of 8 have filled in this month.');
  await expect(page.locator('.not-counted').first().locator('.visually-hidden')).toHaveText('not filled in');
  await page.close();
});

test('a forum is called by the title that staff gave it, not by its slug', async () => {
  const page = await session.newPage();
  await page.goto(forumAddress());
  await expect(page.locator('#visits_centre_occasion thead')).toContainText(DEMO_FORUM);
  await page.close();
});

test('a report of before, without marks and titles, is shown as it was, its forums by their title of today', async () => {
  const page = await session.newPage();
  await page.route(/\/api\/reports\/\d{4}-\d\d$/, async (route) => {
    const response = await route.fetch();
    const { forums: _forums, ...report } = (await response.json()) as {
      tables: { sheets?: object; cells: unknown[][] }[];
      forums: object;
    };
    const old = (cell: unknown) => (cell === 'not-applicable' ? null : cell === 'not-counted' ? 0 : cell);
    const tables = report.tables.map(({ sheets: _sheets, ...table }) => ({
      ...table,
      cells: table.cells.map((row) => row.map(old)),
    }));
    await route.fulfill({ response, json: { ...report, version: 1, tables } });
  });
  await page.goto(forumAddress());
  await expect(page.locator('#hand_counts tbody tr', { hasText: 'Gap' }).locator('td').first()).toHaveText('0');
  await expect(page.locator('#hand_counts')).not.toContainText('centres sur 8');
  await expect(page.locator('.not-applicable, .not-counted')).toHaveCount(0);
  await expect(page.getByText('veut dire sans objet')).toHaveCount(0);
  await expect(page.locator('#visits_centre_occasion thead')).toContainText(DEMO_FORUM);
  await page.close();
});

test('before the closing day the month and the sheet say whose sheet is missing: all to the region, its own to a centre', async ({
  browser,
}) => {
  const page = await session.newPage();
  await page.goto('/bilans');
  await expect(page.locator('.report')).toBeVisible();
  const options = page.getByLabel('Période').locator('option');
  const periods = await options.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
  const month = periods.find((period) => period.length === '2026-11'.length);
  await page.goto(`/bilans?periode=${month}`);
  const note = page.locator('.missing-sheets');
  await expect(note).toContainText(/1 feuille manque encore pour .*: Gap\. Le bilan de ce mois est clos le \d/);
  expect(await axeFaults(page)).toEqual([]);

  const enter = async (centre: string) => {
    const account = { name: `Équipe ${centre}`, role: 'centre', centre };
    const { body } = await ask<{ path: string }>(page, 'POST', '/api/staff/accounts', account);
    const own = await browser.newContext({ baseURL: app.url, locale: 'fr-FR' });
    const other = await own.newPage();
    await other.goto(body.path);
    await other.getByLabel('Nouveau mot de passe').fill(PASSWORD);
    await other.keyboard.press('Enter');
    await expect(other.getByRole('heading', { level: 1, name: 'Bilans d’usage' })).toBeVisible();
    return other;
  };
  const [gap, toulon] = [await enter('gap'), await enter('toulon')];
  await toulon.goto(`/bilans?periode=${month}`);
  await expect(toulon.locator('#running')).toBeVisible();
  await toulon.waitForLoadState('networkidle');
  await expect(toulon.locator('.missing-sheets')).toHaveCount(0);
  await gap.goto('/bilans/saisie');
  await expect(gap.locator('.missing-sheets')).toContainText('Gap');
  for (const label of ['Entrées à la porte', 'Public des forums', 'Personnes venues aux ateliers', 'Appels reçus'])
    await gap.getByLabel(label).fill('0');
  await gap.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(gap.locator('.missing-sheets')).toHaveCount(0);
  await expect(gap.locator('.saved')).toContainText('enregistrée');
  await page.reload();
  await expect(page.locator('#running')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(note).toHaveCount(0);
  await gap.context().close();
  await toulon.context().close();
  await page.close();
});

test('a forum is for the centre that made it, its title is one that no sheet executes, and a report keeps the one it had', async ({
  browser,
}) => {
  const page = await session.newPage();
  await page.goto('/bilans/reglages');
  const forums = page.getByRole('region', { name: 'Forums et manifestations' });
  await expect(forums.getByRole('heading', { name: 'Nouveau forum' })).toBeVisible();
  const add = async (from: typeof forums, title: string) => {
    await from.getByLabel('Nom du forum').fill(title);
    await from.getByLabel('Premier jour').fill('2026-12-01');
    await from.getByLabel('Dernier jour').fill('2026-12-02');
    await from.getByRole('button', { name: 'Ajouter ce forum' }).click();
  };
  await add(forums, '=SOMME(A1)');
  await expect(forums.getByLabel('Nom du forum')).toBeFocused();
  await expect(forums).toContainText('qui ne commence pas par =, +, - ou @');
  await add(forums, 'Salon de la région');
  await expect(forums.getByRole('listitem').filter({ hasText: 'Salon de la région' })).toContainText(
    'créé par la région',
  );

  const own = await browser.newContext({ baseURL: app.url, locale: 'fr-FR' });
  const gap = await own.newPage();
  await gap.goto('/bilans/reglages');
  await gap.getByLabel('Nom du compte').fill('Équipe gap');
  await gap.getByLabel('Mot de passe').fill(PASSWORD);
  await gap.keyboard.press('Enter');
  const theirs = gap.getByRole('region', { name: 'Forums et manifestations' });
  await add(theirs, 'Salon de la région');
  await expect(theirs.getByRole('alert').first()).toContainText('a déjà un forum de ce nom');
  await add(theirs, 'Salon de Gap');
  const rowOf = (title: string) => theirs.getByRole('listitem').filter({ hasText: title });
  await expect(rowOf('Salon de Gap')).toContainText('créé par Gap');
  await expect(rowOf('Salon de la région').getByRole('button')).toHaveCount(0);
  expect(await axeFaults(gap)).toEqual([]);
  await rowOf('Salon de Gap')
    .getByRole('button', { name: /Supprimer/ })
    .click();
  await gap.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
  await expect(rowOf('Salon de Gap')).toHaveCount(0);
  await own.close();

  const { body } = await ask<{ slug: string; title: string; from: string; to: string; centre: null }[]>(
    page,
    'GET',
    '/api/staff/occasions',
  );
  for (const { centre: _centre, ...forum } of body)
    expect((await ask(page, 'PUT', '/api/staff/occasions', { ...forum, title: 'Autre nom' })).status).toBe(200);
  await page.goto(forumAddress());
  await expect(page.locator('#visits_centre_occasion thead')).toContainText(DEMO_FORUM);
  await expect(page.locator('.report')).not.toContainText('Autre nom');
  await page.close();
});
