import type { ReportTable } from '../../../../protocol/report-document.ts';
import type { Known } from './linear-attack.ts';
import { cellName } from './cell-names.ts';
import { denominatorOf, isCountTable } from './published-cells.ts';
import { type Period, within } from './time-knowledge.ts';

/** Half of the last digit that is printed. */
const halfOf = ({ digits }: ReportTable) => 0.5 / 10 ** digits;

/** Shares and averages of which the parts are counted too. `from`: which parts count how much. */
const MADE_OF: Readonly<
  Record<string, { figure: string; dimension: string; parts: Readonly<Record<string, number>> }>
> = {
  places_share: { figure: 'finished', dimension: 'outcome', parts: { finished: 100 } },
  satisfaction_share: { figure: 'satisfied', dimension: 'score', parts: { 4: 100, 5: 100 } },
  satisfaction_mean: { figure: 'mean', dimension: 'score', parts: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 } },
  survey_mean: { figure: 'mean', dimension: 'agreement', parts: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 } },
};
const CHANGES = { up: 'change=up', down: 'change=down' } as const;

function numberAt(table: ReportTable, row: number, figure: string): number | null {
  const cell = table.cells[row]?.[table.columns.findIndex(({ key }) => key === figure)];
  return typeof cell === 'number' ? cell : null;
}

/** That a figure of a line, times the line's number, is made of the parts, as exactly as it is printed. */
function figureOf(table: ReportTable, total: string, figure: number, parts: Known['terms']): Known[] {
  const half = halfOf(table);
  const why = `${table.id} of ${total}`;
  return [
    { terms: [...parts, [-(figure - half), total]], least: 0, most: Infinity, why },
    { terms: [...parts, [-(figure + half), total]], least: -Infinity, most: 0, why },
  ];
}

interface Answers {
  total: string;
  up: string;
  down: string;
}

/** Nobody moves by more than four, nor less than one: the averages before and after tell of those who moved. */
function changeOf(table: ReportTable, { total, up, down }: Answers, rise: number): Known[] {
  const both = 2 * halfOf(table);
  const why = `${table.id} of ${total}`;
  return [
    {
      terms: [
        [4, up],
        [-1, down],
        [-(rise - both), total],
      ],
      least: 0,
      most: Infinity,
      why,
    },
    {
      terms: [
        [1, up],
        [-4, down],
        [-(rise + both), total],
      ],
      least: -Infinity,
      most: 0,
      why,
    },
  ];
}

/** What shares and averages tell of the numbers that they are made of. */
export function figuresIn({ name, told: { document }, cells: { cells } }: Period): Known[] {
  return document.tables.flatMap((table) =>
    table.rows.flatMap((row, index): Known[] => {
      const line = denominatorOf(table, row);
      if (isCountTable(table) || line === null || !cells.has(line)) return [];
      const total = within(name, line);
      const part = (coordinate: string) => within(name, cellName(...(line.split('|') as [string]), coordinate));
      const made = MADE_OF[table.id];
      const figure = made && numberAt(table, index, made.figure);
      if (made && figure !== null && figure !== undefined) {
        const parts = Object.entries(made.parts).map(
          ([key, factor]) => [factor, part(`${made.dimension}=${key}`)] as const,
        );
        return figureOf(table, total, figure, parts);
      }
      if (table.id === 'interest_share')
        return Object.entries(CHANGES).flatMap(([key, coordinate]) => {
          const share = numberAt(table, index, key);
          return share === null ? [] : figureOf(table, total, share, [[100, part(coordinate)]]);
        });
      const [before, after] = [numberAt(table, index, 'before'), numberAt(table, index, 'after')];
      const answers = { total, up: part(CHANGES.up), down: part(CHANGES.down) };
      return before === null || after === null ? [] : changeOf(table, answers, after - before);
    }),
  );
}
