import { centres } from '../../catalogue/centres.ts';
import { occupationOf } from '../../catalogue/occupations.ts';
import { sectors } from '../../catalogue/sectors.ts';
import { stepTitle } from '../../catalogue/step-titles.ts';
import type { WordReader, WordTree } from '../../catalogue/words.ts';
import type { ReportDimension, ReportLine } from '../../protocol/report-document.ts';
import { plainText } from './plain-text.ts';
import { requiredWord } from './required-word.ts';

const FORUM_PREFIX = 'forum-';
/** What a report calls a key that the catalogue never had: a sender cannot put words of its own into a report. */
const UNKNOWN_KEY = 'unknown';

/** Words for the forums that staff have given a title. A forum without one is called by its slug. */
export function forumWords(forums: readonly { slug: string; title: string }[]): WordTree {
  const occasion = Object.fromEntries(forums.map(({ slug, title }) => [`${FORUM_PREFIX}${slug}`, title]));
  return { reports: { keys: { occasion } } };
}

/** Both titles of an occupation, the feminine first, or the one that serves for both. */
function occupationTitle(slug: string, words: WordReader): string | undefined {
  const title = occupationOf(slug)?.title;
  if (!title) return undefined;
  if (words.locale === 'en') return title.en;
  return title.epicene || title.feminine === title.masculine
    ? title.feminine
    : `${title.feminine} / ${title.masculine}`;
}

/** The town names a centre, unless two centres share it. */
function centreName(id: string, words: WordReader): string | undefined {
  if (id === 'web') return requiredWord(words, 'reports.web');
  const centre = centres.find((one) => one.id === id);
  if (!centre) return undefined;
  return centres.filter(({ town }) => town === centre.town).length > 1 ? centre.name : centre.town;
}

/** `novembre 2026`. @throws Error on what is no month. */
export function monthName(key: string, words: WordReader): string {
  const date = new Date(`${key}-01T00:00:00Z`);
  if (!/^\d{4}-\d{2}$/.test(key) || Number.isNaN(date.getTime())) throw new Error(`month: "${key}" is not a month`);
  return date.toLocaleDateString(words.locale === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** `1er décembre 2026`. */
export function dayName(day: string, words: WordReader): string {
  const name = new Date(`${day}T00:00:00Z`).toLocaleDateString(words.locale === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return words.locale === 'fr' ? name.replace(/^1 /, '1er ') : name;
}

/** Frozen reports outlive the catalogue: what has left it since is named by its key, and said to have left. */
function catalogueName(name: string | undefined, key: string, words: WordReader): string {
  if (key === UNKNOWN_KEY) return requiredWord(words, 'exports.unknown');
  return name ?? requiredWord(words, 'exports.unlisted').replace('{key}', () => key);
}

/** `Boulangère / Boulanger, étape 1 : Peser`. */
function stepName(key: string, words: WordReader): string {
  const [occupation = '', position = '', step = ''] = key.split('/');
  const title = stepTitle(occupation, step, words.locale);
  return requiredWord(words, title === undefined ? 'reports.stepUntitled' : 'reports.stepTitled')
    .replace('{occupation}', () => catalogueName(occupationTitle(occupation, words), occupation, words))
    .replace('{position}', () => position)
    .replace('{title}', () => title ?? '');
}

function keyName(dimension: ReportDimension, key: string, words: WordReader): string {
  switch (dimension) {
    case 'month':
      return monthName(key, words);
    case 'centre':
      return catalogueName(centreName(key, words), key, words);
    case 'sector':
      return catalogueName(sectors.find(({ id }) => id === key)?.name[words.locale], key, words);
    case 'occupation':
      return catalogueName(occupationTitle(key, words), key, words);
    case 'step':
      return stepName(key, words);
    case 'mode':
      return requiredWord(words, `reports.modes.${key}`);
    case 'occasion':
      if (key.startsWith(FORUM_PREFIX) && !words.has(`reports.keys.occasion.${key}`)) {
        const name = key.slice(FORUM_PREFIX.length).replaceAll('-', ' ');
        return requiredWord(words, 'exports.namedForum').replace('{name}', () => name);
      }
      return requiredWord(words, `reports.keys.occasion.${key}`);
    default:
      return requiredWord(words, `reports.keys.${dimension}.${key}`);
  }
}

/** How a row or a column is called in a table of this dimension. @throws Error naming the word that is missing. */
export function lineLabel(dimension: ReportDimension, line: ReportLine, words: WordReader): string {
  if (line.level === 2 && line.key === 'total') return requiredWord(words, 'exports.total');
  return plainText(keyName(line.dimension ?? dimension, line.key, words));
}
