import type { WordReader } from '../../catalogue/words.ts';
import type { RequestFailure } from '../staff-api.ts';

/** What a failure means in the reader's language: by field where one is named, or else by status. */
export function failureWords(failure: RequestFailure, words: WordReader): string {
  const field = failure.field?.split('/').at(-1);
  const key = [
    `staff.errors.${field}-${failure.status}`,
    `staff.errors.${field}`,
    failure.unsure ? 'staff.errors.unsure' : `staff.errors.${failure.status}`,
  ].find(words.has);
  return words.text(key ?? 'staff.errors.unexpected', {
    minutes: Math.max(1, Math.ceil((failure.retryAfterSeconds ?? 60) / 60)),
  });
}
