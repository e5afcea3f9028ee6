import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsIn } from './records-in.ts';

const counted = (text: string) => recordsIn(new TextEncoder().encode(text));

describe('how many records a post holds', () => {
  it('is the length of its list, whatever stands in the records and between them', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 9 }), fc.constantFrom(0, 2), (events, indent) => {
        expect(counted(JSON.stringify({ events }, null, indent))).toBe(events.length);
      }),
    );
  });

  it('is never less than parsing finds, whatever else a sender writes beside them or twice', () => {
    const body = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 });
    fc.assert(
      fc.property(body, fc.array(fc.jsonValue(), { maxLength: 9 }), body, (before, events, after) => {
        const parts = [before, { events: [1] }, { events }, after].map((part) => JSON.stringify(part).slice(1, -1));
        const text = `{${parts.filter(Boolean).join(',')}}`;
        expect(counted(text)).toBeGreaterThanOrEqual((JSON.parse(text) as { events: unknown[] }).events.length);
      }),
    );
  });

  it('is found in what is no JSON too, without end', () => {
    for (const text of ['', '"', '{"events":["', '{"events":[1,2', ']]]}', '{"events":["\\"]}']) counted(text);
    expect(counted('{"events":[{},{}')).toBe(2);
  });
});
