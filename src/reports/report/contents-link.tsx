import { useReports } from '../reports-context.ts';
import { CONTENTS_ID, unfold } from './fragments.ts';

/** The way back up from a family of tables: it stays in view while one reads them, and the keyboard meets it once, after the last of them. */
export function ContentsLink() {
  const { words } = useReports();
  return (
    <a className="to-contents" href={`#${CONTENTS_ID}`} onClick={() => unfold(CONTENTS_ID)}>
      <span aria-hidden="true">↑ </span>
      <span className="to-contents-name">{words.text('reports.toContents')}</span>
    </a>
  );
}
