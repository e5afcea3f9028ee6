/**
 * The words of the app. French is the reference; English has the same keys (a test compares them). A leaf is a text, or the plural forms
 * of one (`one`, `many`, `other`) chosen by the slot `count`.
 */
export type Locale = 'fr' | 'en';

export const LOCALES = ['fr', 'en'] as const satisfies readonly Locale[];

export interface PluralForms {
  one: string;
  many?: string;
  other: string;
}

export interface WordTree {
  [key: string]: string | PluralForms | WordTree;
}

export type Slots = Readonly<Record<string, string | number>>;

export interface WordReader {
  readonly locale: Locale;
  /** True when the key leads to a text. */
  has(key: string): boolean;
  /**
   * The text at a dotted key, first among the scene's words, then among the common ones. `{slot}`s are filled in: a number in the
   * locale's format, a string that is itself a key (such as `things.dough`) by its text, any other string as it is.
   */
  text(key: string, slots?: Slots): string;
}

function leafAt(tree: WordTree, key: string): string | PluralForms | null {
  let node: string | PluralForms | WordTree | undefined = tree;
  for (const part of key.split('.')) {
    if (typeof node !== 'object') return null;
    node = (node as WordTree)[part];
  }
  if (typeof node === 'string') return node;
  return node && typeof (node as PluralForms).other === 'string' ? (node as PluralForms) : null;
}

/** Joins a place's own words with the common ones. */
export function createWords(locale: Locale, common: WordTree, scene: WordTree = {}): WordReader {
  const numbers = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 });
  const plurals = new Intl.PluralRules(locale);

  function find(key: string): string | PluralForms | null {
    return leafAt(scene, key) ?? leafAt(common, key);
  }

  function fill(text: string, slots: Slots): string {
    return text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
      const value = slots[name];
      if (value === undefined) return whole;
      if (typeof value === 'number') return numbers.format(value);
      return find(value) === null ? value : read(value, slots);
    });
  }

  function read(key: string, slots: Slots): string {
    const leaf = find(key);
    if (leaf === null) return key;
    if (typeof leaf === 'string') return fill(leaf, slots);
    const form = plurals.select(Number(slots.count ?? 0));
    return fill((form === 'one' ? leaf.one : form === 'many' ? leaf.many : undefined) ?? leaf.other, slots);
  }

  return { locale, has: (key) => find(key) !== null, text: (key, slots = {}) => read(key, slots) };
}
