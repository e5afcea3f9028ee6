import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeviceAnswer } from '../../protocol/device-answer.ts';
import type { HeadsetMade } from '../../protocol/staff-settings-api.ts';
import { openStaffBench, type StaffBench } from './testing/staff-bench.ts';

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

describe('a device', () => {
  const device = async (token?: string) => {
    const response = await bench.app.inject({
      url: '/api/device',
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
    return { status: response.statusCode, body: response.json<DeviceAnswer>() };
  };
  const enrol = async () =>
    (await ask<HeadsetMade>(gap, 'POST', '/api/staff/headsets', { centre: 'gap', label: 'Casque 1' })).body;

  it('of the open web is counted, with the survey and the forums of today', async () => {
    const forum = { slug: 'salon-des-metiers', title: 'Salon des métiers', from: '2026-11-24', to: '2026-11-25' };
    expect((await ask(gap, 'PUT', '/api/staff/occasions', forum)).status).toBe(200);
    await ask(region, 'PUT', '/api/staff/occasions', { ...forum, slug: 'passe', to: '2026-11-24' });
    await ask(region, 'PUT', '/api/staff/settings/survey', { on: true, n: 4 });
    expect((await device()).body).toEqual({
      centre: 'web',
      occasion: ['everyday'],
      counted: true,
      survey: { oneIn: 4 },
      forums: [{ slug: 'salon-des-metiers', title: 'Salon des métiers' }],
    });
  });

  it('that is enrolled learns its centre and what it has set', async () => {
    const { token, path } = await enrol();
    expect(path).toBe(`/casque#${token}`);
    await ask(gap, 'PUT', '/api/staff/settings/centre', { centre: 'gap', counted: false });
    await ask(region, 'PUT', '/api/staff/settings/survey', { on: false, n: 4 });
    expect((await device(token)).body).toMatchObject({
      centre: 'gap',
      counted: false,
      survey: null,
    });
  });

  it('leaves the day of its last contact, and nothing finer', async () => {
    const { token } = await enrol();
    bench.clock.now = new Date('2026-11-30T23:30:00Z'); // already December in Marseille
    await device(token);
    gap = await bench.enter('Gap', 'centre', 'gap');
    const { body } = await ask<HeadsetMade['headset'][]>(gap, 'GET', '/api/staff/headsets');
    expect(body[0]).toMatchObject({ createdDay: '2026-11-25', lastContactDay: '2026-12-01' });
  });

  it('is refused when it is revoked, unknown, or malformed', async () => {
    const { token, headset } = await enrol();
    expect((await ask(gap, 'POST', `/api/staff/headsets/${headset.id}/revoke`)).status).toBe(200);
    for (const bad of [token, 'a'.repeat(43), 'x']) expect((await device(bad)).status).toBe(401);
  });

  it('of another centre is neither seen nor revoked', async () => {
    const { headset } = await enrol();
    const toulon = await bench.enter('Toulon', 'centre', 'toulon');
    expect((await ask(toulon, 'GET', '/api/staff/headsets')).body).toEqual([]);
    expect((await ask(toulon, 'POST', `/api/staff/headsets/${headset.id}/revoke`)).status).toBe(403);
  });

  it('has its token kept as a hash only', async () => {
    const { token } = await enrol();
    expect(JSON.stringify(await bench.sql.all('SELECT * FROM headset'))).not.toContain(token);
  });
});
