import type { WordReader } from '../../../catalogue/words.ts';
import { requiredWord } from '../required-word.ts';
import type { Headings } from './headings.ts';
import type { PageFlow } from './page-flow.ts';
import { STYLES } from './page-style.ts';
import { branch, leaf, type Struct } from './tagged-document.ts';

const INDENT = 14;
const SAYS = ['deeds', 'declared', 'hand', 'frozen'];
const SAYS_NOT = ['people', 'refused', 'sample', 'effects', 'indicators', 'list'];

function drawItem(flow: PageFlow, list: Struct, text: string): void {
  const { pdf } = flow;
  const width = flow.width - INDENT;
  const height = flow.heightOf(text, STYLES.body, width);
  flow.reserve(height);
  const item = branch(pdf, list, 'LI');
  leaf(pdf, item, 'Lbl', () => flow.draw('•', STYLES.body, flow.left, flow.y, INDENT));
  leaf(pdf, item, 'LBody', () => flow.draw(text, STYLES.body, flow.left + INDENT, flow.y, width));
  item.end();
  flow.y += height + 5;
}

/** « Ce que disent et ne disent pas ces chiffres » */
export function drawClosing(
  flow: PageFlow,
  root: Struct,
  headings: Headings,
  threshold: number,
  words: WordReader,
): void {
  const word = (key: string) => requiredWord(words, `exports.closing.${key}`, { threshold });
  flow.startPage('portrait');
  const section = branch(flow.pdf, root, 'Sect');
  headings.write(section, 1, word('title'));
  for (const [part, items] of [
    ['says', SAYS],
    ['not', SAYS_NOT],
  ] as const) {
    headings.write(section, 2, word(`${part}.title`), false);
    const list = branch(flow.pdf, section, 'L');
    for (const item of items) drawItem(flow, list, word(`${part}.items.${item}`));
    list.end();
    flow.y += 8;
  }
  for (const part of ['withheld', 'openData']) {
    headings.write(section, 2, word(`${part}.title`), false);
    flow.write(section, 'P', word(`${part}.text`), STYLES.body, { gap: 12 });
  }
  section.end();
}
