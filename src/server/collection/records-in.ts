const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
/** Brackets and braces differ by this bit alone. */
const BRACE_BIT = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/** Where the text that begins at `start` ends. */
function endOfText(json: Uint8Array, start: number): number {
  let index = start + 1;
  while (index < json.length && json[index] !== QUOTE) index += json[index] === BACKSLASH ? 2 : 1;
  return index;
}

/**
 * How many records a post's JSON holds at most, without parsing it on the thread that serves everybody: what stands one below the outermost
 * object. Of `{"events": […]}` with a record or more it is their exact number; never fewer than parsing finds.
 */
export function recordsIn(json: Uint8Array): number {
  let records = 0;
  let depth = 0;
  for (let index = 0; index < json.length; index++) {
    const byte = json[index] ?? 0;
    if (byte === QUOTE) index = endOfText(json, index);
    else if (byte === COMMA) records += depth === 2 ? 1 : 0;
    else if ((byte | BRACE_BIT) === OPENING) {
      depth++;
      if (depth === 2) records++;
    } else if ((byte | BRACE_BIT) === CLOSING) depth--;
  }
  return records;
}
