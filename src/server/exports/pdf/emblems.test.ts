import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportSettingsFrom } from '../export-settings.ts';
import { findTags, readTaggedPdf, textOf } from '../testing/pdf/read-tagged-pdf.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { sampleWords } from '../testing/sample-words.ts';
import { toPdf } from '../to-pdf.ts';
import { readEmblems } from './emblems.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emblems-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const picture = (format: 'png' | 'jpeg') =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: '#003399' } })
    .toFormat(format)
    .toBuffer();

describe('emblems', () => {
  it('stand in their places with a text instead, and the others keep theirs', async () => {
    writeFileSync(join(folder, 'europe.png'), await picture('png'));
    writeFileSync(join(folder, 'city.jpg'), await picture('jpeg'));
    const settings = exportSettingsFrom({ EMBLEMS_DIR: folder, FUNDERS_MENTION: 'Projet cofinancé par le FSE+' });
    const report = { ...sampleReport().report, tables: [] };
    const { tree } = readTaggedPdf(await toPdf(report, sampleWords(), { ...settings, compress: false }));
    expect(findTags(tree, 'Figure').map(({ alt }) => alt)).toEqual([
      'Emblème de l’Union européenne',
      'Emplacement réservé à l’emblème de la Région Provence-Alpes-Côte d’Azur',
      'Emblème de la Ville de Marseille',
      'Emplacement réservé à l’emblème de la Métropole Aix-Marseille-Provence',
    ]);
    expect(textOf(tree)).toContain('Projet cofinancé par le FSE+');
  });

  it('are none without a folder', () => expect(exportSettingsFrom({})).toEqual({ emblems: {} }));

  it('are refused by the name of the setting and the file', () => {
    expect(() => readEmblems(join(folder, 'nowhere'))).toThrow(/EMBLEMS_DIR: .*nowhere/);
    writeFileSync(join(folder, 'region.png'), '<svg/>');
    expect(() => readEmblems(folder)).toThrow(/EMBLEMS_DIR: .*region\.png is neither PNG nor JPEG/);
  });
});
