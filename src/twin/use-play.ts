import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { PlayRuntime } from '../play/runtime.ts';

/** Renders again when something that a text or a list of acts could show has changed; poses do not count. */
export function usePlayRevision(runtime: PlayRuntime): number {
  return useSyncExternalStore(runtime.onRevision, () => runtime.play.state.revision);
}

/** The last messages that cues carried as words, oldest first. */
export interface Message {
  id: number;
  text: string;
}

const KEPT_MESSAGES = 12;

/** Collects what is said, as text, for live regions and subtitles. */
export function useMessages(runtime: PlayRuntime, toText: (key: string) => string): readonly Message[] {
  const messages = useRef<readonly Message[]>([]);
  const subscribe = useCallback(
    (listener: () => void) =>
      runtime.onCue((cue) => {
        if (cue.words === null) return;
        const last = messages.current.at(-1);
        messages.current = [...messages.current, { id: (last?.id ?? 0) + 1, text: toText(cue.words) }].slice(
          -KEPT_MESSAGES,
        );
        listener();
      }),
    [runtime, toText],
  );
  return useSyncExternalStore(subscribe, () => messages.current);
}
