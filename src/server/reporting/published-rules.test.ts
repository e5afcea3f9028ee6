import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportCell } from '../../protocol/report-document.ts';
import type { UsageEvent } from '../../protocol/usage-event.ts';
import { createRandomSource } from '../demo/random-source.ts';
import { SQLITE } from '../storage/testing/databases.ts';
import { freezeDue } from './freeze-due.ts';
import { makeNewEdition } from './freeze-month.ts';
import { periodOf } from './report-periods.ts';
import { readDocument } from './report-store.ts';
import { THRESHOLD } from '../protection/count-table.ts';
import { loadSolver } from '../protection/solver.ts';
import { countKnowledge, secretCounts } from './testing/attack/count-knowledge.ts';
import { contradictions, intervalsOf } from './testing/attack/linear-attack.ts';
import type { History, Told } from './testing/attack/published-history.ts';
import { truthOver } from './testing/attack/time-knowledge.ts';
import { trueNumbers } from './testing/attack/true-numbers.ts';
import { lateFew, lateMany, webVisit } from './testing/attack/late-batches.ts';
import { openReportBench, type ReportBench } from './testing/report-bench.ts';

const [FIRST, SECOND] = ['2026-11', '2026-12'] as const;
const random = createRandomSource(1);
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

/** Visits on the web that finished the place, and others that left it in its first or second step. */
const places = (month: string, [finished, first, second]: readonly [number, number, number]) => [
  ...times(finished, () => webVisit(random, month, null)).flat(),
  ...times(first, () => webVisit(random, month, 1)).flat(),
  ...times(second, () => webVisit(random, month, 2)).flat(),
];

function visitAt(month: string, centre: string): UsageEvent {
  const where = { centre, occasion: 'everyday', mode: 'headset', hour: `${month}-20T15` } as const;
  return { ...where, id: random.id(), version: 1, kind: 'visit', seconds: 300, places: 1, ended: 'finished' };
}

function groupAt(month: string, centre: string, participants: number): UsageEvent {
  const where = { centre, occasion: 'workshop', hour: `${month}-20T10` } as const;
  return { ...where, id: random.id(), version: 1, kind: 'group_held', seconds: 2700, participants, places: 1 };
}

const inGap = (events: readonly UsageEvent[]) =>
  events.map((event) => ('centre' in event ? { ...event, centre: 'gap' } : event));

/** Half of them change their minds. */
const answers = (month: string, people: number, age: '15-17' | '18-25' | '26-49', before: number) =>
  times(people, (index): UsageEvent => {
    const after = index % 2 === 0 ? before : 6 - before;
    const about = { occupation: 'boulanger', age, situation: 'other', month } as const;
    return { id: random.id(), version: 1, kind: 'interest', ...about, before, after };
  });

describe('the report of a small month, or of the year after it,', () => {
  let bench: ReportBench;
  beforeEach(async () => {
    bench = await openReportBench(SQLITE);
  });
  afterEach(() => bench.close());

  const closeMonths = () => freezeDue(bench.sql, new Date('2027-01-15T08:00:00Z'));
  const closeYear = () => freezeDue(bench.sql, new Date('2027-03-05T08:00:00Z'));
  const linesOf = async (period: string, id: string): Promise<Record<string, ReportCell[]>> => {
    const table = (await readDocument(bench.sql, period))?.tables.find((one) => one.id === id);
    return Object.fromEntries((table?.rows ?? []).map(({ key }, row) => [key, table?.cells[row] ?? []]));
  };

  it('says no duration of visits of which it does not say how many there were', async () => {
    const visits = [...times(40, () => visitAt(FIRST, 'marseille')), ...times(3, () => visitAt(FIRST, 'gap'))];
    await bench.ingest(visits, FIRST);
    await closeMonths();
    const [minutes, counts] = [
      await linesOf(FIRST, 'visits_minutes_centre'),
      await linesOf(FIRST, 'visits_centre_mode'),
    ];
    expect(counts.gap?.[0]).toBeNull();
    expect(minutes.gap).toEqual([null]);
  });

  it('says nothing of the help in steps when few were helped, and of the tries of the same steps what there was', async () => {
    const events = places(FIRST, [30, 8, 8]).map((event, index) =>
      event.kind === 'place_tried' && index < 6
        ? { ...event, steps: event.steps.map((step, at) => ({ ...step, helps: at === 0 ? 1 : 0 })) }
        : event,
    );
    await bench.ingest(events, FIRST);
    await closeMonths();
    const steps = Object.entries(await linesOf(FIRST, 'steps_effort')).filter(([key]) => key.includes('/'));
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.map(([, [, helps]]) => helps)).toEqual(steps.map(() => null));
    expect(steps[0]?.[1][0]).toBe(1);
  });

  it('says no average of answers that are nearly all the same', async () => {
    await bench.ingest([...places(FIRST, [60, 0, 20]), ...answers(FIRST, 30, '15-17', 1)], FIRST);
    await closeMonths();
    const means = await linesOf(FIRST, 'interest_means_age');
    expect(means['15-17']?.[0]).toBeNull();
    expect(means['15-17']?.[1]).toBe(3);
    expect(means.total?.[0]).toBeNull();
  });

  it('says no average in a year from which that of a silent month would follow', async () => {
    const loud = [
      ...answers(FIRST, 40, '15-17', 2),
      ...answers(FIRST, 30, '18-25', 2),
      ...answers(FIRST, 50, '26-49', 2),
    ];
    const silent = [
      ...answers(SECOND, 40, '15-17', 2),
      ...answers(SECOND, 30, '18-25', 1),
      ...answers(SECOND, 50, '26-49', 2),
    ];
    await bench.ingest([...places(FIRST, [200, 0, 20]), ...loud], FIRST);
    await bench.ingest([...places(SECOND, [200, 0, 20]), ...silent], SECOND);
    await closeYear();
    const before = async (period: string) => {
      const means = await linesOf(period, 'interest_means_age');
      return ['15-17', '18-25', '26-49'].map((age) => means[age]?.[0] ?? null);
    };
    expect(await before(FIRST)).toEqual([2, 2, 2]);
    expect((await before(SECOND))[1]).toBeNull();
    expect((await before('2026'))[1]).toBeNull();
  });

  it('says at no step of a year how many left there when that gives a silent month away', async () => {
    await bench.ingest(places(FIRST, [20, 10, 10]), FIRST);
    await bench.ingest(places(SECOND, [20, 8, 2]), SECOND);
    await closeYear();
    const leftIn = async (period: string) =>
      Object.entries(await linesOf(period, 'places_occupation_step')).flatMap(([key, [left]]) =>
        key.startsWith('boulanger') && left !== 0 ? [left] : [],
      );
    expect(await leftIn(FIRST)).toEqual([20, 10, 10]);
    expect(await leftIn(SECOND)).toEqual([]);
    expect(await leftIn('2026')).toEqual([]);
  });

  it('does not say in a year how many took part in groups where a month was silent about a few', async () => {
    const groups = (month: string, one: string, many: string) => [
      groupAt(month, one, 2),
      ...times(7, () => groupAt(month, many, 10)),
      ...times(10, () => groupAt(month, 'marseille', 10)),
    ];
    await bench.ingest(groups(FIRST, 'gap', 'toulon'), FIRST);
    await bench.ingest(groups(SECOND, 'toulon', 'gap'), SECOND);
    await closeYear();
    const told = async (period: string, id: string) => {
      const lines = await linesOf(period, id);
      return ['marseille', 'gap', 'toulon'].map((centre) => lines[centre]?.[0]);
    };
    expect(await told(FIRST, 'sessions_centre')).toEqual([10, null, null]);
    expect(await told('2026', 'sessions_centre'), 'how often says nothing of how many').toEqual([20, 8, 8]);
    expect(await told('2026', 'sessions_participants')).toEqual([200, null, null]);
  });

  /** How wide secrets of visits in Gap are for readers who have seen the month say, while it was open, that ten of each had come. */
  async function widthsBeside(events: readonly UsageEvent[]): Promise<number[]> {
    await bench.ingest(events, FIRST);
    await closeYear();
    const truth = trueNumbers(events, []);
    const told: Told[] = [];
    for (const period of [FIRST, '2026']) {
      const document = await readDocument(bench.sql, period);
      if (document) told.push({ document, truth });
    }
    const running = new Map([[FIRST, { places: 10, visits: 10 }]]);
    const history: History = { told, running, outcomes: [], late: () => 0 };
    const knowledge = countKnowledge(history);
    expect(contradictions(knowledge, truthOver(history))).toEqual([]);
    const intervals = intervalsOf(await loadSolver(), knowledge, secretCounts(history, knowledge), THRESHOLD);
    expect([...intervals.keys()].some((name) => name.includes('visits|centre=gap'))).toBe(true);
    return [...intervals.values()].map(({ least, most }) => most - least);
  }

  it('does not tell what follows from how far the month had come while it was open', async () => {
    // Between the ten that were told and as many as there are places, a few visits in Gap would be known.
    const few = times(3, () => [
      ...inGap(webVisit(random, FIRST, null)),
      ...inGap(webVisit(random, FIRST, 1)).slice(0, 1),
    ]);
    const widths = await widthsBeside([...few.flat(), ...places(FIRST, [4, 4, 0])]);
    expect(Math.min(...widths)).toBeGreaterThan(THRESHOLD - 1e-6);
  });

  it('keeps to itself what only the running total gives away', async () => {
    const visit = () => webVisit(random, FIRST, null);
    const atHeadset = (centre: string, events: readonly UsageEvent[]) =>
      events.map((event) => ('centre' in event ? { ...event, centre, mode: 'headset' } : event) as UsageEvent);
    const inTheMonth = [
      ...times(6, visit).flat(),
      ...atHeadset('gap', times(4, visit).flat()),
      ...atHeadset('gap', times(2, () => visit().slice(0, 1)).flat()),
      ...atHeadset('marseille', visit().slice(0, 1)),
    ];
    const widths = await widthsBeside(inTheMonth);
    expect(Math.min(...widths)).toBeGreaterThan(THRESHOLD - 1e-6);
  });

  it('has in a year none of a few visits that came late', async () => {
    await bench.ingest(places(FIRST, [30, 8, 8]), FIRST);
    await closeMonths();
    await bench.ingest(places(FIRST, [10, 0, 9]), SECOND);
    await closeYear();
    expect((await linesOf('2026', 'visits_centre_mode')).total?.[0]).toBe(46);
  });

  it('has no new edition in which a few more have left at a step, though every other number may be told', async () => {
    await bench.ingest(places(FIRST, [30, 8, 8]), FIRST);
    await closeMonths();
    const period = periodOf(FIRST);
    if (!period) throw new Error(`${FIRST} is a month`);
    await bench.ingest(lateMany(random, FIRST).events, SECOND);
    expect(await makeNewEdition(bench.sql, period, new Date('2027-01-16T08:00:00Z'))).toBe('made');
    await bench.ingest(lateFew(random, FIRST).events, SECOND);
    expect(await makeNewEdition(bench.sql, period, new Date('2027-01-17T08:00:00Z'))).toBe('too-few');
  });
});
