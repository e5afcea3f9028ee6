import { useCallback, useEffect, useRef, useState } from 'react';
import { commonWords } from '../catalogue/common-words.ts';
import { createWords, type Locale, type WordReader } from '../catalogue/words.ts';
import { createPlay, restorePlay } from '../play/play.ts';
import type { PlayOptions, PlayState } from '../play/play-state.ts';
import { createRuntime, type PlayRuntime } from '../play/runtime.ts';
import type { Ending, Mode } from '../protocol/usage-event.ts';
import type { Comfort } from '../session/session-store.ts';
import { loadPlaceData, loadPlaceWords, type PlaceData } from './place-source.ts';
import { useVisit } from './visit-context.ts';

export interface OpenedPlace {
  data: PlaceData;
  runtime: PlayRuntime;
}

export type PlaceStatus =
  | { kind: 'loading' }
  | { kind: 'failed' }
  /** It was open when the page was last killed. */
  | { kind: 'interrupted'; goOn(): void; startAgain(): void }
  | { kind: 'open'; place: OpenedPlace };

function optionsFrom(comfort: Comfort, variant: string | null): PlayOptions {
  return { assist: comfort.assist, toggleGrip: comfort.toggleGrip, oneHand: comfort.oneHand, variant };
}

/**
 * Opens a place for as long as the caller is mounted: downloads it, offers to go on where a killed page stopped, logs it, and closes it
 * when the visitor leaves. 3D and text show the same open place.
 */
export function usePlace(slug: string, mode: Mode, variant: string | null) {
  const { session, log } = useVisit();
  const [status, setStatus] = useState<PlaceStatus>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const close = useRef<((ended: Ending) => Promise<void>) | null>(null);
  const shown = useRef(mode);

  useEffect(() => {
    shown.current = mode;
    session.getState().seePlaceAs(mode);
  }, [session, mode]);

  const open = useCallback(
    (data: PlaceData, saved: PlayState | null) => {
      const { scene } = data.model;
      const play = saved
        ? restorePlay(data.model, saved)
        : createPlay(data.model, optionsFrom(session.getState().comfort, variant));
      const runtime = createRuntime(play);
      if (saved && play.state.paused) runtime.dispatch({ kind: 'resume' });
      // A place that goes on has been counted with the visit in which it was opened.
      const place = { occupation: scene.id, content: scene.version, mode: shown.current };
      session.getState().openPlace(place, saved === null);
      close.current = log.follow(runtime);
      setStatus({ kind: 'open', place: { data, runtime } });
    },
    [session, log, variant],
  );

  // biome-ignore lint: `attempt` only asks for another try
  useEffect(() => {
    const abort = new AbortController();
    setStatus({ kind: 'loading' });
    loadPlaceData(slug, abort.signal)
      .then(async (data) => {
        const saved = await log.interrupted(slug, data.model.scene.version);
        if (abort.signal.aborted) return;
        if (!saved) return open(data, null);
        setStatus({
          kind: 'interrupted',
          goOn: () => open(data, saved),
          startAgain: () => void log.abandonInterrupted().then(() => open(data, null)),
        });
      })
      .catch(() => {
        if (abort.signal.aborted) return;
        setStatus({ kind: 'failed' });
        void log.noteError('download-failed', shown.current);
      });
    return () => {
      abort.abort();
      const finish = close.current;
      close.current = null;
      void finish?.('left');
    };
  }, [slug, open, log, attempt]);

  useEffect(() => {
    if (status.kind !== 'open') return;
    return status.place.runtime.onCue((cue) => {
      if (cue.kind !== 'place-done') return;
      const finish = close.current;
      close.current = null;
      void finish?.('finished');
    });
  }, [status]);

  // What makes gestures easier may change in mid-play; the play hears of it as of everything else.
  useEffect(() => {
    if (status.kind !== 'open') return;
    const { runtime } = status.place;
    return session.subscribe(
      (state) => state.comfort,
      ({ assist, toggleGrip, oneHand }) =>
        runtime.dispatch({ kind: 'options', assist: Math.round(assist * 100), toggleGrip, oneHand }),
    );
  }, [status, session]);

  return { status, retry: () => setAttempt((count) => count + 1) };
}

/** The scene's words in the visitor's language; null while they are on their way. */
export function usePlaceWords(slug: string, locale: Locale): WordReader | null {
  const [words, setWords] = useState<WordReader | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadPlaceWords(slug, locale).then((tree) => {
      if (wanted) setWords(createWords(locale, commonWords[locale], tree));
    });
    return () => {
      wanted = false;
    };
  }, [slug, locale]);
  return words;
}
