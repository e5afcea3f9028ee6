import { describe, expect, it } from 'vitest';
import type { Guide } from '../../play/guide.ts';
import { GhostPerformance, startOfDemonstration } from './ghost-performance.ts';

const pose = () => ({ position: { x: 0, y: 1, z: -0.5 }, orientation: { x: 0, y: 0, z: 0, w: 1 } });
const guide = (move: Guide['move']): Guide => ({
  move,
  hand: 'right',
  prop: 'cup',
  target: 'cup',
  pose: pose(),
  grip: 1,
  use: 0,
  milliseconds: 0,
  act: null,
});

describe('the ghost hand', () => {
  it('shows a move twice, each time for at least one and a half seconds, and then rests', () => {
    const show = new GhostPerformance();
    const take = guide('take');
    show.follow(take);
    const seen: number[] = [];
    let span = 0;
    for (let i = 0; i < 72 * 12; i++) {
      if (show.advance(1 / 72, take).opacity > 0) span += 1 / 72;
      else if (span > 0) {
        seen.push(span);
        span = 0;
      }
    }
    expect(seen).toHaveLength(2);
    for (const seconds of seen) expect(seconds).toBeGreaterThan(1.5);
    show.again();
    expect(show.advance(0.2, take).opacity).toBeGreaterThan(0);
  });

  it('reaches before it closes', () => {
    const show = new GhostPerformance();
    const take = guide('take');
    show.follow(take);
    for (let i = 0; i < 300; i++) {
      const { grip, way } = show.advance(1 / 72, take);
      if (grip > 0.05) {
        expect(way).toBeGreaterThan(0.99);
        break;
      }
    }
  });

  it('starts anew when something else comes next, and shows nothing when there is nothing to do', () => {
    const show = new GhostPerformance();
    expect(show.follow(guide('take'))).toBe(true);
    expect(show.follow(guide('take'))).toBe(false);
    expect(show.follow(guide('carry'))).toBe(true);
    expect(show.advance(1, guide('rest')).opacity).toBe(0);
  });

  it('comes from the visitor’s side', () => {
    const out = pose();
    startOfDemonstration(guide('take'), null, 0, 0, out);
    expect(out.position.z).toBeGreaterThan(-0.5);
    expect(out.position.y).toBeGreaterThan(1);
  });
});
