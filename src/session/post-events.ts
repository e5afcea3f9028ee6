import type { UsageEvent } from '../protocol/usage-event.ts';

/** Below this, packing costs more than it saves. */
const PACK_FROM_CHARACTERS = 2_000;
/** A browser lets at most 64 kB outlive the page. */
const KEEP_ALIVE_CHARACTERS = 50_000;

/** `hurried`: the page goes away, so that nothing may be waited for before the request is on its way. */
export type PostEvents = (events: readonly UsageEvent[], token: string | null, hurried?: boolean) => Promise<Response>;

async function pack(text: string): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/** `POST /api/events`: with the headset's token where there is one, packed where it is worth it and the server takes it. */
export function createPostEvents(post: typeof fetch = fetch): PostEvents {
  let packs = 'CompressionStream' in globalThis;

  return async function postEvents(events, token, hurried = false) {
    const text = JSON.stringify({ events });
    const headers: Record<string, string> = { 'Content-Type': 'application/json' };
    if (token !== null) headers.Authorization = `Bearer ${token}`;
    // No cookie and no referring page: the endpoint learns nothing but the events.
    const request = { method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
    if (packs && !hurried && text.length >= PACK_FROM_CHARACTERS) {
      const body = await pack(text);
      const response = await post('/api/events', {
        ...request,
        headers: { ...headers, 'Content-Encoding': 'gzip' },
        body,
      });
      if (response.status !== 415) return response;
      packs = false;
    }
    return post('/api/events', { ...request, headers, body: text, keepalive: text.length < KEEP_ALIVE_CHARACTERS });
  };
}
