import type { WordReader } from '../../catalogue/words.ts';
import type { BoardContent } from './board-content.ts';

/** Lets a visitor say, on the board at the end, whether they could see themselves in the trade: before, then now. */
export interface Opinion {
  /** Nobody is asked twice, nor whoever does not want to be counted. */
  wanted(): boolean;
  /** From 1 (not at all) to 5. */
  give(before: number, after: number): void;
}

const SCORES = [1, 2, 3, 4, 5] as const;

/** One question and its five answers. */
export function opinionContent(moment: 'before' | 'after', words: WordReader): BoardContent {
  return {
    blocks: [
      { kind: 'text', text: words.text(`after.interest.${moment === 'before' ? 'boardBefore' : 'boardAfter'}`) },
    ],
    rows: [
      ...SCORES.map((score) => [
        { id: `rate:${score}`, text: words.text(`after.interest.scale.${score}`), strong: false },
      ]),
      [{ id: 'close', text: words.text('after.skip'), strong: false }],
    ],
  };
}
