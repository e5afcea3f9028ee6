import { describe, expect, it } from 'vitest';
import { createBodyMeasure } from './body-measure.ts';

describe('a body measured without asking', () => {
  it('keeps its height while it bends down to the work', () => {
    const measure = createBodyMeasure();
    for (let time = 0; time < 1000; time += 14) measure.observeEyes(1.62, 14);
    for (let time = 0; time < 4000; time += 14) measure.observeEyes(1.4, 14);
    expect(measure.body.eyeHeight).toBeGreaterThan(1.57);
  });

  it('sits down', () => {
    const measure = createBodyMeasure();
    measure.observeEyes(1.62, 14);
    for (let time = 0; time < 60_000; time += 14) measure.observeEyes(1.18, 14);
    expect(measure.body.eyeHeight).toBeCloseTo(1.18, 2);
  });

  it('learns its reach from the hands and believes no jump of tracking', () => {
    const measure = createBodyMeasure();
    measure.observeHand(0.2, -0.4, 0.3);
    expect(measure.body.reach).toBeNull();
    measure.observeHand(0.2, -0.3, 0.58);
    measure.observeHand(3, 1, 4);
    expect(measure.body.reach).toBeCloseTo(0.585, 2);
  });
});
