type Renewal = () => Promise<boolean>;

let renewal: Renewal | null = null;
let running: Promise<boolean> | null = null;

/** Whoever is asked when the session turns out to be over. Gives what takes the asking back. */
export function onSessionEnd(ask: Renewal): () => void {
  renewal = ask;
  return () => {
    if (renewal === ask) renewal = null;
  };
}

/** True: the same account has logged in again. However many requests wait for it, it is asked once. */
export function renewSession(): Promise<boolean> {
  running ??= (renewal?.() ?? Promise.resolve(false)).finally(() => {
    running = null;
  });
  return running;
}
