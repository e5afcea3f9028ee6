import type { Occupation } from './occupations.ts';
import type { Locale } from './words.ts';

/** Both forms, the feminine first: «Boulangère · Boulanger». One form where it is the same for all, or in English. */
export function titleOf(occupation: Occupation, locale: Locale): string {
  const { feminine, masculine, en, epicene } = occupation.title;
  if (locale === 'en') return en;
  return epicene ? feminine : `${feminine} · ${masculine}`;
}
