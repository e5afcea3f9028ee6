import type { WordReader } from '../../catalogue/words.ts';

/** What the server’s English reasons mean, in the order in which they are tried; each is a word below `staff.rejected.reasons`. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^is missing$/, 'missing'],
  [/^is not a field of this kind$/, 'extra'],
  [/^must be a centre:/, 'web'],
  [/the centre of the enrolment token$/, 'otherCentre'],
  [/^needs the enrolment token/, 'token'],
  [/^must be (one of|equal to)\b/, 'unlisted'],
  [/^must be >=? /, 'small'],
  [/^must be <=? /, 'large'],
  [/^must match\b/, 'form'],
  [/^must be /, 'type'],
  [/^must not have (fewer|less) than/, 'short'],
  [/^must not have more than/, 'long'],
  [/^must not (be answered twice|have duplicate items)$/, 'twice'],
  [/^is more than a day in the future$/, 'future'],
  [/^is (more than \d+ months ago|of a month that is no longer kept)$/, 'old'],
  [/^is no day of the calendar$/, 'calendar'],
  [/^is no (occupation|centre) of the catalogue$/, 'catalogue'],
  [/^is no forum\b/, 'forum'],
  [/^must not be open in a place that is finished$/, 'stepOpen'],
  [/^the steps must not take longer/, 'stepsLong'],
];

/** Why something was refused, in the reader’s language: what the field is said to be after «the duration …». */
export function reasonWords(reason: string, words: WordReader): string {
  const found = REASONS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'other';
  return words.text(`staff.rejected.reasons.${found}`);
}

/** The field at a JSON pointer (`/steps/helps`) in words; the pointer itself where there are none. */
export function fieldWords(pointer: string, words: WordReader): string {
  const name = pointer === '' ? 'whole' : pointer.slice(1).replaceAll('/', '-');
  const key = `staff.rejected.fields.${name}`;
  return words.has(key) ? words.text(key) : pointer;
}

/** The kind of a record in words; null: what it said it was could not be read. */
export function kindWords(kind: string | null, words: WordReader): string {
  if (kind === null) return words.text('staff.rejected.noKind');
  const key = `staff.rejected.kinds.${kind}`;
  return words.has(key) ? words.text(key) : kind;
}
