import type { WordReader } from '../../../catalogue/words.ts';
import { requiredWord } from '../required-word.ts';
import { type Emblems, FUNDERS, type Funder } from './emblems.ts';
import type { PageFlow } from './page-flow.ts';
import { COLORS, STYLES } from './page-style.ts';
import { artifact, branch, leaf, type Struct } from './tagged-document.ts';

const FRAME_HEIGHT = 78;
const GAP = 14;

export interface FundersOptions {
  emblems: Emblems;
  mention: string;
  words: WordReader;
}

interface Frame {
  funder: Funder;
  x: number;
  width: number;
}

/** The emblem, or a frame that keeps its place; either way a figure with a text instead. */
function drawEmblem(
  flow: PageFlow,
  parent: Struct,
  { funder, x, width }: Frame,
  { emblems, words }: FundersOptions,
): void {
  const { pdf, y } = flow;
  const word = (key: string) => requiredWord(words, `exports.funders.${funder}.${key}`);
  const bbox: [number, number, number, number] = [x, y, x + width, y + FRAME_HEIGHT];
  const emblem = emblems[funder];
  if (emblem) {
    const fit = { fit: [width, FRAME_HEIGHT] as [number, number], align: 'center', valign: 'center' } as const;
    leaf(pdf, parent, 'Figure', () => pdf.image(emblem, x, y, fit), { alt: word('alt'), bbox });
    return;
  }
  const place = word('place');
  const inside = width - 16;
  const top = y + (FRAME_HEIGHT - flow.heightOf(place, STYLES.caption, inside)) / 2;
  const draw = () => {
    pdf.rect(x, y, width, FRAME_HEIGHT).lineWidth(0.8).dash(3, { space: 3 }).stroke(COLORS.rule);
    pdf.undash();
    flow.draw(place, STYLES.caption, x + 8, top, inside, 'center');
  };
  leaf(pdf, parent, 'Figure', draw, { alt: place, bbox });
}

/** The funders’ mention with their emblems, or the places kept for these. */
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
  flow.y += 18;
  flow.write(section, 'P', options.mention, STYLES.section, { gap: 4 });
  flow.write(section, 'P', requiredWord(options.words, 'exports.funders.intro'), STYLES.body, { gap: 12 });
  const width = (flow.width - GAP * (FUNDERS.length - 1)) / FUNDERS.length;
  const names = FUNDERS.map((funder) => requiredWord(options.words, `exports.funders.${funder}.name`));
  for (const [index, funder] of FUNDERS.entries()) {
    const x = flow.left + index * (width + GAP);
    drawEmblem(flow, section, { funder, x, width }, options);
    leaf(pdf, section, 'P', () =>
      flow.draw(names[index] ?? '', STYLES.caption, x, flow.y + FRAME_HEIGHT + 6, width, 'center'),
    );
  }
  flow.y += FRAME_HEIGHT + 6 + Math.max(...names.map((name) => flow.heightOf(name, STYLES.caption, width)));
  section.end();
}
