import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeriodEntry, ReportDocument } from '../../protocol/report-document.ts';
import type { UsageEvent } from '../../protocol/usage-event.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { createRequireStaff } from '../staff/require-staff.ts';
import { hashToken, newToken } from '../staff/tokens.ts';
import { freezeDue } from './freeze-due.ts';
import { registerReportRoutes } from './report-routes.ts';
import { openReportBench, type ReportBench } from './testing/report-bench.ts';

const NOW = () => new Date('2026-12-15T08:00:00Z');
const TOKEN = newToken();

const visit = (n: number, month: string): UsageEvent => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  version: 1,
  kind: 'visit',
  centre: 'web',
  occasion: 'everyday',
  mode: 'phone',
  hour: `${month}-02T10`,
  seconds: 60,
  places: 1,
  ended: 'finished',
});

describe.each(DATABASE_KINDS)('the routes of the reports, over $name', (kind) => {
  let bench: ReportBench;
  let app: FastifyInstance;

  beforeAll(async () => {
    bench = await openReportBench(kind);
    const { sql } = bench;
    await sql.run('INSERT INTO api_token (id, name, token_hash, revoked) VALUES (?, ?, ?, 0)', [
      '1',
      'sheet',
      hashToken(TOKEN),
    ]);
    await bench.ingest(
      Array.from({ length: 40 }, (_, index) => visit(index, '2026-11')),
      '2026-11',
    );
    await bench.ingest(
      Array.from({ length: 27 }, (_, index) => visit(100 + index, '2026-12')),
      '2026-12',
    );
    await freezeDue(sql, NOW());
    app = Fastify();
    registerReportRoutes(app, {
      sql,
      now: NOW,
      requireStaff: createRequireStaff({ sql, now: NOW, secure: false }),
      freezeDue: () => freezeDue(sql, NOW()),
    });
  });

  afterAll(async () => {
    await app.close();
    await bench.close();
  });

  const get = (url: string) => app.inject({ url, headers: { authorization: `Bearer ${TOKEN}` } });

  it('let staff and holders of a token in, and nobody else', async () => {
    expect((await app.inject({ url: '/api/reports/2026-11' })).statusCode).toBe(401);
    expect(
      (await app.inject({ url: '/api/reports/2026-11', headers: { authorization: `Bearer ${newToken()}` } }))
        .statusCode,
    ).toBe(401);
    expect((await get('/api/reports/2026-11')).statusCode).toBe(200);
    expect(
      (await app.inject({ method: 'POST', url: '/api/reports/freeze', headers: { authorization: `Bearer ${TOKEN}` } }))
        .statusCode,
    ).toBe(401);
  });

  it('answer the newest closed month as the summary, protected as it was published, to who may read reports', async () => {
    expect((await app.inject({ url: '/api/reports/summary' })).statusCode).toBe(401);
    const summary = await get('/api/reports/summary');
    expect(summary.statusCode).toBe(200);
    expect(summary.json<ReportDocument>()).toMatchObject({ state: 'frozen', period: { id: '2026-11' } });
    expect(summary.body).toBe((await get('/api/reports/2026-11')).body);
  });

  it('have no summary before a period is closed', async () => {
    const empty = await openReportBench(kind);
    const { sql } = empty;
    await sql.run("INSERT INTO api_token (id, name, token_hash, revoked) VALUES ('1', 'sheet', ?, 0)", [
      hashToken(TOKEN),
    ]);
    const other = Fastify();
    const requireStaff = createRequireStaff({ sql, now: NOW, secure: false });
    registerReportRoutes(other, { sql, now: NOW, requireStaff, freezeDue: async () => [] });
    const answer = await other.inject({
      url: '/api/reports/summary',
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect([answer.statusCode, answer.json()]).toEqual([404, { error: 'no period is closed yet' }]);
    await other.close();
    await empty.close();
  });

  it('list every period, the newest first, a year before its months', async () => {
    const entries = (await get('/api/reports/periods')).json<PeriodEntry[]>();
    expect(entries.map(({ period, state, edition }) => [period.id, state, edition])).toEqual([
      ['2026', 'open', 0],
      ['2026-12', 'open', 0],
      ['2026-11', 'frozen', 1],
    ]);
  });

  it('answer a closed month with its document', async () => {
    const document = (await get('/api/reports/2026-11')).json<ReportDocument>();
    expect(document).toMatchObject({ state: 'frozen', edition: 1, invented: false, threshold: 5 });
    expect(document.tables.find(({ id }) => id === 'visits_centre_mode')?.cells[0]?.[0]).toBe(40);
  });

  it('answer the open month with its running totals only, rounded down to tens, and an open year with nothing', async () => {
    const month = (await get('/api/reports/2026-12')).json<ReportDocument>();
    expect(month).toMatchObject({
      state: 'open',
      tables: [],
      running: { places: 0, visits: 20 },
      publishedFrom: '2027-01-11',
    });
    const year = (await get('/api/reports/2026')).json<ReportDocument>();
    expect(year).toMatchObject({ state: 'open', tables: [], publishedFrom: '2027-03-04' });
    expect(year).not.toHaveProperty('running');
  });

  it.each([
    ['2026-13', 400],
    ['november', 400],
    ['2027-01', 404],
  ])('refuse %s with %i, naming the field', async (period, status) => {
    const response = await get(`/api/reports/${period}`);
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ field: '/period' });
  });
});
