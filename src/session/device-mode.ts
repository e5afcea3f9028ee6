/** A screen that is touched and small is a phone; the rest is a desktop. No user agent is read. */
export function isPhone(): boolean {
  const matches = (query: string) => globalThis.matchMedia?.(query).matches ?? false;
  return matches('(pointer: coarse)') && matches('(max-width: 900px)');
}
