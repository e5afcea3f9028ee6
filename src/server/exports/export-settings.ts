import { readEmblems } from './pdf/emblems.ts';
import type { PdfOptions } from './to-pdf.ts';

/**
 * Reads `EMBLEMS_DIR` (a folder with `europe.png`, `region.png`, `city.png`, `metropole.png`, or `.jpg`), `FUNDERS_MENTION` (instead of
 * « Cofinancé par l’Union européenne »), `REPORT_OPERATION` and `REPORT_CONTACT`. @throws Error naming the variable that is wrong.
 */
export function exportSettingsFrom(environment: NodeJS.ProcessEnv): PdfOptions {
  const mention = environment.FUNDERS_MENTION?.trim();
  const number = environment.REPORT_OPERATION?.trim();
  const contact = environment.REPORT_CONTACT?.trim();
  return {
    emblems: readEmblems(environment.EMBLEMS_DIR || null),
    operation: { ...(number ? { number } : {}), ...(contact ? { contact } : {}) },
    ...(mention ? { mention } : {}),
  };
}
