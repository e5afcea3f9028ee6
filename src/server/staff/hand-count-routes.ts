import type { FastifyInstance } from 'fastify';
import {
  HAND_COUNT_KINDS,
  type HandCountKind,
  type HandCountSheet,
  handCountQuerySchema,
  handCountSheetSchema,
  missingSheetsQuerySchema,
} from '../../protocol/staff-settings-api.ts';
import type { Sql } from '../storage/sql.ts';
import { readMissingSheets } from './missing-sheets.ts';
import { inputReader } from './read-input.ts';
import { requireKnownCentre } from './settings-routes.ts';
import { change, requireOwnCentre, staffOf, type StaffContext } from './staff-context.ts';

const readQuery = inputReader(handCountQuerySchema);
const readMissingQuery = inputReader(missingSheetsQuerySchema);
const readSheet = inputReader(handCountSheetSchema);

async function sheetOf(sql: Sql, month: string, centre: string): Promise<HandCountSheet> {
  const rows = await sql.all<{ kind: HandCountKind; people: number }>(
    'SELECT kind, people FROM hand_count WHERE month = ? AND centre = ?',
    [month, centre],
  );
  const counts: HandCountSheet['counts'] = { door: null, forum: null, workshop: null, phone: null };
  for (const { kind, people } of rows) counts[kind] = people;
  return { month, centre, counts };
}

/** Replaces the sheet. A field left empty is no count, not nought: its row goes. */
async function writeSheet(sql: Sql, { month, centre, counts }: HandCountSheet): Promise<void> {
  for (const kind of HAND_COUNT_KINDS) {
    const people = counts[kind];
    if (people === null)
      await sql.run('DELETE FROM hand_count WHERE month = ? AND centre = ? AND kind = ?', [month, centre, kind]);
    else
      await sql.run(
        `INSERT INTO hand_count (month, centre, kind, people) VALUES (?, ?, ?, ?)
         ON CONFLICT (month, centre, kind) DO UPDATE SET people = excluded.people`,
        [month, centre, kind, people],
      );
  }
}

/** The monthly sheet of what machines do not count: door, forums, workshops, telephone. */
export function registerHandCountRoutes(app: FastifyInstance, context: StaffContext): void {
  const editors = { preHandler: context.requireStaff('region', 'centre') };

  app.get('/api/staff/hand-counts', editors, (request) => {
    const { month, centre } = readQuery(request.query);
    requireOwnCentre(request, centre);
    return sheetOf(context.sql, month, centre);
  });

  app.get('/api/staff/hand-counts/missing', editors, (request) => {
    const { month } = readMissingQuery(request.query);
    return readMissingSheets(context.sql, month, staffOf(request), context.now());
  });

  app.put('/api/staff/hand-counts', editors, async (request) => {
    const sheet = readSheet(request.body);
    requireKnownCentre(sheet.centre);
    requireOwnCentre(request, sheet.centre);
    await change(context, request, { what: 'hand-count', subject: `${sheet.centre} ${sheet.month}` }, (inside) =>
      writeSheet(inside, sheet),
    );
    return sheet;
  });
}
