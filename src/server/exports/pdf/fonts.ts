import { createRequire } from 'node:module';
import type { FontName } from './page-style.ts';

const FILES: Record<FontName, string> = {
  regular: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
  oblique: 'DejaVuSansCondensed-Oblique.ttf',
};

/** Found from the package, wherever the server was built to. */
const require = createRequire(import.meta.url);

/** The document embeds what it uses of them: PDF/UA takes no font that only the reader's computer may have. */
export function registerFonts(pdf: PDFKit.PDFDocument): void {
  for (const [name, file] of Object.entries(FILES))
    pdf.registerFont(name, require.resolve(`dejavu-fonts-ttf/ttf/${file}`));
}
