declare global {
  // pdfkit writes these; its published types do not know them yet.
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      /** Of a TH: what it heads. */
      scope?: 'Row' | 'Column';
      /** Of a Figure: left, top, right and bottom on its page, in points. */
      bbox?: [number, number, number, number];
    }
  }
}

export interface TaggedOptions {
  title: string;
  subject: string;
  author: string;
  /** `fr-FR`. */
  language: string;
  /** The document carries this as its date, so that the same report gives the same bytes. */
  createdOn: Date;
  compress: boolean;
}

/** PDF 1.7 with tags, a language and a title that readers show (PDF/UA-1). Below 1.4 pdfkit writes no metadata at all. */
export function documentOptions(options: TaggedOptions): PDFKit.PDFDocumentOptions {
  const all = {
    size: 'A4',
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    displayTitle: true,
    lang: options.language,
    compress: options.compress,
    info: {
      Title: options.title,
      Subject: options.subject,
      Author: options.author,
      Creator: options.author,
      CreationDate: options.createdOn,
      ModDate: options.createdOn,
    },
  };
  // The published types know PDF/A only.
  return all as unknown as PDFKit.PDFDocumentOptions;
}
