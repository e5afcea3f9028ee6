/**
 * Tells once of an error that nobody has caught: one that repeats in every frame says no more the second time. Nothing of the error
 * itself is passed on. @returns how to stop watching.
 */
export function watchUnexpected(page: EventTarget, tell: () => void): () => void {
  let told = false;
  const onError = (event: Event) => {
    // Without an error it is the browser's own remark, or a stranger's script.
    if (told || (event.type === 'error' && !('error' in event && event.error instanceof Error))) return;
    told = true;
    tell();
  };
  page.addEventListener('error', onError);
  page.addEventListener('unhandledrejection', onError);
  return () => {
    page.removeEventListener('error', onError);
    page.removeEventListener('unhandledrejection', onError);
  };
}
