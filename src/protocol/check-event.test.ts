import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEvent } from './check-event.ts';
import { EVENT_KINDS } from './usage-event.ts';
import { exampleEvents } from './example-events.ts';

describe('an event that arrives', () => {
  it('is accepted in every kind of the example batch, and the batch has every kind', () => {
    const kinds = new Set(exampleEvents().map((event) => event.kind));
    expect([...kinds].sort()).toEqual([...EVENT_KINDS].sort());
    for (const event of exampleEvents()) expect(checkEvent(event)).toEqual({ ok: true, event });
  });

  it.each([
    [{ seconds: -1 }, '/seconds'],
    [{ hour: '2026-11-24T14:05' }, '/hour'],
    [{ mode: 'telepathy' }, '/mode'],
    [{ visitor: 'Zoé' }, '/visitor'],
    [{ steps: [{ step: 'weigh', seconds: 3, tries: 0, helps: 'two', outcome: 'done' }] }, '/steps/0/helps'],
    [{ centre: undefined }, '/centre'],
  ])('names the field that is wrong: %j', (change, field) => {
    const event = { ...exampleEvents()[0], ...change };
    const verdict = checkEvent(JSON.parse(JSON.stringify(event)));
    expect(verdict).toMatchObject({ ok: false, field });
  });

  it('is never trusted, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(checkEvent(value).ok).toBe(false);
      }),
    );
  });

  it('carries no field that could hold a person', () => {
    const text = JSON.stringify(exampleEvents());
    expect(text).not.toMatch(/name|address|agent|session|device|visitor/i);
  });
});
