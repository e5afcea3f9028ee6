import type { ReportDimension, ReportLine, ReportPeriod, ReportTable } from '../protocol/report-document.ts';
import { answerName } from './asked-words.ts';
import { centres } from './centres.ts';
import { titleOf } from './occupation-title.ts';
import { occupationOf } from './occupations.ts';
import { sectors } from './sectors.ts';
import { stepTitle } from './step-titles.ts';
import type { WordReader, WordTree } from './words.ts';

/** How pages and exports call what stands in a report. A word that is missing is whatever the reader makes of it. */

const FORUM_PREFIX = 'forum-';
/** What a report calls a key that the catalogue never had: a sender cannot put words of its own into a report. */
const UNKNOWN_KEY = 'unknown';

/** Words for the forums that staff have given a title. A forum without one is called by its slug. */
export function forumWords(forums: readonly { slug: string; title: string }[]): WordTree {
  const occasion = Object.fromEntries(forums.map(({ slug, title }) => [`${FORUM_PREFIX}${slug}`, title]));
  return { reports: { keys: { occasion } } };
}

function dateName(date: Date, parts: Intl.DateTimeFormatOptions, words: WordReader): string {
  return date.toLocaleDateString(words.locale === 'fr' ? 'fr-FR' : 'en-GB', { ...parts, timeZone: 'UTC' });
}

/** `novembre 2026`. @throws Error on what is no month. */
export function monthName(key: string, words: WordReader): string {
  const date = new Date(`${key}-01T00:00:00Z`);
  if (!/^\d{4}-\d{2}$/.test(key) || Number.isNaN(date.getTime())) throw new Error(`month: "${key}" is not a month`);
  return dateName(date, { month: 'long', year: 'numeric' }, words);
}

/** `novembre`, where the year stands beside it. */
export function monthAlone(month: string, words: WordReader): string {
  return dateName(new Date(`${month}-01T00:00:00Z`), { month: 'long' }, words);
}

/** `1er décembre 2026`. */
export function dayName(day: string, words: WordReader): string {
  const name = dateName(new Date(`${day}T00:00:00Z`), { day: 'numeric', month: 'long', year: 'numeric' }, words);
  return words.locale === 'fr' ? name.replace(/^1 /, '1er ') : name;
}

/** `novembre 2026` or `Année 2026`. */
export function periodName({ kind, id }: ReportPeriod, words: WordReader): string {
  return kind === 'month' ? monthName(id, words) : words.text('reports.year', { year: id });
}

/** Frozen reports outlive the catalogue: what has left it since is named by its key, and said to have left. */
function catalogueName(name: string | undefined, key: string, words: WordReader): string {
  if (key === UNKNOWN_KEY) return words.text('reports.unknown');
  return name ?? words.text('reports.unlisted', { key });
}

/** The town names a centre, unless two centres share it. */
export function centreName(id: string, words: WordReader): string {
  if (id === 'web') return words.text('reports.web');
  const centre = centres.find((one) => one.id === id);
  const isAlone = centres.filter(({ town }) => town === centre?.town).length === 1;
  return catalogueName(isAlone ? centre?.town : centre?.name, id, words);
}

function occupationName(slug: string, words: WordReader): string {
  const occupation = occupationOf(slug);
  return catalogueName(occupation && titleOf(occupation, words.locale), slug, words);
}

/** `étape 1 : Peser`; at position 0 no step was open. */
function stepAlone(key: string, words: WordReader): string {
  const [occupation = '', position = '', step = ''] = key.split('/');
  if (position === '0') return words.text('reports.stepNone');
  const title = stepTitle(occupation, step, words.locale);
  return words.text(title === undefined ? 'reports.stepUntitled' : 'reports.stepTitled', {
    position,
    title: title ?? '',
  });
}

/** `Boulangère · Boulanger, étape 1 : Peser`. */
function stepName(key: string, words: WordReader): string {
  const [occupation = ''] = key.split('/');
  return words.text('reports.stepOf', { occupation: occupationName(occupation, words), step: stepAlone(key, words) });
}

function occasionName(key: string, words: WordReader): string {
  const word = `reports.keys.occasion.${key}`;
  if (!key.startsWith(FORUM_PREFIX) || words.has(word)) return words.text(word);
  return words.text('reports.namedForum', { name: key.slice(FORUM_PREFIX.length).replaceAll('-', ' ') });
}

function keyName(dimension: ReportDimension, key: string, words: WordReader): string {
  switch (dimension) {
    case 'month':
      return monthName(key, words);
    case 'centre':
      return centreName(key, words);
    case 'sector':
      return catalogueName(sectors.find(({ id }) => id === key)?.name[words.locale], key, words);
    case 'occupation':
      return occupationName(key, words);
    case 'step':
      return stepName(key, words);
    case 'mode':
      return words.text(`reports.modes.${key}`);
    case 'occasion':
      return occasionName(key, words);
    default:
      return answerName(dimension, key, words) ?? words.text(`reports.keys.${dimension}.${key}`);
  }
}

/** How a row or a column is called in a table of this dimension. */
export function lineLabel(dimension: ReportDimension, line: ReportLine, words: WordReader): string {
  if (line.level === 2) return words.text('reports.total');
  return keyName(line.dimension ?? dimension, line.key, words);
}

/** How a row is called where its subtotal stands above it: a step without its occupation. */
export function nestedLabel(dimension: ReportDimension, line: ReportLine, words: WordReader): string {
  if (line.level !== 0 || (line.dimension ?? dimension) !== 'step') return lineLabel(dimension, line, words);
  const name = stepAlone(line.key, words);
  return name.charAt(0).toLocaleUpperCase(words.locale) + name.slice(1);
}

/** `Non diffusés : …`; null where no row is left out. */
export function withheldRowsText({ rowDimension, withheldRows }: ReportTable, words: WordReader): string | null {
  if (!withheldRows || withheldRows.length === 0) return null;
  const names = withheldRows.map((line) => lineLabel(rowDimension, line, words));
  return words.text('reports.withheldRows', { names: names.join(words.text('reports.withheldRowsBetween')) });
}

/** How a column of the period before is called. */
export function earlierLabel(table: ReportTable, key: string, words: WordReader): string {
  const column = table.columns.find((one) => one.key === key);
  if (!column || column.level === 2) return words.text('reports.before');
  return words.text('reports.beforeOf', { column: lineLabel(table.columnDimension, column, words) });
}
