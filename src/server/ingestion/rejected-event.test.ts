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
    'of kind $kind is the field and the form of what it held, nothing else of the record',
    (event) => {
      const kept = keptOf({ ...event, version: 'ninth' });
      expect(kept).toMatchObject({ kind: event.kind, field: '/version', held: 'text', length: 5 });
      expect(Object.keys(kept).sort()).toEqual(['field', 'held', 'id', 'kind', 'length', 'reason']);
      expect(JSON.stringify(kept)).not.toContain('ninth');
      expect(kept.id).not.toBe(event.id);
    },
  );

  it.each(exampleEvents().filter(({ kind }) => EVENT_REGISTRY[kind].family === 'declared'))(
    'of kind $kind, which somebody has declared, is not even the form',
    (event) => {
      for (const field of Object.keys(event).filter((name) => name !== 'kind'))
        expect(keptOf({ ...event, [field]: ['18-25'] })).toMatchObject({ kind: event.kind, held: null, length: null });
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
    expect(keptOf({ ...event, steps })).toMatchObject({ field: '/steps/helps', held: 'number', length: null });
  });

  it.each([
    ['mail', 'someone@example.org'],
    ['someone', 1],
    ['__proto__x', { a: 1 }],
  ])('of a field of the sender’s own, %s, is neither its name nor the form of what it held', (name, held) => {
    const kept = keptOf({ ...exampleEvents()[1], [name]: held });
    expect(kept).toMatchObject({ field: '/unknown', held: null });
  });

  it.each([
    ['2026-11-24T14:05:33.123', { held: 'text', length: 23 }],
    [[1, 2, 3], { held: 'list', length: 3 }],
    [{ deep: { text: 'someone' } }, { held: 'record', length: null }],
    [14, { held: 'number', length: null }],
    [false, { held: 'boolean', length: null }],
    [null, { held: 'null', length: null }],
  ])('of %j is its form, never itself', (hour, form) => {
    const kept = keptOf({ ...exampleEvents()[1], hour });
    expect(kept).toMatchObject({ field: '/hour', ...form });
    expect(JSON.stringify({ ...kept, id: '' })).not.toMatch(/14|33|someone/);
  });

  it('of what is no record is its form, and of an unknown kind not its name', () => {
    expect(keptOf('a text that came alone')).toMatchObject({ kind: null, field: '', held: 'text', length: 22 });
    const kept = keptOf({ kind: 'jean dupont', text: 'free' });
    expect(kept).toMatchObject({ kind: null, field: '/kind', held: 'text', length: 11 });
    expect(JSON.stringify(kept)).not.toMatch(/dupont|free/);
  });
});
