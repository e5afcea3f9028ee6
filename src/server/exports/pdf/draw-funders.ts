import type { WordReader } from '../../../catalogue/words.ts';
import { requiredWord } from '../required-word.ts';
import { type Emblems, FUNDERS, type Funder, MENTION_BLOCK } from './emblems.ts';
import type { PageFlow } from './page-flow.ts';
import { COLORS, STYLES } from './page-style.ts';
import { artifact, branch, leaf, type Struct } from './tagged-document.ts';

/** The emblem of the Union is two high and three wide, and no other is larger. */
const EMBLEM = { width: 96, height: 64 } as const;
/** Of the mention beside it. */
const MENTION_WIDTH = 120;
const MENTION_GAP = 12;
const UNION_WIDTH = EMBLEM.width + MENTION_GAP + MENTION_WIDTH;
const GAP = 14;
const NAME_GAP = 6;
/** « Une action soutenue par » */
const INTRO_HEIGHT = 20;

export interface FundersOptions {
  emblems: Emblems;
  mention: string;
  words: WordReader;
}

/** Where an emblem stands across the page, and how wide it may be, in points. */
interface Place {
  x: number;
  width: number;
}

function drawPicture(flow: PageFlow, parent: Struct, { x, width }: Place, picture: Buffer, alt: string): void {
  const { pdf, y } = flow;
  const bbox: [number, number, number, number] = [x, y, x + width, y + EMBLEM.height];
  const fit = { fit: [width, EMBLEM.height] as [number, number], align: 'center', valign: 'center' } as const;
  leaf(pdf, parent, 'Figure', () => pdf.image(picture, x, y, fit), { alt, bbox });
}

/** The emblem, or a frame that keeps its place; either way a figure with a text instead. */
function drawEmblem(flow: PageFlow, parent: Struct, funder: Funder, place: Place, options: FundersOptions): void {
  const { pdf, y } = flow;
  const { x, width } = place;
  const word = (key: string) => requiredWord(options.words, `exports.funders.${funder}.${key}`);
  const emblem = options.emblems[funder];
  if (emblem) {
    drawPicture(flow, parent, place, emblem, word('alt'));
    return;
  }
  const kept = requiredWord(options.words, 'exports.funders.frame');
  const top = y + (EMBLEM.height - flow.heightOf(kept, STYLES.caption, width - 8)) / 2;
  const draw = () => {
    pdf.rect(x, y, width, EMBLEM.height).lineWidth(0.8).dash(3, { space: 3 }).stroke(COLORS.rule);
    pdf.undash();
    flow.draw(kept, STYLES.caption, x + 4, top, width - 8, 'center');
  };
  leaf(pdf, parent, 'Figure', draw, { alt: word('place'), bbox: [x, y, x + width, y + EMBLEM.height] });
}

/** The emblem of the Union with the mention right beside it, or the one picture that has both. */
function drawUnion(flow: PageFlow, section: Struct, options: FundersOptions): void {
  const { emblems, mention, words } = options;
  const block = emblems[MENTION_BLOCK];
  if (block) {
    const alt = requiredWord(words, 'exports.funders.europe.block').replace('{mention}', () => mention);
    drawPicture(flow, section, { x: flow.left, width: UNION_WIDTH }, block, alt);
    return;
  }
  drawEmblem(flow, section, 'europe', { x: flow.left, width: EMBLEM.width }, options);
  const x = flow.left + EMBLEM.width + MENTION_GAP;
  const top = flow.y + (EMBLEM.height - flow.heightOf(mention, STYLES.mention, MENTION_WIDTH)) / 2;
  leaf(flow.pdf, section, 'P', () => flow.draw(mention, STYLES.mention, x, top, MENTION_WIDTH));
}

/** The mention beside the Union’s emblem, then the other funders, each with its name, or the places kept for the emblems. */
export function drawFunders(flow: PageFlow, root: Struct, options: FundersOptions): void {
  const { pdf } = flow;
  const section = branch(pdf, root, 'Sect');
  artifact(pdf, 'Layout', () =>
    pdf
      .moveTo(flow.left, flow.y)
      .lineTo(flow.left + flow.width, flow.y)
      .lineWidth(1)
      .stroke(COLORS.rule),
  );
  flow.y += 14;
  leaf(pdf, section, 'P', () =>
    flow.draw(requiredWord(options.words, 'exports.funders.intro'), STYLES.muted, flow.left, flow.y, flow.width),
  );
  flow.y += INTRO_HEIGHT;
  const others = FUNDERS.filter((funder) => funder !== 'europe');
  const width = (flow.width - UNION_WIDTH - GAP * others.length) / others.length;
  const placeOf = (index: number): Place =>
    index === 0
      ? { x: flow.left, width: UNION_WIDTH }
      : { x: flow.left + UNION_WIDTH + GAP + (index - 1) * (width + GAP), width };
  for (const [index, funder] of FUNDERS.entries()) {
    const place = placeOf(index);
    if (index === 0) drawUnion(flow, section, options);
    else drawEmblem(flow, section, funder, place, options);
    const name = requiredWord(options.words, `exports.funders.${funder}.name`);
    leaf(pdf, section, 'P', () =>
      flow.draw(name, STYLES.caption, place.x, flow.y + EMBLEM.height + NAME_GAP, place.width),
    );
  }
  section.end();
}
