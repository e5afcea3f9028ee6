import data from './data/sectors.json' with { type: 'json' };
import type { Sector } from './sector-schema.ts';

export type { Sector };

export const sectors: readonly Sector[] = data as Sector[];
