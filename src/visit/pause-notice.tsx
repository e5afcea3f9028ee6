import type { WordReader } from '../catalogue/words.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import { usePlayRevision } from '../twin/use-play.ts';
import { Link } from './link.tsx';
import { placePath } from '../catalogue/site-pages.ts';

/** Says that everything waits, why, and how to go on. */
export function PauseNotice({ runtime, words, slug }: { runtime: PlayRuntime; words: WordReader; slug: string }) {
  usePlayRevision(runtime);
  const { paused } = runtime.play.state;
  if (paused === null) return null;
  return (
    <div className="notice" role="status" data-testid="paused">
      <p>
        {words.text(`place.pausedBecause.${paused}`)} {words.text('place.paused')}
      </p>
      <p className="actions">
        <button type="button" className="primary" onClick={() => runtime.dispatch({ kind: 'resume' })}>
          {words.text('place.resume')}
        </button>
        {paused === 'context-lost' && <Link href={placePath(slug, true)}>{words.text('place.textVersion')}</Link>}
      </p>
    </div>
  );
}
