import { describe, expect, it } from 'vitest';
import type { StaffIdentity } from '../../protocol/staff-api.ts';
import { firstAccessLink } from './index.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { cookieOf, useStaffBench, PASSWORD } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('the first start, over $name', (kind) => {
  const bench = useStaffBench(kind);

  const tokenOf = (path: string | null) => path?.split('#')[1] ?? '';
  const me = (cookie: string) => bench.send('GET', '/api/staff/me', { headers: { cookie } });
  it('gives a link that makes the first region account, once', async () => {
    const path = await firstAccessLink(bench.sql, bench.clock.now);
    expect(path).toMatch(/^\/bilans\/premier-acces#[\w-]{43}$/);
    const payload = { token: tokenOf(path), name: 'Nadia', password: PASSWORD };
    const looked = await bench.send('POST', '/api/staff/link/look', { payload: { token: payload.token } });
    expect(looked.json()).toEqual({ name: null });
    const used = await bench.send('POST', '/api/staff/link/use', { payload });
    expect(used.json()).toMatchObject({ name: 'Nadia', role: 'region', centre: null });
    expect((await me(cookieOf(used.headers['set-cookie']))).json<StaffIdentity>().name).toBe('Nadia');
    const again = await bench.send('POST', '/api/staff/link/use', { payload: { ...payload, name: 'Autre' } });
    expect(again.statusCode).toBe(410);
    expect(again.json()).toMatchObject({ field: '/token' });
    expect(await firstAccessLink(bench.sql, bench.clock.now)).toBeNull();
  });

  it('gives only one account when two people use the link at the same moment', async () => {
    const token = tokenOf(await firstAccessLink(bench.sql, bench.clock.now));
    const answers = await Promise.all(
      ['Un', 'Deux'].map((name) =>
        bench.send('POST', '/api/staff/link/use', { payload: { token, name, password: PASSWORD } }),
      ),
    );
    expect(answers.map((answer) => answer.statusCode).sort((a, b) => a - b)).toEqual([200, 410]);
    expect(await bench.sql.all('SELECT id FROM staff_account')).toHaveLength(1);
  });

  it('ends the link after 24 hours, and the older one when the server starts again', async () => {
    const older = tokenOf(await firstAccessLink(bench.sql, bench.clock.now));
    const newer = tokenOf(await firstAccessLink(bench.sql, bench.clock.now));
    const look = async (token: string) =>
      (await bench.send('POST', '/api/staff/link/look', { payload: { token } })).statusCode;
    expect([await look(older), await look(newer)]).toEqual([410, 200]);
    bench.hours(24);
    expect(await look(newer)).toBe(410);
  });

  it('asks for the name and a long password, naming the field, without spending the link', async () => {
    const token = tokenOf(await firstAccessLink(bench.sql, bench.clock.now));
    const use = async (payload: object) => {
      const response = await bench.send('POST', '/api/staff/link/use', { payload: { token, ...payload } });
      return [response.statusCode, response.json<{ field?: string }>().field];
    };
    expect(await use({ name: 'Nadia', password: 'trop court' })).toEqual([400, '/password']);
    expect(await use({ password: PASSWORD })).toEqual([400, '/name']);
    expect(await use({ name: '<b>', password: PASSWORD })).toEqual([400, '/name']);
    expect((await use({ name: 'Nadia', password: PASSWORD }))[0]).toBe(200);
  });
});
