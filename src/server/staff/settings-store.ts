import { centres } from '../../catalogue/centres.ts';
import type { CentreSetting, ClosingSetting, NamedOccasion, SurveySetting } from '../../protocol/staff-settings-api.ts';
import type { Sql } from '../storage/sql.ts';
import { readValue, writeValue } from '../storage/stored-value.ts';

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
export async function readOccasions(sql: Sql, day?: string): Promise<NamedOccasion[]> {
  const rows = await sql.all<{ slug: string; title: string; first_day: string; last_day: string }>(
    `SELECT slug, title, first_day, last_day FROM occasion ${day ? 'WHERE first_day <= ? AND last_day >= ?' : ''}
     ORDER BY first_day DESC, slug`,
    day ? [day, day] : [],
  );
  return rows.map((row) => ({ slug: row.slug, title: row.title, from: row.first_day, to: row.last_day }));
}

/** A forum's slug never changes: events that carry it have left already. */
export async function writeOccasion(sql: Sql, { slug, title, from, to }: NamedOccasion): Promise<void> {
  await sql.run(
    `INSERT INTO occasion (slug, title, first_day, last_day) VALUES (?, ?, ?, ?)
     ON CONFLICT (slug) DO UPDATE SET title = excluded.title, first_day = excluded.first_day, last_day = excluded.last_day`,
    [slug, title.trim(), from, to],
  );
}

/** What headsets that were offline send of it later still counts. False: there is no such forum. */
export async function removeOccasion(sql: Sql, slug: string, day: string): Promise<boolean> {
  if ((await sql.run('DELETE FROM occasion WHERE slug = ?', [slug])) === 0) return false;
  await sql.run(
    'INSERT INTO removed_occasion (slug, day) VALUES (?, ?) ON CONFLICT (slug) DO UPDATE SET day = excluded.day',
    [slug, day],
  );
  return true;
}
