import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LinkMade, StaffAccount } from '../../protocol/staff-api.ts';
import type { ApiTokenMade, StaffChange } from '../../protocol/staff-settings-api.ts';
import { openStaffBench, PASSWORD, type StaffBench } from './testing/staff-bench.ts';

let bench: StaffBench;
let region: string;
let gap: string;
beforeEach(async () => {
  bench = await openStaffBench();
  region = await bench.enter('Région', 'region');
  gap = await bench.enter('Gap', 'centre', 'gap');
});
afterEach(() => bench.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function ask<T>(cookie: string, method: Method, url: string, payload?: object) {
  const response = await bench.send(method, url, { headers: { cookie }, ...(payload ? { payload } : {}) });
  return { status: response.statusCode, body: response.json<T & { error?: string; field?: string }>() };
}

describe('accounts', () => {
  it('are made without a password: the link sets it', async () => {
    const made = await ask<LinkMade>(region, 'POST', '/api/staff/accounts', {
      name: 'Gap 2',
      role: 'centre',
      centre: 'gap',
    });
    const token = made.body.path.split('#')[1];
    const looked = await bench.send('POST', '/api/staff/link/look', { payload: { token } });
    expect(looked.json()).toEqual({ name: 'Gap 2' });
    await bench.send('POST', '/api/staff/link/use', { payload: { token, password: PASSWORD } });
    const { body } = await ask<StaffAccount[]>(region, 'GET', '/api/staff/accounts');
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
    const answer = await ask(region, 'POST', '/api/staff/accounts', body);
    expect([answer.status >= 400, answer.body.field]).toEqual([true, field]);
  });

  it('end with their sessions and links, but the last region account stays', async () => {
    const accounts = (await ask<StaffAccount[]>(region, 'GET', '/api/staff/accounts')).body;
    const idOf = (name: string) => accounts.find((account) => account.name === name)?.id ?? '';
    expect((await ask(region, 'DELETE', `/api/staff/accounts/${idOf('Gap')}`)).status).toBe(200);
    expect((await ask(gap, 'GET', '/api/staff/me')).status).toBe(401);
    expect((await ask(region, 'DELETE', `/api/staff/accounts/${idOf('Région')}`)).status).toBe(409);
  });
});

describe('an API token', () => {
  it('reads as a reader, writes nothing, and ends when revoked', async () => {
    const { apiToken, token } = (
      await ask<ApiTokenMade>(region, 'POST', '/api/staff/api-tokens', { name: 'Observatoire' })
    ).body;
    const headers = { authorization: `Bearer ${token}` };
    const me = () => bench.send('GET', '/api/staff/me', { headers });
    expect((await me()).json()).toMatchObject({ name: 'Observatoire', role: 'reader' });
    expect((await bench.send('GET', '/api/staff/headsets', { headers })).statusCode).toBe(403);
    const write = await bench.send('PUT', '/api/staff/settings/survey', { headers, payload: { on: true, n: 2 } });
    expect(write.statusCode).toBe(401);
    await ask(region, 'POST', `/api/staff/api-tokens/${apiToken.id}/revoke`);
    expect((await me()).statusCode).toBe(401);
  });
});

describe('the record of changes', () => {
  it('says which account changed what on which day, and nothing of where from', async () => {
    await bench.send('PUT', '/api/staff/settings/survey', {
      headers: { cookie: region, 'user-agent': 'marker-9c1', 'x-forwarded-for': '203.0.113.9' },
      payload: { on: true, n: 7 },
    });
    const { body } = await ask<StaffChange[]>(region, 'GET', '/api/staff/changes');
    expect(body).toContainEqual({ day: '2026-11-25', account: 'Région', what: 'survey', subject: '1/7' });
    expect(JSON.stringify(body)).not.toMatch(/marker|203\.0/);
  });
});
