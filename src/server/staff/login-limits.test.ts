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

  it('stays closed for a name however many others are invented, whether it exists or not', () => {
    let time = 0;
    const gate = createLoginGate(() => new Date(time), limits);
    const tryAll = (name: string) => {
      for (let attempt = 0; attempt < limits.perAccount; attempt++) {
        gate.attempt(name);
        gate.ended();
      }
    };
    for (const name of ['ada', 'invented']) tryAll(name);
    for (let index = 0; index < 50_000; index++) {
      expect(gate.attempt(`nom ${index}`)).toBe(0);
      gate.ended();
    }
    time = 60_000;
    expect(['ada', 'invented', 'nadia'].map((name) => gate.attempt(name))).toEqual([840, 840, 0]);
  });

  it('forgets each name when its own window is over, and no other', () => {
    let time = 0;
    const gate = createLoginGate(() => new Date(time), limits);
    for (let attempt = 0; attempt < limits.perAccount; attempt++) gate.attempt('ada');
    time = 600_000;
    for (let attempt = 0; attempt < limits.perAccount; attempt++) gate.attempt('nadia');
    time = 900_000;
    expect(['ada', 'nadia'].map((name) => gate.attempt(name))).toEqual([0, 600]);
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
