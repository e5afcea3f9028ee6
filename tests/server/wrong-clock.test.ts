import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockAt } from '../../src/server/ingestion/event-clock.ts';
import { checkMonth } from '../../src/server/operations/oracle.ts';
import { LAST_MONTH, placeNumber } from './load.ts';
import { startTestServer, type TestServer } from './test-server.ts';

describe('a server whose clock is wrong', () => {
  let server: TestServer;
  let now = new Date();
  const directory = mkdtempSync(join(tmpdir(), 'acteinov-'));

  beforeAll(async () => {
    server = await startTestServer({ DATA_DIR: directory }, () => now);
  });
  afterAll(async () => {
    await server.close();
    rmSync(directory, { recursive: true });
  });

  it('by days refuses what lies in its future with the field, and takes it when it is right again', async () => {
    now = new Date(Date.now() - 40 * 86_400_000);
    expect((await server.post([placeNumber(1)])).verdicts).toMatchObject([{ verdict: 'rejected', field: '/hour' }]);
    now = new Date(Date.now() + 20 * 86_400_000);
    expect((await server.post([placeNumber(2)])).verdicts).toMatchObject([{ verdict: 'stored' }]);
    now = new Date();
    expect((await server.post([placeNumber(1)])).verdicts).toMatchObject([{ verdict: 'stored' }]);
    expect((await server.post([placeNumber(2)])).verdicts).toMatchObject([{ verdict: 'duplicate' }]);
    expect((await checkMonth(server.sql, clockAt(now).today.slice(0, 7))).differences).toEqual([]);
    expect((await checkMonth(server.sql, LAST_MONTH)).differences).toEqual([]);
  });
});
