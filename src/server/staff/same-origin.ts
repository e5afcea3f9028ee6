import type { FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

/**
 * Refuses a write that another site's page has sent. Browsers say so in `Sec-Fetch-Site` (https and localhost) or in `Origin` (anywhere);
 * they send one of the two with every write, so that a request without either has no business with a staff session.
 * @throws Refusal 403.
 */
export async function requireSameOrigin(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin') return;
  const { origin, host } = request.headers;
  if (site === undefined && origin !== undefined && hostOf(origin) === host) return;
  throw new Refusal(403, 'a page of another site cannot do this');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
