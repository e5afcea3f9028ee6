import { describe, expect, it } from 'vitest';
import { centres } from '../../catalogue/centres.ts';
import type { EventKind, EventOf, UsageEvent } from '../../protocol/usage-event.ts';
import { monthsOf } from '../reporting/report-periods.ts';
import { daysIn, forumDays } from './demo-calendar.ts';
import { demoEvents } from './demo-events.ts';
import { FORUM_CENTRES } from './demo-habits.ts';
import { demoHandCounts } from './demo-hand-counts.ts';
import { createRandomSource } from './random-source.ts';

const MONTHS = monthsOf('2026');
const CENTRES = centres.map(({ id }) => id);
const ofKind = <K extends EventKind>(events: readonly UsageEvent[], kind: K) =>
  events.filter((event): event is EventOf<K> & UsageEvent => event.kind === kind);
const sum = <T>(list: readonly T[], number: (one: T) => number) => list.reduce((all, one) => all + number(one), 0);
/** What many have in common, by a key. */
function byKey<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of list) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one]);
  return found;
}
const weekday = (hour: string) => new Date(`${hour.slice(0, 10)}T12:00:00Z`).getUTCDay();
const isForum = ({ occasion }: { occasion: string }) => occasion.startsWith('forum');

function yearOf(seed: number) {
  const random = createRandomSource(seed);
  return MONTHS.map((month, index) => {
    const events = demoEvents({ random, month, days: daysIn(month), forum: `forum-avenir-${month}` }, index);
    return { month, events, sheets: demoHandCounts(random, events, CENTRES) };
  });
}

describe.each([1, 2, 3])('a year of invented events, seed %i,', (seed) => {
  const year = yearOf(seed);
  const all = year.flatMap(({ events }) => events);
  const visits = ofKind(all, 'visit');
  const places = ofKind(all, 'place_tried');

  it('has in every centre, mode, occasion and hour the places that its visits say they opened, one at least each', () => {
    expect(visits.filter((visit) => visit.places < 1)).toEqual([]);
    const where = ({ centre, mode, occasion, hour }: (typeof visits)[number] | (typeof places)[number]) =>
      [centre, mode, occasion, hour].join(' ');
    const opened = [...byKey(places, where)].map(([key, list]) => [key, list.length] as const);
    const said = [...byKey(visits, where)].map(([key, list]) => [key, sum(list, (visit) => visit.places)] as const);
    expect(new Map(said)).toEqual(new Map(opened));
  });

  it('has finished visits only where a place was finished, and minutes that are those of the places', () => {
    const finishedPlaces = places.filter(({ ended }) => ended === 'finished').length;
    expect(visits.filter(({ ended }) => ended === 'finished').length).toBeLessThanOrEqual(finishedPlaces);
    const seconds = Math.abs(sum(visits, (visit) => visit.seconds) - sum(places, (place) => place.seconds));
    expect(seconds).toBeLessThanOrEqual(30 * visits.length);
  });

  it('has for every group the visits of those in it, in its hour, and none of a group that there was not', () => {
    const where = ({ centre, occasion, hour }: { centre: string; occasion: string; hour: string }) =>
      [centre, occasion, hour].join(' ');
    const sessions = byKey(ofKind(all, 'group_held'), where);
    const came = byKey(
      visits.filter(({ occasion }) => ['group', 'workshop'].includes(occasion)),
      where,
    );
    expect([...came.keys()].filter((key) => !sessions.has(key))).toEqual([]);
    for (const [key, held] of sessions) {
      const list = came.get(key) ?? [];
      const participants = sum(held, (session) => session.participants);
      expect(list.length, key).toBeLessThanOrEqual(participants);
      expect(list.length, key).toBeGreaterThan(0);
      expect(Math.max(...list.map((visit) => visit.places)), key).toBeLessThanOrEqual(
        Math.max(...held.map((session) => session.places)),
      );
    }
    const took = sum(ofKind(all, 'group_held'), (session) => session.participants);
    expect(
      sum([...came.values()], (list) => list.length),
      'few do not want to be counted',
    ).toBeGreaterThan(0.9 * took);
  });

  it('has at most one answer of a kind from a visit, and of an occupation only where a place was finished', () => {
    const monthOf = ({ hour }: { hour: string }) => hour.slice(0, 7);
    for (const kind of ['satisfaction', 'survey'] as const) {
      const where = (month: string, { centre, occasion }: { centre: string; occasion: string }) =>
        [month, centre, occasion].join(' ');
      const came = byKey(visits, (visit) => where(monthOf(visit), visit));
      for (const [key, list] of byKey(ofKind(all, kind), (answer) => where(answer.month, answer)))
        expect(list.length, `${kind} ${key}`).toBeLessThanOrEqual(came.get(key)?.length ?? 0);
    }
    const finished = byKey(
      places.filter(({ ended }) => ended === 'finished'),
      (place) => `${monthOf(place)} ${place.occupation}`,
    );
    for (const [key, list] of byKey(ofKind(all, 'interest'), ({ month, occupation }) => `${month} ${occupation}`))
      expect(list.length, key).toBeLessThanOrEqual(finished.get(key)?.length ?? 0);
  });

  it('has visits on site in the hours of opening only, and forums where and when they are held', () => {
    const alone = visits.filter((visit) => visit.centre !== 'web' && !isForum(visit));
    expect(alone.filter(({ hour }) => [0, 6].includes(weekday(hour)))).toEqual([]);
    expect(alone.filter(({ hour }) => ['07-14', '11-11'].includes(hour.slice(5, 10)))).toEqual([]);
    const hours = new Set(alone.map(({ hour }) => Number(hour.slice(11))));
    expect([...hours].sort((a, b) => a - b)).toEqual([9, 10, 11, 14, 15, 16]);
    for (const { centre, hour, occasion } of visits.filter(isForum)) {
      const month = hour.slice(0, 7);
      expect(FORUM_CENTRES[month.slice(5)]).toContain(centre);
      expect(occasion).toBe(`forum-avenir-${month}`);
      expect(forumDays(month)).toContain(Number(hour.slice(8, 10)));
    }
    expect(new Set(visits.filter(isForum).map(({ hour }) => hour.slice(5, 7)))).toEqual(new Set(['03', '11']));
  });

  it('counts by hand no fewer people than machines count: at the door, at a forum, in workshops', () => {
    for (const { month, events, sheets } of year) {
      for (const { centre, kind, people } of sheets) {
        const own = ofKind(events, 'visit').filter((visit) => visit.centre === centre);
        const key = `${month} ${centre} ${kind}`;
        if (kind === 'door') expect(people, key).toBeGreaterThanOrEqual(own.length);
        if (kind === 'forum') expect(people > 0, key).toBe(own.some(isForum));
        if (kind === 'forum') expect(people, key).toBeGreaterThanOrEqual(own.filter(isForum).length);
        if (kind !== 'workshop') continue;
        const led = ofKind(events, 'group_held').filter((one) => one.centre === centre && one.occasion === 'workshop');
        expect(people, key).toBeGreaterThanOrEqual(sum(led, ({ participants }) => participants));
        expect(people > 0, key).toBe(led.length > 0);
      }
    }
  });

  it('has sheets that nobody filled in, fields left empty, small centres and their small numbers', () => {
    const filled = byKey(
      year.flatMap(({ month, sheets }) => sheets.map(({ centre }) => `${month} ${centre}`)),
      (key) => key,
    );
    expect(filled.size).toBeLessThan(MONTHS.length * CENTRES.length);
    expect([...filled.values()].some((fields) => fields.length === 3)).toBe(true);
    const cells = byKey(visits, ({ centre, mode, hour }) => `${hour.slice(0, 7)} ${centre} ${mode}`);
    expect([...cells.values()].filter((list) => list.length < 5).length).toBeGreaterThan(20);
  });

  it('is full in autumn and nearly empty in August', () => {
    const inMonth = (month: string) => visits.filter(({ hour }) => hour.startsWith(month)).length;
    expect(inMonth('2026-08')).toBeLessThan(inMonth('2026-10') / 3);
  });
});

it('a month has as many days as have passed of it: nothing happens later', () => {
  const events = demoEvents({ random: createRandomSource(1), month: '2026-11', days: 3, forum: 'forum' }, 0);
  expect(new Set(ofKind(events, 'visit').map(({ hour }) => hour.slice(8, 10)))).toEqual(new Set(['01', '02', '03']));
});
