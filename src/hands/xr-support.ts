import { useSyncExternalStore } from 'react';
import { xrStore } from './xr-store.ts';

export type XrSupport = 'unknown' | 'yes' | 'no';

let support: XrSupport = 'unknown';
const listeners = new Set<() => void>();

async function ask(): Promise<void> {
  const system = typeof navigator === 'undefined' ? undefined : navigator.xr;
  const answer = (await system?.isSessionSupported('immersive-vr').catch(() => false)) ?? false;
  support = answer ? 'yes' : 'no';
  for (const listener of listeners) listener();
}

function askAgain(): void {
  void ask();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0 && typeof navigator !== 'undefined') {
    navigator.xr?.addEventListener('devicechange', askAgain);
    askAgain();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) navigator.xr?.removeEventListener('devicechange', askAgain);
  };
}

/** Whether a headset is there; changes when one is plugged in or taken away. */
export function useXrSupport(): XrSupport {
  return useSyncExternalStore(
    subscribe,
    () => support,
    () => 'unknown',
  );
}

/** Enters the headset; to be called from a visitor's click. @throws DOMException when the headset refuses. */
export async function enterVr(): Promise<void> {
  if (xrStore.getState().session) return;
  await xrStore.enterVR();
}

/** Leaves the headset; the visit goes on on the screen, where it was. */
export async function leaveVr(): Promise<void> {
  asked = true;
  await xrStore.getState().session?.end();
}

let asked = false;

/** True once after the visitor asked to leave: then the end of the session is no surprise and pauses nothing. */
export function takeLeaveAsked(): boolean {
  const was = asked;
  asked = false;
  return was;
}

function subscribeSession(listener: () => void): () => void {
  return xrStore.subscribe((state, before) => {
    if (state.session !== before.session) listener();
  });
}

/** Is the visitor in the headset now? */
export function useInXr(): boolean {
  return useSyncExternalStore(
    subscribeSession,
    () => xrStore.getState().session !== undefined,
    () => false,
  );
}
