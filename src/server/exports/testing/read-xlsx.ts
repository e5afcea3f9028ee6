import { strFromU8, unzipSync } from 'fflate';

export interface XlsxCell {
  value: string | number;
  /** As the file types it: `n` for a number, `s` for a text. */
  type: string;
}

export interface XlsxSheetContent {
  name: string;
  /** By address, `B3`. */
  cells: Map<string, XlsxCell>;
  frozen: { rows: number; columns: number };
  hasFormula: boolean;
}

function unescape(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Reads a workbook's XML, independently of the library that wrote it. */
export function readXlsx(bytes: Uint8Array): XlsxSheetContent[] {
  const files = unzipSync(bytes);
  const xml = (path: string) => {
    const file = files[path];
    if (!file) throw new Error(`the workbook has no ${path}; it has ${Object.keys(files).join(', ')}`);
    return strFromU8(file);
  };
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    unescape([...(item ?? '').matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, part]) => part).join('')),
  );
  return [...xml('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag], index) => {
    const sheet = xml(`xl/worksheets/sheet${index + 1}.xml`);
    const cells = new Map<string, XlsxCell>();
    for (const [, attributes = '', value = ''] of sheet.matchAll(/<c ([^>]*?)>\s*<v>(.*?)<\/v>/gs)) {
      const type = attribute(attributes, 't') ?? 'n';
      cells.set(attribute(attributes, 'r') ?? '', {
        type,
        value: type === 's' ? (strings[Number(value)] ?? '') : Number(value),
      });
    }
    const pane = /<pane [^>]*>/.exec(sheet)?.[0] ?? '';
    return {
      name: unescape(attribute(tag, 'name') ?? ''),
      cells,
      frozen: { rows: Number(attribute(pane, 'ySplit') ?? 0), columns: Number(attribute(pane, 'xSplit') ?? 0) },
      hasFormula: /<f[ >]/.test(sheet),
    };
  });
}
