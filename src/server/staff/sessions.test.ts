import { describe, expect, it } from 'vitest';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { useStaffBench } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('sessions in $name', (kind) => {
  const bench = useStaffBench(kind);

  const me = (cookie: string) => bench.send('GET', '/api/staff/me', { headers: { cookie } });

  describe('a session', () => {
    it('slides: it ends 12 hours after its last use', async () => {
      const cookie = await bench.enter('Ada', 'region');
      for (let use = 0; use < 3; use++) {
        bench.hours(11);
        const response = await me(cookie);
        expect(response.statusCode).toBe(200);
        expect(response.headers['set-cookie']).toContain(cookie);
      }
      bench.hours(12);
      expect((await me(cookie)).statusCode).toBe(401);
    });

    it('ends seven days after its login, however much it is used', async () => {
      const cookie = await bench.enter('Ada', 'region');
      for (let use = 0; use < 16; use++) {
        bench.hours(10);
        expect((await me(cookie)).statusCode).toBe(200);
      }
      bench.hours(7);
      const last = await me(cookie);
      expect([last.statusCode, last.headers['set-cookie']]).toEqual([200, undefined]);
      bench.hours(1);
      expect((await me(cookie)).statusCode).toBe(401);
      expect((await me(await bench.enter('Ada', 'region'))).statusCode, 'a new login').toBe(200);
    });

    it('ends with the logout, on the server too', async () => {
      const cookie = await bench.enter('Ada', 'region');
      const out = await bench.send('POST', '/api/staff/logout', { headers: { cookie } });
      expect(out.headers['set-cookie']).toContain('Max-Age=0');
      expect((await me(cookie)).statusCode).toBe(401);
    });

    it('ends when the password is set anew', async () => {
      const before = await bench.enter('Ada', 'region');
      const after = await bench.enter('Ada', 'region');
      expect([(await me(before)).statusCode, (await me(after)).statusCode]).toEqual([401, 200]);
    });

    it('is kept as a hash: what is in the database opens nothing', async () => {
      const cookie = await bench.enter('Ada', 'region');
      const [row] = await bench.sql.all<{ token_hash: string }>('SELECT token_hash FROM staff_session');
      expect(cookie).not.toContain(row?.token_hash);
      expect((await me(`staff_session=${row?.token_hash}`)).statusCode).toBe(401);
    });
  });

  describe('a page of another site', () => {
    it.each([
      ['says so', { 'sec-fetch-site': 'cross-site' }],
      ['is on another host of ours', { 'sec-fetch-site': 'same-site' }],
      ['names its origin', { 'sec-fetch-site': undefined, origin: 'https://ailleurs.example' }],
      ['hides its origin', { 'sec-fetch-site': undefined, origin: 'null' }],
      ['says nothing', { 'sec-fetch-site': undefined }],
    ])('cannot write: it %s', async (_title, headers) => {
      const cookie = await bench.enter('Ada', 'region');
      const response = await bench.app.inject({
        method: 'PUT',
        url: '/api/staff/settings/survey',
        headers: Object.fromEntries(Object.entries({ cookie, ...headers }).filter(([, value]) => value !== undefined)),
        payload: { on: false, n: 5 },
      });
      expect(response.statusCode).toBe(403);
      expect(await bench.sql.all('SELECT key FROM setting')).toEqual([]);
    });

    it('is told from our own page on a plain local network by the origin', async () => {
      const cookie = await bench.enter('Ada', 'region');
      const response = await bench.app.inject({
        method: 'PUT',
        url: '/api/staff/settings/survey',
        headers: { cookie, host: '192.168.1.20:4173', origin: 'http://192.168.1.20:4173' },
        payload: { on: false, n: 5 },
      });
      expect(response.statusCode).toBe(200);
    });
  });
});
