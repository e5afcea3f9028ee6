import { describe, expect, it } from 'vitest';
import { createLoginGate } from './login-limits.ts';

const limits = { perAccount: 3, everybody: 10, atOnce: 2, windowMinutes: 15 };

describe('the limit of login attempts', () => {
  it('stops one name without stopping another', () => {
    const gate = createLoginGate(() => new Date(0), limits);
    expect([1, 2, 3, 4].map(() => gate.attempt('ada'))).toEqual([0, 0, 0, 900]);
    expect(gate.attempt('nadia')).toBe(0);
  });

  it('shuts nobody out for what others have tried', () => {
    const gate = createLoginGate(() => new Date(0), limits);
    for (let index = 0; index < 500; index++) {
      gate.attempt(`nom ${index}`);
      gate.ended();
    }
    expect(gate.attempt('nadia')).toBe(0);
    gate.ended();
    expect(gate.attempt('nadia'), 'who mistypes may try again').toBe(0);
  });

  it('checks two at once when many names have been tried, and asks the others to come back soon', () => {
    const gate = createLoginGate(() => new Date(0), limits);
    const waits = Array.from({ length: 12 }, (_, index) => gate.attempt(`nom ${index}`));
    expect(
      waits.filter((wait) => wait === 0),
      'before the limit nobody waits',
    ).toHaveLength(10);
    expect(gate.attempt('nadia')).toBe(2);
    for (let index = 0; index < 9; index++) gate.ended();
    expect(gate.attempt('nadia')).toBe(0);
    expect(gate.attempt('ada')).toBe(2);
  });

  it('does not count those who come in', () => {
    const gate = createLoginGate(() => new Date(0), limits);
    for (let round = 0; round < 50; round++) {
      expect(gate.attempt('ada')).toBe(0);
      gate.succeeded('ada');
      gate.ended();
    }
  });

  it('opens again when the window is over', () => {
    let time = 0;
    const gate = createLoginGate(() => new Date(time), limits);
    for (let attempt = 0; attempt < 4; attempt++) gate.attempt('ada');
    time = 899_000;
    expect(gate.attempt('ada')).toBe(1);
    time = 900_000;
    expect(gate.attempt('ada')).toBe(0);
  });
});
