import { describe, expect, it } from 'vitest';
import { labelReport, tablesOf } from './labelled-report.ts';
import { findTags, readTaggedPdf, type TagNode, textOf } from './testing/pdf/read-tagged-pdf.ts';
import { sampleReport } from './testing/sample-report.ts';
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
    expect(tables.length).toBe(report.tables.length);
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
    const long = pdf.pages.filter(({ artifacts }) => artifacts.includes('Tableau 2 (suite)'));
    expect(long.length).toBeGreaterThan(0);
    for (const { artifacts } of long) expect(artifacts).toContain('Quittés');
  });

  it('are on one page when they are short, and leave no single row to the next one when they are long', () => {
    const numbered = tablesOf(labelReport(report, words));
    const shortOnes = numbered.filter(({ rows }) => rows.length <= 17).map(({ number }) => `Tableau ${number} (suite)`);
    expect(shortOnes.length).toBeGreaterThan(20);
    for (const { artifacts } of pdf.pages) for (const name of shortOnes) expect(artifacts).not.toContain(name);
    const goesOn = (page: (typeof pdf.pages)[number]) => page.artifacts.findIndex((text) => text.endsWith('(suite)'));
    for (const page of pdf.pages.filter((one) => goesOn(one) >= 0)) {
      const table = numbered.find(({ number }) => page.artifacts[goesOn(page)] === `Tableau ${number} (suite)`);
      const labels = new Set(table?.rows.map(({ label }) => label));
      const rows = [...page.texts.values()].filter((text) => labels.has(text));
      expect(rows.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('explain « n.d. » to whoever hears it', () => {
    const withheld = findTags(tree, 'TD').filter(({ text }) => text === 'n.d.');
    expect(withheld.length).toBe(
      report.tables.flatMap(({ cells, before }) => [...cells.flat(), ...(before ?? [])]).filter((cell) => cell === null)
        .length,
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

describe('its pages', () => {
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
      'Fonds social européen',
      'Région Provence-Alpes-Côte d’Azur',
      'Ville de Marseille',
      'Métropole Aix-Marseille-Provence',
    ])
      expect(text).toContain(name);
    expect(findTags(tree, 'Figure').filter(({ alt }) => alt?.startsWith('Emplacement réservé')).length).toBe(4);
  });

  it('end with what the figures say and do not say', () => {
    expect(findTags(tree, 'H2').at(-1)?.text).toBe('Ce que disent et ne disent pas ces chiffres');
  });
});
