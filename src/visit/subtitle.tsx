import { useCallback, useEffect, useRef, useState } from 'react';
import type { WordReader } from '../catalogue/words.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import { type Message, useMessages } from '../twin/use-play.ts';
import { nextSubtitle } from './next-subtitle.ts';

/** Nothing is taken from under the eyes before this, milliseconds. */
const LEAST = 2200;

/** Reading time of a sentence, milliseconds: three seconds and a little for every letter. */
function readingTime(text: string): number {
  return 3000 + text.length * 50;
}

/** What was said last, long enough to be read. */
export function Subtitle({ runtime, words, shown }: { runtime: PlayRuntime; words: WordReader; shown: boolean }) {
  const toText = useCallback((key: string) => words.text(key), [words]);
  const messages = useMessages(runtime, toText);
  const [message, setMessage] = useState<Message | null>(null);
  const [read, setRead] = useState(true);
  const since = useRef(0);
  useEffect(() => {
    const next = nextSubtitle(messages, message?.id ?? 0, !read);
    const show = () => {
      since.current = performance.now();
      setMessage(next);
      setRead(false);
    };
    if (next && read) return show();
    if (read) return;
    const wait = (next ? LEAST : readingTime(message?.text ?? '')) - (performance.now() - since.current);
    const timer = setTimeout(next ? show : () => setRead(true), wait);
    return () => clearTimeout(timer);
  }, [messages, message, read]);
  // The message log beside it is what a screen reader hears.
  return (
    <p className="subtitle" aria-hidden="true" data-testid="subtitle">
      {shown && message && !read ? message.text : ''}
    </p>
  );
}
