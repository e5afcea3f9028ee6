import type { PageFlow } from './page-flow.ts';
import { STYLES } from './page-style.ts';
import type { Struct } from './tagged-document.ts';

/** A heading does not stay alone at the foot of a page, in points. */
const FOLLOWING_HEIGHT = 50;

export interface Heading {
  level: 1 | 2;
  title: string;
  /** From 1. */
  page: number;
  /** Name of the place that links lead to. */
  destination: string;
  /** It has a line in the contents. */
  isListed: boolean;
}

/** Writes headings, and with each a bookmark, a destination for links and a line for the contents. */
export class Headings {
  readonly list: Heading[] = [];
  private readonly flow: PageFlow;
  private chapter: PDFKit.PDFOutline | null = null;

  constructor(flow: PageFlow) {
    this.flow = flow;
  }

  write(parent: Struct, level: 1 | 2, title: string, isListed = true): void {
    const { flow } = this;
    const style = level === 1 ? STYLES.chapter : STYLES.section;
    flow.reserve(flow.heightOf(title, style, flow.width) + FOLLOWING_HEIGHT);
    const destination = `heading-${String(this.list.length + 1).padStart(3, '0')}`;
    flow.pdf.addNamedDestination(destination, 'XYZ', null, flow.y - 12, null);
    if (level === 1) this.chapter = flow.pdf.outline.addItem(title, { expanded: true });
    else (this.chapter ?? flow.pdf.outline).addItem(title);
    this.list.push({ level, title, page: flow.pageCount, destination, isListed });
    flow.write(parent, level === 1 ? 'H2' : 'H3', title, style, { gap: level === 1 ? 10 : 5 });
  }
}
