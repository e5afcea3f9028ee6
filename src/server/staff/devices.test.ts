import { describe, expect, it, vi } from 'vitest';
import type { DeviceAnswer } from '../../protocol/device-answer.ts';
import type { HeadsetMade } from '../../protocol/staff-settings-api.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { useAccounts, useStaffBench } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('a device, over $name', (kind) => {
  const bench = useStaffBench(kind);
  const as = useAccounts(bench, 'region', 'gap');

  const device = async (token?: string) => {
    const response = await bench.app.inject({
      url: '/api/device',
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
    return { status: response.statusCode, body: response.json<DeviceAnswer>() };
  };
  const enrol = async () =>
    (await bench.ask<HeadsetMade>(as.gap, 'POST', '/api/staff/headsets', { centre: 'gap', label: 'Casque 1' })).body;

  it('of the open web is counted, with the survey and the forums of today', async () => {
    const forum = { slug: 'salon-des-metiers', title: 'Salon des métiers', from: '2026-11-24', to: '2026-11-25' };
    expect((await bench.ask(as.gap, 'PUT', '/api/staff/occasions', forum)).status).toBe(200);
    await bench.ask(as.region, 'PUT', '/api/staff/occasions', { ...forum, slug: 'passe', to: '2026-11-24' });
    await bench.ask(as.region, 'PUT', '/api/staff/settings/survey', { on: true, n: 4 });
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
    await bench.ask(as.gap, 'PUT', '/api/staff/settings/centre', { centre: 'gap', counted: false });
    await bench.ask(as.region, 'PUT', '/api/staff/settings/survey', { on: false, n: 4 });
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
    as.gap = await bench.enter('Gap', 'centre', 'gap');
    await vi.waitFor(async () => {
      const { body } = await bench.ask<HeadsetMade['headset'][]>(as.gap, 'GET', '/api/staff/headsets');
      expect(body[0]).toMatchObject({ createdDay: '2026-11-25', lastContactDay: '2026-12-01' });
    });
  });

  it('is refused when it is revoked, unknown, or malformed', async () => {
    const { token, headset } = await enrol();
    expect((await bench.ask(as.gap, 'POST', `/api/staff/headsets/${headset.id}/revoke`)).status).toBe(200);
    for (const bad of [token, 'a'.repeat(43), 'x']) expect((await device(bad)).status).toBe(401);
  });

  it('of another centre is neither seen nor revoked', async () => {
    const { headset } = await enrol();
    const toulon = await bench.enter('Toulon', 'centre', 'toulon');
    expect((await bench.ask(toulon, 'GET', '/api/staff/headsets')).body).toEqual([]);
    expect((await bench.ask(toulon, 'POST', `/api/staff/headsets/${headset.id}/revoke`)).status).toBe(403);
  });

  it('has its token kept as a hash only', async () => {
    const { token } = await enrol();
    expect(JSON.stringify(await bench.sql.all('SELECT * FROM headset'))).not.toContain(token);
  });
});
