/** A text on one line, without control, invisible or unassigned characters: none of them may reach a sheet, an XML file or a page. */
export function plainText(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
