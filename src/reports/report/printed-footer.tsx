interface PrintedFooterProps {
  text: string;
  /** Null when the data are real. */
  invented: string | null;
}

/** A text as a string of CSS that cannot end its element. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\3c ');
}

/**
 * What stands on every printed page: which report, which of its pages, and above it that its data are invented. A page that is taken out
 * of a print says so too.
 */
export function PrintedFooter({ text, invented }: PrintedFooterProps) {
  const mark = invented && `@top-center { content: ${quoted(invented)}; font: bold 9pt sans-serif; color: #9c0006; }`;
  return (
    <style>{`@media print {
      @page {
        ${mark ?? ''}
        @bottom-left { content: ${quoted(text)}; font: 9pt sans-serif; color: #4a5568; }
        @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #4a5568; }
      }
    }`}</style>
  );
}
