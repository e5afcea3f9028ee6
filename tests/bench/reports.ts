import { mkdirSync } from 'node:fs';
import type { ReportPeriod } from '../../src/protocol/report-document.ts';
import { demoEvents } from '../../src/server/demo/demo-events.ts';
import { createRandomSource } from '../../src/server/demo/random-source.ts';
import type { CountUnion } from '../../src/server/protection/count-table.ts';
import { protectTables } from '../../src/server/protection/protect-tables.ts';
import { findSecretCells } from '../../src/server/protection/secret-cells.ts';
import { loadSolver } from '../../src/server/protection/solver.ts';
import { withholdCycles } from '../../src/server/protection/withhold-cycles.ts';
import { freezeMonth } from '../../src/server/reporting/freeze-month.ts';
import { freezeYear } from '../../src/server/reporting/freeze-year.ts';
import { readMonthCounts } from '../../src/server/reporting/period-counts.ts';
import { monthsOf, periodOf } from '../../src/server/reporting/report-periods.ts';
import { crossedUnion } from '../../src/server/reporting/report-views.ts';
import { SOURCES } from '../../src/server/reporting/roll-up-sources.ts';
import { openReportBench } from '../../src/server/reporting/testing/report-bench.ts';
import type { Sql } from '../../src/server/storage/sql.ts';
import { type DatabaseKind, postgresAt, sqliteIn } from '../../src/server/storage/testing/test-database.ts';
import { startPostgres } from '../tools/postgres.ts';
import { benchFolder } from './endpoint/contestants.ts';
import { median, spread } from './endpoint/statistics.ts';
import { fillRollUps, MANY_KEYS } from './reports/fill-roll-ups.ts';

/**
 * `npm run bench:reports [-- --quick]`: what it takes to read and to close the reports of thirty centres and all occupations, each beside
 * the least that the same work could cost, in interleaved rounds: read the ratios. It prints and never judges.
 */
const quick = process.argv.includes('--quick');
const MONTHS = monthsOf('2026').slice(0, quick ? 2 : 12);
const RECORDS = quick ? 2_000 : 12_000;
const PROTECTED = MONTHS.slice(0, quick ? 1 : 5);

const SQLITE: DatabaseKind = { name: 'SQLite', create: async () => sqliteIn(benchFolder()) };

/** Milliseconds of the clock. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Seconds of processor time, all threads. */
async function processorOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const ratio = (of: readonly number[], to: readonly number[]) => `${(median(of) / median(to)).toFixed(1)} times`;

/** The same rows, and nothing made of them. */
async function readRows(sql: Sql, month: string): Promise<void> {
  for (const name of Object.keys(SOURCES)) await sql.all(`SELECT * FROM ${name} WHERE month = ?`, [month]);
}

async function benchReading(name: string, sql: Sql): Promise<void> {
  const [rows, views]: [number[], number[]] = [[], []];
  for (const month of MONTHS) {
    rows.push(await timeOf(() => readRows(sql, month)));
    views.push(await timeOf(() => readMonthCounts(sql, month, MANY_KEYS)));
  }
  console.log(`\n${name}: every view of a month, 30 centres, ${MONTHS.length} months`);
  console.log(`  their rows   ${spread(rows, 1)} ms`);
  console.log(`  the views    ${spread(views, 1)} ms = ${ratio(views, rows)} their rows (demanded: at most 300 ms)`);
}

const cyclesAlone = (union: CountUnion) => withholdCycles(union, findSecretCells(union.tables, union.values).withheld);

async function benchProtecting(sql: Sql): Promise<void> {
  const solver = await loadSolver();
  const [cycles, whole, withheld]: [number[], number[], number[]] = [[], [], []];
  for (const month of PROTECTED) {
    const union = crossedUnion(MANY_KEYS, 'month', await readMonthCounts(sql, month, MANY_KEYS));
    const filled = [...union.values.values()].filter((value) => value > 0).length;
    cycles.push(await processorOf(() => cyclesAlone(union)));
    whole.push(await processorOf(() => withheld.push((100 * protectTables(solver, union).withheld.size) / filled)));
  }
  console.log(`\nProtecting such a month, ${PROTECTED.length} of them, seconds of processor`);
  console.log(`  cycles alone, which are not enough  ${spread(cycles, 2)}`);
  console.log(`  with the audit of all tables        ${spread(whole, 2)} = ${ratio(whole, cycles)} the cycles`);
  console.log(`  withheld: ${spread(withheld, 1)} % of the filled cells`);
}

function needed(id: string): ReportPeriod {
  const period = periodOf(id);
  if (!period) throw new Error(`${id} is no period`);
  return period;
}

async function benchClosing(): Promise<void> {
  const bench = await openReportBench(SQLITE);
  const random = createRandomSource(1);
  const solver = await loadSolver();
  const day = new Date('2027-04-01T08:00:00Z');
  for (const [index, month] of MONTHS.entries())
    await bench.ingest(demoEvents({ random, month, days: 28, forum: 'everyday' }, index), month);
  const months: number[] = [];
  for (const month of MONTHS) months.push(await processorOf(() => freezeMonth(bench.sql, solver, needed(month), day)));
  const all = months.reduce((sum, one) => sum + one, 0);
  const year = await processorOf(() => freezeYear(bench.sql, solver, needed('2026'), day));
  console.log(`\nClosing invented visits of the real centres, seconds of processor`);
  console.log(`  a month      ${spread(months, 2)}, ${MONTHS.length} of them ${all.toFixed(1)}`);
  console.log(`  their year   ${year.toFixed(1)} = ${(year / all).toFixed(1)} times its months`);
  await bench.close();
}

async function benchDatabase(kind: DatabaseKind, then?: (sql: Sql) => Promise<void>): Promise<void> {
  const bench = await openReportBench(kind);
  for (const month of MONTHS) await fillRollUps(bench.sql, month, RECORDS);
  await benchReading(kind.name, bench.sql);
  await then?.(bench.sql);
  await bench.close();
}

mkdirSync('build', { recursive: true });
const cluster = await startPostgres();
await benchDatabase(SQLITE, benchProtecting);
await benchDatabase({ name: 'PostgreSQL', create: async () => postgresAt(cluster.createDatabase('bench_reports')) });
await benchClosing();
cluster.remove();
