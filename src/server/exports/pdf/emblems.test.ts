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

  it('of the Union have the mention right beside them', async () => {
    const report = { ...sampleReport().report, tables: [] };
    const { tree } = readTaggedPdf(await toPdf(report, sampleWords(), { compress: false }));
    const funders = findTags(tree, 'Sect').find(({ children }) => children.some(({ tag }) => tag === 'Figure'));
    const union = funders?.children.findIndex(({ tag }) => tag === 'Figure') ?? 0;
    expect(funders?.children[union]?.alt).toContain('emblème de l’Union européenne');
    expect(funders?.children[union + 1]?.text).toBe('Cofinancé par l’Union européenne');
  });

  it('of the Union may be one picture with the mention, which then is not written again', async () => {
    writeFileSync(join(folder, 'europe-mention.png'), await picture('png'));
    const report = { ...sampleReport().report, tables: [] };
    const settings = exportSettingsFrom({ EMBLEMS_DIR: folder });
    const { tree } = readTaggedPdf(await toPdf(report, sampleWords(), { ...settings, compress: false }));
    const [first, ...others] = findTags(tree, 'Figure').map(({ alt }) => alt);
    expect(first).toBe('Emblème de l’Union européenne, avec la mention « Cofinancé par l’Union européenne »');
    expect(others.length).toBe(3);
    expect(textOf(tree)).not.toContain('Cofinancé');
  });

  it('are none without a folder', () => expect(exportSettingsFrom({})).toEqual({ emblems: {}, operation: {} }));

  it('are refused by the name of the setting and the file', () => {
    expect(() => readEmblems(join(folder, 'nowhere'))).toThrow(/EMBLEMS_DIR: .*nowhere/);
    writeFileSync(join(folder, 'region.png'), '<svg/>');
    expect(() => readEmblems(folder)).toThrow(/EMBLEMS_DIR: .*region\.png is neither PNG nor JPEG/);
  });
});
