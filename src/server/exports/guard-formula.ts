/** What a spreadsheet may take for the beginning of a formula, full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A text that no spreadsheet executes: one that looks like a formula gets an apostrophe before it. */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
