/** Width of a text in pixels at a letter size in pixels. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/**
 * Breaks a text into lines that are not wider than `width`. Breaks at ordinary spaces only: the no-break spaces before « : ; ! ? » keep
 * them with their word. A word that is wider than a line is broken inside.
 */
export function wrapText(text: string, width: number, size: number, bold: boolean, measure: Measure): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (measure(longer, size, bold) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = breakWord(word, width, size, bold, measure, lines);
    }
    lines.push(line);
  }
  return lines;
}

/** Adds the full lines of a word that is too long; returns what is left of it. */
function breakWord(
  word: string,
  width: number,
  size: number,
  bold: boolean,
  measure: Measure,
  lines: string[],
): string {
  let rest = word;
  while (rest.length > 1 && measure(rest, size, bold) > width) {
    let count = rest.length - 1;
    while (count > 1 && measure(rest.slice(0, count), size, bold) > width) count--;
    lines.push(rest.slice(0, count));
    rest = rest.slice(count);
  }
  return rest;
}
