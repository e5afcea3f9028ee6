import { describe, expect, it } from 'vitest';
import type { HandState } from '../../play/play-state.ts';
import { createGuide } from '../../play/play.ts';
import { showingHand } from './showing-hand.ts';

const hand = (seen: boolean, holds: string | null = null) => ({ seen, holds }) as HandState;
const guide = { ...createGuide(), hand: 'right' as const, prop: 'cup' };

describe('the ghost shows a move', () => {
  it('with the hand that the visitor prefers, when both are free', () => {
    const hands = { left: hand(true), right: hand(true) };
    expect(showingHand(guide, hands, 'left', true)).toBe('left');
    expect(showingHand(guide, hands, 'right', true)).toBe('right');
  });

  it('with the hand that holds the thing', () => {
    expect(showingHand(guide, { left: hand(true), right: hand(true, 'cup') }, 'left', true)).toBe('right');
  });

  it('with the only hand that is there', () => {
    expect(showingHand(guide, { left: hand(false), right: hand(true) }, 'left', true)).toBe('right');
  });

  it('with the preferred hand on a screen, where a pointer is neither', () => {
    expect(showingHand(guide, { left: hand(false), right: hand(true, 'cup') }, 'left', false)).toBe('left');
  });
});
