import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { centres } from './centres.ts';
import { centreSchema } from './centre-schema.ts';
import { occupations } from './occupations.ts';
import { occupationSchema } from './occupation-schema.ts';
import { sectors } from './sectors.ts';
import { sectorSchema } from './sector-schema.ts';
import { sources } from './sources.ts';
import { sourceSchema } from './source-schema.ts';

describe('the catalogue', () => {
  it.each([
    ['occupation', occupations, occupationSchema],
    ['sector', sectors, sectorSchema],
    ['centre', centres, centreSchema],
    ['source', sources, sourceSchema],
  ] as const)('holds only valid records: %s', (_name, records, schema) => {
    const validator = Compile(schema);
    for (const record of records)
      expect(
        [...validator.Errors(record)].map(
          (error) => `${JSON.stringify(record).slice(0, 60)} ${error.instancePath} ${error.message}`,
        ),
      ).toEqual([]);
  });

  it('has 54 occupations in 15 sectors, each once, each in a known sector', () => {
    expect(new Set(occupations.map((occupation) => occupation.slug)).size).toBe(54);
    expect(sectors).toHaveLength(15);
    const known = new Set(sectors.map((sector) => sector.id));
    for (const occupation of occupations) expect(known).toContain(occupation.sector);
    for (const sector of sectors) expect(occupations.some((occupation) => occupation.sector === sector.id)).toBe(true);
  });

  it('refuses a fact without a source, and a training path that counts as checked without one', () => {
    const validator = Compile(occupationSchema);
    const [occupation] = occupations;
    if (!occupation) throw new Error('The catalogue is empty.');
    const { training } = occupation;
    for (const key of ['stereotype', 'hardship', 'sustainability', 'shortage', 'labour'] as const)
      expect(validator.Check({ ...occupation, [key]: { ...occupation[key], sources: [] } }), key).toBe(false);
    expect(validator.Check({ ...occupation, training: { ...training, checked: true } })).toBe(false);
    expect(validator.Check({ ...occupation, training: { ...training, checked: true, sources: ['rome-v460'] } })).toBe(
      true,
    );
  });

  it('has both gendered titles, its hard side and a source for every occupation', () => {
    const known = new Set(sources.map((source) => source.id));
    for (const occupation of occupations) {
      const { feminine, masculine, epicene } = occupation.title;
      expect(feminine === masculine, occupation.slug).toBe(epicene);
      for (const { sources: named } of [
        occupation.shortage,
        occupation.labour,
        occupation.training,
        occupation.stereotype,
        occupation.hardship,
        occupation.sustainability,
      ])
        for (const source of named) expect(known).toContain(source);
    }
  });
});
