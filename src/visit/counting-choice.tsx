import { refusesCounting } from '../session/refusal.ts';
import { isCounted } from '../session/session-store.ts';
import { Link } from './link.tsx';
import { PAGE_PATHS } from '../catalogue/site-pages.ts';
import { useSession, useVisit } from './visit-context.ts';

/** Who does not want this visit to be counted; null: it is counted. */
export function useRefusal(): 'visitor' | 'browser' | 'centre' | null {
  const counted = useSession(isCounted);
  const centreCounted = useSession((state) => state.centreCounted);
  if (counted) return null;
  if (!centreCounted) return 'centre';
  return refusesCounting(navigator) ? 'browser' : 'visitor';
}

/** 'Do not count me', at the welcome, in the settings and at the goodbye. Where a centre is not counted there is nothing to choose. */
export function CountingSwitch() {
  const { words, session } = useVisit();
  const counted = useSession((state) => state.counted);
  const refusal = useRefusal();
  if (refusal === 'centre') return <p>{words.text('after.counting.centre')}</p>;
  return (
    <>
      <label className="switch">
        <input
          type="checkbox"
          checked={!counted}
          onChange={(event) => session.getState().configure({ counted: !event.target.checked })}
        />
        {words.text('place.noCount')}
      </label>
      <p aria-live="polite">{refusal && words.text(`after.counting.${refusal}`)}</p>
    </>
  );
}

/** The sentence that the law asks for, and the choice beside it. `explained`: the page says itself what is counted. */
export function CountingChoice({ explained = false }: { explained?: boolean }) {
  const { words } = useVisit();
  return (
    <div className="counting">
      <p>
        {words.text('after.counting.sentence')}{' '}
        {!explained && <Link href={PAGE_PATHS.privacy}>{words.text('after.counting.more')}</Link>}
      </p>
      <CountingSwitch />
    </div>
  );
}
