import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import { type PlaceTried } from '../../src/protocol/usage-event.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import type { TestDatabase } from '../../src/server/storage/testing/test-database.ts';
import { EXAMPLE_NOW, renamed, startTestServer, type TestServer } from './test-server.ts';

const place = exampleEvents()[0] as PlaceTried;

describe.each(DATABASE_KINDS)('who may send, over $name', ({ create }) => {
  const TOKEN = 'a'.repeat(43);
  const HASH = '66d34fba71f8f450f7e45598853e53bfc23bbd129027cbb131a2f4ffd7878cd0';
  let database: TestDatabase;
  let server: TestServer;
  let now: Date;

  const start = async (settings: Record<string, string>) => {
    server = await startTestServer({ ...database.environment, ...settings }, () => now);
    await server.sql.run(
      "INSERT INTO headset (id, centre, label, token_hash, created_day, revoked) VALUES ('h1', 'gap', 'Casque 1', ?, '2026-11-01', 0)",
      [HASH],
    );
  };
  const bearer = { authorization: `Bearer ${TOKEN}` };
  const ofGap = { ...place, centre: 'gap' };

  beforeEach(async () => {
    database = await create();
    now = EXAMPLE_NOW;
  });
  afterEach(async () => {
    await server.close();
    database.remove();
  });

  it('an enrolled headset sends for its own centre only, and its day of contact is noted', async () => {
    await start({});
    expect((await server.post([ofGap, place], bearer)).verdicts).toMatchObject([
      { verdict: 'stored' },
      { verdict: 'rejected', field: '/centre' },
    ]);
    const noted = () => server.sql.all('SELECT last_contact_day FROM headset');
    await vi.waitFor(async () => expect(await noted()).toEqual([{ last_contact_day: '2026-11-25' }]));
  });

  it('a token that is unknown, revoked or malformed is answered 401', async () => {
    await start({});
    expect((await server.post([ofGap], { authorization: `Bearer ${'b'.repeat(43)}` })).status).toBe(401);
    expect((await server.post([ofGap], { authorization: 'Basic xyz' })).error).toContain('Authorization');
    await server.sql.run('UPDATE headset SET revoked = 1');
    expect((await server.post([ofGap], bearer)).status).toBe(401);
    expect(await server.sql.all('SELECT * FROM event')).toEqual([]);
  });

  it('where enrolment is required, only events of the web come without a token', async () => {
    await start({ ENROLMENT: 'required' });
    const web = { ...renamed(place, 2), centre: 'web' };
    expect((await server.post([ofGap, web])).verdicts).toMatchObject([
      { verdict: 'rejected', field: '/centre' },
      { verdict: 'stored' },
    ]);
    expect((await server.post([ofGap], bearer)).verdicts).toMatchObject([{ verdict: 'stored' }]);
  });

  it('by default a centre needs its token from its first enrolled headset on, until the last is revoked', async () => {
    await start({});
    const ofToulon = { ...renamed(place, 2), centre: 'toulon' };
    const bySurprise = [ofGap, ofToulon, { ...renamed(place, 3), centre: 'web' }];
    expect((await server.post(bySurprise)).verdicts).toMatchObject([
      { verdict: 'rejected', field: '/centre', reason: 'needs the enrolment token of this centre' },
      { verdict: 'stored' },
      { verdict: 'stored' },
    ]);
    await server.sql.run('UPDATE headset SET revoked = 1');
    expect((await server.post([ofGap])).verdicts).toMatchObject([{ verdict: 'stored' }]);
    await server.sql.run("UPDATE headset SET revoked = 0, centre = 'toulon'");
    expect((await server.post([{ ...ofToulon, id: renamed(place, 4).id }])).verdicts).toMatchObject([
      { verdict: 'rejected' },
    ]);
  });

  it('groups need the token where their centre’s places do, and are never of the web', async () => {
    await start({});
    const groups = exampleEvents().filter(({ kind }) => kind === 'group_held');
    const verdicts = async (events: readonly unknown[], headers = {}) =>
      (await server.post(events, headers)).verdicts.map((answer) =>
        'field' in answer ? answer.field : answer.verdict,
      );
    expect(await verdicts(groups)).toEqual(['/centre']);
    expect(await verdicts(groups.map((event) => ({ ...event, centre: 'web' })))).toEqual(['/centre']);
    expect(await verdicts(groups, bearer)).toEqual(['stored']);
    await server.close();
    server = await startTestServer({ ...database.environment, ENROLMENT: 'required' }, () => now);
    expect(await verdicts(groups.map((event) => ({ ...event, centre: 'toulon' })))).toEqual(['/centre']);
  });

  it('where enrolment is open, anybody sends for any centre', async () => {
    await start({ ENROLMENT: 'open' });
    expect((await server.post([ofGap])).verdicts).toMatchObject([{ verdict: 'stored' }]);
  });

  it('pages of another origin may not send', async () => {
    await start({});
    const host = 'immersif.example.fr';
    expect((await server.post([place], { host, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await server.post([place], { host, origin: 'null' })).status).toBe(403);
    expect((await server.post([place], { host, origin: `https://${host}` })).status).toBe(200);
    expect((await server.post([place], { host, origin: `http://${host}` })).status).toBe(200);
    expect((await server.post([place], { host, origin: `ftp://${host}` })).status).toBe(403);
    await server.close();
    server = await startTestServer({ ...database.environment, TRUST_PROXY: '127.0.0.1' });
    const secure = { host, 'x-forwarded-proto': 'https' };
    expect((await server.post([place], { ...secure, origin: `https://${host}` })).status).toBe(200);
    expect((await server.post([place], { ...secure, origin: `http://${host}` })).status, 'a page without https').toBe(
      403,
    );
    await server.close();
    server = await startTestServer({ ...database.environment, PUBLIC_ORIGIN: 'https://public.example.fr' });
    expect((await server.post([place], { host, origin: `https://${host}` })).status).toBe(403);
    expect((await server.post([place], { host, origin: 'https://public.example.fr' })).status).toBe(200);
  });

  it('the open web has a daily budget; who has a token does not need it', async () => {
    await start({ WEB_EVENTS_PER_DAY: '3', WEB_EVENTS_PER_ADDRESS: '3' });
    expect((await server.post([1, 2, 3].map((n) => renamed(place, n)))).status).toBe(200);
    const refused = await server.post([renamed(place, 4)]);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBe(14 * 3600);
    expect((await server.post([ofGap], bearer)).status).toBe(200);
    now = new Date('2026-11-25T23:00:01Z');
    expect((await server.post([renamed(place, 4)])).status, 'after midnight in Marseille').toBe(200);
  });

  it('a restart does not begin the budget of the day anew, the next day does', async () => {
    const settings = { WEB_EVENTS_PER_DAY: '3', WEB_EVENTS_PER_ADDRESS: '3' };
    await start(settings);
    expect((await server.post([renamed(place, 1), renamed(place, 2), { kind: 'bad' }])).status).toBe(200);
    await server.close();
    server = await startTestServer({ ...database.environment, ...settings }, () => now);
    expect((await server.post([renamed(place, 3)])).status).toBe(429);
    now = new Date('2026-11-25T23:00:01Z');
    expect((await server.post([renamed(place, 3)])).status).toBe(200);
  });

  it('posts that arrive together take no more than the budget of the day, and one that holds more than is left nothing', async () => {
    await start({ WEB_EVENTS_PER_DAY: '10', WEB_EVENTS_PER_ADDRESS: '10' });
    const batch = (from: number, count: number) => Array.from({ length: count }, (_, n) => renamed(place, from + n));
    const posts = Array.from({ length: 20 }, (_, number) => server.post(batch(100 * number, 3)));
    const statuses = (await Promise.all(posts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(3);
    const stored = async () => (await server.sql.all('SELECT id FROM event')).length;
    expect(await stored()).toBe(9);
    const refused = await server.post(batch(5000, 2));
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, String(14 * 3600)]);
    expect(await stored(), 'nothing of what is refused').toBe(9);
    expect((await server.post(batch(5000, 1))).status, 'what is left').toBe(200);
  });

  it('a post that could not be read or stored has spent nothing of the budget', async () => {
    await start({ WEB_EVENTS_PER_DAY: '3', WEB_EVENTS_PER_ADDRESS: '3' });
    const payload = '{"events":[{},{},{}],';
    const headers = { 'content-type': 'application/json' };
    const unreadable = await server.app.inject({ method: 'POST', url: '/api/events', headers, payload });
    expect(unreadable.statusCode).toBe(400);
    expect((await server.post([1, 2, 3].map((n) => renamed(place, n)))).status).toBe(200);
  });

  it('one address has a tenth of the day’s budget and leaves the rest to others', async () => {
    await start({ WEB_EVENTS_PER_DAY: '20', TRUST_PROXY: '127.0.0.1' });
    const from = (address: string, number: number) =>
      server.post([renamed(place, number), renamed(place, number + 1)], { 'x-forwarded-for': address });
    expect((await from('2001:db8::1', 1)).status).toBe(200);
    const refused = await from('2001:db8::2', 3);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, String(14 * 3600)]);
    expect((await from('192.0.2.9', 5)).status, 'another network').toBe(200);
    now = new Date('2026-11-25T23:00:01Z');
    expect((await from('2001:db8::2', 3)).status, 'after midnight in Marseille').toBe(200);
    expect(server.logged()).not.toMatch(/2001:db8|192\.0\.2/);
  });

  it('one address may not post without end, and is told when to come back', async () => {
    await start({ POSTS_PER_MINUTE: '2' });
    const statuses: number[] = [];
    for (let posts = 0; posts < 3; posts++) statuses.push((await server.post([place], bearer)).status);
    expect(statuses).toEqual([200, 200, 429]);
    const { headers } = await server.post([place], { authorization: 'Bearer unknown' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});
