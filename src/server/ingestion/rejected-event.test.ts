import { describe, expect, it } from 'vitest';
import { checkEvent } from '../../protocol/check-event.ts';
import { exampleEvents } from '../../protocol/example-events.ts';
import { EVENT_REGISTRY } from '../../protocol/usage-event.ts';
import { rejectedEvent } from './rejected-event.ts';

/** What is kept of an event that the schemas refuse. */
function keptOf(value: unknown) {
  const check = checkEvent(value);
  if (check.ok) throw new Error('this event is not refused');
  return rejectedEvent(value, check.field, check.reason);
}

describe('what is kept of a refused event', () => {
  it.each(exampleEvents().filter(({ kind }) => EVENT_REGISTRY[kind].family !== 'declared'))(
    'of kind $kind is the field and what it held, nothing else of the record',
    (event) => {
      const kept = keptOf({ ...event, version: 'ninth' });
      expect(kept).toMatchObject({ kind: event.kind, field: '/version', value: '"ninth"' });
      expect(Object.keys(kept).sort()).toEqual(['field', 'id', 'kind', 'reason', 'value']);
      expect(kept.id).not.toBe(event.id);
    },
  );

  it.each(exampleEvents().filter(({ kind }) => EVENT_REGISTRY[kind].family === 'declared'))(
    'of kind $kind, which somebody has declared, is no value at all',
    (event) => {
      for (const field of Object.keys(event).filter((name) => name !== 'kind'))
        expect(keptOf({ ...event, [field]: ['18-25'] })).toMatchObject({ kind: event.kind, value: null });
    },
  );

  it('has a random identifier of its own: two refusals of one record are two', () => {
    const [event] = exampleEvents();
    expect(keptOf({ ...event, version: 9 }).id).not.toBe(keptOf({ ...event, version: 9 }).id);
  });

  it('finds what stands in a step, and names the field without its position', () => {
    const [event] = exampleEvents();
    if (event?.kind !== 'place_tried') throw new Error('the first example is a place');
    const steps = event.steps.map((step, index) => (index === 1 ? { ...step, helps: -4 } : step));
    expect(keptOf({ ...event, steps })).toMatchObject({ field: '/steps/helps', value: '-4' });
  });

  it.each([
    ['mail', 'someone@example.org'],
    ['someone', 1],
    ['__proto__x', { a: 1 }],
  ])('of a field of the sender’s own, %s, is neither its name nor what it held', (name, held) => {
    const kept = keptOf({ ...exampleEvents()[1], [name]: held });
    expect(kept).toMatchObject({ field: '/unknown', value: null });
  });

  it.each([
    ['x'.repeat(500), `"${'x'.repeat(59)}`],
    [[1, 2, 3], '[…]'],
    [{ deep: { text: 'someone' } }, '{…}'],
    [null, 'null'],
  ])('is cut short: %j', (centre, value) => {
    expect(keptOf({ ...exampleEvents()[1], centre })).toMatchObject({ field: '/centre', value });
  });

  it('of what is no record is nothing, and of an unknown kind the name of the kind', () => {
    expect(keptOf('a text that came alone')).toMatchObject({ kind: null, field: '', value: null });
    expect(keptOf({ kind: 'opinion', text: 'free' })).toMatchObject({ kind: null, field: '/kind', value: '"opinion"' });
  });
});
