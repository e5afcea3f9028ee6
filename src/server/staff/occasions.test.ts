import { describe, expect, it } from 'vitest';
import type { NamedOccasion } from '../../protocol/staff-settings-api.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { useAccounts, useStaffBench } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('named forums, over $name', (kind) => {
  const bench = useStaffBench(kind);
  const as = useAccounts(bench, 'gap', 'reader');

  const forum = { slug: 'salon-2026', title: 'Salon de l’été', from: '2026-06-01', to: '2026-06-03' };
  const put = (payload: object) => bench.ask(as.gap, 'PUT', '/api/staff/occasions', payload);
  const read = (cookie: string) => bench.ask<NamedOccasion[]>(cookie, 'GET', '/api/staff/occasions');

  it('are told with their titles to all staff, readers too, long after their days', async () => {
    await put(forum);
    await put({ ...forum, slug: 'salon-2027', from: '2027-06-01', to: '2027-06-03' });
    expect((await read(as.reader)).body.map(({ slug }) => slug)).toEqual(['salon-2027', 'salon-2026']);
    expect((await read(as.gap)).body).toContainEqual(forum);
    expect((await read('')).status).toBe(401);
  });

  it('get another title under the same slug', async () => {
    await put(forum);
    await put({ ...forum, title: 'Salon d’été' });
    expect((await read(as.reader)).body).toEqual([{ ...forum, title: 'Salon d’été' }]);
  });

  it.each([
    ['/to', { ...forum, to: '2026-05-31' }],
    ['/from', { ...forum, from: '1er juin' }],
    ['/title', { ...forum, title: ' ' }],
    ['/slug', { ...forum, slug: 'Salon 2026' }],
  ])('name the field %s that is wrong', async (field, payload) => {
    expect(await put(payload)).toMatchObject({ status: 400, body: { field } });
  });
});
