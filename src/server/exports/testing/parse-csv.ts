/** Reads a CSV with semicolons and quotes (RFC 4180) as a spreadsheet does. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  for (let index = text.charCodeAt(0) === 0xfeff ? 1 : 0; index < text.length; index += 1) {
    const character = text[index];
    if (quoted) {
      if (character !== '"') value += character;
      else if (text[index + 1] === '"') {
        value += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"' && value === '') quoted = true;
    else if (character === ';') {
      row.push(value);
      value = '';
    } else if (character === '\r' && text[index + 1] === '\n') {
      rows.push([...row, value]);
      row = [];
      value = '';
      index += 1;
    } else value += character;
  }
  if (quoted || row.length > 0 || value !== '') throw new Error('the file ends in the middle of a line');
  return rows;
}
