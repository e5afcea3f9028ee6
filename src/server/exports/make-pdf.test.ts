import { describe, expect, it } from 'vitest';
import { sampleReport } from './testing/sample-report.ts';
import { sampleWords } from './testing/sample-words.ts';
import { toPdf } from './to-pdf.ts';

const words = sampleWords();
const { report } = sampleReport();
const short = { ...report, tables: report.tables.slice(0, 3) };

describe('making a PDF', () => {
  it('gives the same bytes for the same report', async () => {
    const [one, two] = await Promise.all([toPdf(short, words), toPdf(short, words)]);
    expect(one.equals(two)).toBe(true);
  });

  it('lets others have their turn after every grid of tables', async () => {
    let turns = 0;
    let isDone = false;
    const take = () => {
      turns += 1;
      if (!isDone) setImmediate(take);
    };
    setImmediate(take);
    await toPdf(short, words);
    isDone = true;
    // The first two tables have the same rows and are drawn as one.
    expect(turns).toBeGreaterThanOrEqual(short.tables.length - 1);
  });

  it('takes less than three seconds of the processor for a whole year', async () => {
    const before = process.cpuUsage();
    await toPdf(report, words);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});
