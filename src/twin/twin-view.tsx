import { useCallback } from 'react';
import type { WordReader } from '../catalogue/words.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import { ActsList } from './acts-list.tsx';
import { InterestList } from './interest-list.tsx';
import { StepControls } from './step-controls.tsx';
import { StepHeading } from './step-heading.tsx';
import { useMessages, usePlayRevision } from './use-play.ts';

/**
 * The text twin: the same play as the 3D view, as plain accessible document. It is the accessible version, the version for machines
 * without 3D, and the robots' way in.
 */
export function TwinView({ runtime, words, onAct }: { runtime: PlayRuntime; words: WordReader; onAct?(): void }) {
  usePlayRevision(runtime);
  const { place, state } = runtime.play;
  const step = place.scene.steps[state.stepIndex];
  return (
    <div className="twin">
      <section aria-labelledby="twin-now">
        <h2 id="twin-now">{words.text('twin.now')}</h2>
        <StepHeading runtime={runtime} words={words} level="h3" />
        {step && !state.finished && (
          <>
            <p className="why">{words.text(`steps.${step.id}.why`)}</p>
            <p className="shown">
              {words.text('place.shown')} : {words.text(`steps.${step.id}.shown`)}
            </p>
          </>
        )}
        <ActsList runtime={runtime} words={words} label={words.text('place.acts')} {...(onAct && { onAct })} />
        <StepControls runtime={runtime} words={words} />
      </section>
      <MessageLog runtime={runtime} words={words} />
      <section aria-labelledby="twin-place">
        <h2 id="twin-place">{words.text('twin.place')}</h2>
        <p>{words.text('setting')}</p>
        <h3>{words.text('twin.things')}</h3>
        <ul className="things">
          {place.propList.map(({ definition }, index) =>
            state.props[index]?.visible && words.has(`things.${definition.id}`) ? (
              <li key={definition.id}>{words.text(`things.${definition.id}`)}</li>
            ) : null,
          )}
        </ul>
        <h3>{words.text('place.delights')}</h3>
        <ul className="delights">
          {place.scene.delights.map(({ id }) => (
            <li key={id}>
              <button type="button" onClick={() => runtime.dispatch({ kind: 'delight', delight: id })}>
                {words.text('place.touch')} : {words.text(`delights.${id}.name`)}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="twin-interests">
        <h2 id="twin-interests">{words.text('twin.interests')}</h2>
        <InterestList runtime={runtime} words={words} />
      </section>
      <StepList runtime={runtime} words={words} />
    </div>
  );
}

/** What just happened, for eyes and for a screen reader; it never takes the focus. */
export function MessageLog({ runtime, words }: { runtime: PlayRuntime; words: WordReader }) {
  const toText = useCallback((key: string) => words.text(key), [words]);
  const messages = useMessages(runtime, toText);
  return (
    <section aria-labelledby="twin-log" className="message-log">
      <h2 id="twin-log">{words.text('twin.log')}</h2>
      <div role="log" aria-live="polite">
        {messages.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
    </section>
  );
}

export function StepList({ runtime, words }: { runtime: PlayRuntime; words: WordReader }) {
  usePlayRevision(runtime);
  const { place, state } = runtime.play;
  const outcomes = { done: words.text('place.stepDone'), skipped: words.text('place.stepSkipped'), open: '' };
  return (
    <section aria-labelledby="twin-steps" className="step-list">
      <h2 id="twin-steps">{words.text('twin.steps')}</h2>
      <ol>
        {place.scene.steps.map((step, index) => {
          const current = index === state.stepIndex && !state.finished;
          const outcome = outcomes[state.steps[index]?.outcome ?? 'open'];
          return (
            <li key={step.id} aria-current={current ? 'step' : undefined}>
              {words.text(`steps.${step.id}.title`)}
              {outcome && ` — ${outcome}`}
              {current && <span className="current"> — {words.text('twin.current')}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
