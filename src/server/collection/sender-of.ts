import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Sender } from '../ingestion/batch.ts';
import { localHour } from '../ingestion/event-clock.ts';
import type { CollectionSettings } from '../settings.ts';
import type { Sql } from '../storage/sql.ts';
import { HttpRefusal } from './http-refusal.ts';

interface Enrolment {
  centre: string;
  revoked: number;
  last_contact_day: string | null;
}

/** The centre of an enrolment token; notes on which day its headset was last in contact. */
async function centreOf(token: string, sql: Sql, now: Date): Promise<string> {
  const hash = createHash('sha256').update(token).digest('hex');
  const [enrolment] = await sql.all<Enrolment>(
    'SELECT centre, revoked, last_contact_day FROM headset WHERE token_hash = ?',
    [hash],
  );
  if (!enrolment) throw new HttpRefusal(401, 'Authorization: this enrolment token is not known');
  if (enrolment.revoked !== 0) throw new HttpRefusal(401, 'Authorization: this enrolment token has been revoked');
  const today = localHour(now).slice(0, 10);
  if (enrolment.last_contact_day !== today)
    await sql.run('UPDATE headset SET last_contact_day = ? WHERE token_hash = ?', [today, hash]);
  return enrolment.centre;
}

function checkOrigin(request: FastifyRequest, publicOrigin: string | null): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  const own = publicOrigin
    ? origin === publicOrigin
    : URL.canParse(origin) && new URL(origin).host === request.headers.host;
  if (!own) throw new HttpRefusal(403, 'Origin: events are taken from our own pages only');
}

/** Who sends a post, as far as that decides what is taken. @throws HttpRefusal 401 or 403. */
export async function senderOf(
  request: FastifyRequest,
  { sql, settings, now }: { sql: Sql; settings: CollectionSettings; now: Date },
): Promise<Sender> {
  const { authorization, dnt, 'sec-gpc': privacyControl } = request.headers;
  const sender = { enrolment: settings.enrolment, declines: dnt === '1' || privacyControl === '1' };
  if (authorization === undefined) {
    checkOrigin(request, settings.publicOrigin);
    return { ...sender, centre: null };
  }
  const token = /^Bearer ([\w~+/.=-]{1,200})$/i.exec(authorization)?.[1];
  if (!token) throw new HttpRefusal(401, 'Authorization: must be Bearer and the enrolment token');
  return { ...sender, centre: await centreOf(token, sql, now) };
}
