import { describe, expect, it } from 'vitest';
import type { LinkMade, StaffAccount } from '../../protocol/staff-api.ts';
import type { ApiTokenMade, StaffChange } from '../../protocol/staff-settings-api.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { useAccounts, useStaffBench, PASSWORD } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('accounts of staff in $name', (kind) => {
  const bench = useStaffBench(kind);
  const as = useAccounts(bench, 'region', 'gap');

  describe('accounts', () => {
    it('are made without a password: the link sets it', async () => {
      const made = await bench.ask<LinkMade>(as.region, 'POST', '/api/staff/accounts', {
        name: 'Gap 2',
        role: 'centre',
        centre: 'gap',
      });
      const token = made.body.path.split('#')[1];
      const looked = await bench.send('POST', '/api/staff/link/look', { payload: { token } });
      expect(looked.json()).toEqual({ name: 'Gap 2' });
      await bench.send('POST', '/api/staff/link/use', { payload: { token, password: PASSWORD } });
      const { body } = await bench.ask<StaffAccount[]>(as.region, 'GET', '/api/staff/accounts');
      expect(body.find(({ name }) => name === 'Gap 2')).toMatchObject({
        role: 'centre',
        centre: 'gap',
        hasPassword: true,
      });
      expect(JSON.stringify(body)).not.toContain('argon2');
    });

    it.each([
      ['/centre', { name: 'Sans centre', role: 'centre', centre: null }],
      ['/centre', { name: 'Trop', role: 'reader', centre: 'gap' }],
      ['/name', { name: 'RÉGION', role: 'region', centre: null }],
      ['/role', { name: 'Rôle', role: 'roi', centre: null }],
    ])('name the field %s that is wrong', async (field, body) => {
      const answer = await bench.ask(as.region, 'POST', '/api/staff/accounts', body);
      expect([answer.status >= 400, answer.body.field]).toEqual([true, field]);
    });

    it('end with their sessions and links, but the last region account stays', async () => {
      const accounts = (await bench.ask<StaffAccount[]>(as.region, 'GET', '/api/staff/accounts')).body;
      const idOf = (name: string) => accounts.find((account) => account.name === name)?.id ?? '';
      expect((await bench.ask(as.region, 'DELETE', `/api/staff/accounts/${idOf('Gap')}`)).status).toBe(200);
      expect((await bench.ask(as.gap, 'GET', '/api/staff/me')).status).toBe(401);
      expect((await bench.ask(as.region, 'DELETE', `/api/staff/accounts/${idOf('Région')}`)).status).toBe(409);
    });
  });

  describe('an API token', () => {
    it('reads as a reader, writes nothing, and ends when revoked', async () => {
      const { apiToken, token } = (
        await bench.ask<ApiTokenMade>(as.region, 'POST', '/api/staff/api-tokens', { name: 'Observatoire' })
      ).body;
      const headers = { authorization: `Bearer ${token}` };
      const me = () => bench.send('GET', '/api/staff/me', { headers });
      expect((await me()).json()).toMatchObject({ name: 'Observatoire', role: 'reader' });
      expect((await bench.send('GET', '/api/staff/headsets', { headers })).statusCode).toBe(403);
      const write = await bench.send('PUT', '/api/staff/settings/survey', { headers, payload: { on: true, n: 2 } });
      expect(write.statusCode).toBe(401);
      await bench.ask(as.region, 'POST', `/api/staff/api-tokens/${apiToken.id}/revoke`);
      expect((await me()).statusCode).toBe(401);
    });
  });

  describe('the record of changes', () => {
    it('says which account changed what on which day, and nothing of where from', async () => {
      await bench.send('PUT', '/api/staff/settings/survey', {
        headers: { cookie: as.region, 'user-agent': 'marker-9c1', 'x-forwarded-for': '203.0.113.9' },
        payload: { on: true, n: 7 },
      });
      const { body } = await bench.ask<StaffChange[]>(as.region, 'GET', '/api/staff/changes');
      expect(body).toContainEqual({ day: '2026-11-25', account: 'Région', what: 'survey', subject: '1/7' });
      expect(JSON.stringify(body)).not.toMatch(/marker|203\.0/);
    });

    it('tells the newest 200, the last one first, and what a centre has been set to', async () => {
      const put = (url: string, payload: object) => bench.ask(as.region, 'PUT', `/api/staff/settings/${url}`, payload);
      for (let n = 1; n <= 205; n++) await put('survey', { on: true, n });
      await put('centre', { centre: 'gap', counted: false });
      await put('centre', { centre: 'gap', counted: true });
      const { body } = await bench.ask<StaffChange[]>(as.region, 'GET', '/api/staff/changes');
      expect(body.length).toBe(200);
      expect(body.slice(0, 4).map(({ what, subject }) => [what, subject])).toEqual([
        ['centre-counted', 'gap'],
        ['centre-uncounted', 'gap'],
        ['survey', '1/205'],
        ['survey', '1/204'],
      ]);
    });
  });
});
