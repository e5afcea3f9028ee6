import { describe, expect, it } from 'vitest';
import { labelReport, tablesOf } from './labelled-report.ts';
import { parseCsv } from './testing/parse-csv.ts';
import { sampleReport } from './testing/sample-report.ts';
import { sampleWords } from './testing/sample-words.ts';
import { tableToCsv, toCsv } from './to-csv.ts';

const words = sampleWords();
const { report } = sampleReport();

describe('a CSV', () => {
  it('opens right in a French spreadsheet: byte order mark, semicolons, CRLF, decimal comma', () => {
    const shares = {
      ...report,
      tables: report.tables.map((table) => ({
        ...table,
        digits: 1 as const,
        cells: table.cells.map((row) => row.map(() => 1234.56)),
      })),
    };
    const text = tableToCsv(shares, 'places_centre_mode', words) ?? '';
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(parseCsv(text).find(([first]) => first === 'Aubagne')?.[2]).toBe('1234,6');
  });

  it('of one table has its title, period, edition and definition above the grid', () => {
    const rows = parseCsv(tableToCsv(report, 'places_centre_mode', words) ?? '');
    expect(rows.slice(0, 2)).toEqual([
      ['Titre', 'Essais par centre et par mode d’accès'],
      ['Période', 'Année 2026'],
    ]);
    expect(rows.flat().some((value) => value.includes('moins de 5 visites'))).toBe(true);
    expect(rows.find(([first]) => first === 'Centre')).toEqual([
      'Centre',
      'Niveau',
      'Total',
      'Casque',
      'Ordinateur',
      'Téléphone',
      'Version texte',
      'Total, période précédente',
    ]);
  });

  it('of the whole report has one line for each cell, each as long as the first', () => {
    const rows = parseCsv(toCsv(report, words));
    const cells = tablesOf(labelReport(report, words)).flatMap((table) => table.rows.flatMap((row) => row.cells));
    expect(rows.length).toBe(cells.length + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  it('explains the marks that it has, and says of how many sheets a total is that centres count by hand', () => {
    const means = tableToCsv(report, 'places_minutes_occupation', words) ?? '';
    expect(means).toContain(';–');
    expect(means).toContain('veut dire sans objet');
    expect(means).not.toContain('non saisi');
    const hand = tableToCsv(report, 'hand_counts', words) ?? '';
    expect(hand).toContain(';non saisi');
    expect(hand).toContain('Ce n’est pas zéro');
    expect(hand).toContain('Mention;Feuilles mensuelles saisies, sur 9');
    const lines = parseCsv(toCsv(report, words)).filter((line) => line.includes('hand_counts'));
    expect(lines.every((line) => line.at(-1)?.includes('Feuilles mensuelles saisies, sur 9'))).toBe(true);
  });

  it('says of a year which months it has counted', () => {
    const months = 'Mois comptés\u202f: juin à décembre 2026 (7 sur 12)';
    expect(parseCsv(tableToCsv(report, 'hand_counts', words) ?? '')).toContainEqual(['Mention', months]);
    const lines = parseCsv(toCsv(report, words)).slice(1);
    expect(lines.every((line) => line.at(-1)?.includes(months))).toBe(true);
  });

  it('says when its data are invented, and only then', () => {
    const mark = 'Données inventées, pour démonstration';
    const real = sampleReport({ invented: false }).report;
    for (const write of [toCsv, (one: typeof report) => tableToCsv(one, 'hand_counts', words) ?? '']) {
      expect(write(report, words)).toContain(mark);
      expect(write(real, words)).not.toContain(mark);
    }
  });

  it('is null for a table that the report has not', () => expect(tableToCsv(report, 'nothing', words)).toBeNull());
});
