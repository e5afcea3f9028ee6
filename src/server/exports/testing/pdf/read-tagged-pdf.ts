import { type PageMarks, readPageMarks } from './page-marks.ts';
import { PdfFile } from './pdf-file.ts';
import { PdfDictionary, type PdfValue } from './pdf-values.ts';

/** An element of the structure: what a screen reader goes through. */
export interface TagNode {
  tag: string;
  /** The text of the element's own marked pieces. */
  text: string;
  alt: string | null;
  expanded: string | null;
  scope: string | null;
  bbox: number[];
  /** Annotations (links) that belong to it. */
  annotations: PdfDictionary[];
  children: TagNode[];
}

export interface TaggedPdf {
  file: PdfFile;
  pages: PageMarks[];
  tree: TagNode;
  /** Marked pieces that no element claims, as `page/number`. */
  orphans: string[];
}

class TreeReading {
  private readonly file: PdfFile;
  private readonly pageIds: number[];
  private readonly pages: PageMarks[];
  readonly claimed = new Set<string>();

  constructor(file: PdfFile, pageIds: number[], pages: PageMarks[]) {
    this.file = file;
    this.pageIds = pageIds;
    this.pages = pages;
  }

  node(value: PdfValue): TagNode {
    const { file } = this;
    const element = file.dictionary(value);
    const attributes = file.resolve(element.entries.get('A'));
    const node: TagNode = {
      tag: file.text(element.entries.get('S')) ?? '',
      text: '',
      alt: file.text(element.entries.get('Alt')),
      expanded: file.text(element.entries.get('E')),
      scope: file.text(file.get(attributes, 'Scope')),
      bbox: file.array(file.get(attributes, 'BBox')).map(Number),
      annotations: [],
      children: [],
    };
    for (const child of file.array(element.entries.get('K'))) this.add(node, child, element);
    return node;
  }

  private add(node: TagNode, child: PdfValue, element: PdfDictionary): void {
    const entry = (key: string) => (child instanceof PdfDictionary ? child.entries.get(key) : undefined);
    if (typeof child === 'number') node.text += this.piece(element.entries.get('Pg'), child);
    else if (this.file.text(entry('Type')) === 'MCR') node.text += this.piece(entry('Pg'), Number(entry('MCID')));
    else if (this.file.text(entry('Type')) === 'OBJR') node.annotations.push(this.file.dictionary(entry('Obj')));
    else node.children.push(this.node(child));
  }

  private piece(page: PdfValue | undefined, mcid: number): string {
    const index = this.pageIds.indexOf((page as { ref: number }).ref);
    const text = this.pages[index]?.texts.get(mcid);
    if (text === undefined)
      throw new Error(`the structure names piece ${mcid} of page ${index + 1}, which is not there`);
    this.claimed.add(`${index}/${mcid}`);
    return text;
  }
}

/** Reads a tagged PDF of ours. */
export function readTaggedPdf(bytes: Buffer): TaggedPdf {
  const file = new PdfFile(bytes);
  const kids = file.array(file.get(file.get(file.root, 'Pages'), 'Kids'));
  const pages = kids.map((page) => readPageMarks(file, page));
  const pageIds = kids.map((page) => (page as { ref: number }).ref);
  const reading = new TreeReading(file, pageIds, pages);
  const [document] = file.array(file.get(file.get(file.root, 'StructTreeRoot'), 'K'));
  if (document === undefined) throw new Error('the PDF has no structure');
  const tree = reading.node(document);
  const orphans = pages.flatMap(({ texts }, page) =>
    [...texts.keys()].map((mcid) => `${page}/${mcid}`).filter((piece) => !reading.claimed.has(piece)),
  );
  return { file, pages, tree, orphans };
}

/** Every element with this tag, in the order of reading. */
export function findTags(node: TagNode, tag: string): TagNode[] {
  return [...(node.tag === tag ? [node] : []), ...node.children.flatMap((child) => findTags(child, tag))];
}

/** All text below an element. */
export function textOf(node: TagNode): string {
  return [node.text, ...node.children.map(textOf)].filter((text) => text !== '').join('\n');
}
