import { strFromU8, unzipSync } from 'fflate';
import { findTags, readTaggedPdf, textOf } from '../../src/server/exports/testing/pdf/read-tagged-pdf.ts';
import type { Answer } from './marked-visit.ts';

/** Everything that a workbook holds, unpacked. */
function xlsxText(bytes: Buffer): string {
  return Object.entries(unzipSync(bytes))
    .flatMap(([name, content]) => [name, strFromU8(content, true)])
    .join('\n');
}

/** What a PDF says to a reader, and every one of its streams, unpacked; what stands beside streams is in its bytes. */
function pdfText(bytes: Buffer): string {
  const { file, tree, pages } = readTaggedPdf(bytes);
  const told = [textOf(tree), ...findTags(tree, 'Figure').map(({ alt }) => alt ?? '')];
  const artifacts = pages.flatMap((page) => page.artifacts);
  return [...told, ...artifacts, ...file.all.map(({ stream }) => stream ?? '')].join('\n');
}

/** All that can be read in an answer, however it is packed, beside its bytes as they are. */
export function answerText({ path, headers, body }: Answer): string {
  const bytes = body.toString('latin1');
  if (path.endsWith('.xlsx')) return [headers, bytes, xlsxText(body)].join('\n');
  if (path.endsWith('.pdf')) return [headers, bytes, pdfText(body)].join('\n');
  return [headers, bytes].join('\n');
}
