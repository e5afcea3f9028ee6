/** Excel takes no more characters in a sheet's name. */
const LIMIT = 31;

/** `3 Essais par centre`: unlike any other by its number, and without what Excel forbids. */
export function sheetName(number: number, title: string): string {
  const name = `${number} ${title.replace(/[[\]/\\:*?]/g, ' ')}`.replace(/\s+/g, ' ');
  const cut = name.length > LIMIT ? `${name.slice(0, LIMIT - 1)}…` : name;
  return cut.replace(/^'+|'+$/g, '');
}
