/** What stands at the foot of every printed page: which report, and which of its pages. */
export function PrintedFooter({ text }: { text: string }) {
  const quoted = JSON.stringify(text).replaceAll('<', '\\3c ');
  return (
    <style>{`@media print {
      @page {
        @bottom-left { content: ${quoted}; font: 9pt sans-serif; color: #4a5568; }
        @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #4a5568; }
      }
    }`}</style>
  );
}
