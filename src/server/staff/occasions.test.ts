import { describe, expect, it } from 'vitest';
import type { ListedOccasion } from '../../protocol/staff-settings-api.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { readOccasions, removeOccasion, writeOccasion } from './settings-store.ts';
import { useAccounts, useStaffBench } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('named forums, over $name', (kind) => {
  const bench = useStaffBench(kind);
  const as = useAccounts(bench, 'region', 'gap', 'toulon', 'reader');

  const forum = { slug: 'salon-2026', title: 'Salon de l’été', from: '2026-06-01', to: '2026-06-03' };
  const put = (payload: object, cookie = as.gap) => bench.ask(cookie, 'PUT', '/api/staff/occasions', payload);
  const remove = (cookie: string) => bench.ask(cookie, 'DELETE', `/api/staff/occasions/${forum.slug}`);
  const read = (cookie: string) => bench.ask<ListedOccasion[]>(cookie, 'GET', '/api/staff/occasions');

  it('are told with their titles to all staff, readers too, long after their days', async () => {
    await put(forum);
    await put({ ...forum, slug: 'salon-2027', from: '2027-06-01', to: '2027-06-03' });
    expect((await read(as.reader)).body.map(({ slug }) => slug)).toEqual(['salon-2027', 'salon-2026']);
    expect((await read(as.gap)).body).toContainEqual({ ...forum, centre: 'gap' });
    expect((await read('')).status).toBe(401);
  });

  it('get another title under the same slug', async () => {
    await put(forum);
    await put({ ...forum, title: 'Salon d’été' });
    expect((await read(as.reader)).body).toEqual([{ ...forum, title: 'Salon d’été', centre: 'gap' }]);
  });

  it('of a centre are not for another centre to rename, to move or to remove', async () => {
    await put(forum);
    for (const change of [{ title: 'Salon de Toulon' }, { from: '2026-05-01' }, { to: '2026-07-01' }])
      expect(await put({ ...forum, ...change }, as.toulon)).toMatchObject({ status: 403, body: { field: '/slug' } });
    expect(await remove(as.toulon)).toMatchObject({ status: 403, body: { field: '/slug' } });
    expect((await read(as.toulon)).body).toEqual([{ ...forum, centre: 'gap' }]);
    expect(
      await bench.sql.all("SELECT account FROM staff_change WHERE account = 'Toulon' AND what LIKE 'occasion%'"),
    ).toEqual([]);
  });

  it('of a centre may be changed by the region, and stay the centre’s', async () => {
    await put(forum);
    expect((await put({ ...forum, title: 'Salon d’été' }, as.region)).status).toBe(200);
    expect((await read(as.gap)).body).toEqual([{ ...forum, title: 'Salon d’été', centre: 'gap' }]);
    expect((await remove(as.gap)).status).toBe(200);
    expect((await read(as.gap)).body).toEqual([]);
    expect(await remove(as.gap)).toMatchObject({ status: 404, body: { field: '/slug' } });
  });

  it('of the region are for nobody else, as are those of which it was never noted who made them', async () => {
    await put(forum, as.region);
    await bench.sql.run(
      "INSERT INTO occasion (slug, title, first_day, last_day) VALUES ('ancien', 'Ancien', '2025-01-01', '2025-01-02')",
    );
    for (const { centre: _centre, ...one } of (await read(as.gap)).body) {
      expect((await put({ ...one, title: 'À nous' })).status).toBe(403);
      expect((await bench.ask(as.gap, 'DELETE', `/api/staff/occasions/${one.slug}`)).status).toBe(403);
      expect((await bench.ask(as.region, 'DELETE', `/api/staff/occasions/${one.slug}`)).status).toBe(200);
    }
    expect((await read(as.gap)).body).toEqual([]);
  });

  it('of one name that two centres add at once belong to one of them', async () => {
    const answers = await Promise.all([put(forum), put({ ...forum, title: 'Salon de Toulon' }, as.toulon)]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 403]);
    const [winner] = (await read(as.reader)).body;
    expect(winner?.title).toBe(winner?.centre === 'gap' ? forum.title : 'Salon de Toulon');
  });

  it.each([
    '=1+1',
    '+33',
    '-2',
    '@SUM',
    ' =1+1',
    '\u00a0@x',
    '＝1',
    'a\nb',
    'a\rb',
    'a\tb',
    '\tSalon',
    'a\u0000b',
    'a\u2028b',
    'a\u202eb',
  ])('have no title like %j', async (title) => {
    const answer = await put({ ...forum, title });
    expect(answer).toMatchObject({ status: 400, body: { field: '/title' } });
    expect(answer.body.error).toMatch(/^title: /);
  });

  it.each(['Métierama 2026 – Gap', '«\u202fOsez\u202f!\u202f» + stands', '24 h @ Gap = forum', "L'été"])(
    'may be called %s',
    async (title) => {
      expect((await put({ ...forum, title })).status).toBe(200);
      expect((await read(as.gap)).body[0]?.title).toBe(title);
    },
  );

  it.each([
    ['/to', { ...forum, to: '2026-05-31' }],
    ['/from', { ...forum, from: '1er juin' }],
    ['/title', { ...forum, title: ' ' }],
    ['/slug', { ...forum, slug: 'Salon 2026' }],
  ])('name the field %s that is wrong', async (field, payload) => {
    expect(await put(payload)).toMatchObject({ status: 400, body: { field } });
  });
});

describe.each(DATABASE_KINDS)('forums of before it was noted whose they are, in $name', ({ create }) => {
  it('are the region’s', async () => {
    const database = await create();
    const before = await database.open(MIGRATIONS.filter(({ name }) => name < '0005'));
    await before.run(
      "INSERT INTO occasion (slug, title, first_day, last_day) VALUES ('salon-2025', 'Salon', '2025-06-01', '2025-06-03')",
    );
    await before.close();
    const sql = await database.open();
    const forum = { slug: 'salon-2025', title: 'À nous', from: '2025-06-01', to: '2025-06-03' };
    expect(await writeOccasion(sql, forum, { role: 'centre', centre: 'gap' })).toBe(false);
    expect(await removeOccasion(sql, forum.slug, '2026-11-25', { role: 'centre', centre: 'gap' })).toBe(false);
    expect(await readOccasions(sql)).toEqual([{ ...forum, title: 'Salon', centre: null }]);
    expect(await writeOccasion(sql, forum, { role: 'region', centre: null })).toBe(true);
    await sql.close();
    database.remove();
  });
});
