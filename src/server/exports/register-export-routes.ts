import type { FastifyInstance, FastifyReply, preHandlerAsyncHookHandler } from 'fastify';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords, type Locale, type WordReader } from '../../catalogue/words.ts';
import type { ReportDocument } from '../../protocol/report-document.ts';
import { type ExportFormat, exportFormats } from './export-formats.ts';
import { type ExportRequest, readExportRequest } from './export-request.ts';
import { openDataSchema } from './open-data-schema.ts';
import type { PdfOptions } from './to-pdf.ts';

export interface ExportDependencies {
  /** The published report of a month or a year; null: there is none. */
  report(period: string): Promise<ReportDocument | null>;
  requireStaff(...roles: ('region' | 'centre' | 'reader')[]): preHandlerAsyncHookHandler;
  /** When the request names none. French unless told. */
  language?: Locale;
  /** The common words unless told; with `forumWords` named forums have their titles: those of the report, or of today where it has none. */
  words?: (language: Locale, report: ReportDocument) => WordReader | Promise<WordReader>;
  pdf?: PdfOptions;
}

type ReportRequest = { Params: { period: string }; Querystring: Record<string, unknown> };

/** `bilan-acteinov-2026-11-edition-2.pdf`. A name outlives the folder it was saved in, so invented data say so here too. */
function fileName(report: ReportDocument, { table }: ExportRequest, { ending }: ExportFormat): string {
  const parts = ['bilan-acteinov', report.period.id, `edition-${report.edition}`];
  if (table !== null) parts.push(table);
  if (report.invented) parts.push('donnees-inventees');
  return `${parts.join('-')}.${ending}`;
}

function sendFile(reply: FastifyReply, format: ExportFormat, name: string, file: Buffer | string): FastifyReply {
  reply.header('Content-Disposition', `attachment; filename="${name}"`);
  // A withdrawn edition must not live on in a cache.
  reply.header('Cache-Control', format.isPublic ? 'no-cache' : 'no-store');
  if (format.isPublic) reply.header('Access-Control-Allow-Origin', '*');
  return reply.type(format.type).send(file);
}

/** `GET /api/reports/:period/export.{csv,xlsx,pdf,json}`: for staff; the JSON, rounded to tens, for everybody. */
export function registerExportRoutes(app: FastifyInstance, dependencies: ExportDependencies): void {
  const { language = 'fr', words = (locale: Locale) => createWords(locale, commonWords[locale]) } = dependencies;
  const staffOnly = dependencies.requireStaff('region', 'centre', 'reader');
  for (const format of exportFormats(dependencies.pdf ?? {})) {
    app.get<ReportRequest>(
      `/api/reports/:period/export.${format.ending}`,
      { preHandler: format.isPublic ? [] : [staffOnly] },
      async ({ params, query }, reply) => {
        const asked = readExportRequest({ params, query, hasTables: format.hasTables, language });
        if ('error' in asked) return reply.code(400).send(asked);
        const report = await dependencies.report(asked.period);
        if (!report)
          return reply.code(404).send({ error: `period: there is no report of ${asked.period}`, field: '/period' });
        if (report.state === 'open')
          return reply.code(409).send({ error: `period: ${asked.period} is not closed yet`, field: '/period' });
        const file = await format.write(report, await words(asked.language, report), asked.table);
        if (file === null) return reply.code(404).send({ error: `table: there is no ${asked.table}`, field: '/table' });
        return sendFile(reply, format, fileName(report, asked, format), file);
      },
    );
  }
  app.get('/api/reports/open-data.schema.json', (_request, reply) => {
    reply.header('Access-Control-Allow-Origin', '*');
    return reply.type('application/schema+json; charset=utf-8').send(JSON.stringify(openDataSchema));
  });
}
