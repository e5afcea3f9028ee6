import PDFDocument from 'pdfkit';
import { registerFonts } from './fonts.ts';
import { documentOptions, type TaggedOptions } from './pdfkit-options.ts';

export type Struct = PDFKit.PDFStructureElement;
export type StructOptions = PDFKit.Mixins.StructureElementOptions;

export interface TaggedDocument {
  pdf: PDFKit.PDFDocument;
  /** The Document element, above everything that is read. */
  root: Struct;
  finish(): Promise<Buffer>;
}

export function openTaggedDocument(options: TaggedOptions): TaggedDocument {
  const pdf = new PDFDocument(documentOptions(options));
  registerFonts(pdf);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return {
    pdf,
    root,
    finish: () =>
      new Promise((resolve, reject) => {
        pdf.on('end', () => resolve(Buffer.concat(chunks)));
        pdf.on('error', reject);
        root.end();
        pdf.end();
      }),
  };
}

/** An element that holds others. Its maker ends it. */
export function branch(pdf: PDFKit.PDFDocument, parent: Struct, tag: string, options: StructOptions = {}): Struct {
  const element = pdf.struct(tag, options);
  parent.add(element);
  return element;
}

/** An element that holds what `draw` draws on the current page. */
export function leaf(
  pdf: PDFKit.PDFDocument,
  parent: Struct,
  tag: string,
  draw: () => void,
  options: StructOptions = {},
): void {
  parent.add(pdf.struct(tag, options, [draw]));
}

/** What is decoration (`Layout`) or repeats on every page (`Pagination`): readers leave it out. */
export function artifact(pdf: PDFKit.PDFDocument, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}
