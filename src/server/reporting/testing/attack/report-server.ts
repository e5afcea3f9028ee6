import Fastify from 'fastify';
import type { EditionAnswer, EditionOutcome, ReportDocument } from '../../../../protocol/report-document.ts';
import { addAccount } from '../../../staff/accounts.ts';
import { createRequireStaff } from '../../../staff/require-staff.ts';
import { sessionCookie } from '../../../staff/session-cookie.ts';
import { openSession } from '../../../staff/sessions.ts';
import type { DatabaseKind } from '../../../storage/testing/test-database.ts';
import { freezeDue } from '../../freeze-due.ts';
import { registerReportRoutes } from '../../report-routes.ts';
import { openReportBench, type ReportBench } from '../report-bench.ts';

/** The real addresses of the reports over a real database, at a time of the test's own. */
export interface ReportServer {
  bench: ReportBench;
  /** From now on it is this time. */
  setTime(time: Date): void;
  read(period: string): Promise<ReportDocument>;
  /** Publishes what is due. */
  close(): Promise<void>;
  askForEdition(month: string): Promise<EditionOutcome>;
  stop(): Promise<void>;
}

export async function openReportServer(kind: DatabaseKind, time: Date): Promise<ReportServer> {
  let now = time;
  const bench = await openReportBench(kind);
  const { sql } = bench;
  const app = Fastify();
  registerReportRoutes(app, {
    sql,
    now: () => now,
    requireStaff: createRequireStaff({ sql, now: () => now, secure: false }),
    freezeDue: () => freezeDue(sql, now),
  });
  const { id } = await addAccount(sql, { name: 'Région', role: 'region', centre: null });
  const ask = async (method: 'GET' | 'POST', address: string) => {
    const cookie = sessionCookie(await openSession(sql, id, now), false);
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    const response = await app.inject({ method, url: `/api/reports/${address}`, headers });
    if (response.statusCode !== 200) throw new Error(`${address}: ${response.statusCode} ${response.body}`);
    return response;
  };
  return {
    bench,
    setTime(next) {
      now = next;
    },
    read: async (period) => (await ask('GET', period)).json<ReportDocument>(),
    async close() {
      await ask('POST', 'freeze');
    },
    askForEdition: async (month) => (await ask('POST', `${month}/edition`)).json<EditionAnswer>().outcome,
    async stop() {
      await app.close();
      await bench.close();
    },
  };
}
