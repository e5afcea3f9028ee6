import { useEffect, useRef } from 'react';
import type { WordReader } from '../catalogue/words.ts';
import { anyStepDone } from '../play/play-state.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import { usePlayRevision } from '../twin/use-play.ts';
import { AfterPlace } from './after/after-place.tsx';
import { Link } from './link.tsx';
import { VISIT_PATHS } from '../catalogue/site-pages.ts';

interface PlaceDoneProps {
  runtime: PlayRuntime;
  words: WordReader;
  /** How the place was played: in its picture, or as text. */
  by: 'hands' | 'text';
  onAgain(): void;
}

/** The end of a place: what was done, and where to go from here. Takes the focus once. */
export function PlaceDone({ runtime, words, by, onAgain }: PlaceDoneProps) {
  usePlayRevision(runtime);
  const heading = useRef<HTMLHeadingElement>(null);
  const { place, state } = runtime.play;
  useEffect(() => {
    if (state.finished) heading.current?.focus();
  }, [state.finished]);
  if (!state.finished) return null;
  return (
    <section className="place-done" data-testid="done" aria-labelledby="done-title">
      <h2 id="done-title" ref={heading} tabIndex={-1}>
        {words.text('place.done')}
      </h2>
      <p>{words.text(`place.doneText.${anyStepDone(state) ? by : 'shown'}`)}</p>
      <ul>
        {place.scene.steps.map((step, index) => (
          <li key={step.id}>
            {words.text(`steps.${step.id}.title`)} —{' '}
            {words.text(state.steps[index]?.outcome === 'skipped' ? 'place.stepSkipped' : 'place.stepDone')}
          </li>
        ))}
      </ul>
      <AfterPlace occupation={place.scene.id} />
      <p className="actions">
        <button type="button" onClick={onAgain}>
          {words.text('place.again')}
        </button>
        <Link className="button primary" href="/">
          {words.text('place.others')}
        </Link>
        <Link className="button" href={VISIT_PATHS.goodbye}>
          {words.text('after.finish')}
        </Link>
      </p>
    </section>
  );
}
