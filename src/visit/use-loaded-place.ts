import { useEffect, useState } from 'react';
import type { WebGLRenderer } from 'three';
import { type LoadedPlace, loadPlace } from '../world/index.ts';
import type { OpenedPlace } from './use-place.ts';
import { useVisit } from './visit-context.ts';

/** Downloads and uploads what a place shows, and frees it when it is left. */
export function useLoadedPlace(place: OpenedPlace, renderer: WebGLRenderer | null) {
  const { log } = useVisit();
  const [loaded, setLoaded] = useState<LoadedPlace | null>(null);
  /** Of all bytes, as far as they are known; null before the first. */
  const [percent, setPercent] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!renderer) return;
    const abort = new AbortController();
    let mine: LoadedPlace | null = null;
    setFailed(false);
    setPercent(null);
    const { data, runtime } = place;
    loadPlace(data.model, data.layout, {
      variant: runtime.play.state.options.variant,
      signal: abort.signal,
      renderer,
      onBytes: (received, total) => setPercent(Math.min(99, Math.round((100 * received) / Math.max(1, total)))),
    })
      .then((result) => {
        mine = result;
        if (abort.signal.aborted) result.dispose();
        else setLoaded(result);
      })
      .catch(() => {
        if (abort.signal.aborted) return;
        setFailed(true);
        void log.noteError('download-failed');
      });
    return () => {
      abort.abort();
      setLoaded(null);
      mine?.dispose();
    };
  }, [place, renderer, log, attempt]);

  return { loaded, percent, failed, retry: () => setAttempt((count) => count + 1) };
}
