import { useEffect } from 'react';
import type { SessionStore } from '../session/session-store.ts';

/** What the visitor has chosen for the eyes holds on every page: the style sheet reads it from the page's root. */
export function usePageComfort(session: SessionStore): void {
  useEffect(() => {
    const { documentElement: root } = document;
    return session.subscribe(
      ({ comfort }) => comfort,
      ({ contrast, textScale }) => {
        root.toggleAttribute('data-contrast', contrast);
        root.style.setProperty('--text-scale', String(textScale));
      },
      { fireImmediately: true },
    );
  }, [session]);
}
