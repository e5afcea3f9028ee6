import { useCallback, useEffect, useState } from 'react';
import type { WordReader } from '../catalogue/words.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import { useMessages } from '../twin/use-play.ts';

/** Reading time of a sentence, milliseconds: three seconds and a little for every letter. */
function readingTime(text: string): number {
  return 3000 + text.length * 50;
}

/** What was said last, long enough to be read. */
export function Subtitle({ runtime, words, shown }: { runtime: PlayRuntime; words: WordReader; shown: boolean }) {
  const toText = useCallback((key: string) => words.text(key), [words]);
  const last = useMessages(runtime, toText).at(-1);
  const [gone, setGone] = useState(0);
  useEffect(() => {
    if (!last) return;
    const timer = setTimeout(() => setGone(last.id), readingTime(last.text));
    return () => clearTimeout(timer);
  }, [last]);
  // The message log beside it is what a screen reader hears.
  return (
    <p className="subtitle" aria-hidden="true" data-testid="subtitle">
      {shown && last && gone !== last.id ? last.text : ''}
    </p>
  );
}
