import type { WordReader } from '../../../catalogue/words.ts';
import { requiredWord } from '../required-word.ts';
import type { Heading } from './headings.ts';
import type { PageFlow } from './page-flow.ts';
import { COLORS, STYLES, type TextStyle } from './page-style.ts';
import { artifact, branch, leaf, type Struct } from './tagged-document.ts';

const NUMBER_WIDTH = 60;

/** A link annotation needs a text of its own; pdfkit writes a primitive string as a name, so it must be a `String`. */
function linkOptions(structParent: Struct, title: string): PDFKit.Mixins.AnnotationOption {
  return { structParent, Contents: new String(title) } as unknown as PDFKit.Mixins.AnnotationOption;
}

function drawLine(flow: PageFlow, contents: Struct, heading: Heading, lineHeight: number, words: WordReader): void {
  const { pdf, y } = flow;
  const style: TextStyle = heading.level === 1 ? STYLES.strong : STYLES.body;
  const x = flow.left + (heading.level === 1 ? 0 : 16);
  const width = flow.left + flow.width - x - NUMBER_WIDTH;
  const item = branch(pdf, contents, 'TOCI');
  const link = branch(pdf, item, 'Link');
  leaf(pdf, link, 'Span', () => flow.draw(heading.title, style, x, y, width));
  const page = requiredWord(words, 'exports.pageOf', { page: heading.page });
  leaf(pdf, link, 'Span', () => flow.draw(page, style, x + width, y, NUMBER_WIDTH, 'right'));
  pdf.goTo(x, y, width + NUMBER_WIDTH, lineHeight, heading.destination, linkOptions(link, heading.title));
  link.end();
  item.end();
  artifact(pdf, 'Layout', () =>
    pdf
      .moveTo(x, y + lineHeight - 3)
      .lineTo(flow.left + flow.width, y + lineHeight - 3)
      .lineWidth(0.3)
      .stroke(COLORS.hairline),
  );
  flow.y += lineHeight;
}

/** The contents, written last, when the pages are known, into the page and the section kept for them. */
export function drawContents(flow: PageFlow, section: Struct, headings: readonly Heading[], words: WordReader): void {
  flow.write(section, 'H2', requiredWord(words, 'exports.contents'), STYLES.chapter, { gap: 12 });
  const contents = branch(flow.pdf, section, 'TOC');
  const listed = headings.filter(({ isListed }) => isListed);
  const lineHeight = Math.min(24, (flow.bottom - flow.y) / listed.length);
  for (const heading of listed) drawLine(flow, contents, heading, lineHeight, words);
  contents.end();
  section.end();
}
