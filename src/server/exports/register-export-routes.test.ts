import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../protocol/report-document.ts';
import { registerExportRoutes } from './register-export-routes.ts';
import { SAMPLE_MONTH, sampleReport } from './testing/sample-report.ts';
import { sampleWords } from './testing/sample-words.ts';

const sample = sampleReport({ period: SAMPLE_MONTH }).report;
const wanted = ['visits_centre_mode', 'survey_question', 'hand_counts'];
const report = { ...sample, tables: sample.tables.filter(({ id }) => wanted.includes(id)) };
const reports = new Map<string, ReportDocument>([
  ['2026-11', report],
  ['2026-12', { ...report, state: 'open', tables: [], running: { places: 120, visits: 40 } }],
]);

let app: FastifyInstance;
let asked: string[];

beforeEach(() => {
  app = Fastify();
  asked = [];
  registerExportRoutes(app, {
    report: async (period) => {
      asked.push(period);
      return reports.get(period) ?? null;
    },
    requireStaff: () => async (request, reply) => {
      if (request.headers.authorization !== 'staff') return reply.code(401).send({ error: 'log in first' });
      return undefined;
    },
    words: (language) => sampleWords(language),
  });
});

afterEach(() => app.close());

const get = (path: string, isStaff = true) =>
  app.inject({ url: `/api/reports/${path}`, headers: isStaff ? { authorization: 'staff' } : {} });

describe('the exports', () => {
  it.each([
    ['csv', 'text/csv; charset=utf-8', '\uFEFFPériode;'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
    ['pdf', 'application/pdf', '%PDF-1.7'],
    ['json', 'application/json; charset=utf-8', '{"format":"acteinov-immersif-report"'],
  ])('give a %s with its type and a name that says what it is', async (ending, type, start) => {
    const response = await get(`2026-11/export.${ending}`);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe(type);
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="bilan-acteinov-2026-11-edition-2-donnees-inventees.${ending}"`,
    );
    expect(response.body.startsWith(start)).toBe(true);
  });

  it('are for staff, and nothing is read before that is known', async () => {
    for (const ending of ['csv', 'xlsx', 'pdf'])
      expect((await get(`2026-11/export.${ending}`, false)).statusCode).toBe(401);
    expect(asked).toEqual([]);
  });

  it('are for everybody, from everywhere, as open data with its schema', async () => {
    const response = await get('2026-11/export.json', false);
    expect(response.statusCode).toBe(200);
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect((await get('open-data.schema.json', false)).json()).toMatchObject({ type: 'object' });
  });

  it('give one table as a CSV', async () => {
    const response = await get('2026-11/export.csv?table=hand_counts');
    expect(response.body).toContain('Comptes tenus à la main par centre');
    expect(response.body).not.toContain('Sondage');
    expect(response.headers['content-disposition']).toContain('-hand_counts-');
  });

  it('speak English when asked', async () => {
    expect((await get('2026-11/export.csv?language=en')).body).toContain('Edition 2, made on 1 December 2026');
  });
});

describe('a request that cannot be answered', () => {
  it.each([
    ['2026-13/export.csv', 400, '/period'],
    ['yesterday/export.pdf', 400, '/period'],
    ['2026-11/export.csv?table=../x', 400, '/table'],
    ['2026-11/export.csv?table=nothing', 404, '/table'],
    ['2026-11/export.xlsx?table=hand_counts', 400, '/table'],
    ['2026-11/export.csv?language=de', 400, '/language'],
    ['2026-11/export.csv?language=fr&language=en', 400, '/language'],
    ['2026-11/export.csv?centre=gap', 400, '/centre'],
    ['2025-11/export.pdf', 404, '/period'],
    ['2026-12/export.json', 409, '/period'],
  ])('%s is answered %i, naming %s', async (path, status, field) => {
    const response = await get(path);
    expect(response.statusCode).toBe(status);
    const answer = response.json<{ error: string; field: string }>();
    expect(answer.field).toBe(field);
    expect(answer.error.startsWith(`${field.slice(1)}: `)).toBe(true);
  });
});
