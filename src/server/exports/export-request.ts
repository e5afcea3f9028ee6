import { type Locale, LOCALES } from '../../catalogue/words.ts';

export interface ExportRequest {
  period: string;
  /** Of a CSV: only this table. */
  table: string | null;
  language: Locale;
}

/** Why a request cannot be answered, as the endpoint says it. */
export interface ExportFault {
  error: string;
  /** JSON pointer into the parameters. */
  field: string;
}

export interface ExportParameters {
  params: { period: string };
  query: Record<string, unknown>;
  /** False: this format has no `table`. */
  hasTables: boolean;
  language: Locale;
}

const PERIOD = /^20[2-9]\d(-(0[1-9]|1[0-2]))?$/;
const TABLE = /^[a-z0-9_]{1,60}$/;

function fault(field: string, reason: string): ExportFault {
  return { error: `${field}: ${reason}`, field: `/${field}` };
}

/** Reads what an export is asked for, or says which part of it is wrong. */
export function readExportRequest({
  params,
  query,
  hasTables,
  language,
}: ExportParameters): ExportRequest | ExportFault {
  if (!PERIOD.test(params.period)) return fault('period', 'must be a month (2026-11) or a year (2026)');
  const unknown = Object.keys(query).find((name) => name !== 'language' && name !== 'table');
  if (unknown !== undefined) return fault(unknown, 'is not a parameter of exports');
  const asked = query.language ?? language;
  const locale = LOCALES.find((one) => one === asked);
  if (!locale) return fault('language', `must be one of ${LOCALES.join(', ')}`);
  if (query.table === undefined) return { period: params.period, table: null, language: locale };
  if (!hasTables) return fault('table', 'only the CSV has single tables');
  if (typeof query.table !== 'string' || !TABLE.test(query.table))
    return fault('table', 'must be the identifier of a table');
  return { period: params.period, table: query.table, language: locale };
}
