import { exampleEvents } from '../../src/protocol/example-events.ts';
import type { PeriodEntry, ReportDocument } from '../../src/protocol/report-document.ts';
import { addMonths } from '../../src/server/ingestion/event-clock.ts';
import { placeNumber, THIS_MONTH } from './load.ts';

export const MARK = 'marker-7f3a';
export const ADDRESS = '203.0.113.77';
/** Ended long enough ago to be closed, on any day of this one. */
export const CLOSED_MONTH = addMonths(THIS_MONTH, -2);
/** How often the one place was tried in that month: a number that is published. */
export const PUBLISHED = 47;

const PASSWORD = 'quatre mouettes au Vieux-Port';
const MARKED = {
  'user-agent': `${MARK}-agent`,
  'x-forwarded-for': ADDRESS,
  forwarded: `for=${ADDRESS}`,
  referer: `http://127.0.0.1/${MARK}-referer`,
  'accept-language': `${MARK}-language`,
};
const COOKIE = `other=${MARK}-cookie`;
const JSON_TYPE = { 'content-type': 'application/json' };

/** Posts that are stored, refused, malformed, unauthorised and lost, and visits to pages, all marked. */
export async function visitMarked(url: string): Promise<void> {
  const send = (body: string, more: Record<string, string> = {}) => {
    const headers = { ...MARKED, ...JSON_TYPE, cookie: COOKIE, ...more };
    return fetch(`${url}/api/events?${MARK}=query`, { method: 'POST', headers, body });
  };
  await send(JSON.stringify({ events: [placeNumber(1), ...exampleEvents()] }));
  const inClosedMonth = (number: number) => ({ ...placeNumber(100 + number), hour: `${CLOSED_MONTH}-02T10` });
  await send(JSON.stringify({ events: Array.from({ length: PUBLISHED }, (_, number) => inClosedMonth(number)) }));
  const declared = exampleEvents().find(({ kind }) => kind === 'satisfaction');
  await send(
    JSON.stringify({
      events: [{ ...placeNumber(3), [MARK]: MARK }, { ...declared, occasion: MARK, [MARK]: 1 }, { kind: MARK }, MARK],
    }),
  );
  await send(`{"events":[${MARK}`);
  await send(JSON.stringify({ [MARK]: [] }));
  await send('{}', { authorization: `Bearer ${MARK}-token` });
  await send('{}', { authorization: `Bearer ${MARK.padEnd(43, 'x')}` });
  await send('{}', { origin: `https://${MARK}.example` });
  await send('{}', { 'content-encoding': MARK });
  await send(JSON.stringify({ events: [{ ...placeNumber(2), [MARK]: 1 }] }), { 'sec-gpc': '1' });
  for (const page of [`/?q=${MARK}`, `/${MARK}/page`, `/api/${MARK}`, `/healthz?${MARK}`, `/metrics?${MARK}`])
    await fetch(`${url}${page}`, { headers: { ...MARKED, cookie: COOKIE } });
}

/** What a server has answered: the bytes, and everything beside them. */
export interface Answer {
  path: string;
  status: number;
  headers: string;
  body: Buffer;
}

const REPORT = `/api/reports/${CLOSED_MONTH}`;
const ANSWERS = [
  '/bilans',
  '/api/device',
  '/api/staff/me',
  '/api/staff/changes',
  '/api/staff/accounts',
  '/api/staff/settings',
  '/api/staff/rejected',
  '/api/reports/periods',
  '/api/reports/summary',
  '/api/reports/open-data.schema.json',
  `/api/reports/${THIS_MONTH}`,
  REPORT,
  `${REPORT}/export.csv`,
  `${REPORT}/export.xlsx`,
  `${REPORT}/export.pdf`,
  `${REPORT}/export.json`,
];

/** Somebody with a marked browser makes the first account, publishes, and fetches everything that can be had. */
export async function publishMarked(url: string, output: string): Promise<Answer[]> {
  const sameOrigin = { ...MARKED, ...JSON_TYPE, 'sec-fetch-site': 'same-origin' };
  const token = /premier-acces#(\S+)/.exec(output)?.[1];
  const body = JSON.stringify({ token, name: 'Région', password: PASSWORD });
  const headers = { ...sameOrigin, cookie: COOKIE };
  const entered = await fetch(`${url}/api/staff/link/use`, { method: 'POST', headers, body });
  const cookie = `${entered.headers.getSetCookie()[0]?.split(';')[0]}; ${COOKIE}`;
  const frozen = await fetch(`${url}/api/reports/freeze`, {
    method: 'POST',
    headers: { ...sameOrigin, cookie },
    body: '{}',
  });
  if (!frozen.ok) throw new Error(`nothing was published: ${frozen.status} ${await frozen.text()}`);
  const ask = async (path: string): Promise<Answer> => {
    const response = await fetch(url + path, { headers: { ...MARKED, cookie } });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { path, status: response.status, headers: JSON.stringify([...response.headers]), body: bytes };
  };
  const answers: Answer[] = [];
  for (const path of ANSWERS) answers.push(await ask(path));
  return [...answers, ...(await singleTables(answers, ask))];
}

async function singleTables(answers: readonly Answer[], ask: (path: string) => Promise<Answer>): Promise<Answer[]> {
  const json = answers.find(({ path }) => path === REPORT)?.body.toString() ?? '';
  const { tables } = JSON.parse(json) as ReportDocument;
  const single: Answer[] = [];
  for (const { id } of tables) single.push(await ask(`${REPORT}/export.csv?table=${id}&language=en`));
  return single;
}

/** The periods that an answer of `/api/reports/periods` says to be closed. */
export function closedPeriods(answers: readonly Answer[]): string[] {
  const json = answers.find(({ path }) => path.endsWith('/periods'))?.body.toString() ?? '[]';
  return (JSON.parse(json) as PeriodEntry[]).filter(({ state }) => state === 'frozen').map(({ period }) => period.id);
}
