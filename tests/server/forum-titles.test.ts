import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import type { ReportDocument } from '../../src/protocol/report-document.ts';
import type { PlaceTried } from '../../src/protocol/usage-event.ts';
import { readXlsx } from '../../src/server/exports/testing/read-xlsx.ts';
import { addAccount } from '../../src/server/staff/accounts.ts';
import { sessionCookie } from '../../src/server/staff/session-cookie.ts';
import { openSession } from '../../src/server/staff/sessions.ts';
import type { Sql } from '../../src/server/storage/sql.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import type { TestDatabase } from '../../src/server/storage/testing/test-database.ts';
import { renamed, startTestServer, type TestServer } from './test-server.ts';

const FORUM = { slug: 'salon-2026', title: 'Salon de l’été', from: '2026-10-01', to: '2026-10-03' };
const place = exampleEvents()[0] as PlaceTried;
const RENAMED = { ...FORUM, title: 'Salon d’hiver' };

describe.each(DATABASE_KINDS)('the title of a forum in a closed report, over $name', ({ create }) => {
  let database: TestDatabase;
  let sql: Sql;
  let now: Date;
  let server: TestServer;
  let ids: Record<'gap' | 'region', string>;
  let gap: string;
  let region: string;

  const enter = async () => {
    gap = sessionCookie(await openSession(sql, ids.gap, now), false);
    region = sessionCookie(await openSession(sql, ids.region, now), false);
  };

  const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, cookie: string, payload?: object) =>
    server.app.inject({
      method,
      url,
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      ...(payload ? { payload } : {}),
    });
  const get = async (path: string) => (await send('GET', `/api/reports/${path}`, gap)).body;
  const reportOf = async (period: string) => JSON.parse(await get(period)) as ReportDocument;
  const publish = () => send('POST', '/api/reports/freeze', region);
  /** Which of the two titles can be read. */
  const titlesIn = (text: string) => [FORUM, RENAMED].flatMap(({ title }) => (text.includes(title) ? [title] : []));

  beforeEach(async () => {
    database = await create();
    sql = await database.open();
    now = new Date('2026-11-25T09:00:00Z');
    await sql.run("INSERT INTO hand_count (month, centre, kind, people) VALUES ('2026-10', 'gap', 'door', 120)");
    await sql.run('INSERT INTO occasion (slug, title, first_day, last_day, centre) VALUES (?, ?, ?, ?, ?)', [
      FORUM.slug,
      FORUM.title,
      FORUM.from,
      FORUM.to,
      'gap',
    ]);
    ids = {
      gap: (await addAccount(sql, { name: 'Gap', role: 'centre', centre: 'gap' })).id,
      region: (await addAccount(sql, { name: 'Région', role: 'region', centre: null })).id,
    };
    await enter();
    server = await startTestServer({ ...database.environment }, () => now);
    const tried: PlaceTried = { ...place, centre: 'gap', occasion: `forum-${FORUM.slug}`, hour: '2026-10-02T10' };
    await server.post(Array.from({ length: 20 }, (_, index) => renamed(tried, index + 1)));
    await publish();
  });
  afterEach(async () => {
    await server.close();
    await sql.close();
    database.remove();
  });

  it('is for ever the one that it had when the report was made, in every export', async () => {
    await send('PUT', '/api/staff/occasions', gap, RENAMED);
    expect((await reportOf('2026-10')).forums).toEqual([{ slug: FORUM.slug, title: FORUM.title }]);
    for (const path of ['2026-10/export.csv', '2026-10/export.json', '2026-10/export.csv?table=places_centre_occasion'])
      expect(titlesIn(await get(path)), path).toEqual([FORUM.title]);
    const { rawPayload } = await send('GET', '/api/reports/2026-10/export.xlsx', gap);
    const texts = readXlsx(rawPayload).flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value)));
    expect(titlesIn(texts.join('\n'))).toEqual([FORUM.title]);
  });

  it('of a report of before, which has none, is today’s', async () => {
    const { forums: _forums, ...before } = await reportOf('2026-10');
    await sql.run('UPDATE frozen_report SET body = ?', [JSON.stringify({ ...before, version: 1 })]);
    await send('PUT', '/api/staff/occasions', gap, RENAMED);
    expect(titlesIn(await get('2026-10/export.csv'))).toEqual([RENAMED.title]);
    await send('DELETE', `/api/staff/occasions/${FORUM.slug}`, gap);
    expect(await get('2026-10/export.csv')).toContain('salon 2026');
  });

  it('that was removed since is in the year what it was in its month', async () => {
    await send('DELETE', `/api/staff/occasions/${FORUM.slug}`, gap);
    now = new Date('2027-03-10T09:00:00Z');
    await enter();
    await publish();
    const year = await reportOf('2026');
    expect(year.state).toBe('frozen');
    expect(year.forums).toEqual([{ slug: FORUM.slug, title: FORUM.title }]);
    expect((await reportOf('2026-12')).forums).toEqual([]);
  });
});
