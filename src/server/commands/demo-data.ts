import { parseArgs } from 'node:util';
import { fillDemoData } from '../demo/fill-demo-data.ts';
import { settingsFrom } from '../settings.ts';

const MOST_MONTHS = 60;

function numberOf(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`--${name}: must be a whole number from 1 to ${most}, not "${text}"`);
  return value;
}

const { values } = parseArgs({
  options: { months: { type: 'string', default: '18' }, seed: { type: 'string', default: '1' } },
});
try {
  const { events, periods } = await fillDemoData({
    storage: settingsFrom(process.env).storage,
    months: numberOf('months', values.months, MOST_MONTHS),
    seed: numberOf('seed', values.seed, 2 ** 31),
    now: new Date(),
  });
  console.log(`${events} invented events; reports published: ${periods.join(', ')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
