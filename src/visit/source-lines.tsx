import type { WordReader } from '../catalogue/words.ts';
import { SourceLine } from '../twin/interest-list.tsx';

/** Where what was just told comes from: names of `sources.json`. */
export function SourceLines({ sources, words }: { sources: readonly string[]; words: WordReader }) {
  return sources.map((source) => <SourceLine key={source} source={source} words={words} />);
}
