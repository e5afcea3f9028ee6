import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkEvent } from './check-event.ts';
import { eventsDocument } from './events-document.ts';
import { exampleEvents } from './example-events.ts';

const published = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

describe('the published description of events', () => {
  it('is the one that the schemas make', () => expect(published('events.md')).toBe(eventsDocument()));

  it('has a valid example of every kind', () => {
    const { events } = JSON.parse(published('events.example.json')) as { events: unknown[] };
    expect(events).toEqual(exampleEvents());
    for (const event of events) expect(checkEvent(event).ok).toBe(true);
  });
});
