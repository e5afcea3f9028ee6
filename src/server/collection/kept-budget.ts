import type { FastifyInstance } from 'fastify';
import type { Sql } from '../storage/sql.ts';
import { readValue, writeValue } from '../storage/stored-value.ts';
import { createDailyBudget, type DailyBudget, type DailyLimits, type DaySpent } from './daily-budget.ts';

const KEY = 'web-events-today';
const WRITE_MILLISECONDS = 60_000;

/**
 * A daily budget that a restart does not begin anew. What was spent is written down every minute and when the server stops, beside the
 * posts and not in their way; a server that is killed forgets a minute at most. Only the sum of the current day is kept.
 */
export async function keptBudget(app: FastifyInstance, sql: Sql, limits: DailyLimits): Promise<DailyBudget> {
  const budget = createDailyBudget(limits, await readValue<DaySpent>(sql, KEY));
  let written = budget.spent;
  const write = async () => {
    const { spent } = budget;
    if (spent.day === written.day && spent.events === written.events) return;
    try {
      await writeValue(sql, KEY, spent);
      written = spent;
    } catch (error) {
      app.log.warn(error, 'what the open web has sent today could not be written down');
    }
  };
  const timer = setInterval(() => void write(), WRITE_MILLISECONDS);
  timer.unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await write();
  });
  return budget;
}
