import { sourceOf } from '../../catalogue/sources.ts';
import type { WordReader } from '../../catalogue/words.ts';
import type { Act } from '../../play/act.ts';
import type { PlaceModel } from '../../play/place-model.ts';
import { anyStepDone, type PlayState } from '../../play/play-state.ts';
import type { ComfortOptions } from '../comfort.ts';
import { actsContent, spokenActs, spokenLine } from './acts-content.ts';
import { opinionContent } from './opinion-content.ts';
import { type BoardBlock, type BoardContent, EMPTY_BOARD } from './board-content.ts';

/** What the visitor has opened on the board before the hands. */
export interface OpenTalk {
  menu: boolean;
  /** Id of a point of interest that is being read, or null. */
  interest: string | null;
  /** All acts of the step are offered as buttons. */
  acts: boolean;
  /** The question of the end that is open. */
  opinion: 'before' | 'after' | null;
  /** The end offers to ask what the visitor thinks. */
  asksOpinion: boolean;
}

/** The board before the hands. What is most urgent hangs there: a pause, the end, the menu, a card, replies; else nothing. */
export function talkContent(
  model: PlaceModel,
  state: PlayState,
  acts: readonly Act[],
  open: OpenTalk,
  chosen: ReadonlyMap<string, number>,
  comfort: ComfortOptions,
  words: WordReader,
): BoardContent {
  if (state.paused !== null) return pauseContent(state.paused, words);
  if (open.menu) return menuContent(comfort, words);
  if (open.interest !== null) return cardContent(model, open.interest, words);
  if (state.finished)
    return open.opinion === null
      ? endContent(model, state, open.asksOpinion, words)
      : opinionContent(open.opinion, words);
  if (open.acts)
    return withClose(actsContent([{ kind: 'title', text: words.text('place.acts') }], acts, chosen, words), words);
  const spoken = spokenActs(acts);
  return spoken.length > 0 ? actsContent(spokenLine(model, state, words), spoken, chosen, words) : EMPTY_BOARD;
}

function pauseContent(reason: NonNullable<PlayState['paused']>, words: WordReader): BoardContent {
  return {
    blocks: [
      { kind: 'title', text: words.text('place.pause') },
      { kind: 'text', text: words.text(`place.pausedBecause.${reason}`) },
    ],
    rows: [
      [{ id: 'resume', text: words.text('place.resume'), strong: true }],
      [
        { id: 'recentre', text: words.text('place.recentre'), strong: false },
        { id: 'leave', text: words.text('place.leave'), strong: false },
      ],
    ],
  };
}

function endContent(model: PlaceModel, state: PlayState, asksOpinion: boolean, words: WordReader): BoardContent {
  const steps = model.scene.steps.map(({ id }): BoardBlock => {
    const shown = state.steps.find((record) => record.id === id)?.outcome === 'skipped';
    return {
      kind: 'note',
      text: `${words.text(`steps.${id}.title`)} — ${words.text(shown ? 'place.stepSkipped' : 'place.stepDone')}`,
    };
  });
  return {
    blocks: [
      { kind: 'title', text: words.text('place.done') },
      { kind: 'text', text: words.text(`place.doneText.${anyStepDone(state) ? 'hands' : 'shown'}`) },
      ...steps,
    ],
    rows: [
      ...(asksOpinion ? [[{ id: 'opinion', text: words.text('after.interest.opinion'), strong: false }]] : []),
      [{ id: 'finish', text: words.text('place.others'), strong: true }],
      [
        { id: 'again', text: words.text('place.again'), strong: false },
        { id: 'goodbye', text: words.text('after.finish'), strong: false },
      ],
    ],
  };
}

function cardContent(model: PlaceModel, id: string, words: WordReader): BoardContent {
  const interest = model.scene.interests.find((candidate) => candidate.id === id);
  if (!interest) return EMPTY_BOARD;
  const source = sourceOf(interest.source);
  const blocks: BoardBlock[] = [
    { kind: 'title', text: words.text(`interest.${id}.title`) },
    { kind: 'text', text: words.text(`interest.${id}.text`) },
  ];
  if (source)
    blocks.push({
      kind: 'note',
      text: words.text('place.source', { source: source[words.locale], years: source.years }),
    });
  return { blocks, rows: [[{ id: 'close', text: words.text('place.read'), strong: true }]] };
}

/** The same switches as on the page round the place. */
export function menuContent(comfort: ComfortOptions, words: WordReader): BoardContent {
  return {
    blocks: [{ kind: 'title', text: words.text('place.settings') }],
    rows: [
      [
        { id: 'pause', text: words.text('place.pause'), strong: false },
        { id: 'recentre', text: words.text('place.recentre'), strong: false },
      ],
      [{ id: 'calm', text: words.text('place.calm'), strong: false, on: comfort.calm }],
      [
        { id: 'contrast', text: words.text('place.contrast'), strong: false, on: comfort.contrast },
        { id: 'subtitles', text: words.text('place.subtitles'), strong: false, on: comfort.subtitles },
      ],
      [
        { id: 'haptics', text: words.text('place.haptics'), strong: false, on: comfort.haptics },
        {
          id: 'left-hand',
          text: words.text('place.leftHand'),
          strong: false,
          on: comfort.dominantHand === 'left',
        },
      ],
      [
        { id: 'text-size', text: words.text('place.textSize'), strong: false },
        { id: 'leave', text: words.text('place.leave'), strong: false },
      ],
      [{ id: 'close', text: words.text('place.resume'), strong: true }],
    ],
  };
}

function withClose(content: BoardContent, words: WordReader): BoardContent {
  return { ...content, rows: [...content.rows, [{ id: 'close', text: words.text('place.resume'), strong: false }]] };
}
