import type { Message } from '../twin/use-play.ts';

/**
 * What to write after the message `shown` (its id, 0 for none). What comes while nothing is being read is written in its order, so that a
 * greeting is not lost to the instruction that follows it at once; whoever is behind is taken to the newest. Null: nothing new.
 */
export function nextSubtitle(messages: readonly Message[], shown: number, reading: boolean): Message | null {
  const unseen = messages.filter(({ id }) => id > shown);
  return (reading ? unseen.at(-1) : unseen[0]) ?? null;
}
