import { describe, expect, it } from 'vitest';
import { labelReport, tablesOf } from './labelled-report.ts';
import { readXlsx } from './testing/read-xlsx.ts';
import { sampleReport } from './testing/sample-report.ts';
import { sampleWords } from './testing/sample-words.ts';
import { toXlsx } from './to-xlsx.ts';

const words = sampleWords();
const { report } = sampleReport();
const sheets = readXlsx(await toXlsx(report, words));

describe('a workbook', () => {
  it('has a cover and one sheet for each table, each with a name of its own that Excel takes', () => {
    expect(sheets.length).toBe(report.tables.length + 1);
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
    for (const { name } of sheets) expect(name).toMatch(/^[^[\]/\\:*?]{1,31}$/);
  });

  it('says on its cover the period, the edition, what « n.d. » means, and that the data are invented', async () => {
    const cover = [...(sheets[0]?.cells.values() ?? [])].map(({ value }) => value).join('\n');
    expect(cover).toContain('Année 2026');
    expect(cover).toContain('Mois comptés\u202f: juin à décembre 2026 (7 sur 12)');
    expect(sheets[1]?.cells.get('A2')?.value).toContain('(7 sur 12)');
    expect(cover).toContain('Édition 2, établie le 1er décembre 2026');
    expect(cover).toContain('moins de 5 visites');
    expect(cover).toContain('Données inventées, pour démonstration');
    const real = readXlsx(await toXlsx(sampleReport({ invented: false }).report, words));
    expect(
      real.flatMap(({ cells }) => [...cells.values()]).some(({ value }) => String(value).includes('inventées')),
    ).toBe(false);
  });

  it('says on every sheet that the data are invented', () => {
    for (const { cells } of sheets)
      expect([...cells.values()].map(({ value }) => value)).toContain('Données inventées, pour démonstration');
  });

  it('keeps the header and the labels of every table in sight', () => {
    for (const { frozen, cells } of sheets.slice(1)) {
      expect(frozen).toEqual({ rows: 3, columns: 1 });
      expect(cells.get('B3')?.value).toBe('Niveau');
    }
  });

  it('has a text where there is no number, explained on the cover and on the sheet that has it', () => {
    const textsOf = (index: number) => [...(sheets[index]?.cells.values() ?? [])].map(({ value }) => String(value));
    const sheetOf = (id: string) => tablesOf(labelReport(report, words)).find((table) => table.id === id)?.number ?? 0;
    const hand = sheetOf('hand_counts');
    expect(textsOf(hand)).toContain('non saisi');
    for (const index of [0, hand]) expect(textsOf(index).join('\n')).toContain('Ce n’est pas zéro');
    expect(textsOf(hand).join('\n')).toContain('Feuilles mensuelles saisies, sur 9');
    const minutes = sheetOf('places_minutes_occupation');
    expect(textsOf(minutes)).toContain('–');
    expect(textsOf(minutes).join('\n')).toContain('veut dire sans objet');
    expect(textsOf(minutes).join('\n')).not.toContain('Ce n’est pas zéro');
  });

  it('has numbers as numbers and no formula', () => {
    expect(sheets[1]?.cells.get('C4')).toEqual({ type: 'n', value: report.tables[0]?.cells[0]?.[0] });
    expect(sheets.some(({ hasFormula }) => hasFormula)).toBe(false);
  });
});
