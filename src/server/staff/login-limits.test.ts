import { describe, expect, it } from 'vitest';
import { createLoginGate } from './login-limits.ts';

const limits = { perAccount: 3, everybody: 10, windowMinutes: 15 };

describe('the limit of login attempts', () => {
  it('stops one name without stopping another', () => {
    const gate = createLoginGate(() => new Date(0), limits);
    expect([1, 2, 3, 4].map(() => gate.attempt('ada'))).toEqual([0, 0, 0, 900]);
    expect(gate.attempt('nadia')).toBe(0);
  });

  it('stops everybody when many names are tried', () => {
    const gate = createLoginGate(() => new Date(0), limits);
    const waits = Array.from({ length: 12 }, (_, index) => gate.attempt(`nom ${index}`));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
  });

  it('does not count those who come in', () => {
    const gate = createLoginGate(() => new Date(0), limits);
    for (let round = 0; round < 50; round++) {
      expect(gate.attempt('ada')).toBe(0);
      gate.succeeded('ada');
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
