import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commonWords } from '../../src/catalogue/common-words.ts';
import { occupations } from '../../src/catalogue/occupations.ts';
import type { WordTree } from '../../src/catalogue/words.ts';

/**
 * Names of people that say only men, with the form that must stand beside them: occupations and visits are for everybody. Where both forms
 * are clumsy, a neutral word is better («la clientèle», «une personne»).
 */
const MASCULINE: readonly (readonly [masculine: string, feminine: string])[] = [
  ['visiteurs?', 'visiteuse'],
  ['(?<!organismes )financeurs?', 'financeuse'],
  ['participants?', 'participante'],
  ['(?:un|le|du|au|les|des|aux|vos|nos) conseillers?', 'conseillère'],
  ['professionnels? (?:de|du|qui)|(?:un|le|au|du|les|aux) professionnels?', 'professionnelle'],
  ['utilisateurs?', 'utilisatrice'],
  ['salariés', 'salariée'],
  ['employés?', 'employée'],
  ['étudiants?', 'étudiante'],
  ['candidats?', 'candidate'],
  ['apprentis?', 'apprentie'],
  ['soignants?', 'soignante'],
  ['clients?', 'cliente'],
  ['patients?', 'patiente'],
  ['patrons?', 'patronne'],
  ['voisins?', 'voisine'],
  ['habitants?', 'habitante'],
  ['travailleurs?', 'travailleuse'],
  ['formateurs?', 'formatrice'],
  ['techniciens?', 'technicienne'],
  ['ouvriers?', 'ouvrière'],
  ['artisans', 'artisane'],
  ['ingénieurs?', 'ingénieure'],
  ['boulangers?', 'boulangère'],
  ['pâtissiers?', 'pâtissière'],
  ['couvreurs?', 'couvreuse'],
  ['maçons?', 'maçonne'],
  ['infirmiers?', 'infirmière'],
  ['cuisiniers?', 'cuisinière'],
  ['serveurs', 'serveuse'],
  ['vendeurs?', 'vendeuse'],
  ['agriculteurs?', 'agricultrice'],
];

/** What is said with men only in a French sentence; the form with a middle dot («salarié·es») says both. */
function menOnly(text: string): string[] {
  return MASCULINE.filter(([, feminine]) => !text.toLowerCase().includes(feminine)).flatMap(([masculine]) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}-])(?:${masculine})(?![\\p{L}·])`, 'giu'))].map(([found]) => found),
  );
}

function sentences(tree: WordTree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, node]): [string, string][] =>
    typeof node === 'string' ? [[prefix + key, node]] : sentences(node as WordTree, `${prefix}${key}.`),
  );
}

const scenes = join(import.meta.dirname, '../../scenes');
const places = readdirSync(scenes, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('fr.json'))
  .map((path): [string, WordTree] => [path, JSON.parse(readFileSync(join(scenes, path), 'utf8')) as WordTree]);

/** Servers of the network are no people. */
const MACHINES = new Set(['privacy.purposes.server-sizing']);

describe('French words', () => {
  it.each([['the site', commonWords.fr] as const, ...places])('%s never say men only', (_where, tree) => {
    const faults = sentences(tree)
      .filter(([key]) => !MACHINES.has(key))
      .flatMap(([key, text]) => menOnly(text).map((found) => `${key}: ${found}`));
    expect(faults).toEqual([]);
  });

  it('of what is told of an occupation never say men only, but in the clichés that they quote', () => {
    const faults = occupations.flatMap(({ slug, job, hardship, sustainability, stereotype, shortage }) =>
      [job.fr, hardship.text, sustainability.text, stereotype.reality, shortage.reason].flatMap((text) =>
        menOnly(text).map((found) => `${slug}: ${found}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('are found out when they do', () => {
    expect(menOnly('Un visiteur sur N répond.')).toEqual(['visiteur']);
    expect(menOnly('Les boulangères et les boulangers la signent.')).toEqual([]);
    expect(menOnly('Famille, collègues, soignants et soignantes ; la moitié des salarié·es.')).toEqual([]);
    expect(menOnly('Les organismes financeurs, en emploi salarié.')).toEqual([]);
  });
});
