import { rmSync } from 'node:fs';
import { ROLL_UP_NAMES, ROLL_UPS } from '../../../src/server/ingestion/roll-ups.ts';
import { openSqlite } from '../../../src/server/storage/open-sqlite.ts';
import { benchFolder } from './contestants.ts';
import { fillDatabase } from './raw-inserts.ts';
import { median } from './statistics.ts';

const READINGS = 5;

/** A year of one roll-up, summed over its months, through a connection that has read nothing yet. Milliseconds. */
async function readYear(
  directory: string,
  table: (typeof ROLL_UP_NAMES)[number],
  from: string,
  to: string,
): Promise<number> {
  const sql = await openSqlite(directory);
  const { keys, sums } = ROLL_UPS[table];
  const started = performance.now();
  await sql.all(
    `SELECT ${keys.join(', ')}, ${sums.map((sum) => `SUM(${sum}) AS ${sum}`).join(', ')}
     FROM ${table} WHERE month BETWEEN ? AND ? GROUP BY ${keys.join(', ')}`,
    [from, to],
  );
  const taken = performance.now() - started;
  await sql.close();
  return taken;
}

/** Fills a database with random events of a year and prints how long each view of that year takes. */
export async function printReportTimes(events: number, months: readonly string[]): Promise<void> {
  const directory = benchFolder();
  const started = performance.now();
  await fillDatabase({ dialect: 'sqlite', directory, limitMegabytes: 0 }, { events, size: 5000, months });
  console.log(
    `\nA year's views over ${events} events (filled in ${Math.round((performance.now() - started) / 1000)} s), ms:`,
  );
  let whole = 0;
  const times: [string, number][] = [];
  for (const table of ROLL_UP_NAMES) {
    const readings: number[] = [];
    for (let reading = 0; reading < READINGS; reading++)
      readings.push(await readYear(directory, table, months.at(0) ?? '', months.at(-1) ?? ''));
    times.push([table, median(readings)]);
    whole += median(readings);
  }
  times.sort((a, b) => b[1] - a[1]);
  for (const [table, time] of times.slice(0, 4)) console.log(`  ${table}: ${time.toFixed(1)}`);
  console.log(`  all ${times.length} together: ${whole.toFixed(1)} (demanded: each at most 300)`);
  rmSync(directory, { recursive: true, force: true });
}
