import { centres } from '../../catalogue/centres.ts';
import { centreName, monthName } from '../../catalogue/report-labels.ts';
import type { WordReader } from '../../catalogue/words.ts';
import type { NamedOccasion, StaffChange } from '../../protocol/staff-settings-api.ts';

const MONTH = /^\d{4}-\d{2}$/;

function centreOf(key: string, words: WordReader): string {
  return centres.some(({ id }) => id === key) ? centreName(key, words) : key;
}

/** `marseille 2026-11`, as the monthly sheet notes it: «Marseille, novembre 2026». */
function sheetWords(subject: string, words: WordReader): string {
  const [centre = '', month = ''] = subject.split(' ');
  if (!MONTH.test(month)) return subject;
  return words.text('staff.sheet.of', { centre: centreOf(centre, words), month: monthName(month, words) });
}

function surveyWords(subject: string, words: WordReader): string {
  const n = /^1\/(\d+)$/.exec(subject)?.[1];
  return n ? words.text('staff.survey.oneIn', { n: Number(n) }) : words.text('staff.survey.off');
}

/** What a change was about, in the reader’s language: the record holds keys of the catalogue and of forums. */
export function subjectWords(
  { what, subject }: StaffChange,
  occasions: readonly NamedOccasion[],
  words: WordReader,
): string {
  switch (what) {
    case 'survey':
      return surveyWords(subject, words);
    case 'edition':
      return MONTH.test(subject) ? monthName(subject, words) : subject;
    case 'hand-count':
      return sheetWords(subject, words);
    case 'occasion':
    case 'occasion-removed':
      return occasions.find(({ slug }) => slug === subject)?.title ?? subject.replaceAll('-', ' ');
    case 'centre':
    case 'centre-counted':
    case 'centre-uncounted':
    case 'headset-enrolled':
    case 'headset-revoked': {
      const [centre = '', ...label] = subject.split(' · ');
      return [centreOf(centre, words), ...label].join(' · ');
    }
    default:
      return subject;
  }
}
