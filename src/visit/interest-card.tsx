import { useEffect, useRef, useState } from 'react';
import type { WordReader } from '../catalogue/words.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import { SourceLine } from '../twin/interest-list.tsx';

/** The fact of a point of interest that was just touched in the picture, with its source. */
export function InterestCard({ runtime, words }: { runtime: PlayRuntime; words: WordReader }) {
  const [shown, setShown] = useState<string | null>(null);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => runtime.onCue((cue) => cue.kind === 'interest' && setShown(cue.subject)), [runtime]);
  useEffect(() => close.current?.focus(), [shown]);
  const interest = runtime.play.place.scene.interests.find(({ id }) => id === shown);
  if (!interest) return null;
  return (
    <section className="interest-card" aria-labelledby="interest-title" data-testid="interest">
      <h2 id="interest-title">{words.text(`interest.${interest.id}.title`)}</h2>
      <p>{words.text(`interest.${interest.id}.text`)}</p>
      <SourceLine source={interest.source} words={words} />
      <button
        type="button"
        ref={close}
        onClick={() => setShown(null)}
        onKeyDown={(event) => event.key === 'Escape' && setShown(null)}
      >
        OK
      </button>
    </section>
  );
}
