import type { WordReader } from '../../catalogue/words.ts';
import type { PlaceModel } from '../../play/place-model.ts';
import type { PlayState } from '../../play/play-state.ts';
import { type BoardContent, EMPTY_BOARD } from './board-content.ts';

/** The board beside the worker: which step it is, what to do, how far it is, and the ways out. */
export function stepContent(model: PlaceModel, state: PlayState, progress: number, words: WordReader): BoardContent {
  const step = model.scene.steps[state.stepIndex];
  if (!step || state.finished) return EMPTY_BOARD;
  return {
    blocks: [
      {
        kind: 'note',
        text: words.text('place.step', { number: state.stepIndex + 1, total: model.scene.steps.length }),
      },
      { kind: 'title', text: words.text(`steps.${step.id}.title`) },
      { kind: 'text', text: words.text(`steps.${step.id}.instruction`) },
      { kind: 'bar', value: Math.round(progress * 50) / 50 },
    ],
    rows: [
      [
        { id: 'help', text: words.text('place.help'), strong: true },
        { id: 'skip', text: words.text('place.skipStep'), strong: false },
      ],
      [
        { id: 'acts', text: words.text('place.acts'), strong: false, weight: 1.5 },
        { id: 'menu', text: words.text('place.settings'), strong: false },
      ],
    ],
  };
}
