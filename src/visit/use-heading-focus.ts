import { useEffect, useRef } from 'react';

/**
 * When another page appears, its heading gets the focus: it is never lost, and a screen reader says where one is. `page` names the page,
 * `ready` says that its heading is there.
 */
export function useHeadingFocus(page: string, ready = true): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!ready) return;
    if (shown.current !== null && shown.current !== page) document.querySelector<HTMLElement>('h1')?.focus();
    shown.current = page;
  }, [page, ready]);
}
