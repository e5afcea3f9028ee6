import type { WordReader } from '../../../catalogue/words.ts';
import type { LabelledTable } from '../labelled-report.ts';
import { requiredWord } from '../required-word.ts';

/** The rows that are left out of a table, and its number. */
export interface NamedRows {
  number: number;
  names: readonly string[];
}

const keyOf = (names: readonly string[]) => names.join('\n');

function listed(names: readonly string[], words: WordReader): string {
  return names.join(requiredWord(words, 'reports.withheldRowsBetween'));
}

/** A long list is written once: a later one says where most of it stands, and names the others only. */
function sentenceOf(names: readonly string[], named: readonly NamedRows[], words: WordReader): string {
  const count = names.length;
  const same = named.find((one) => keyOf(one.names) === keyOf(names));
  if (same) return requiredWord(words, 'exports.withheldRowsAgain', { number: same.number });
  const [first] = named;
  const others = names.filter((name) => !first?.names.includes(name));
  if (!first || others.length === count)
    return requiredWord(words, 'exports.withheldRows', { count }).replace('{names}', () => listed(names, words));
  const known = count - others.length;
  const sentence = requiredWord(words, 'exports.withheldRowsKnown', { count, known, number: first.number });
  if (others.length === 0) return sentence;
  const rest = requiredWord(words, 'exports.withheldRowsOthers').replace('{names}', () => listed(others, words));
  return `${sentence} ${rest}`;
}

/**
 * What stands below tables of the rows that they leave out: how many they are, and their names.
 * @param named the lists that stand below tables before, the first one first.
 */
export function withheldSentences(
  tables: readonly LabelledTable[],
  named: readonly NamedRows[],
  words: WordReader,
): string[] {
  const lists = new Map(tables.map(({ withheldNames }) => [keyOf(withheldNames), withheldNames]));
  return [...lists.values()].filter(({ length }) => length > 0).map((names) => sentenceOf(names, named, words));
}
