import { describe, expect, it } from 'vitest';
import { occupations } from '../../catalogue/occupations.ts';
import { trendOf, trendText } from '../../catalogue/trend-words.ts';
import { exportSettingsFrom } from './export-settings.ts';
import { labelReport, tablesOf } from './labelled-report.ts';
import { findTags, readTaggedPdf, type TagNode, textOf } from './testing/pdf/read-tagged-pdf.ts';
import { SAMPLE_MONTH, sampleReport } from './testing/sample-report.ts';
import { sampleWords } from './testing/sample-words.ts';
import { toPdf } from './to-pdf.ts';

const words = sampleWords();
const { report } = sampleReport();
const short = { ...report, tables: report.tables.slice(0, 3) };
const pdf = readTaggedPdf(await toPdf(report, words, { compress: false }));
const { file, tree } = pdf;
const everyNode = (node: TagNode): TagNode[] => [node, ...node.children.flatMap(everyNode)];
const nodes = everyNode(tree);

describe('the PDF, for readers of any kind', () => {
  it('says that it is tagged, its language, its title and that the title is to be shown', () => {
    expect(file.get(file.get(file.root, 'MarkInfo'), 'Marked')).toBe(true);
    expect(file.text(file.get(file.root, 'Lang'))).toBe('fr-FR');
    expect(file.get(file.get(file.root, 'ViewerPreferences'), 'DisplayDocTitle')).toBe(true);
    expect(file.text(file.get(file.info, 'Title'))).toBe('Bilan qualitatif et quantitatif – Année 2026');
  });

  it('declares PDF/UA-1 and its title in its metadata', () => {
    const metadata = file.all.find(({ value }) => file.text(file.get(value, 'Type')) === 'Metadata')?.stream ?? '';
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(Buffer.from(metadata, 'latin1').toString('utf8')).toContain('Bilan qualitatif et quantitatif – Année 2026');
  });

  it('has everything it shows inside an element or marked as an artifact', () => {
    expect(pdf.pages.flatMap(({ unmarked }) => unmarked)).toEqual([]);
    expect(pdf.orphans).toEqual([]);
  });

  it('has no empty element', () => {
    const empty = nodes.filter(({ text, children, tag }) => text === '' && children.length === 0 && tag !== 'Figure');
    expect(empty.map(({ tag }) => tag)).toEqual([]);
  });

  it('embeds every font', () => {
    const descriptors = file.all.filter(({ value }) => file.text(file.get(value, 'Type')) === 'FontDescriptor');
    expect(descriptors.length).toBeGreaterThan(0);
    for (const { value } of descriptors) expect(file.get(value, 'FontFile2')).not.toBeNull();
    const fonts = file.all.filter(({ value }) => file.text(file.get(value, 'Type')) === 'Font');
    expect(fonts.filter(({ value }) => file.text(file.get(value, 'Subtype')) === 'Type1')).toEqual([]);
  });

  it('has headings without gaps, one of the first level', () => {
    const levels = nodes.flatMap(({ tag }) => (/^H\d$/.test(tag) ? [Number(tag.slice(1))] : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  it('tells each figure in words and where it is', () => {
    const figures = findTags(tree, 'Figure');
    expect(figures.length).toBeGreaterThan(4);
    for (const { alt, bbox } of figures) {
      expect(alt?.length ?? 0).toBeGreaterThan(10);
      expect(bbox.length).toBe(4);
      expect(bbox[3] ?? 0).toBeGreaterThan(bbox[1] ?? 0);
    }
  });

  it('has links with a text of their own, and bookmarks that name chapters and tables', () => {
    const links = findTags(tree, 'Link');
    expect(links.length).toBeGreaterThan(report.tables.length);
    for (const { annotations } of links) expect(file.text(annotations[0]?.entries.get('Contents'))).toBeTruthy();
    const titles = file.all.flatMap(({ value }) =>
      file.get(value, 'Dest') === null ? [] : [file.text(file.get(value, 'Title'))],
    );
    for (const { number, title } of tablesOf(labelReport(report, words)))
      expect(titles).toContain(`Tableau ${number} – ${title}`);
  });

  it('sets the order of tabs by the structure', () => {
    for (const page of file.array(file.get(file.get(file.root, 'Pages'), 'Kids')))
      expect(file.text(file.get(page, 'Tabs'))).toBe('S');
  });
});

describe('its tables', () => {
  it('have a caption, heads with their scope, and rows of equal length', () => {
    const tables = findTags(tree, 'Table');
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      expect(table.children.map(({ tag }) => tag)).toEqual(['Caption', 'THead', 'TBody']);
      const rows = findTags(table, 'TR');
      expect(new Set(rows.map(({ children }) => children.length)).size).toBe(1);
      expect(rows[0]?.children.every(({ tag, scope }) => tag === 'TH' && scope === 'Column')).toBe(true);
      for (const { children } of rows.slice(1)) {
        expect(children[0]).toMatchObject({ tag: 'TH', scope: 'Row' });
        expect(children.slice(1).every(({ tag }) => tag === 'TD')).toBe(true);
      }
    }
  });

  it('repeat their heads on the pages that follow, for the eye only', () => {
    const long = pdf.pages.filter(({ artifacts }) => artifacts.includes('Tableaux 3, 4, 5 (suite)'));
    expect(long.length).toBeGreaterThan(0);
    for (const { artifacts } of long) expect(artifacts).toContain('Interrompus');
  });

  it('have their names above the list of rows that they leave out, where it stands on the next page', async () => {
    const steps = report.tables.find(({ id }) => id === 'places_occupation_step');
    const withheldRows = occupations.map(({ slug }) => ({ key: slug, level: 1, dimension: 'occupation' }) as const);
    if (!steps) throw new Error('the sample has a table of steps');
    const rows = Array.from({ length: 5 }, () => steps.rows).flat();
    const cells = Array.from({ length: 5 }, () => steps.cells).flat();
    const alone = [];
    for (const length of [20, 24, 28, 32, 36]) {
      const { earlier: _earlier, ...bare } = steps;
      const table = { ...bare, rows: rows.slice(0, length), cells: cells.slice(0, length), withheldRows };
      const { pages } = readTaggedPdf(await toPdf({ ...report, tables: [table] }, words, { compress: false }));
      alone.push(...pages.filter(({ texts }) => [...texts.values()][0]?.startsWith(`${occupations.length} métiers`)));
    }
    expect(alone.length).toBeGreaterThan(0);
    for (const { artifacts } of alone) expect(artifacts).toContain('Tableau 1 (suite)');
  });

  it('are on one page when they are short, and leave no single row to the next one when they are long', () => {
    const numbered = tablesOf(labelReport(report, words));
    const goingOn = pdf.pages.flatMap((page) => {
      const continued = page.artifacts.find((text) => text.endsWith('(suite)'));
      return continued ? [{ page, numbers: (continued.match(/\d+/g) ?? []).map(Number) }] : [];
    });
    const shortOnes = numbered.filter(({ rows }) => rows.length <= 17).map(({ number }) => number);
    expect(shortOnes.length).toBeGreaterThan(20);
    expect(goingOn.length).toBeGreaterThan(2);
    for (const { page, numbers } of goingOn) {
      expect(numbers.filter((number) => shortOnes.includes(number))).toEqual([]);
      const table = numbered.find(({ number }) => number === numbers[0]);
      const labels = new Set(table?.rows.map(({ nested }) => nested.slice(0, 20)));
      const rows = [...page.texts.values()].filter((text) => labels.has(text.slice(0, 20)));
      expect(rows.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('stand side by side when they have the same rows, and say which columns are of which', () => {
    const numbers = ['places_occupation_outcome', 'places_share', 'places_minutes_occupation'].map(
      (id) => report.tables.findIndex((table) => table.id === id) + 1,
    );
    const grid = findTags(tree, 'Table').find(({ children }) => children[0]?.text.includes(`Tableau ${numbers[0]},`));
    const caption = grid?.children[0]?.text ?? '';
    expect(caption).toContain(`Tableau ${numbers[0]}, colonnes 1 à 4\u202f: essais.`);
    expect(caption).toContain(`Tableau ${numbers[1]}, colonnes 5 à 6\u202f: pour cent.`);
    expect(caption).toContain(`Tableau ${numbers[2]}, colonnes 7 à 8\u202f: minutes.`);
    const heads = findTags(grid ?? tree, 'TH').slice(1, 9);
    expect(heads.map(({ text, expanded }) => [text, expanded])).toEqual([
      ['Total', null],
      ['Terminés', null],
      ['Interrompus', null],
      ['Total, préc.', 'Total, période précédente'],
      ['Part terminée', null],
      ['préc.', 'Part terminée, période précédente'],
      ['Minutes en moyenne', null],
      ['préc.', 'Minutes en moyenne, période précédente'],
    ]);
  });

  it('explain « n.d. » to whoever hears it', () => {
    const withheld = findTags(tree, 'TD').filter(({ text }) => text === 'n.d.');
    expect(withheld.length).toBe(
      report.tables
        .flatMap(({ cells, earlier = [] }) => [...cells, ...earlier.map((column) => column.cells)].flat())
        .filter((cell) => cell === null).length,
    );
    expect(new Set(withheld.map(({ expanded }) => expanded))).toEqual(new Set(['non diffusé']));
  });

  it.each([
    ['–', 'sans objet', '« – » veut dire sans objet'],
    ['non saisi', 'non saisi', '« non saisi » : personne n’a saisi ce compte'],
  ])('tell « %s » from « n.d. », in a word of its own (%s) and in the legend', (mark, name, legend) => {
    const marked = findTags(tree, 'TD').filter(({ text }) => text === mark);
    expect(marked.length).toBeGreaterThan(0);
    expect(new Set(marked.map(({ expanded }) => expanded))).toEqual(new Set([name]));
    expect(textOf(tree).replaceAll('\u202f', ' ')).toContain(legend);
  });

  it('say of how many sheets the totals are that centres count by hand', () => {
    expect(textOf(tree)).toContain('Feuilles mensuelles saisies, sur 9');
  });
});

describe('its key figures', () => {
  const items = findTags(tree, 'LI').map(textOf);

  it('have their unit beside them', () => {
    const shares = report.tables
      .filter(({ id }) => ['places_share', 'interest_share', 'satisfaction_share'].includes(id))
      .flatMap(({ cells }) => cells[0]?.[0] ?? [])
      .filter((cell) => typeof cell === 'number');
    expect(shares.length).toBeGreaterThan(0);
    for (const share of shares) expect(items.some((item) => item.includes(`${share}\u00a0%`))).toBe(true);
  });

  it('say in words how they changed, wherever the table has the period before', () => {
    const table = report.tables.find(({ id }) => id === 'visits_centre_mode');
    const trend = trendOf({
      unit: 'visits',
      value: table?.cells[0]?.[0] ?? null,
      before: table?.earlier?.[0]?.cells[0] ?? null,
    });
    expect(trend).not.toBeNull();
    const visits = items.find((item) => item.startsWith('visites\n')) ?? '';
    if (trend) expect(visits).toContain(trendText(trend, words));
    expect(visits).toContain('période précédente');
  });

  it('say of a count by hand of how many sheets it is, and nothing of what other sheets were before', () => {
    const { sheets, earlier } = report.tables.find(({ id }) => id === 'hand_counts') ?? {};
    expect(earlier?.length).toBe(4);
    const byHand = items.filter((item) => item.startsWith('Comptes tenus à la main'));
    expect(byHand.map((item) => /(\d+) feuilles? sur (\d+)/.exec(item)?.slice(1).map(Number))).toEqual(
      sheets?.filled.map((filled) => [filled, sheets.expected]),
    );
    expect(byHand.filter((item) => /hausse|baisse|changement|précédente/.test(item))).toEqual([]);
    expect(textOf(tree)).toContain('Les totaux de la période précédente peuvent porter sur d’autres feuilles');
  });
});

describe('its pages', () => {
  it('say of a year which months it has counted, on the cover and above the key figures', async () => {
    const months = 'Mois comptés\u202f: juin à décembre 2026 (7 sur 12)';
    const saying = pdf.pages.flatMap(({ texts }, index) => ([...texts.values()].includes(months) ? [index] : []));
    expect(saying).toEqual([0, 2]);
    const monthly = sampleReport({ period: SAMPLE_MONTH }).report;
    const ofMonth = readTaggedPdf(await toPdf({ ...monthly, tables: short.tables }, words, { compress: false }));
    expect(textOf(ofMonth.tree)).not.toContain('Mois compté');
  });

  it('say that the data are invented, every one of them, and only when they are', async () => {
    for (const { artifacts } of pdf.pages) expect(artifacts).toContain('Données inventées, pour démonstration');
    const real = readTaggedPdf(await toPdf({ ...short, invented: false }, words, { compress: false }));
    expect(real.pages.flatMap(({ artifacts }) => artifacts)).not.toContain('Données inventées, pour démonstration');
    expect(textOf(real.tree)).not.toContain('inventées');
  });

  it('have numbers, as artifacts, after the cover', () => {
    const { length } = pdf.pages;
    for (const [index, { artifacts }] of pdf.pages.entries())
      expect(artifacts.includes(`Page ${index + 1} sur ${length}`)).toBe(index > 0);
  });

  it('name the funders and keep places for their emblems', () => {
    const text = textOf(tree);
    for (const name of [
      'Cofinancé par l’Union européenne',
      'Fonds social européen+ (FSE+)',
      'Région Provence-Alpes-Côte d’Azur',
      'Ville de Marseille',
      'Métropole Aix-Marseille-Provence',
    ])
      expect(text).toContain(name);
    expect(findTags(tree, 'Figure').filter(({ alt }) => alt?.startsWith('Emplacement réservé')).length).toBe(4);
  });

  it('end with what the figures say and do not say, and with what is filled in by hand', () => {
    const titles = findTags(tree, 'H2').map(({ text }) => text);
    expect(titles.slice(-2)).toEqual(['Ce que disent et ne disent pas ces chiffres', 'Suivi de l’opération']);
    const { texts } = pdf.pages.at(-1) ?? { texts: new Map<number, string>() };
    const written = [...texts.values()];
    for (const field of ['Numéro d’opération', 'Contact', 'Analyse qualitative', 'Nom et qualité', 'Date', 'Signature'])
      expect(written).toContain(field);
    expect(written.filter((text) => text === 'à compléter').length).toBe(4);
  });

  it('have the number and the contact of the operation, first and last, once they are set', async () => {
    const settings = exportSettingsFrom({ REPORT_OPERATION: 'FSE-2026-0042', REPORT_CONTACT: 'qualite@example.org' });
    const set = readTaggedPdf(await toPdf(short, words, { ...settings, compress: false }));
    for (const page of [set.pages[0], set.pages.at(-1)])
      for (const value of ['FSE-2026-0042', 'qualite@example.org'])
        expect([...(page?.texts.values() ?? [])]).toContain(value);
    expect(textOf(set.tree).match(/à compléter/g)?.length).toBe(2);
  });

  it('have no heading alone at their foot', () => {
    const headings = new Set([...findTags(tree, 'H2'), ...findTags(tree, 'H3')].map(({ text }) => text));
    const last = pdf.pages.map(({ texts }) => [...texts.values()].at(-1) ?? '');
    expect(last.filter((text) => headings.has(text))).toEqual([]);
  });

  it('of a month are few', async () => {
    const month = sampleReport({ period: SAMPLE_MONTH }).report;
    const monthly = { ...month, tables: month.tables.filter(({ id }) => id !== 'interest_occupation') };
    expect(readTaggedPdf(await toPdf(monthly, words, { compress: false })).pages.length).toBeLessThan(24);
  });
});
