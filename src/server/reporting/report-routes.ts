import type { FastifyInstance } from 'fastify';
import {
  type EditionAnswer,
  type PeriodEntry,
  REPORT_VERSION,
  type ReportDocument,
  type ReportPeriod,
} from '../../protocol/report-document.ts';
import { addMonths } from '../ingestion/event-clock.ts';
import { THRESHOLD } from '../protection/count-table.ts';
import { noteChange } from '../staff/changes.ts';
import { Refusal } from '../staff/refusal.ts';
import type { RequireStaff } from '../staff/require-staff.ts';
import { readClosing } from '../staff/settings-store.ts';
import { staffOf } from '../staff/staff-context.ts';
import type { Sql } from '../storage/sql.ts';
import { firstMonth } from './freeze-due.ts';
import { makeNewEdition } from './freeze-month.ts';
import { downToTens } from './running-floors.ts';
import { localDay, periodOf, publicationDay } from './report-periods.ts';
import { frozenPeriods, isInvented, readDocument, readNewestDocument } from './report-store.ts';

export interface ReportRouteDependencies {
  sql: Sql;
  now: () => Date;
  requireStaff: RequireStaff;
  /** Publishes the reports that are due. */
  freezeDue: () => Promise<string[]>;
}

function requirePeriod(id: string): ReportPeriod {
  const period = periodOf(id);
  if (!period) throw new Refusal(400, 'must be a month like 2026-11 or a year like 2026', { field: '/period' });
  return period;
}

type PeriodRequest = { Params: { period: string } };

/** Places and visits so far, of an open month only: those of a month that has ended are about to be published. */
async function running(sql: Sql, { id, kind }: ReportPeriod, now: Date): Promise<ReportDocument['running']> {
  if (kind !== 'month' || id !== localDay(now).slice(0, 7)) return undefined;
  const sum = async (table: string, column: string) => {
    const [row] = await sql.all<{ total: number }>(
      `SELECT COALESCE(SUM(${column}), 0) AS total FROM ${table} WHERE month = ?`,
      [id],
    );
    return downToTens(Number(row?.total ?? 0));
  };
  return { places: await sum('places_centre_mode', 'opened'), visits: await sum('visits_centre_mode', 'visits') };
}

async function openDocument(sql: Sql, period: ReportPeriod, now: Date): Promise<ReportDocument> {
  const soFar = await running(sql, period, now);
  return {
    version: REPORT_VERSION,
    period,
    state: 'open',
    edition: 0,
    invented: await isInvented(sql),
    madeOn: localDay(now),
    threshold: THRESHOLD,
    tables: [],
    publishedFrom: publicationDay(period, await readClosing(sql)),
    ...(soFar ? { running: soFar } : {}),
  };
}

/** Every period since the first event, newest first, a year before its months. */
async function listPeriods(sql: Sql, now: Date): Promise<PeriodEntry[]> {
  const frozen = new Map((await frozenPeriods(sql)).map(({ period, edition }) => [period, edition]));
  const current = localDay(now).slice(0, 7);
  const ids = new Set(frozen.keys());
  for (let month = await firstMonth(sql); month !== null && month <= current; month = addMonths(month, 1))
    ids.add(month).add(month.slice(0, 4));
  return [...ids]
    .sort((a, b) => (b.padEnd(7, '~') < a.padEnd(7, '~') ? -1 : 1))
    .map((id): PeriodEntry => {
      const edition = frozen.get(id);
      return { period: requirePeriod(id), state: edition === undefined ? 'open' : 'frozen', edition: edition ?? 0 };
    });
}

/**
 * `GET /api/reports/periods`, `GET /api/reports/summary` (the newest closed period), `GET /api/reports/:period`, and for the region's staff `POST /api/reports/freeze` and
 * `POST /api/reports/:period/edition`. All staff and API tokens see the same document: a report for one centre would be another
 * publication, and could be subtracted from this one.
 */
export function registerReportRoutes(
  app: FastifyInstance,
  { sql, now, requireStaff, freezeDue }: ReportRouteDependencies,
): void {
  const readers = { preHandler: requireStaff('region', 'centre', 'reader') };
  const region = { preHandler: requireStaff('region') };

  void app.register(async (scope) => {
    scope.setErrorHandler((error, _request, reply) => {
      if (!(error instanceof Refusal)) throw error; // the app's own handler answers it
      return reply
        .code(error.statusCode)
        .send({ error: error.message, ...(error.field === null ? {} : { field: error.field }) });
    });
    scope.get('/api/reports/periods', readers, () => listPeriods(sql, now()));
    scope.get('/api/reports/summary', readers, async () => {
      const newest = await readNewestDocument(sql);
      if (!newest) throw new Refusal(404, 'no period is closed yet');
      return newest;
    });
    scope.get<PeriodRequest>('/api/reports/:period', readers, async (request) => {
      const period = requirePeriod(request.params.period);
      if (period.from > localDay(now()).slice(0, 7)) throw new Refusal(404, 'has not begun', { field: '/period' });
      return (await readDocument(sql, period.id)) ?? openDocument(sql, period, now());
    });
    scope.post('/api/reports/freeze', region, async () => ({ frozen: await freezeDue() }));
    scope.post<PeriodRequest>('/api/reports/:period/edition', region, async (request): Promise<EditionAnswer> => {
      const period = requirePeriod(request.params.period);
      if (period.kind !== 'month') throw new Refusal(409, 'a year has one edition', { field: '/period' });
      const outcome = await makeNewEdition(sql, period, now());
      if (outcome === 'made')
        await noteChange(sql, now(), { account: staffOf(request).name, what: 'edition', subject: period.id });
      return { outcome, edition: (await readDocument(sql, period.id))?.edition ?? 0 };
    });
  });
}
