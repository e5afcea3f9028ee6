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

  const [place, visit, , , group, , , survey] = exampleEvents();
  const [first, ...others] = place?.kind === 'place_tried' ? place.steps : [];
  const learned = { question: 'learned', score: 5 };

  it.each([
    [
      'a finished place with a step that is open',
      { ...place, steps: [first, { ...others[0], outcome: 'open' }] },
      '/steps/1/outcome',
    ],
    [
      'steps that take longer than their place',
      { ...place, seconds: 53, steps: [first, { ...others[0], seconds: 4 }] },
      '/steps/1/seconds',
    ],
    ['a visit that opened nothing', { ...visit, places: 0 }, '/places'],
    ['a group of nobody', { ...group, participants: 0 }, '/participants'],
    ['a group of the web', { ...group, centre: 'web' }, '/centre'],
    [
      'a question that is answered twice',
      { ...survey, answers: [learned, { ...learned, question: 'recommend' }, { ...learned, score: 1 }] },
      '/answers/2/question',
    ],
  ])('cannot be %s', (_what, event, field) => {
    expect(checkEvent(event)).toMatchObject({ ok: false, field });
  });

  it('may have steps that were rounded up, and a step that is open where the visitor left', () => {
    const rounded = { ...place, seconds: 53, steps: [first, { ...others[0], seconds: 3 }] };
    expect(checkEvent(rounded).ok).toBe(true);
    expect(checkEvent({ ...place, ended: 'left', steps: [first, { ...others[0], outcome: 'open' }] }).ok).toBe(true);
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
