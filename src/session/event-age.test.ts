import { describe, expect, it } from 'vitest';
import { exampleEvents } from '../protocol/example-events.ts';
import { isTooOld, monthOf } from './event-age.ts';

describe('a record that waits', () => {
  it.each(exampleEvents())('of kind $kind never gets older than 13 months by its own time', (event) => {
    expect(monthOf(event)).toBe('2026-11');
    expect(isTooOld(event, '2026-11')).toBe(false);
    expect(isTooOld(event, '2027-11')).toBe(false);
    expect(isTooOld(event, '2027-12')).toBe(true);
  });

  it('is kept by a device whose clock is behind', () => {
    for (const event of exampleEvents()) expect(isTooOld(event, '2020-01')).toBe(false);
  });
});
