import type { FastifyInstance } from 'fastify';
import type { PlaceTried } from '../protocol/usage-event.ts';
import type { Sql } from './storage/sql.ts';

/**
 * `GET /api/reports/summary?occupation=&mode=`: what the browser tests ask to see that a place has arrived. It reads single events and
 * suppresses nothing, so it must never be served to the public.
 */
export function registerTestSummary(app: FastifyInstance, { sql }: { sql: Sql }): void {
  app.get<{ Querystring: { occupation?: string; mode?: string } }>('/api/reports/summary', async (request) => {
    const { occupation, mode } = request.query;
    const rows = await sql.all<{ body: string }>("SELECT body FROM event WHERE kind = 'place_tried'");
    const places = rows
      .map((row) => JSON.parse(row.body) as PlaceTried)
      .filter((place) => (occupation ?? place.occupation) === place.occupation && (mode ?? place.mode) === place.mode);
    const finished = places.filter((place) => place.ended === 'finished').length;
    return { total: { opened: places.length, finished } };
  });
}
