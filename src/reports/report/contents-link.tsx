import { useReports } from '../reports-context.ts';
import { CONTENTS_ID, unfold } from './fragments.ts';

/** The way back up from a table, at its foot, where it covers none of its numbers. */
export function ContentsLink() {
  const { words } = useReports();
  return (
    <a className="to-contents" href={`#${CONTENTS_ID}`} onClick={() => unfold(CONTENTS_ID)}>
      <span aria-hidden="true">↑ </span>
      {words.text('reports.toContents')}
    </a>
  );
}
