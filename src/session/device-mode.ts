/** A screen that is touched and small is a phone; the rest is a desktop. No user agent is read. */
export function isPhone(): boolean {
  const matches = (query: string) => globalThis.matchMedia?.(query).matches ?? false;
  return matches('(pointer: coarse)') && matches('(max-width: 900px)');
}

/** How a visit on this screen is counted, as long as no headset and no text takes its place. */
export function screenMode(): 'phone' | 'desktop' {
  return isPhone() ? 'phone' : 'desktop';
}
