import type { Settings } from './settings.ts';

/** Where people open the pages, without a slash at the end: the public origin, or else this very machine. */
export function publicAddress({ collection, tls, port }: Settings): string {
  return collection.publicOrigin ?? `${tls ? 'https' : 'http'}://localhost:${port}`;
}
