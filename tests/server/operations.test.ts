import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/server/operations/log.ts';
import { dueNight, lastNight } from '../../src/server/operations/last-night.ts';
import { createMetrics } from '../../src/server/operations/metrics.ts';
import { runMaintenance } from '../../src/server/operations/nightly.ts';
import { LAST_MONTH, placeNumber, THIS_MONTH } from './load.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
/** One that no other test has been at. */
const NIGHT = new Date(Date.now() + 86_400_000);
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ DATA_DIR: directory, METRICS_TOKEN: 'secret' }, () => new Date());
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

describe('what an operator sees', () => {
  it('is healthy while the database and the writing thread answer', async () => {
    const response = await server.app.inject({ url: '/healthz' });
    expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('is counted in OpenMetrics, without a label for anything but verdicts and statuses of our own', async () => {
    await server.post([placeNumber(1), { kind: 'bad' }]);
    const { body, headers } = await server.app.inject({ url: '/metrics' });
    expect(headers['content-type']).toContain('application/openmetrics-text');
    expect(body).toContain('acteinov_events_total{verdict="stored"} 1');
    expect(body).toContain('acteinov_events_total{verdict="rejected"} 1');
    expect(body.trimEnd().endsWith('# EOF')).toBe(true);
    const labels = new Set(
      [...body.matchAll(/^acteinov_\w+\{([^}]*)\}/gm)].flatMap((match) => match[1]?.match(/\w+(?==)/g)),
    );
    expect(labels).toEqual(new Set(['le', 'status', 'verdict']));
  });

  it('is shown to this machine, or to who has the token, and to nobody through a proxy', async () => {
    const read = async (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
      (await server.app.inject({ url: '/metrics', headers, remoteAddress })).statusCode;
    expect(await read({})).toBe(200);
    expect(await read({}, '192.0.2.1')).toBe(403);
    expect(await read({ 'x-forwarded-for': '192.0.2.1' })).toBe(403);
    expect(await read({ authorization: 'Bearer secret' }, '192.0.2.1')).toBe(200);
    expect(await read({ authorization: 'Bearer wrong' })).toBe(403);
  });

  it('does not call a night done in which the order of arrival could not be removed', async () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => lines.push(line) });
    const storage = { dialect: 'sqlite', directory, limitMegabytes: 0 } as const;
    const night = () =>
      runMaintenance({ storage, metrics: createMetrics(() => 0), log, now: () => NIGHT }, new AbortController().signal);
    await server.post([placeNumber(3)]);
    await server.sql.snapshot(async (inside) => {
      await inside.all('SELECT id FROM event');
      await server.post([placeNumber(4)]);
      expect((await night()).orderFailure).toContain('still reading');
    });
    expect(lines.join('')).toContain('the order in which events came could not be removed');
    expect(await lastNight(server.sql)).not.toBe(dueNight(NIGHT));
    expect((await night()).orderFailure).toBeNull();
    expect(await lastNight(server.sql)).toBe(dueNight(NIGHT));
  });

  it('shows what the nightly thread found, in metrics and log', async () => {
    await server.post([{ ...placeNumber(2), hour: `${LAST_MONTH}-02T10` }]);
    await server.sql.run('UPDATE places_centre_mode SET opened = opened + 1');
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => lines.push(line) });
    const metrics = createMetrics(() => 0);
    const storage = { dialect: 'sqlite', directory, limitMegabytes: 0 } as const;
    const { oracle } = await runMaintenance(
      { storage, metrics, log, now: () => new Date() },
      new AbortController().signal,
    );
    expect(oracle).toMatchObject({ differences: [expect.stringContaining('kept 2, raw 1')] });
    expect([LAST_MONTH, THIS_MONTH]).toContain(oracle?.month);
    expect(await metrics.text()).toContain('acteinov_roll_up_differences 1');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, month: oracle?.month });
  });
});
