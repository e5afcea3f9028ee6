import { useEffect } from 'react';
import type { WordReader } from '../catalogue/words.ts';

/** What has been typed and not been saved: one entry for each form. */
const unsaved = new Set<object>();

/** Notes whether something of a form is lost when its page is left. */
export function noteUnsaved(form: object, isUnsaved: boolean): void {
  if (isUnsaved) unsaved.add(form);
  else unsaved.delete(form);
}

/** Asks before what was typed is lost. True: there is nothing to lose, or it may be lost. */
export function mayLeave(words: WordReader): boolean {
  if (unsaved.size > 0 && !confirm(words.text('staff.unsaved'))) return false;
  unsaved.clear();
  return true;
}

/** Nothing that was typed is lost by a link, by Back and Forward, or by closing the page, without a question. */
export function useLeaveGuard(words: WordReader): void {
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (unsaved.size > 0) event.preventDefault();
    };
    // Another document is `beforeunload`’s business, and a replaced address leaves the page where it is.
    const onNavigate = (event: NavigateEvent) => {
      const staysOnPage = event.hashChange || event.navigationType === 'replace';
      if (event.cancelable && event.destination.sameDocument && !staysOnPage && !mayLeave(words))
        event.preventDefault();
    };
    // Older browsers have no Navigation API: there only closing the page is asked about.
    const navigation = 'navigation' in globalThis ? globalThis.navigation : null;
    globalThis.addEventListener('beforeunload', onUnload);
    navigation?.addEventListener('navigate', onNavigate);
    return () => {
      globalThis.removeEventListener('beforeunload', onUnload);
      navigation?.removeEventListener('navigate', onNavigate);
    };
  }, [words]);
}
