import { centres } from '../../catalogue/centres.ts';
import { occupationOf } from '../../catalogue/occupations.ts';
import { sectors } from '../../catalogue/sectors.ts';
import { stepTitle } from '../../catalogue/step-titles.ts';
import type { WordReader } from '../../catalogue/words.ts';
import type { ReportDimension, ReportLine, ReportPeriod } from '../../protocol/report-document.ts';
import { titleOf } from '../../visit/titles.ts';

/** `novembre 2026`. */
export function monthLabel(month: string, words: WordReader): string {
  return new Intl.DateTimeFormat(words.locale === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}

/** `1er décembre 2026`. */
export function dayLabel(day: string, words: WordReader): string {
  const text = new Intl.DateTimeFormat(words.locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
  return words.locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

export function periodLabel(period: ReportPeriod, words: WordReader): string {
  return period.kind === 'month' ? monthLabel(period.id, words) : words.text('reports.year', { year: period.id });
}

export function centreLabel(id: string, words: WordReader): string | undefined {
  return id === 'web' ? words.text('reports.web') : centres.find((centre) => centre.id === id)?.town;
}

/** `Boulangère / Boulanger, étape 1 : Peser`. */
function stepLabel(key: string, words: WordReader): string {
  const [occupation = '', position = '', step = ''] = key.split('/');
  const title = stepTitle(occupation, step, words.locale);
  return words.text(title === undefined ? 'reports.stepUntitled' : 'reports.stepTitled', {
    occupation: keyLabel('occupation', occupation, words) ?? words.text('reports.unlisted', { key: occupation }),
    position,
    title: title ?? '',
  });
}

function keyLabel(dimension: ReportDimension, key: string, words: WordReader): string | undefined {
  switch (dimension) {
    case 'month':
      return monthLabel(key, words);
    case 'centre':
      return centreLabel(key, words);
    case 'sector':
      return sectors.find(({ id }) => id === key)?.name[words.locale];
    case 'occupation': {
      const occupation = occupationOf(key);
      return occupation && titleOf(occupation, words.locale);
    }
    case 'step':
      return stepLabel(key, words);
    case 'mode':
      return words.text(`reports.modes.${key}`);
    case 'occasion':
      if (key.startsWith('forum-'))
        return words.text('reports.namedForum', { name: key.slice('forum-'.length).replaceAll('-', ' ') });
      break;
    default:
  }
  const word = `reports.keys.${dimension}.${key}`;
  return words.has(word) ? words.text(word) : undefined;
}

/** How a row or column of this dimension is called. A frozen report outlives the catalogue: what has left it is called by its key. */
export function lineLabel(dimension: ReportDimension, line: ReportLine, words: WordReader): string {
  if (line.level === 2) return words.text('reports.total');
  const known = keyLabel(line.dimension ?? dimension, line.key, words);
  if (known !== undefined) return known;
  return line.key === 'unknown' ? words.text('reports.unknown') : words.text('reports.unlisted', { key: line.key });
}
