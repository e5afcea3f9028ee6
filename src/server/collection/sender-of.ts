import type { FastifyRequest } from 'fastify';
import type { Sender } from '../ingestion/batch.ts';
import type { CollectionSettings } from '../settings.ts';
import type { FindHeadset } from '../staff/find-headset.ts';
import { bearerTokenOf } from '../staff/tokens.ts';
import { HttpRefusal } from './http-refusal.ts';

/** The centre of an enrolment token. @throws HttpRefusal 401 */
async function centreOf(authorization: string, findHeadset: FindHeadset, now: Date): Promise<string> {
  const token = bearerTokenOf(authorization);
  if (!token) throw new HttpRefusal(401, 'Authorization: must be Bearer and the enrolment token');
  const headset = await findHeadset(token, now);
  if (!headset) throw new HttpRefusal(401, 'Authorization: this enrolment token is not known');
  if (headset.revoked) throw new HttpRefusal(401, 'Authorization: this enrolment token has been revoked');
  return headset.centre;
}

/**
 * Whether an origin is that of the address which was asked. Who came by https cannot have come from a page of http. The other way round
 * nothing is known: a proxy that speaks https to the world and http to us need not say so.
 */
function isAsked(origin: string, request: FastifyRequest): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host } = new URL(origin);
  const fits = protocol === 'https:' || (protocol === 'http:' && request.protocol === 'http');
  return fits && host === request.headers.host;
}

function checkOrigin(request: FastifyRequest, publicOrigin: string | null): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  const own = publicOrigin ? origin === publicOrigin : isAsked(origin, request);
  if (!own) throw new HttpRefusal(403, 'Origin: events are taken from our own pages only');
}

/** Who sends a post, as far as that decides what is taken. @throws HttpRefusal 401 or 403, StorageUnavailable. */
export async function senderOf(
  request: FastifyRequest,
  { findHeadset, settings, now }: { findHeadset: FindHeadset; settings: CollectionSettings; now: Date },
): Promise<Sender> {
  const { authorization, dnt, 'sec-gpc': privacyControl } = request.headers;
  const sender = { enrolment: settings.enrolment, declines: dnt === '1' || privacyControl === '1' };
  if (authorization === undefined) {
    checkOrigin(request, settings.publicOrigin);
    return { ...sender, centre: null };
  }
  return { ...sender, centre: await centreOf(authorization, findHeadset, now) };
}
