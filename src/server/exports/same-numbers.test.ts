import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportCell, ReportDocument, ReportTable } from '../../protocol/report-document.ts';
import { parseCsv } from './testing/parse-csv.ts';
import { readBack } from './testing/read-back.ts';
import { readXlsx } from './testing/read-xlsx.ts';
import { SAMPLE_MONTH, sampleReport } from './testing/sample-report.ts';
import { sampleWords } from './testing/sample-words.ts';
import { tableToCsv, toCsv } from './to-csv.ts';
import { toOpenData } from './to-open-data.ts';
import { toXlsx } from './to-xlsx.ts';

const words = sampleWords();
const FAMILIES = ['play', 'declared', 'equipment', 'hand'];

/** Exports put families together; here they must already be. */
function inOrder(report: ReportDocument): ReportDocument {
  return {
    ...report,
    tables: [...report.tables].sort((a, b) => FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family)),
  };
}

const MARKS = { 'not-applicable': '–', 'not-counted': 'non saisi' } as const;

/** What every export must show of a table: its numbers to the digits it has, « n.d. » for what is withheld, and the other marks. */
function expected({ cells, earlier = [], digits }: ReportTable): (number | string)[][] {
  const shown = (cell: ReportCell) => {
    if (typeof cell === 'number') return Number(cell.toFixed(digits));
    return cell === null ? 'n.d.' : MARKS[cell];
  };
  return cells.map((row, index) => [...row, ...earlier.map((column) => column.cells[index] ?? null)].map(shown));
}

describe('the same numbers stand in every export', () => {
  it.each([
    ['a year', {}],
    ['a month', { period: SAMPLE_MONTH, seed: 7, invented: false }],
  ])('of %s, cell by cell', async (_name, options) => {
    const report = inOrder(sampleReport(options).report);
    const { tables } = await readBack(report, words);
    for (const mark of ['n.d.', '–', 'non saisi']) expect(report.tables.flatMap(expected).flat()).toContain(mark);
    for (const [format, read] of Object.entries(tables))
      expect({ format, read }).toEqual({ format, read: report.tables.map(expected) });
  });

  it('of a report that was closed before cells had marks, as it was then', async () => {
    const old = (cell: ReportCell) => (cell === 'not-applicable' ? null : cell === 'not-counted' ? 0 : cell);
    const { report } = sampleReport();
    const before = inOrder({
      ...report,
      version: 1,
      tables: report.tables.map(({ sheets: _sheets, ...table }) => ({
        ...table,
        cells: table.cells.map((row) => row.map(old)),
        ...(table.earlier
          ? { earlier: table.earlier.map(({ column, cells }) => ({ column, cells: cells.map(old) })) }
          : {}),
      })),
    });
    const { tables, texts } = await readBack(before, words);
    for (const [format, read] of Object.entries(tables))
      expect({ format, read }).toEqual({ format, read: before.tables.map(expected) });
    for (const text of Object.values(texts)) expect(text).not.toMatch(/sans objet|non saisi|euilles mensuelles/);
  });

  it('and the open data have them rounded, withheld where they are withheld', () => {
    const { report } = sampleReport();
    const rounded =
      ({ unit, digits }: ReportTable) =>
      (cell: ReportCell) =>
        typeof cell !== 'number' || digits > 0 || unit === 'percent' || unit === 'seconds'
          ? cell
          : 10 * Math.round(cell / 10);
    expect(toOpenData(report, words).tables.map(({ cells, earlier }) => [cells, earlier])).toEqual(
      report.tables.map((table) => [
        table.cells.map((row) => row.map(rounded(table))),
        table.earlier?.map(({ column, cells }) => ({ column, cells: cells.map(rounded(table)) })),
      ]),
    );
  });
});

describe('rows that are left out because all of their cells are withheld', () => {
  it('are named in every export', async () => {
    const { report } = sampleReport();
    const { texts } = await readBack(inOrder(report), words);
    const names = 'Cuisinière · Cuisinier ; Maçonne · Maçon.';
    const sentence = `Non diffusés : ${names}`;
    // On paper they are counted, too.
    const onPaper = `2 métiers non diffusés : ${names}`;
    for (const [format, text] of Object.entries(texts))
      expect({ format, isNamed: text.replaceAll('\n', '').includes(format === 'pdf' ? onPaper : sentence) }).toEqual({
        format,
        isNamed: true,
      });
    expect(toCsv(report, words)).toContain(sentence);
    const open = toOpenData(report, words);
    const table = open.tables.find(({ id }) => id === 'places_occupation_step');
    expect(table?.withheldRows?.map(({ key }) => key)).toEqual(['cuisinier', 'macon']);
    expect(open.dictionary.dimensions.occupation?.keys.macon).toBe('Maçonne · Maçon');
  });
});

describe('what is withheld', () => {
  it('can be read in no export, in no chart and in no alternative text, though every total contains it', async () => {
    const { report, secrets } = sampleReport({ marked: true });
    expect(secrets.length).toBeGreaterThan(100);
    const { texts } = await readBack(inOrder(report), words);
    const everything = { ...texts, json: JSON.stringify(toOpenData(report, words)) };
    for (const [format, text] of Object.entries(everything)) {
      const numbers = new Set(text.replaceAll('\u202f', '').match(/\d+/g));
      const leaked = secrets.filter((secret) => numbers.has(String(secret)));
      expect({ format, leaked }).toEqual({ format, leaked: [] });
    }
  });
});

const HOSTILE_CHARACTERS = 'abz09 ;"\'=+-@\n\r\t<>&()\\{}$'.split('');
const hostile = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '@SUM(A1)',
    '+33',
    '-2',
    '"',
    '""";""',
    'a;b',
    'a\nb',
    'a\r\n=1',
    '\t=1',
    '</t><f>1+1</f>',
    "'",
    '\\',
    '(',
    ')',
    '$&',
    '{name}',
    'title',
  ),
  fc.string({ maxLength: 30, unit: fc.constantFrom(...HOSTILE_CHARACTERS) }),
);
const cell = fc.oneof(fc.constantFrom(null, 'not-applicable', 'not-counted'), fc.nat(2_000_000));

/** Tables by named forums whose slugs are what nobody should send. */
const hostileTable = fc
  .record({
    slugs: fc.array(hostile, { minLength: 1, maxLength: 25 }),
    rows: fc.array(hostile, { minLength: 1, maxLength: 8 }),
  })
  .chain(({ slugs, rows }) =>
    fc
      .array(fc.array(cell, { minLength: slugs.length, maxLength: slugs.length }), {
        minLength: rows.length,
        maxLength: rows.length,
      })
      .map(
        (cells): ReportTable => ({
          id: 'places_centre_occasion',
          family: 'play',
          unit: 'places',
          digits: 0,
          rowDimension: 'centre',
          columnDimension: 'occasion',
          rows: rows.map((key) => ({ key, level: 0 })),
          columns: slugs.map((slug) => ({ key: `forum-${slug}`, level: 0 })),
          cells,
        }),
      ),
  );

describe('generated reports with hostile names', () => {
  it('come back as they went in', () =>
    fc.assert(
      fc.asyncProperty(hostileTable, async (table) => {
        const report = { ...sampleReport().report, tables: [table] };
        const { tables } = await readBack(report, words);
        for (const [format, read] of Object.entries(tables))
          expect({ format, read }).toEqual({ format, read: [expected(table)] });
        const fields = [
          ...parseCsv(toCsv(report, words)).flat(),
          ...parseCsv(tableToCsv(report, table.id, words) ?? '').flat(),
        ];
        const sheets = readXlsx(await toXlsx(report, words));
        const texts = [
          ...fields,
          ...sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value))),
        ];
        expect(texts.filter((text) => /^[=+\-@\t\r\n]/.test(text))).toEqual([]);
        expect(sheets.some(({ hasFormula }) => hasFormula)).toBe(false);
      }),
      { numRuns: 12 },
    ));
});
