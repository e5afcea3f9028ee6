import data from './data/sources.json' with { type: 'json' };
import type { Source } from './source-schema.ts';

export type { Source };

export const sources: readonly Source[] = data as Source[];

export function sourceOf(id: string): Source | undefined {
  return sources.find((source) => source.id === id);
}
