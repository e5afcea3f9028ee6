import { THRESHOLD } from '../../../protection/count-table.ts';
import type { Interval, Knowledge } from './linear-attack.ts';
import type { PublishedCells } from './cell-names.ts';
import { denominatorOf } from './published-cells.ts';
import type { History, Told } from './published-history.ts';
import { knowledgeOver, periodsOf, truthOver } from './time-knowledge.ts';

const AVERAGES: readonly string[] = ['interest_means_mixity', 'interest_means_age', 'interest_means_situation'];
const AMOUNTS = ['before', 'after'] as const;
/** Answers are from one to five. */
const STEPS = 4;
const ROUNDING = 1e-6;

/** The sums behind the averages of answers, as exactly as somebody could ever find them: whoever has an average has its sum. */
function publishedSums({ document, truth }: Told): PublishedCells {
  const all: PublishedCells = { cells: new Map(), sums: [], maybeNought: new Set(), splits: [] };
  for (const table of document.tables.filter(({ id }) => AVERAGES.includes(id))) {
    const lines = table.rows.map((row) => denominatorOf(table, row) ?? '');
    for (const amount of AMOUNTS) {
      const column = table.columns.findIndex(({ key }) => key === amount);
      const nameOf = (line: string) => `${amount} ${line}`;
      for (const [row, line] of lines.entries()) {
        const isTold = typeof table.cells[row]?.[column] === 'number' || truth(line) === 0;
        if (isTold || !all.cells.has(nameOf(line))) all.cells.set(nameOf(line), isTold ? truth(line, amount) : null);
      }
      const total = lines.findIndex((_, row) => table.rows[row]?.level === 2);
      const parts = lines.filter((_, row) => row !== total);
      all.sums.push({ total: nameOf(lines[total] ?? ''), parts: parts.map(nameOf) });
    }
  }
  return all;
}

const isSum = (name: string) => AMOUNTS.some((amount) => name.includes(`>${amount} `));
/** Of a sum's name: how many people it is of. */
export const lineOf = (name: string) => name.replace(/>\w+ /, '>');

/** What is known of sums of answers, as if it were known everywhere how many have answered. */
export function answerKnowledge(history: History): Knowledge {
  const truth = truthOver(history);
  const knowledge = knowledgeOver(periodsOf(history, publishedSums), () => 0);
  for (const name of [...knowledge.unknowns.keys()].filter(isSum)) {
    const people = truth(lineOf(name));
    knowledge.known.push({ terms: [[1, name]], least: people, most: (STEPS + 1) * people, why: `answers of ${name}` });
  }
  return knowledge;
}

/** How many of so many people may have given the highest answer, when all together are so many points above the lowest. */
function highestGivers(people: number, { least, most }: Interval): Interval {
  return {
    least: Math.max(0, Math.ceil(least - (STEPS - 1) * people)),
    most: Math.min(people, Math.floor(most / STEPS)),
  };
}

/** Whether readers know closer than the threshold how many have given the highest answer, or the lowest one. */
function tellsOfNearlyAll(people: number, { least, most }: Interval): boolean {
  const points = { least: least - people, most: most - people };
  const missing = { least: STEPS * people - points.most, most: STEPS * people - points.least };
  return [points, missing].some((side) => {
    const givers = highestGivers(people, side);
    return givers.most - givers.least < THRESHOLD;
  });
}

/**
 * Whether a secret sum is known too well. Of fewer people than twice the threshold hardly anything may be known without telling of nearly
 * all of them: there the sum itself is not known closer than the threshold, or than one person's answers.
 */
export function isSumKnown(people: number, interval: Interval): boolean {
  if (people >= 2 * THRESHOLD) return tellsOfNearlyAll(people, interval);
  return interval.most - interval.least < Math.min(THRESHOLD, STEPS) - ROUNDING;
}

/** Sums of answers that by themselves would tell of nearly everybody in their line. */
export function secretSums(history: History, { unknowns }: Knowledge): string[] {
  const truth = truthOver(history);
  return [...unknowns.keys()].filter((name) => {
    const [people, sum] = [truth(lineOf(name)), truth(name)];
    return people > 0 && tellsOfNearlyAll(people, { least: sum, most: sum });
  });
}
