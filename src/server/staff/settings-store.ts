import { centres } from '../../catalogue/centres.ts';
import type {
  CentreSetting,
  ClosingSetting,
  ListedOccasion,
  NamedOccasion,
  SurveySetting,
} from '../../protocol/staff-settings-api.ts';
import type { Sql } from '../storage/sql.ts';
import { readValue, writeValue } from '../storage/stored-value.ts';
import type { Staff } from './staff.ts';

/** What holds until staff say otherwise. */
const SURVEY_DEFAULT: SurveySetting = { on: true, n: 10 };
/** Loaned headsets send late: a year waits for them, a month does not. */
const CLOSING_DEFAULT: ClosingSetting = { monthDays: 10, yearDays: 62 };

export async function readSurvey(sql: Sql): Promise<SurveySetting> {
  return (await readValue<SurveySetting>(sql, 'survey')) ?? SURVEY_DEFAULT;
}

export function writeSurvey(sql: Sql, survey: SurveySetting): Promise<void> {
  return writeValue(sql, 'survey', survey);
}

export async function readClosing(sql: Sql): Promise<ClosingSetting> {
  return (await readValue<ClosingSetting>(sql, 'closing')) ?? CLOSING_DEFAULT;
}

export function writeClosing(sql: Sql, closing: ClosingSetting): Promise<void> {
  return writeValue(sql, 'closing', closing);
}

export async function readCentre(sql: Sql, centre: string): Promise<CentreSetting> {
  const [row] = await sql.all<{ counted: number }>('SELECT counted FROM centre_setting WHERE centre = ?', [centre]);
  return { centre, counted: row?.counted !== 0 };
}

/** The settings of every centre of the catalogue, in its order. */
export function readCentres(sql: Sql): Promise<CentreSetting[]> {
  return Promise.all(centres.map(({ id }) => readCentre(sql, id)));
}

export async function writeCentre(sql: Sql, { centre, counted }: CentreSetting): Promise<void> {
  await sql.run(
    `INSERT INTO centre_setting (centre, counted) VALUES (?, ?)
     ON CONFLICT (centre) DO UPDATE SET counted = excluded.counted`,
    [centre, counted ? 1 : 0],
  );
}

/** Named forums, the newest first; with `day`, only those that take place then. */
export async function readOccasions(sql: Sql, day?: string): Promise<ListedOccasion[]> {
  const rows = await sql.all<{
    slug: string;
    title: string;
    first_day: string;
    last_day: string;
    centre: string | null;
  }>(
    `SELECT slug, title, first_day, last_day, centre FROM occasion ${day ? 'WHERE first_day <= ? AND last_day >= ?' : ''}
     ORDER BY first_day DESC, slug`,
    day ? [day, day] : [],
  );
  return rows.map(({ slug, title, first_day, last_day, centre }) => ({
    slug,
    title,
    from: first_day,
    to: last_day,
    centre,
  }));
}

/** Who wants to change a forum: the region may change all of them, a centre its own. */
type ForumEditor = Pick<Staff, 'role' | 'centre'>;

const MAY_EDIT = '(? = 1 OR occasion.centre = ?)';

function editing({ role, centre }: ForumEditor): [number, string | null] {
  return [role === 'region' ? 1 : 0, centre];
}

/**
 * Adds a forum of this centre or of the region, or changes one; whose it is stays. A forum's slug never changes: events that carry it have
 * left already. Gives false, and does nothing, when it is somebody else's.
 */
export async function writeOccasion(
  sql: Sql,
  { slug, title, from, to }: NamedOccasion,
  editor: ForumEditor,
): Promise<boolean> {
  const changed = await sql.run(
    `INSERT INTO occasion (slug, title, first_day, last_day, centre) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (slug) DO UPDATE SET title = excluded.title, first_day = excluded.first_day, last_day = excluded.last_day
     WHERE ${MAY_EDIT}`,
    [slug, title.trim(), from, to, editor.role === 'centre' ? editor.centre : null, ...editing(editor)],
  );
  return changed > 0;
}

/**
 * What headsets that were offline send of it later still counts. Gives false when there is no such forum, or when it is somebody else's.
 */
export async function removeOccasion(sql: Sql, slug: string, day: string, editor: ForumEditor): Promise<boolean> {
  const removed = await sql.run(`DELETE FROM occasion WHERE slug = ? AND ${MAY_EDIT}`, [slug, ...editing(editor)]);
  if (removed === 0) return false;
  await sql.run(
    'INSERT INTO removed_occasion (slug, day) VALUES (?, ?) ON CONFLICT (slug) DO UPDATE SET day = excluded.day',
    [slug, day],
  );
  return true;
}

export async function hasOccasion(sql: Sql, slug: string): Promise<boolean> {
  return (await sql.all('SELECT slug FROM occasion WHERE slug = ?', [slug])).length > 0;
}
