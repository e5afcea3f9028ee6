import { join } from 'node:path';
import Database from 'libsql';
import type { PlaceTried } from '../../src/protocol/usage-event.ts';
import { SQLITE_FILE } from '../../src/server/storage/sqlite-connection.ts';

/** How many finished places the server under test has stored, of an occupation seen in a mode: read from its database file. */
export function finishedPlaces(occupation: string, mode: PlaceTried['mode']): number {
  const connection = new Database(join(process.env.E2E_DATA_DIR ?? '', SQLITE_FILE), { readonly: true });
  try {
    const rows = connection.prepare("SELECT body FROM event WHERE kind = 'place_tried'").all() as { body: string }[];
    const places = rows.map((row) => JSON.parse(row.body) as PlaceTried);
    return places.filter(
      (place) => place.occupation === occupation && place.mode === mode && place.ended === 'finished',
    ).length;
  } finally {
    connection.close();
  }
}
