/**
 * Why something may be counted without asking first: the closed list of the CNIL for audience measurement (its page of 4 July 2025).
 * What serves another purpose is not collected.
 */
export const AUDIENCE_PURPOSES = [
  'audience',
  'performance',
  'navigation',
  'ergonomics',
  'server-sizing',
  'content',
] as const;

/** A survey rests on somebody's own free answer. It is not audience measurement, and that exemption is never cited for it. */
export const PURPOSES = [...AUDIENCE_PURPOSES, 'survey'] as const;

export type Purpose = (typeof PURPOSES)[number];

/** The purposes in words, as the documents print them. */
export const PURPOSE_MEANINGS: Readonly<Record<Purpose, string>> = {
  audience: 'how many came, where, and for how long',
  performance: 'whether devices and the application work',
  navigation: 'where people do not find their way, or stop',
  ergonomics: 'whether gestures and inputs can be used by everybody',
  'server-sizing': 'how large servers and downloads must be',
  content: 'which contents are looked at',
  survey: 'what somebody answered of their own free will',
};
