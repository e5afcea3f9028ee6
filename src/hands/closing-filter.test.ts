import { describe, expect, it } from 'vitest';
import { createClosingFilter, filterClosing } from './closing-filter.ts';

const FRAME = 1000 / 72;

describe('a pinch seen through noise', () => {
  it('survives one wild frame', () => {
    const filter = createClosingFilter();
    for (let frame = 0; frame < 30; frame++) filterClosing(filter, 1, FRAME);
    filterClosing(filter, 0, FRAME);
    expect(filter.value).toBeGreaterThan(0.95);
    filterClosing(filter, 1, FRAME);
    expect(filter.value).toBeGreaterThan(0.95);
  });

  it('reaches the grab within 80 ms of a closed hand', () => {
    const filter = createClosingFilter();
    let time = 0;
    while (filter.value < 0.7) {
      filterClosing(filter, 1, FRAME);
      time += FRAME;
    }
    expect(time).toBeLessThan(80);
  });

  it('trembles less than the hand that it reads', () => {
    const filter = createClosingFilter();
    let spread = 0;
    for (let frame = 0; frame < 400; frame++) {
      const value = filterClosing(filter, 0.6 + (frame % 2 ? 0.2 : -0.2), FRAME);
      if (frame > 100) spread = Math.max(spread, Math.abs(value - 0.6));
    }
    expect(spread).toBeLessThan(0.21);
    expect(filter.value).toBeGreaterThan(0.4);
  });
});
