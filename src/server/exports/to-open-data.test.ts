import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Compile } from 'typebox/compile';
import { openDataSchema } from './open-data-schema.ts';
import { sampleReport } from './testing/sample-report.ts';
import { sampleWords } from './testing/sample-words.ts';
import { roundToTen, toOpenData } from './to-open-data.ts';

const { report } = sampleReport();
const validator = Compile(openDataSchema);

describe('rounding to tens', () => {
  it('goes up from five, leaves what is withheld withheld and marks as they are', () => {
    expect([0, 4, 5, 14, 15, 999, null].map(roundToTen)).toEqual([0, 0, 10, 10, 20, 1000, null]);
    expect((['not-applicable', 'not-counted'] as const).map(roundToTen)).toEqual(['not-applicable', 'not-counted']);
  });

  it('stays within five of the number, on a ten', () =>
    fc.assert(
      fc.property(fc.nat(1_000_000), (count) => {
        const rounded = Number(roundToTen(count));
        expect(rounded % 10).toBe(0);
        expect(rounded - count).toBeGreaterThan(-5);
        expect(rounded - count).toBeLessThanOrEqual(5);
      }),
    ));
});

describe('the open data', () => {
  it.each(['fr', 'en'] as const)('keep to their own schema (%s)', (locale) => {
    const data: unknown = JSON.parse(JSON.stringify(toOpenData(report, sampleWords(locale))));
    const { months: _months, ...before } = report;
    expect(validator.Errors(toOpenData(before, sampleWords(locale)))).toEqual([]);
    expect(validator.Errors(data)).toEqual([]);
    expect(validator.Check(data)).toBe(true);
  });

  it('are refused by it as soon as something is missing or added', () => {
    const { licence: _licence, ...rest } = toOpenData(report, sampleWords());
    expect(validator.Check(rest)).toBe(false);
    expect(validator.Check({ ...toOpenData(report, sampleWords()), visitor: 'x' })).toBe(false);
  });

  it('round counts and leave means and shares, saying which', () => {
    const [table] = report.tables;
    if (!table) throw new Error('the sample has tables');
    const cells = table.cells.map((row) => row.map(() => 4.26));
    const data = toOpenData(
      {
        ...report,
        tables: [{ ...table, unit: 'score', digits: 2, cells }, table, { ...table, unit: 'minutes', digits: 1, cells }],
      },
      sampleWords(),
    );
    expect(data.tables.map(({ rounding }) => rounding)).toEqual(['none', 'tens', 'none']);
    expect(data.tables[0]?.cells[0]?.[0]).toBe(4.26);
    expect(data.tables[1]?.cells[0]?.[0]).toBe(roundToTen(table.cells[0]?.[0] ?? null));
  });

  it('have marks that are no null, with what they mean, and of how many sheets a total by hand is', () => {
    const { tables, marks } = toOpenData(report, sampleWords('en'));
    const cells = (id: string) => tables.find((table) => table.id === id)?.cells.flat() ?? [];
    expect(cells('places_minutes_occupation')).toEqual(expect.arrayContaining([null, 'not-applicable']));
    expect(cells('hand_counts')).toContain('not-counted');
    expect(marks['not-applicable']).toContain('means not applicable');
    expect(marks['not-counted']).toContain('not nought');
    const { sheets } = tables.find(({ id }) => id === 'hand_counts') ?? {};
    expect(sheets).toMatchObject(report.tables.find(({ id }) => id === 'hand_counts')?.sheets ?? {});
    expect(sheets?.text).toContain('Monthly sheets filled in, of 9');
    const odd = { ...toOpenData(report, sampleWords()), tables: [{ ...tables[0], cells: [['nothing']] }] };
    expect(validator.Check(odd)).toBe(false);
  });

  it('explain every dimension, key and unit they use', () => {
    const { dictionary, tables } = toOpenData(report, sampleWords());
    for (const { unit, rows, columns } of tables) {
      expect(dictionary.units[unit]).toBeTruthy();
      for (const { key, dimension } of [...rows, ...columns])
        expect(dictionary.dimensions[dimension]?.keys[key]).toBeTruthy();
    }
    expect(dictionary.dimensions.occupation?.keys.boulanger).toBe('Boulangère · Boulanger');
    expect(dictionary.dimensions.sector?.keys['agriculture-nature']).toBe('Agriculture et nature');
  });

  it('name the licence, the period, the edition and whether they are invented', () => {
    const data = toOpenData(report, sampleWords());
    expect(data).toMatchObject({
      edition: 2,
      invented: true,
      notice: 'Données inventées, pour démonstration',
      period: { id: '2026' },
      months: { counted: report.months, text: 'Mois comptés\u202f: juin à décembre 2026 (7 sur 12)' },
    });
    expect(data.licence.id).toBe('etalab-2.0');
    expect(toOpenData(sampleReport({ invented: false }).report, sampleWords()).notice).toBeNull();
  });
});
