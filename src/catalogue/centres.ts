import data from './data/centres.json' with { type: 'json' };
import type { Centre } from './centre-schema.ts';

export type { Centre };

export const centres: readonly Centre[] = data as Centre[];
