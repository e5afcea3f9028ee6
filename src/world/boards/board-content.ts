/** What a board says, from top to bottom. Plain data: made from the play, compared, laid out, painted. */
export type BoardBlock =
  | { kind: 'title' | 'text' | 'note'; text: string }
  /** How far something is, 0 to 1. */
  | { kind: 'bar'; value: number };

export interface BoardButton {
  id: string;
  text: string;
  /** The one that goes on; drawn filled. */
  strong: boolean;
  /** Share of its row, 1 by default. */
  weight?: number;
  /** A switch that is on. */
  on?: boolean;
}

export interface BoardContent {
  blocks: readonly BoardBlock[];
  rows: readonly (readonly BoardButton[])[];
}

export const EMPTY_BOARD: BoardContent = { blocks: [], rows: [] };

export function isEmpty({ blocks, rows }: BoardContent): boolean {
  return blocks.length === 0 && rows.length === 0;
}

/** Equal contents need no new painting. */
export function sameContent(one: BoardContent, other: BoardContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
