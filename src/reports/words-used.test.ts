import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commonWords } from '../catalogue/common-words.ts';
import { createWords } from '../catalogue/words.ts';
import { EDITION_OUTCOMES } from '../protocol/report-document.ts';

/** Every key that is written out in the pages. */
const keys = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .flatMap((file) => [
    ...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/'((?:staff|reports|site|pages)\.[\w.-]+)'/g),
  ])
  .map((match) => match[1] ?? '');

describe('the words of the staff pages', () => {
  it('are all there', () => {
    expect(keys.length).toBeGreaterThan(100);
    const words = createWords('fr', commonWords.fr);
    expect(keys.filter((key) => !words.has(key))).toEqual([]);
  });

  it('say what became of a new edition, whatever it was', () => {
    const words = createWords('fr', commonWords.fr);
    const said = EDITION_OUTCOMES.map((outcome) => words.text(`reports.newEdition.outcomes.${outcome}`));
    expect(said.filter((text) => text.includes('.outcomes.'))).toEqual([]);
    expect(new Set(said).size).toBe(5);
  });
});
