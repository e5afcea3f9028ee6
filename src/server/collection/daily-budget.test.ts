import { describe, expect, it } from 'vitest';
import { createDailyBudget } from './daily-budget.ts';

const LIMITS = { webEventsPerDay: 10, webEventsPerAddress: 4 };
const MORNING = new Date('2026-11-25T09:00:00Z');
const LATE = new Date('2026-11-25T22:59:59Z');
const NEXT_DAY = new Date('2026-11-25T23:00:00Z');

/** A budget that tells which key every address was hashed with. */
function watched() {
  const seen: string[] = [];
  let keys = 0;
  const createHash = () => {
    const key = ++keys;
    return (address: string) => {
      seen.push(`${key} ${address}`);
      return `${key} ${address}`;
    };
  };
  return { seen, budget: createDailyBudget(LIMITS, undefined, createHash) };
}

describe('the budget of the open web', () => {
  it('is taken when a post arrives, and given back when it brought less', () => {
    const { budget } = watched();
    const first = budget.reserve('a', 4, MORNING);
    expect(budget.reserve('a', 1, MORNING)).toBeNull();
    first?.settle(1);
    expect(budget.reserve('a', 4, MORNING)).toBeNull();
    expect(budget.reserve('a', 3, MORNING)).not.toBeNull();
    expect(budget.spent).toEqual({ day: '2026-11-25', events: 4 });
  });

  it('is one for all addresses', () => {
    const { budget } = watched();
    for (const address of ['a', 'b']) expect(budget.reserve(address, 4, MORNING)).not.toBeNull();
    expect(budget.reserve('c', 3, MORNING)).toBeNull();
    expect(budget.reserve('c', 2, MORNING)).not.toBeNull();
    expect(budget.wait('d', 1, MORNING)).toBe(14 * 3600);
  });

  it('hashes addresses with one key for a day and with another one the next day', () => {
    const { budget, seen } = watched();
    for (const time of [MORNING, LATE, NEXT_DAY, NEXT_DAY]) budget.reserve('a', 1, time);
    const [morning, late, next, again] = seen;
    expect(late).toBe(morning);
    expect(next).not.toBe(late);
    expect(again).toBe(next);
  });

  it('begins anew each day, whatever a post of the day before gives back', () => {
    const { budget } = watched();
    const old = budget.reserve('a', 4, LATE);
    expect(budget.wait('a', 4, NEXT_DAY)).toBe(0);
    budget.reserve('a', 4, NEXT_DAY);
    old?.settle(0);
    expect(budget.reserve('a', 1, NEXT_DAY)).toBeNull();
    expect(budget.spent).toEqual({ day: '2026-11-26', events: 4 });
  });
});
