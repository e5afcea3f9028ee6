import { MARGINS, type TextStyle } from './page-style.ts';
import { leaf, type Struct, type StructOptions } from './tagged-document.ts';

export type Orientation = 'portrait' | 'landscape';

/** The width between the margins of an A4 page. */
export const CONTENT_WIDTH: Record<Orientation, number> = {
  portrait: 595.28 - MARGINS.left - MARGINS.right,
  landscape: 841.89 - MARGINS.left - MARGINS.right,
};

/** The height between the margins of an A4 page. */
export const CONTENT_HEIGHT: Record<Orientation, number> = {
  portrait: 841.89 - MARGINS.top - MARGINS.bottom,
  landscape: 595.28 - MARGINS.top - MARGINS.bottom,
};

/** A height that no text reaches: with it pdfkit does not start pages of its own. */
const UNBOUNDED = 10_000;

export type Alignment = 'left' | 'center' | 'right';

export interface TextPlace {
  x?: number;
  width?: number;
  align?: Alignment;
  /** Space below, in points. */
  gap?: number;
  options?: StructOptions;
}

/** Where the next thing goes, from page to page. pdfkit never starts a page by itself here: it would leave marks open. */
export class PageFlow {
  readonly pdf: PDFKit.PDFDocument;
  y = 0;
  /** Pages so far. */
  pageCount = 0;
  orientation: Orientation = 'portrait';

  constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf;
  }

  get left(): number {
    return MARGINS.left;
  }

  get width(): number {
    return CONTENT_WIDTH[this.orientation];
  }

  get bottom(): number {
    return this.pdf.page.height - MARGINS.bottom;
  }

  startPage(orientation: Orientation): void {
    this.pdf.addPage({ size: 'A4', layout: orientation, margin: 0 });
    this.orientation = orientation;
    this.pageCount += 1;
    this.y = MARGINS.top;
  }

  /** Back to the top of an earlier upright page. The last page must be upright too: pdfkit places links by the last page's height. */
  returnTo(page: number): void {
    this.pdf.switchToPage(page);
    this.orientation = 'portrait';
    this.y = MARGINS.top;
  }

  /** Makes sure of so much height on a page of this orientation. True when that took a new page. */
  reserve(height: number, orientation: Orientation = this.orientation): boolean {
    if (orientation === this.orientation && this.y + height <= this.bottom) return false;
    this.startPage(orientation);
    return true;
  }

  setStyle(style: TextStyle): PDFKit.PDFDocument {
    return this.pdf.font(style.font).fontSize(style.size).fillColor(style.color);
  }

  /** True when the text fits on one line: most cells do, and laying out paragraphs is what takes the time. */
  private isLine(text: string, style: TextStyle, width: number): boolean {
    return this.setStyle(style).widthOfString(text) <= width;
  }

  heightOf(text: string, style: TextStyle, width: number): number {
    if (this.isLine(text, style, width)) return this.pdf.currentLineHeight(true) + style.lineGap;
    return this.pdf.heightOfString(text, { width, lineGap: style.lineGap });
  }

  /** Draws a text at a place, without moving on. */
  draw(text: string, style: TextStyle, x: number, y: number, width: number, align: Alignment = 'left'): void {
    if (!this.isLine(text, style, width)) {
      this.pdf.text(text, x, y, { width, height: UNBOUNDED, align, lineGap: style.lineGap });
      return;
    }
    const spare = align === 'left' ? 0 : width - this.pdf.widthOfString(text);
    this.pdf.text(text, x + (align === 'center' ? spare / 2 : spare), y, { lineBreak: false });
  }

  /** Writes a paragraph as an element of its own and moves below it. */
  write(parent: Struct, tag: string, text: string, style: TextStyle, place: TextPlace = {}): void {
    const { x = this.left, width = this.width, align, gap = 6, options } = place;
    const height = this.heightOf(text, style, width);
    this.reserve(height);
    leaf(this.pdf, parent, tag, () => this.draw(text, style, x, this.y, width, align), options);
    this.y += height + gap;
  }
}
