import { gunzipSync } from 'node:zlib';
import type { Request } from '@playwright/test';
import type { UsageEvent } from '../../src/protocol/usage-event.ts';

/** The events of a post to the endpoint, packed or not; none when it is another request. */
export function postedEvents(request: Request): UsageEvent[] {
  if (!request.url().endsWith('/api/events')) return [];
  const raw = request.postDataBuffer() ?? Buffer.alloc(0);
  const body = request.headers()['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
  return (JSON.parse(body.toString()) as { events: UsageEvent[] }).events;
}
