import data from './data/occupations.json' with { type: 'json' };
import type { Occupation } from './occupation-schema.ts';

export type { Occupation };

export const occupations: readonly Occupation[] = data as Occupation[];

export function occupationOf(slug: string): Occupation | undefined {
  return occupations.find((occupation) => occupation.slug === slug);
}
