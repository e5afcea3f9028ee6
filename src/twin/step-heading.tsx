import { useEffect, useRef } from 'react';
import type { WordReader } from '../catalogue/words.ts';
import { progressOf } from '../play/play.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import { usePlayRevision } from './use-play.ts';

interface StepHeadingProps {
  runtime: PlayRuntime;
  words: WordReader;
  level: 'h2' | 'h3';
}

/** Title, instruction and progress of the current step; takes the focus when a step gives way to the next. */
export function StepHeading({ runtime, words, level: Heading }: StepHeadingProps) {
  usePlayRevision(runtime);
  const { place, state } = runtime.play;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(state.stepIndex);
  useEffect(() => {
    if (shown.current === state.stepIndex) return;
    shown.current = state.stepIndex;
    if (document.activeElement === document.body || document.activeElement?.closest('.acts')) heading.current?.focus();
  });
  const step = place.scene.steps[state.stepIndex];
  if (!step || state.finished) return null;
  const total = place.scene.steps.length;
  return (
    <div className="step-heading">
      <p className="step-number">{words.text('place.step', { number: state.stepIndex + 1, total })}</p>
      <Heading ref={heading} tabIndex={-1} data-step={step.id}>
        {words.text(`steps.${step.id}.title`)}
      </Heading>
      <p className="instruction">{words.text(`steps.${step.id}.instruction`)}</p>
      <progress max={1} value={progressOf(runtime.play)} aria-label={words.text('place.progress')} />
    </div>
  );
}
