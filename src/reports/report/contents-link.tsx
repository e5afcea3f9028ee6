import { useReports } from '../reports-context.ts';
import { CONTENTS_ID, unfold } from './fragments.ts';

/** The way back up, at the foot of a family of tables: there it covers no number, and is no stop of the keyboard between two tables. */
export function ContentsLink() {
  const { words } = useReports();
  return (
    <a className="to-contents" href={`#${CONTENTS_ID}`} onClick={() => unfold(CONTENTS_ID)}>
      <span aria-hidden="true">↑ </span>
      {words.text('reports.toContents')}
    </a>
  );
}
