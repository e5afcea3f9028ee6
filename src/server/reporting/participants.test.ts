import { describe, expect, it } from 'vitest';
import { groupHeldSchema } from '../../protocol/play-events.ts';
import type { AmountPart } from '../protection/summed-amounts.ts';
import { MOST_IN_GROUP, withholdParticipants } from './participants.ts';
import { catalogueKeys } from './report-keys.ts';

const keys = catalogueKeys([]);
const cell = (centre: string) => `sessions|centre=${centre}|figure=sessions`;
const TOTAL = 'sessions|figure=sessions';
const name = (line: string) => `participants ${line}`;

/** Group sessions by centre: how many, and how many took part. `withheld`: centres of which the number of sessions is not published. */
function groups(
  lines: Record<string, [sessions: number, people: number]>,
  withheld: readonly string[] = [],
): AmountPart {
  const values = new Map<string, number>();
  const sums = new Map<string, number>();
  for (const [centre, [sessions, people]] of Object.entries(lines)) {
    for (const line of [cell(centre), TOTAL]) {
      values.set(line, (values.get(line) ?? 0) + sessions);
      sums.set(name(line), (sums.get(name(line)) ?? 0) + people);
    }
  }
  return { values, sums, withheld: new Set(withheld.map(cell)) };
}

const hiddenIn = (own: AmountPart, parts?: readonly AmountPart[]) => [...withholdParticipants(keys, own, parts)].sort();
const of = (...centres: string[]) => centres.map((centre) => name(cell(centre))).sort();
const frozen = (part: AmountPart): AmountPart => ({
  ...part,
  withheld: new Set([...part.withheld, ...withholdParticipants(keys, part)]),
});

describe('who took part in group sessions', () => {
  it('is told where there are enough people, noughts too', () => {
    expect(hiddenIn(groups({ marseille: [9, 90], gap: [6, 0], toulon: [5, 40] }))).toEqual([]);
  });

  it('is not told of fewer than five, nor of another centre from which they would follow', () => {
    expect(hiddenIn(groups({ marseille: [9, 90], gap: [6, 3], toulon: [5, 40] }))).toEqual(of('gap', 'toulon'));
  });

  it('is not told of a few that two centres have in common', () => {
    const own = groups({ marseille: [9, 90], gap: [6, 2], toulon: [5, 2] });
    expect(hiddenIn(own)).toEqual(of('gap', 'marseille', 'toulon'));
  });

  it('is not told of a centre from which those would follow whose sessions are not published', () => {
    const own = groups({ marseille: [9, 90], gap: [3, 70], toulon: [5, 40] }, ['gap']);
    expect(hiddenIn(own)).toEqual(of('toulon'));
  });

  it('is not told even in all when one centre alone had any, and it is few', () => {
    expect(hiddenIn(groups({ gap: [6, 3] }))).toEqual([...of('gap'), name(TOTAL)].sort());
  });

  it('in a year does not give away a few of a month, nor more than one group can be', () => {
    const loud = groups({ marseille: [9, 90], gap: [6, 60], toulon: [5, 40] });
    for (const people of [3, 70]) {
      const month = frozen(groups({ marseille: [9, 90], gap: [4, people], toulon: [3, 30] }, ['gap', 'toulon']));
      const year = groups({ marseille: [18, 180], gap: [10, 60 + people], toulon: [8, 70] });
      expect(hiddenIn(year, [frozen(loud), month])).toEqual(of('gap', 'toulon'));
    }
  });

  it('in a year is not calculated of a month that kept it to itself, and is told where months hide each other', () => {
    const month = () => frozen(groups({ marseille: [9, 90], gap: [4, 30], toulon: [3, 20] }, ['gap', 'toulon']));
    const loud = frozen(groups({ marseille: [9, 90], gap: [6, 60], toulon: [5, 40] }));
    const year = groups({ marseille: [18, 180], gap: [10, 90], toulon: [8, 60] });
    expect(hiddenIn(year, [month(), loud])).toEqual(of('gap', 'toulon'));
    expect(hiddenIn(year, [month(), month()])).toEqual([]);
  });

  it('is of groups that are no larger than an event can say', () => {
    expect(groupHeldSchema.properties.participants).toMatchObject({ maximum: MOST_IN_GROUP });
  });
});
