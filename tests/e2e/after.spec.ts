import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { DeviceAnswer } from '../../src/protocol/device-answer.ts';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import { EVENT_FAMILIES, type UsageEvent } from '../../src/protocol/usage-event.ts';
import { driveHeadset } from '../play/headset-driver.ts';
import { chooseAct } from '../play/headset-robot.ts';
import { installHeadset, putOnHeadset } from '../play/visitor-page.ts';
import { axeFaults } from './axe-faults.ts';
import { endVisit } from './end-visit.ts';
import { postedEvents } from './posted-events.ts';

const WEB: DeviceAnswer = { centre: 'web', occasion: ['everyday'], survey: null, counted: true, forums: [] };
const GAP: DeviceAnswer = {
  centre: 'gap',
  occasion: ['everyday', 'workshop'],
  survey: null,
  counted: true,
  forums: [{ slug: 'avenir-2026', title: 'Forum de l’avenir' }],
};

interface Endpoint {
  batches: UsageEvent[][];
  authorizations: (string | undefined)[];
  /** What `GET /api/device` answers; null: no network. */
  device: DeviceAnswer | null;
  /** What `POST /api/events` answers; 0: no network. */
  status: number;
  of<K extends UsageEvent['kind']>(kind: K): Extract<UsageEvent, { kind: K }>[];
}

/** Stands in for the endpoint, so that each test says what the staff have set. */
async function endpointFor(context: BrowserContext, device: DeviceAnswer | null = WEB): Promise<Endpoint> {
  const endpoint: Endpoint = {
    batches: [],
    authorizations: [],
    device,
    status: 200,
    of: <K extends UsageEvent['kind']>(kind: K) =>
      endpoint.batches.flat().filter((event): event is Extract<UsageEvent, { kind: K }> => event.kind === kind),
  };
  await context.route('**/api/device', (route) => {
    // A token that is not known is known nowhere.
    if (endpoint.status === 401) return route.fulfill({ status: 401, json: {} });
    return endpoint.device ? route.fulfill({ json: endpoint.device }) : route.abort();
  });
  await context.route('**/api/events', async (route) => {
    const request = route.request();
    endpoint.authorizations.push(request.headers()['authorization']);
    if (endpoint.status === 0) return route.abort();
    if (endpoint.status !== 200) return route.fulfill({ status: endpoint.status, json: {} });
    const events = postedEvents(request);
    endpoint.batches.push(events);
    return route.fulfill({ json: { verdicts: events.map(({ id }) => ({ id, verdict: 'stored' })) } });
  });
  return endpoint;
}

async function finishAsText(page: Page, slug = 'aide-a-domicile'): Promise<void> {
  await page.goto(`/essayer/${slug}/texte`);
  const skip = page.getByTestId('skip');
  await expect(skip).toBeVisible();
  while (await skip.isVisible()) await skip.click();
  await expect(page.getByTestId('done')).toBeVisible();
}

const rating = (page: Page, group: string, score: number) =>
  page.getByRole('group', { name: group }).locator(`[data-score="${score}"]`);

/** Everything that the browser holds for this origin, as text. */
async function storageOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const all: unknown[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error as Error);
      });
      for (const store of database.objectStoreNames) {
        const values = database.transaction(store).objectStore(store).getAll();
        await new Promise((done) => values.addEventListener('success', done));
        all.push(values.result);
      }
      database.close();
    }
    return JSON.stringify(all);
  });
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

test('after a place two taps and who says it become one record that stands for itself, by keyboard alone', async ({
  page,
  context,
}) => {
  const endpoint = await endpointFor(context);
  await finishAsText(page);
  await rating(page, 'Avant d’essayer', 2).focus();
  await page.keyboard.press('Enter');
  await rating(page, 'Maintenant', 4).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: /qui êtes-vous/ })).toBeFocused();
  await page.getByLabel('Votre âge').selectOption('18 à 25 ans');
  await page.getByLabel('Votre situation').selectOption('En recherche d’emploi');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Valider' }).press('Enter');
  await expect(page.getByText('Merci. Votre réponse est notée')).toBeFocused();
  expect(endpoint.batches).toEqual([]);
  await endVisit(page);
  await expect.poll(() => endpoint.of('interest')).toHaveLength(1);
  const [interest] = endpoint.of('interest');
  expect(interest).toMatchObject({ occupation: 'aide-a-domicile', before: 2, after: 4, age: '18-25' });
  expect(Object.keys(interest ?? {}).sort()).toEqual(
    ['after', 'age', 'before', 'id', 'kind', 'month', 'occupation', 'situation', 'version'].sort(),
  );
  for (const batch of endpoint.batches) expect(new Set(batch.map(({ kind }) => EVENT_FAMILIES[kind])).size).toBe(1);
});

test('the question after a place is left with one tap, and nothing is recorded of it', async ({ page, context }) => {
  const endpoint = await endpointFor(context);
  await finishAsText(page);
  await expectAccessible(page);
  await page.getByTestId('interest-question').getByRole('button', { name: 'Passer' }).click();
  await expect(page.getByText('rien n’est noté')).toBeFocused();
  await endVisit(page);
  await expect.poll(() => endpoint.of('place_tried')).toHaveLength(1);
  expect(endpoint.of('interest')).toEqual([]);
});

test('a visit ends with one tap, and for those on whom the lot falls three questions; then nothing is left', async ({
  page,
  context,
}) => {
  const endpoint = await endpointFor(context, { ...WEB, survey: { oneIn: 1 } });
  await finishAsText(page);
  await page.getByTestId('done').getByRole('link', { name: 'Terminer ma visite' }).click();
  await rating(page, 'Cette visite vous a plu', 5).click();
  await page.getByLabel('Votre âge').selectOption('15 à 17 ans');
  await page.getByRole('button', { name: 'Valider' }).click();
  await expect(page.getByRole('heading', { name: /Trois questions de plus/ })).toBeFocused();
  await rating(page, 'J’ai appris quelque chose', 4).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('heading', { name: 'Votre visite est terminée' })).toBeFocused();
  await expect.poll(() => endpoint.of('visit')).toHaveLength(1);
  await expect.poll(() => endpoint.of('survey')).toHaveLength(1);
  expect(endpoint.of('satisfaction')).toMatchObject([{ score: 5, age: '15-17', situation: 'unsaid', centre: 'web' }]);
  expect(endpoint.of('survey')[0]?.answers).toEqual([{ question: 'learned', score: 4 }]);
  await expect.poll(() => storageOf(page)).not.toMatch(/15-17|aide-a-domicile|satisfaction|learned|survey|place/);
  await page.getByRole('button', { name: 'Nouvelle visite' }).click();
  await page.getByRole('link', { name: 'Terminer ma visite' }).click();
  await expect(page.getByTestId('satisfaction-question')).toBeVisible();
});

test('nobody is asked the survey when the server cannot be reached, and the visit ends all the same', async ({
  page,
  context,
}) => {
  await endpointFor(context, null);
  await page.goto('/au-revoir');
  await expectAccessible(page);
  await rating(page, 'Cette visite vous a plu', 3).click();
  await page.getByTestId('public-question').getByRole('button', { name: 'Passer' }).click();
  await expect(page.getByTestId('ended')).toBeVisible();
});

test('the lot is drawn when the question is answered, not before the server has said how many are asked', async ({
  page,
  context,
}) => {
  await endpointFor(context, WEB);
  await context.route('**/api/device', async (route) => {
    await new Promise((later) => setTimeout(later, 800));
    await route.fulfill({ json: { ...WEB, survey: { oneIn: 1 } } });
  });
  const told = page.waitForResponse('**/api/device');
  await page.goto('/au-revoir');
  await expect(page.getByTestId('satisfaction-question')).toBeVisible();
  await told;
  await rating(page, 'Cette visite vous a plu', 3).click();
  await page.getByTestId('public-question').getByRole('button', { name: 'Passer' }).click();
  await expect(page.getByTestId('survey-questions')).toBeVisible();
});

test('the goodbye is left with one tap', async ({ page, context }) => {
  const endpoint = await endpointFor(context);
  await page.goto('/au-revoir');
  await page.getByTestId('end-now').click();
  await expect(page.getByTestId('ended')).toBeVisible();
  expect(endpoint.batches).toEqual([]);
});

for (const [who, prepare, device, reason] of [
  [
    'a browser with the global privacy signal',
    (page: Page) =>
      page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { get: () => true })),
    WEB,
    'Votre navigateur demande à ne pas être suivi',
  ],
  [
    'a browser that says do not track',
    (page: Page) => page.addInitScript(() => Object.defineProperty(navigator, 'doNotTrack', { get: () => '1' })),
    WEB,
    'Votre navigateur demande à ne pas être suivi',
  ],
  [
    'a centre that does not want it',
    () => Promise.resolve(),
    { ...GAP, counted: false },
    'Ce centre ne compte pas ses visites',
  ],
] as const) {
  test(`${who} is not counted, and is asked nothing`, async ({ page, context }) => {
    const endpoint = await endpointFor(context, device);
    await prepare(page);
    await finishAsText(page);
    await expect(page.getByTestId('interest-question')).toHaveCount(0);
    await page.getByTestId('done').getByRole('link', { name: 'Terminer ma visite' }).click();
    await expect(page.getByText('rien n’a été noté')).toContainText(reason);
    await page.getByRole('button', { name: 'Terminer', exact: true }).click();
    await expect(page.getByTestId('ended')).toBeVisible();
    await page.waitForTimeout(500);
    expect(endpoint.batches).toEqual([]);
    expect(endpoint.authorizations).toEqual([]);
  });
}

test('who does not want to be counted may say so at the very end: nothing of the visit has left, and nothing does', async ({
  page,
  context,
}) => {
  const endpoint = await endpointFor(context, { ...WEB, survey: { oneIn: 1 } });
  await finishAsText(page);
  await rating(page, 'Avant d’essayer', 2).click();
  await rating(page, 'Maintenant', 4).click();
  await page.getByLabel('Votre âge').selectOption('18 à 25 ans');
  await page.getByRole('button', { name: 'Valider' }).click();
  await page.getByTestId('done').getByRole('link', { name: 'Terminer ma visite' }).click();
  await rating(page, 'Cette visite vous a plu', 5).click();
  await page.getByLabel('Ne pas me compter').check();
  await expect(page.getByText('rien n’a été noté')).toContainText('Vous avez coché');
  await expect(page.getByText('Ce qui l’avait été est effacé')).toBeVisible();
  await expectAccessible(page);
  await expect.poll(() => storageOf(page)).not.toMatch(/place_tried|"visit"|interest|satisfaction|18-25/);
  await page.getByRole('button', { name: 'Terminer', exact: true }).click();
  await expect(page.getByTestId('ended')).toBeVisible();
  await page.goto('/');
  await expect(page.getByLabel('Ne pas me compter')).not.toBeChecked();
  await page.waitForTimeout(500);
  expect(endpoint.authorizations).toEqual([]);
});

test('a place is counted as it is really played: opened as a picture and played as text it is text, and so is the next', async ({
  page,
  context,
}) => {
  const endpoint = await endpointFor(context);
  await page.goto('/essayer/aide-a-domicile');
  await page.getByTestId('text-version').click();
  const skip = page.getByTestId('skip');
  await expect(skip).toBeVisible();
  while (await skip.isVisible()) await skip.click();
  await page.getByTestId('done').getByRole('button', { name: 'Recommencer' }).click();
  await expect(skip).toBeVisible();
  await endVisit(page);
  await expect.poll(() => endpoint.of('place_tried')).toHaveLength(2);
  for (const place of endpoint.of('place_tried')) expect(place).toMatchObject({ mode: 'twin', input: 'twin' });
  expect(endpoint.of('visit')).toMatchObject([{ mode: 'twin', places: 2 }]);
});

test('a page that goes out of sight and comes back three times without a touch is one visit and one place', async ({
  page,
  context,
}) => {
  const endpoint = await endpointFor(context);
  await page.goto('/essayer/aide-a-domicile/texte');
  await page.getByTestId('skip').click();
  for (let times = 0; times < 3; times++)
    await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
  await endVisit(page);
  const ids = (kind: 'visit' | 'place_tried') => new Set(endpoint.of(kind).map(({ id }) => id)).size;
  await expect.poll(() => ids('visit')).toBe(1);
  await page.waitForTimeout(500);
  expect([ids('visit'), ids('place_tried')]).toEqual([1, 1]);
});

test('who does not want to be counted says so at the welcome, and the next visitor is counted again', async ({
  page,
  context,
}) => {
  const endpoint = await endpointFor(context);
  await page.goto('/');
  await page.getByLabel('Ne pas me compter').check();
  await page.getByRole('link', { name: 'Terminer ma visite' }).click();
  await page.getByRole('button', { name: 'Terminer', exact: true }).click();
  await page.getByRole('button', { name: 'Nouvelle visite' }).click();
  await expect(page.getByLabel('Ne pas me compter')).not.toBeChecked();
  expect(endpoint.batches).toEqual([]);
});

test('in a headset the board at the end asks the same, and leads to the goodbye', async ({ page, context }) => {
  const endpoint = await endpointFor(context);
  await page.setViewportSize({ width: 320, height: 180 });
  await installHeadset(page, 'controllers');
  await page.goto('/essayer/couvreur');
  await page.waitForFunction(() => globalThis.acteinovProbe !== undefined);
  await putOnHeadset(page);
  const driver = await driveHeadset(page, 'controllers', { metres: 0, degrees: 0 }, false);
  const robot = { page, driver, steady: true, slow: false, onStep: () => Promise.resolve() };
  const skip = page.getByTestId('skip');
  while (await skip.isVisible()) await skip.evaluate((button: HTMLElement) => button.click());
  const press = (id: string) => chooseAct(robot, { id });
  await press('opinion');
  await press('rate:1');
  await press('rate:5');
  await press('goodbye');
  await expect(page.getByTestId('satisfaction-question')).toBeVisible();
  await rating(page, 'Cette visite vous a plu', 4).click();
  await page.getByLabel('Votre âge').selectOption('50 ans et plus');
  await page.getByRole('button', { name: 'Valider' }).click();
  await expect.poll(() => endpoint.of('interest')).toHaveLength(1);
  expect(endpoint.of('interest')).toMatchObject([{ occupation: 'couvreur', before: 1, after: 5, age: '50-plus' }]);
  await expect.poll(() => endpoint.of('visit')).toMatchObject([{ mode: 'headset' }]);
});

/** Passes everything on to the app and keeps what is posted: a browser shows nobody the requests of a page that goes. */
async function listeningProxy(app: string): Promise<{ url: string; posted: UsageEvent[]; close(): void }> {
  const posted: UsageEvent[] = [];
  const proxy = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      if (request.method === 'POST') posted.push(...(JSON.parse(body.toString()) as { events: UsageEvent[] }).events);
      const onward = forward(`${app}${request.url}`, { method: request.method, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  const { port } = proxy.address() as AddressInfo;
  return { url: `http://localhost:${port}`, posted, close: () => proxy.close() };
}

test('a tab that is closed in the middle of a place is counted, and counted once when the app is opened again', async ({
  page,
  baseURL,
}) => {
  const { url, posted, close } = await listeningProxy(baseURL ?? '');
  await page.goto(`${url}/essayer/aide-a-domicile/texte`);
  await page.getByTestId('skip').click();
  await page.goto('about:blank');
  await expect.poll(() => posted.map(({ kind }) => kind).sort()).toEqual(['place_tried', 'visit']);
  expect(posted).toContainEqual(expect.objectContaining({ kind: 'visit', places: 1, ended: 'left' }));
  expect(posted).toContainEqual(expect.objectContaining({ kind: 'place_tried', ended: 'interrupted' }));
  const ids = new Set(posted.map(({ id }) => id));
  await page.goto(url);
  await expect.poll(() => posted.length).toBeGreaterThan(2);
  expect(new Set(posted.map(({ id }) => id))).toEqual(ids);
  close();
});

test('two pages on one device are two visits: neither closes the other’s', async ({ page, context }) => {
  const endpoint = await endpointFor(context);
  await page.goto('/essayer/aide-a-domicile/texte');
  await page.getByTestId('skip').click();
  const other = await context.newPage();
  await other.goto('/essayer/aide-a-domicile/texte');
  await expect(other.getByTestId('skip')).toBeVisible();
  await expect(other.getByTestId('resume-offer')).toHaveCount(0);
  expect(endpoint.of('visit')).toEqual([]);
  for (const each of [page, other]) {
    await each.getByRole('link', { name: 'Terminer ma visite' }).click();
    await each.getByTestId('end-now').click();
    await expect(each.getByTestId('ended')).toBeVisible();
  }
  // Both pages send what waits on the device: a record may come twice, and is counted once by its identifier.
  await expect.poll(() => new Set(endpoint.of('visit').map(({ id }) => id)).size).toBe(2);
  for (const visit of endpoint.of('visit')) expect(visit).toMatchObject({ places: 1, ended: 'left' });
});

/** From any page of the visit to the records, without ending it. */
async function openRecords(page: Page): Promise<void> {
  await page.locator('.site-nav .brand').click();
  await page.getByRole('link', { name: 'Ce qui est compté' }).click();
  await page.getByRole('link', { name: 'Voir ce qui partira' }).click();
}

test('the very records that will leave are there to read while the visit goes on, as sentences and as they are', async ({
  page,
  context,
}) => {
  const endpoint = await endpointFor(context);
  await finishAsText(page);
  await rating(page, 'Avant d’essayer', 2).click();
  await rating(page, 'Maintenant', 4).click();
  await page.getByTestId('public-question').getByRole('button', { name: 'Passer' }).click();
  await openRecords(page);
  await expect(page.getByRole('status')).toHaveText('3 enregistrements attendent de partir');
  const held = page.getByTestId('records-held');
  await expect(held).toContainText('3 enregistrements de cette visite');
  await expect(held.getByText(/Quelqu’un a ouvert le lieu «.*domicile/)).toBeVisible();
  for (const summary of await held.getByText('Tel qu’il partira').all()) await summary.click();
  await expectAccessible(page);
  const shown = (await held.locator('pre').allTextContents()).map((text) => JSON.parse(text) as UsageEvent);
  expect(shown.map(({ kind }) => kind).sort()).toEqual(['interest', 'place_tried', 'visit']);
  expect(endpoint.batches).toEqual([]);
  await endVisit(page);
  await expect.poll(() => endpoint.batches.flat()).toHaveLength(3);
  for (const event of shown) expect(endpoint.batches.flat()).toContainEqual(event);
  await page.getByRole('link', { name: 'Voir ce qui partira' }).click();
  await expect(page.getByRole('status')).toHaveText(/Rien n’attend/);
  await expect(page.getByTestId('records-left')).toHaveCount(0);
});

test('what waits for a network is there to read, goes before the eyes, and is shown until the visit ends', async ({
  page,
  context,
}) => {
  const endpoint = await endpointFor(context);
  endpoint.status = 0;
  await finishAsText(page);
  await endVisit(page);
  await expect(page.getByText('attendent ici le réseau')).toBeVisible();
  await page.getByRole('link', { name: 'Voir ce qui partira' }).click();
  await expect(page.getByRole('status')).toHaveText('2 enregistrements attendent de partir');
  await expect(page.getByTestId('records-network')).toContainText('2 enregistrements de visites terminées');
  endpoint.status = 200;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByRole('status')).toHaveText(/Rien n’attend/);
  await expect(page.getByTestId('records-left')).toContainText('2 enregistrements partis');
  await endVisit(page);
  await page.getByRole('link', { name: 'Voir ce qui partira' }).click();
  await expect(page.getByTestId('records-left')).toHaveCount(0);
});

test('a browser that stores nothing shows what will leave, too, and it leaves', async ({ page, context }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  const endpoint = await endpointFor(context);
  await finishAsText(page);
  await openRecords(page);
  // The third says that the storage failed.
  await expect(page.getByRole('status')).toHaveText('3 enregistrements attendent de partir');
  expect(endpoint.batches).toEqual([]);
  await endVisit(page);
  await expect
    .poll(() =>
      endpoint.batches
        .flat()
        .map(({ kind }) => kind)
        .sort(),
    )
    .toEqual(['error', 'place_tried', 'visit']);
});

test('a headset is tied to its centre by an address, and its records carry centre and occasion but no token', async ({
  page,
  context,
}) => {
  const endpoint = await endpointFor(context, GAP);
  await page.goto('/casque#secret-token-1');
  await expect(page.getByTestId('device-centre')).toContainText('Gap');
  expect(page.url()).not.toContain('secret-token-1');
  await expect(page.getByTestId('device-storage')).toHaveText(/promet|peut effacer/);
  await page.getByLabel('Occasion du jour').selectOption('Forum de l’avenir');
  await expectAccessible(page);
  await page.setViewportSize({ width: 800, height: 600 });
  await finishAsText(page);
  await endVisit(page);
  await expect.poll(() => endpoint.of('place_tried')).toHaveLength(1);
  expect(endpoint.of('place_tried')).toMatchObject([{ centre: 'gap', occasion: 'forum-avenir-2026' }]);
  expect(endpoint.authorizations).toContain('Bearer secret-token-1');
  expect(JSON.stringify(endpoint.batches)).not.toContain('secret-token');
});

test('a headset whose token is not known keeps its records and says what to do', async ({ page, context }) => {
  const endpoint = await endpointFor(context, GAP);
  await page.goto('/casque#old-token');
  await expect(page.getByTestId('device-centre')).toContainText('Gap');
  endpoint.status = 401;
  await finishAsText(page);
  await endVisit(page);
  await expect.poll(() => endpoint.authorizations.length).toBeGreaterThan(0);
  await page.goto('/casque');
  await expect(page.getByTestId('device-waiting')).not.toHaveText('0');
  await expect(page.getByTestId('device-contact')).toContainText('ne reconnaît pas');
});

test('a headset hears what its centre wants before anything leaves it', async ({ page, context }) => {
  const endpoint = await endpointFor(context, GAP);
  await page.goto('/casque#token-1');
  await expect(page.getByTestId('device-centre')).toContainText('Gap');
  endpoint.status = 0;
  await finishAsText(page);
  await endVisit(page);
  await expect.poll(() => endpoint.authorizations.length).toBeGreaterThan(0);
  await page.goto('about:blank');
  endpoint.status = 200;
  endpoint.authorizations = [];
  await context.route('**/api/device', async (route) => {
    await new Promise((later) => setTimeout(later, 1500));
    await route.fulfill({ json: { ...GAP, counted: false } });
  });
  await page.goto('/casque');
  await expect(page.getByTestId('device-state')).toContainText('choisi de ne pas être compté');
  await expect(page.getByTestId('device-waiting')).toHaveText('0');
  await page.waitForTimeout(500);
  expect(endpoint.authorizations).toEqual([]);
});

test('a headset whose server says nothing of its centre delivers after a few seconds', async ({ page, context }) => {
  const endpoint = await endpointFor(context, GAP);
  await page.goto('/casque#token-1');
  await expect(page.getByTestId('device-centre')).toContainText('Gap');
  endpoint.status = 0;
  await finishAsText(page);
  await endVisit(page);
  await page.goto('about:blank');
  endpoint.status = 200;
  await context.route('**/api/device', () => new Promise(() => undefined));
  await page.goto('/');
  await expect.poll(() => endpoint.of('visit'), { timeout: 10_000 }).toHaveLength(1);
});

test('a headset that leaves its centre hands in what waits; without a network it says what would be lost, and asks', async ({
  page,
  context,
}) => {
  const endpoint = await endpointFor(context, GAP);
  await page.goto('/casque#token-1');
  await expect(page.getByTestId('device-centre')).toContainText('Gap');
  endpoint.status = 0;
  await finishAsText(page);
  await endVisit(page);
  await page.goto('/casque');
  const leave = async () => {
    await page.getByRole('button', { name: 'Détacher ce casque' }).click();
    await page.getByRole('button', { name: 'Oui, le détacher' }).click();
  };
  await leave();
  const loss = page.getByTestId('device-loss');
  await expect(loss).toContainText('2 enregistrements n’ont pas pu partir');
  await expectAccessible(page);
  await loss.getByRole('button', { name: 'Ne rien changer' }).click();
  await expect(page.getByTestId('device-centre')).toContainText('Gap');
  await leave();
  await expect(loss).toBeVisible();
  endpoint.status = 200;
  endpoint.device = WEB;
  endpoint.authorizations = [];
  await loss.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByText('rattaché à aucun centre')).toBeVisible();
  expect(endpoint.of('place_tried')).toMatchObject([{ centre: 'gap' }]);
  expect(new Set(endpoint.authorizations)).toEqual(new Set(['Bearer token-1']));
});

test('a headset that changes its centre hands in with the token of before, or loses what the staff give up', async ({
  page,
  context,
}) => {
  const endpoint = await endpointFor(context, GAP);
  await page.goto('/casque#token-1');
  await expect(page.getByTestId('device-centre')).toContainText('Gap');
  await finishAsText(page);
  endpoint.device = { ...GAP, centre: 'toulon' };
  const changeTo = (token: string) =>
    page.evaluate((path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/casque#${token}`);
  await changeTo('token-2');
  await expect(page.getByTestId('device-centre')).toContainText('Toulon');
  expect(endpoint.of('visit')).toMatchObject([{ centre: 'gap' }]);
  expect(new Set(endpoint.authorizations)).toEqual(new Set(['Bearer token-1']));
  endpoint.status = 0;
  await finishAsText(page);
  await endVisit(page);
  await changeTo('token-3');
  await expect(page.getByTestId('device-loss')).toContainText('2 enregistrements');
  endpoint.status = 200;
  endpoint.device = GAP;
  await page.getByRole('button', { name: 'Changer, et les perdre' }).click();
  await expect(page.getByTestId('device-centre')).toContainText('Gap');
  await expect(page.getByTestId('device-waiting')).toHaveText('0');
  expect(endpoint.of('visit')).toHaveLength(1);
});

/** What an earlier version of the pages has left on a headset: a store and a record of a kind that there are no more. */
async function leaveEarlierVersion(page: Page, waiting: readonly UsageEvent[]): Promise<void> {
  await page.goto('/robots.txt');
  await page.evaluate(async (events) => {
    const request = indexedDB.open('acteinov', 3);
    request.addEventListener('upgradeneeded', () => {
      for (const name of ['held', 'outbox']) request.result.createObjectStore(name, { keyPath: 'id' });
      for (const name of ['running', 'visit', 'rejected', 'device', 'day']) request.result.createObjectStore(name);
    });
    await new Promise((opened) => request.addEventListener('success', opened));
    const stores = request.result.transaction(['outbox', 'device', 'day'], 'readwrite');
    const gone = { id: '00000000-0000-4000-8000-0000000000d1', kind: 'headset_day', day: '2026-11-23' };
    for (const event of [gone, ...events]) stores.objectStore('outbox').put(event);
    stores.objectStore('device').put({ token: 'token-1', answer: null, occasion: null }, 'settings');
    stores.objectStore('day').put({ outings: 2 }, 'today');
    await new Promise((done) => stores.addEventListener('complete', done));
    request.result.close();
  }, waiting);
}

test('a headset goes on from what an earlier version has left on it, without the kind that there is no more', async ({
  page,
  context,
}) => {
  const endpoint = await endpointFor(context, GAP);
  const hour = new Date().toISOString().slice(0, 13);
  const waiting = exampleEvents().flatMap((event) => (event.kind === 'visit' ? [{ ...event, hour }] : []));
  await leaveEarlierVersion(page, waiting);
  await page.goto('/casque');
  await expect(page.getByTestId('device-centre')).toContainText('Gap');
  await expect.poll(() => endpoint.batches).toEqual([waiting]);
  await expect(page.getByTestId('device-waiting')).toHaveText('0');
  expect(new Set(endpoint.authorizations)).toEqual(new Set(['Bearer token-1']));
  expect(await storageOf(page)).not.toMatch(/headset_day|outings/);
});

test('the page of a headset that is nobody’s says how to tie it', async ({ page, context }) => {
  await endpointFor(context);
  await page.goto('/casque');
  await expect(page.getByText('rattaché à aucun centre')).toBeVisible();
  await expectAccessible(page);
});

test('all of it can be read in English', async ({ page, context }) => {
  await endpointFor(context);
  await page.goto('/au-revoir?lang=en');
  await expect(page.getByRole('heading', { name: 'Did you enjoy this visit?' })).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/after\.|visite/);
});
