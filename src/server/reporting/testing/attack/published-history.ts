import type { EditionOutcome, ReportDocument } from '../../../../protocol/report-document.ts';
import type { UsageEvent } from '../../../../protocol/usage-event.ts';
import { demoEvents } from '../../../demo/demo-events.ts';
import type { Weights } from '../../../demo/demo-habits.ts';
import { demoHandCounts } from '../../../demo/demo-hand-counts.ts';
import { createRandomSource, type RandomSource } from '../../../demo/random-source.ts';
import type { DatabaseKind } from '../../../storage/testing/test-database.ts';
import { type LateBatch, lateFew, lateMany, lateOfMonth } from './late-batches.ts';
import { openReportServer, type ReportServer } from './report-server.ts';
import { type CountedByHand, type TrueNumbers, trueNumbers } from './true-numbers.ts';

export const MONTHS = ['2026-10', '2026-11', '2026-12'] as const;
export const YEAR = '2026';
/** Its second edition has what came late of it. */
export const REOPENED = '2026-10';

/** A document as the addresses of the reports have once told it, with the true numbers of what it was made of. */
export interface Told {
  document: ReportDocument;
  truth: TrueNumbers;
}

/** Everything that was ever told of a year, in the order in which it was. */
export interface History {
  told: Told[];
  /** By month, what was told while it was open. */
  running: Map<string, NonNullable<ReportDocument['running']>>;
  /** What became of every new edition that was asked for. */
  outcomes: EditionOutcome[];
  /** Of the year, what no edition of a month has told. */
  late: TrueNumbers;
}

export interface HistoryPlan {
  seed: number;
  visitsPerMonth: Weights<string>;
}

/** Of a kind of which fewer come late, nothing enters the year. */
const LATE_ENOUGH = 20;

const endOf = (month: string) => new Date(`${month}-28T22:30:00Z`);
const closingOf = (month: string) => new Date(new Date(`${month}-15T08:00:00Z`).getTime() + 30 * 86_400_000);
const CLOSING_OF_THE_YEAR = new Date('2027-03-05T08:00:00Z');

class HistoryMaker {
  readonly history: History = { told: [], running: new Map(), outcomes: [], late: () => 0 };
  readonly #server: ReportServer;
  readonly #plan: HistoryPlan;
  readonly #random: RandomSource;
  readonly #events = new Map<string, UsageEvent[]>();
  readonly #sheets = new Map<string, CountedByHand[]>();
  readonly #late: UsageEvent[] = [];

  constructor(server: ReportServer, plan: HistoryPlan) {
    this.#server = server;
    this.#plan = plan;
    this.#random = createRandomSource(plan.seed);
  }

  async live(): Promise<void> {
    for (const [index, month] of MONTHS.entries()) await this.#liveMonth(month, index);
    await this.#arrive(lateMany(this.#random, REOPENED));
    await this.#arrive(lateFew(this.#random, REOPENED));
    await this.#arrive(lateOfMonth(this.#random, '2026-11', this.#plan.visitsPerMonth));
    await this.#closeYear();
  }

  async #liveMonth(month: string, index: number): Promise<void> {
    const { visitsPerMonth } = this.#plan;
    const scene = { random: this.#random, month, days: 28, forum: 'forum-avenir' };
    const events = demoEvents(scene, index, visitsPerMonth);
    const centres = visitsPerMonth.map(([centre]) => centre).filter((centre) => centre !== 'web');
    const sheets = demoHandCounts(this.#random, events, centres);
    this.#events.set(month, events);
    this.#sheets.set(month, sheets);
    this.#server.setTime(endOf(month));
    await this.#server.bench.ingest(events, month);
    const { running } = await this.#server.read(month);
    if (running) this.history.running.set(month, running);
    for (const { centre, kind, people } of sheets)
      await this.#server.bench.sql.run('INSERT INTO hand_count (month, centre, kind, people) VALUES (?, ?, ?, ?)', [
        month,
        centre,
        kind,
        people,
      ]);
    this.#server.setTime(closingOf(month));
    await this.#server.close();
    await this.#tell(month);
  }

  async #tell(month: string): Promise<void> {
    const truth = trueNumbers(this.#events.get(month) ?? [], this.#sheets.get(month) ?? []);
    this.history.told.push({ document: await this.#server.read(month), truth });
  }

  async #arrive({ month, events, asksForEdition }: LateBatch): Promise<void> {
    await this.#server.bench.ingest(events, MONTHS[2]);
    const outcome = asksForEdition ? await this.#server.askForEdition(month) : null;
    if (outcome) this.history.outcomes.push(outcome);
    if (outcome === 'made') {
      this.#events.set(month, [...(this.#events.get(month) ?? []), ...events]);
      await this.#tell(month);
    } else this.#late.push(...events);
  }

  async #closeYear(): Promise<void> {
    this.#server.setTime(CLOSING_OF_THE_YEAR);
    await this.#server.close();
    const months = trueNumbers([...this.#events.values()].flat(), [...this.#sheets.values()].flat());
    const late = lateInYear(this.#late);
    this.history.late = late;
    this.history.told.push({
      document: await this.#server.read(YEAR),
      truth: (cell, amount) => months(cell, amount) + late(cell, amount),
    });
  }
}

/** Late events, of the kinds of which there are enough. Steps are of places. */
function lateInYear(events: readonly UsageEvent[]): TrueNumbers {
  const all = trueNumbers(events, []);
  const totals: Readonly<Record<string, readonly string[]>> = {
    steps: ['places'],
    participants: ['sessions'],
    survey: ['learned', 'recommend', 'next-step'].map((question) => `survey|question=${question}`),
  };
  return (cell, amount) => {
    const counts = cell.split('|')[0] ?? '';
    return (totals[counts] ?? [counts]).some((total) => all(total) >= LATE_ENOUGH) ? all(cell, amount) : 0;
  };
}

/**
 * Lets three months pass for a few small centres, through the real collection, the real closing and the real addresses of the reports:
 * invented events, sheets filled in by hand, what came late, new editions that are asked for, and the year.
 */
export async function publishHistory(kind: DatabaseKind, plan: HistoryPlan): Promise<History> {
  const server = await openReportServer(kind, endOf(MONTHS[0]));
  try {
    await server.bench.sql.run(
      `INSERT INTO occasion (slug, title, first_day, last_day) VALUES ('avenir', 'Forum Avenir', '2026-11-12', '2026-11-13')`,
    );
    const maker = new HistoryMaker(server, plan);
    await maker.live();
    return maker.history;
  } finally {
    await server.stop();
  }
}
