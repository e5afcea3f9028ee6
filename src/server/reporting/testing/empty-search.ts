import { type EventOf, EVENT_VERSION } from '../../../protocol/usage-event.ts';

/** The smallest record that opens a month: a search on the web that found nothing. `hour`: `2026-11-02T10`. */
export function emptySearch(hour: string, number = 1): EventOf<'search_empty'> {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { id, version: EVENT_VERSION, kind: 'search_empty', centre: 'web', mode: 'phone', hour };
}
