import type { ReportTable } from '../../protocol/report-document.ts';

/** The parts of a report that an address can name after `#`. Each can take the focus, so that a link to it carries the focus there. */

/** Of the summary of the contents. */
export const CONTENTS_ID = 'contents';

/** Of the heading of a table; the table’s section has the table’s own id. */
export function headingIdOf({ id }: Pick<ReportTable, 'id'>): string {
  return `${id}-title`;
}

/** Opens what is folded around a part of the page, or else the first thing that is folded in it. */
export function unfold(id: string): void {
  const part = document.getElementById(id);
  const details = part?.closest('details') ?? part?.querySelector('details');
  if (details) details.open = true;
}

/** Goes to the part that the address names, as the browser does by itself only when it is there from the start. False: it names none. */
export function goToNamedPart(): boolean {
  const part = document.getElementById(location.hash.slice(1));
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
  return part !== null;
}
