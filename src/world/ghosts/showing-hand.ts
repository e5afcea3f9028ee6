import type { Guide } from '../../play/guide.ts';
import type { HandId } from '../../play/intent.ts';
import type { PlayState } from '../../play/play-state.ts';

/**
 * The hand that the ghost shows a move with: the one that the visitor prefers, unless the other already holds the thing or is the only
 * one there. On a screen no hand is drawn (`drawn` false), and whichever the pointer stands for, the preferred one shows.
 */
export function showingHand(guide: Guide, hands: PlayState['hands'], preferred: HandId, drawn: boolean): HandId {
  if (!drawn) return preferred;
  const holding = guide.prop !== null && hands[guide.hand].holds === guide.prop;
  return !holding && hands.left.seen && hands.right.seen ? preferred : guide.hand;
}
