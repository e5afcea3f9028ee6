import type { WordReader } from '../../../catalogue/words.ts';
import { requiredWord } from '../required-word.ts';
import type { Headings } from './headings.ts';
import type { PageFlow } from './page-flow.ts';
import { COLORS, STYLES } from './page-style.ts';
import { artifact, branch, leaf, type Struct } from './tagged-document.ts';

/** What whoever runs the operation writes into its reports; what is not set is left empty, to be filled in by hand. */
export interface Operation {
  /** The number under which the operation is managed. */
  number?: string;
  /** Whom to ask about it. */
  contact?: string;
}

const LINE_HEIGHT = 24;
const LABEL_WIDTH = 150;
const PADDING = 10;
const SIGNATURE_HEIGHT = 86;
const GAP = 12;
/** Between the lines of what is written by hand. */
const WRITING = 22;

/** A label with what was set, or with a line to write on. */
function drawField(flow: PageFlow, list: Struct, label: string, value: string | undefined, empty: string): void {
  const { pdf, y, left, width } = flow;
  const inside = width - LABEL_WIDTH;
  const height =
    value === undefined ? LINE_HEIGHT : Math.max(LINE_HEIGHT, flow.heightOf(value, STYLES.body, inside) + 8);
  const item = branch(pdf, list, 'LI');
  leaf(pdf, item, 'Lbl', () => flow.draw(label, STYLES.strong, left, y, LABEL_WIDTH));
  if (value === undefined) {
    artifact(pdf, 'Layout', () => {
      pdf.moveTo(left + LABEL_WIDTH, y + 14).lineTo(left + width, y + 14);
      pdf.lineWidth(0.5).dash(1, { space: 2 }).stroke(COLORS.muted);
      pdf.undash();
    });
    leaf(pdf, item, 'LBody', () => flow.draw(empty, STYLES.caption, left + LABEL_WIDTH, y + 1, inside, 'right'));
  } else leaf(pdf, item, 'LBody', () => flow.draw(value, STYLES.body, left + LABEL_WIDTH, y, inside));
  item.end();
  flow.y += height;
}

/** The two lines about the operation, on the cover and again where it is signed. */
export function drawOperation(flow: PageFlow, parent: Struct, { number, contact }: Operation, words: WordReader): void {
  const word = (key: string) => requiredWord(words, `exports.visa.${key}`);
  const list = branch(flow.pdf, parent, 'L');
  drawField(flow, list, word('number'), number, word('empty'));
  drawField(flow, list, word('contact'), contact, word('empty'));
  list.end();
}

function drawBox(flow: PageFlow, height: number, lines: boolean): void {
  const { pdf, left, y, width } = flow;
  artifact(pdf, 'Layout', () => {
    pdf.rect(left, y, width, height).lineWidth(0.8).stroke(COLORS.rule);
    if (!lines) return;
    for (let line = y + WRITING + PADDING; line < y + height - PADDING / 2; line += WRITING)
      pdf.moveTo(left + PADDING, line).lineTo(left + width - PADDING, line);
    pdf.lineWidth(0.4).stroke(COLORS.hairline);
  });
}

/** The page that is filled in by hand: the operation, what is made of the figures, and who answers for it, with the date. */
export function drawVisa(
  flow: PageFlow,
  root: Struct,
  { headings, operation, words }: { headings: Headings; operation: Operation; words: WordReader },
): void {
  const word = (key: string) => requiredWord(words, `exports.visa.${key}`);
  flow.startPage('portrait');
  const { pdf } = flow;
  const section = branch(pdf, root, 'Sect');
  headings.write(section, 1, word('title'));
  drawOperation(flow, section, operation, words);
  flow.y += GAP;
  headings.write(section, 2, word('comment'), false);
  flow.write(section, 'P', word('commentText'), STYLES.muted, { gap: 8 });
  const below = SIGNATURE_HEIGHT + 3 * LINE_HEIGHT + 2 * GAP;
  const height = flow.bottom - flow.y - below;
  drawBox(flow, height, true);
  flow.y += height + GAP;
  const list = branch(pdf, section, 'L');
  for (const field of ['name', 'date']) drawField(flow, list, word(field), undefined, word('empty'));
  list.end();
  flow.y += GAP / 2;
  drawBox(flow, SIGNATURE_HEIGHT, false);
  leaf(pdf, section, 'P', () =>
    flow.draw(word('signature'), STYLES.strong, flow.left + PADDING, flow.y + PADDING, flow.width - 2 * PADDING),
  );
  section.end();
}
