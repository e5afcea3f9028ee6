import { centres } from '../../catalogue/centres.ts';
import { occupationOf } from '../../catalogue/occupations.ts';
import type { Slots, WordReader } from '../../catalogue/words.ts';
import type { UsageEvent } from '../../protocol/usage-event.ts';
import { titleOf } from '../../catalogue/occupation-title.ts';

/** One record as a sentence that anybody can read: everything that it says, and nothing else. */
export function eventSentence(event: UsageEvent, words: WordReader): string {
  return words.text(`after.sentence.${event.kind}`, slotsOf(event, words));
}

function slotsOf(event: UsageEvent, words: WordReader): Slots {
  const slots: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(event)) slots[name] = slotOf(name, value, words);
  if ('seconds' in event) slots.duration = duration(event.seconds, words);
  if (event.kind === 'visit') slots.count = event.places;
  if (event.kind === 'group_held') slots.count = event.participants;
  if (event.kind === 'survey') slots.answers = answersOf(event.answers, words);
  return slots;
}

function slotOf(name: string, value: unknown, words: WordReader): string | number {
  if (typeof value === 'number') return value;
  const text = String(value);
  switch (name) {
    case 'occupation': {
      const occupation = occupationOf(text);
      return occupation ? titleOf(occupation, words.locale) : text;
    }
    case 'centre':
      return text === 'web' ? words.text('after.values.web') : (centres.find(({ id }) => id === text)?.town ?? text);
    case 'occasion':
      return words.has(`after.values.occasion.${text}`) ? words.text(`after.values.occasion.${text}`) : text;
    case 'hour':
      return hourInWords(text, words);
    case 'month':
      return dateInWords(`${text}-01`, { month: 'long', year: 'numeric' }, words);
    case 'age':
    case 'situation':
      return words.text(text === 'unsaid' ? 'after.sentence.unsaid' : `after.${name}.${text}`);
    default:
      return words.has(`after.values.${name}.${text}`) ? words.text(`after.values.${name}.${text}`) : text;
  }
}

function answersOf(answers: Extract<UsageEvent, { kind: 'survey' }>['answers'], words: WordReader): string {
  return answers
    .map(({ question, score }) =>
      words.text('after.sentence.surveyAnswer', {
        question: words.text(`after.goodbye.questions.${question}`),
        score,
      }),
    )
    .join(', ');
}

function dateInWords(day: string, format: Intl.DateTimeFormatOptions, words: WordReader): string {
  const locale = words.locale === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

function hourInWords(hour: string, words: WordReader): string {
  const from = Number(hour.slice(11));
  const day = dateInWords(hour.slice(0, 10), { day: 'numeric', month: 'long', year: 'numeric' }, words);
  return words.text('after.sentence.hour', { day, from, to: from + 1 });
}

function duration(seconds: number, words: WordReader): string {
  const locale = words.locale === 'fr' ? 'fr-FR' : 'en-GB';
  const [value, unit] = seconds < 120 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
