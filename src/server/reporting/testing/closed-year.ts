import { afterAll, beforeAll } from 'vitest';
import { centres } from '../../../catalogue/centres.ts';
import type { ReportDocument } from '../../../protocol/report-document.ts';
import type { UsageEvent } from '../../../protocol/usage-event.ts';
import { demoEvents } from '../../demo/demo-events.ts';
import { createRandomSource, type RandomSource } from '../../demo/random-source.ts';
import type { DatabaseKind } from '../../storage/testing/test-database.ts';
import { HAND_KINDS } from '../centre-views.ts';
import { freezeDue } from '../freeze-due.ts';
import { readDocument } from '../report-store.ts';
import type { HandSheet } from './recount.ts';
import { openReportBench, type ReportBench } from './report-bench.ts';

export const MONTHS = ['2026-10', '2026-11', '2026-12'];
/** All of them are over, and so is their year. */
export const LATER = new Date('2027-03-05T08:00:00Z');

/** A database in which the end of a year was counted, and everything that it has published. */
export interface ClosedYear {
  readonly bench: ReportBench;
  /** Periods, in the order in which they were closed. */
  readonly frozen: string[];
  /** By month. */
  readonly events: ReadonlyMap<string, UsageEvent[]>;
  /** By month: what centres have counted by hand, some of it small. */
  readonly sheets: ReadonlyMap<string, HandSheet[]>;
  /** By period. */
  readonly documents: ReadonlyMap<string, ReportDocument>;
}

/** Of a few more than half of the centres. */
function inventedSheets(random: RandomSource): HandSheet[] {
  return centres.flatMap(({ id }) =>
    HAND_KINDS.flatMap((kind) =>
      random.next() < 0.6 ? [{ centre: id, kind, people: random.whole(0, kind === 'door' ? 300 : 20) }] : [],
    ),
  );
}

/** To be called in a `describe`, whose tests then share it. */
export function useClosedYear(kind: DatabaseKind): ClosedYear {
  let bench: ReportBench;
  const frozen: string[] = [];
  const events = new Map<string, UsageEvent[]>();
  const sheets = new Map<string, HandSheet[]>();
  const documents = new Map<string, ReportDocument>();

  beforeAll(async () => {
    bench = await openReportBench(kind);
    await bench.sql.run(
      `INSERT INTO occasion (slug, title, first_day, last_day) VALUES ('avenir', 'Forum Avenir', '2026-11-11', '2026-11-13')`,
    );
    const random = createRandomSource(7);
    const byHand = createRandomSource(8);
    for (const [index, month] of MONTHS.entries()) {
      const made = demoEvents({ random, month, days: 28, forum: 'forum-avenir' }, index);
      events.set(month, made);
      await bench.ingest(made, month);
      sheets.set(month, inventedSheets(byHand));
      await bench.fillIn(sheets.get(month) ?? [], month);
    }
    frozen.push(...(await freezeDue(bench.sql, LATER)));
    for (const id of [...MONTHS, '2026']) {
      const document = await readDocument(bench.sql, id);
      if (document) documents.set(id, document);
    }
  }, 600_000);
  afterAll(() => bench.close());

  return {
    get bench() {
      return bench;
    },
    frozen,
    events,
    sheets,
    documents,
  };
}
