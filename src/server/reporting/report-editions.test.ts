import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditionAnswer, ReportDocument } from '../../protocol/report-document.ts';
import { addAccount } from '../staff/accounts.ts';
import { createRequireStaff } from '../staff/require-staff.ts';
import { sessionCookie } from '../staff/session-cookie.ts';
import { openSession } from '../staff/sessions.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { freezeDue } from './freeze-due.ts';
import { registerReportRoutes } from './report-routes.ts';
import { openReportBench, type ReportBench } from './testing/report-bench.ts';

const NOW = () => new Date('2026-12-15T08:00:00Z');

describe.each(DATABASE_KINDS)('a new edition that staff ask for, over $name', (kind) => {
  let bench: ReportBench;
  let app: FastifyInstance;
  let region: string;

  const enter = async (name: string, role: 'region' | 'centre', centre: string | null) => {
    const { id } = await addAccount(bench.sql, { name, role, centre });
    return sessionCookie(await openSession(bench.sql, id, NOW()), false);
  };
  /** Writes how many people came through the door in Gap. */
  const count = (people: number) =>
    bench.sql.run(
      `INSERT INTO hand_count (month, centre, kind, people) VALUES ('2026-11', 'gap', 'door', ?)
       ON CONFLICT (month, centre, kind) DO UPDATE SET people = excluded.people`,
      [people],
    );
  const ask = async (period: string, cookie = region) => {
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    const response = await app.inject({ method: 'POST', url: `/api/reports/${period}/edition`, headers });
    return { status: response.statusCode, body: response.json<EditionAnswer>() };
  };
  const doorInGap = async () => {
    const report = (
      await app.inject({ url: '/api/reports/2026-11', headers: { cookie: region } })
    ).json<ReportDocument>();
    const table = report.tables.find(({ id }) => id === 'hand_counts');
    return table?.cells[table.rows.findIndex(({ key }) => key === 'gap')]?.[0];
  };

  beforeEach(async () => {
    bench = await openReportBench(kind);
    const { sql } = bench;
    app = Fastify();
    registerReportRoutes(app, {
      sql,
      now: NOW,
      requireStaff: createRequireStaff({ sql, now: NOW, secure: false }),
      freezeDue: () => freezeDue(sql, NOW()),
    });
    region = await enter('Région', 'region', null);
    await count(120);
    await freezeDue(sql, NOW());
  });
  afterEach(async () => {
    await app.close();
    await bench.close();
  });

  it('counts a sheet that was completed after the closing, and is written down with who published it', async () => {
    expect((await ask('2026-11')).body).toEqual({ outcome: 'nothing-late', edition: 1 });
    await count(133);
    expect(await doorInGap()).toBe(120);
    expect((await ask('2026-11')).body).toEqual({ outcome: 'made', edition: 2 });
    expect(await doorInGap()).toBe(133);
    expect(await bench.sql.all('SELECT day, account, what, subject FROM staff_change')).toEqual([
      { day: '2026-12-15', account: 'Région', what: 'edition', subject: '2026-11' },
    ]);
  });

  it.each([124, 116, 0])('is not made when a count of 120 becomes %i, and nothing is written down', async (people) => {
    await count(people);
    expect((await ask('2026-11')).body).toEqual({ outcome: 'too-few', edition: 1 });
    expect(await doorInGap()).toBe(120);
    expect(await bench.sql.all('SELECT what FROM staff_change')).toEqual([]);
  });

  it('is not made of a month that is open, nor of a year', async () => {
    expect((await ask('2026-12')).body).toEqual({ outcome: 'not-frozen', edition: 0 });
    expect(await ask('2026')).toMatchObject({ status: 409, body: { field: '/period' } });
  });

  it('is for the region only', async () => {
    await count(133);
    expect((await ask('2026-11', await enter('Gap', 'centre', 'gap'))).status).toBe(403);
    expect((await ask('2026-11', '')).status).toBe(401);
    expect(await doorInGap()).toBe(120);
  });
});
