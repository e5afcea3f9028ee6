import { beforeAll, describe, expect, it } from 'vitest';
import { THRESHOLD } from '../protection/count-table.ts';
import { loadSolver } from '../protection/solver.ts';
import { SQLITE } from '../storage/testing/databases.ts';
import { answerKnowledge, isSumKnown, lineOf, secretSums } from './testing/attack/answer-knowledge.ts';
import { countKnowledge, secretCounts } from './testing/attack/count-knowledge.ts';
import { contradictions, intervalsOf } from './testing/attack/linear-attack.ts';
import { denominatorOf, isCountTable, publishedCells } from './testing/attack/published-cells.ts';
import { type History, MONTHS, publishHistory, REOPENED, YEAR } from './testing/attack/published-history.ts';
import { fewToldBySplits, fewToldBySteps } from './testing/attack/step-remainders.ts';
import { truthOver } from './testing/attack/time-knowledge.ts';

const ROUNDING = 1e-6;
/** A quiet web and three centres, the last of which sees ten visits in a month. */
const SMALL = [
  ['web', 40],
  ['marseille', 32],
  ['gap', 18],
  ['toulon', 10],
] as const;
/** So few that how far the month had come, while it was open, tells much of it. */
const TINY = [
  ['web', 4],
  ['gap', 6],
  ['toulon', 5],
] as const;

describe.each([
  { seed: 1, visitsPerMonth: SMALL },
  { seed: 2, visitsPerMonth: SMALL },
  { seed: 3, visitsPerMonth: TINY },
])('everything that is published of a year, taken together, seed $seed,', (plan) => {
  let history: History;
  beforeAll(async () => {
    history = await publishHistory(SQLITE, plan);
  }, 300_000);

  it('is three months, one of them in two editions, and the year', () => {
    expect(history.told.map(({ document: { period, edition } }) => `${period.id}.${edition}`)).toEqual([
      ...MONTHS.map((month) => `${month}.1`),
      `${REOPENED}.2`,
      `${YEAR}.1`,
    ]);
    expect(history.outcomes).toEqual(['made', 'too-few']);
    expect(history.running.size).toBe(MONTHS.length);
  });

  it('tells no number from one to four, and no answer that all of a line have given, closer than the threshold', async () => {
    const knowledge = countKnowledge(history);
    const truth = truthOver(history);
    expect(contradictions(knowledge, truth)).toEqual([]);
    const secrets = secretCounts(history, knowledge);
    expect(secrets.length).toBeGreaterThan(200);
    const intervals = intervalsOf(await loadSolver(), knowledge, secrets, THRESHOLD);
    expect(intervals.size).toBe(secrets.length);
    const narrow = [...intervals].filter(([, { least, most }]) => most - least < THRESHOLD - ROUNDING);
    expect(narrow.map(([name, { least, most }]) => `${name} is ${truth(name)}, from ${least} to ${most}`)).toEqual([]);
  }, 120_000);

  it('tells of no average how nearly everybody in its line has answered', async () => {
    const knowledge = answerKnowledge(history);
    const truth = truthOver(history);
    expect(contradictions(knowledge, truth)).toEqual([]);
    const secrets = secretSums(history, knowledge);
    expect(secrets.length).toBeGreaterThan(20);
    const known = [...intervalsOf(await loadSolver(), knowledge, secrets)].filter(([name, interval]) =>
      isSumKnown(truth(lineOf(name)), interval),
    );
    expect(known.map(([name, { least, most }]) => `${name} is ${truth(name)}, from ${least} to ${most}`)).toEqual([]);
  }, 120_000);

  it('tells of no step what few have done in it, nor that few left it to the team or did it', () => {
    expect(fewToldBySteps(history)).toEqual([]);
    expect(fewToldBySplits(history)).toEqual([]);
  });

  it('has no average, share or duration of a number that is not published or is small', () => {
    const untold = history.told.flatMap(({ document: { period, tables } }) => {
      const { cells } = publishedCells(tables);
      return tables
        .filter((table) => !isCountTable(table) && !table.id.startsWith('steps_'))
        .flatMap((table) =>
          table.rows.flatMap((row, index) => {
            const isTold = table.cells[index]?.some((cell) => typeof cell === 'number');
            const number = cells.get(denominatorOf(table, row) ?? '') ?? null;
            return isTold && (number === null || (number > 0 && number < THRESHOLD))
              ? [`${period.id} ${table.id} ${row.key}: ${number}`]
              : [];
          }),
        );
    });
    expect(untold).toEqual([]);
  });
});
