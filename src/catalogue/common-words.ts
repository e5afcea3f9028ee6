import type { Locale, WordTree } from './words.ts';
import english from './words/en.json' with { type: 'json' };
import french from './words/fr.json' with { type: 'json' };

/** Words that belong to no place. Both languages are small enough to travel together. */
export const commonWords: Readonly<Record<Locale, WordTree>> = { fr: french as WordTree, en: english as WordTree };
