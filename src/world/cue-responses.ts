import type { CueKind } from '../play/cue.ts';

/** Ways in which a cue can be seen. */
export type Picture =
  /** The prop itself moves, turns, fills, appears. */
  | 'prop'
  /** Light on the prop or ring round the target. */
  | 'glow'
  /** A ring that opens where it happened, with a tick or a bar in it. */
  | 'burst'
  /** A mark stays on the work. */
  | 'mark'
  /** The ring round the target closes as time passes. */
  | 'ring'
  | 'figure'
  | 'ghost'
  | 'board'
  | 'subtitle';

/** How the people of the place answer. */
export type Reaction = 'greet' | 'smile' | 'agree' | 'concern' | 'show' | 'praise';

export interface CueResponse {
  pictures: readonly Picture[];
  reaction: Reaction | null;
  /** Sounds are chosen by `soundOfCue`; this says whether there is one. */
  heard: boolean;
  /** Its words are shown as a line that someone says. */
  said: boolean;
}

const response = (
  pictures: readonly Picture[],
  reaction: Reaction | null,
  heard: boolean,
  said: boolean,
): CueResponse => ({
  pictures,
  reaction,
  heard,
  said,
});

/** What every cue looks and sounds like. Exhaustive by its type; a test holds it to the channels that the core promises. */
export const CUE_RESPONSES: Readonly<Record<CueKind, CueResponse>> = {
  'place-begins': response(['board', 'figure', 'subtitle'], 'greet', false, true),
  'step-begins': response(['board', 'subtitle'], null, true, true),
  hover: response(['glow'], null, false, false),
  grab: response(['prop', 'glow'], null, true, false),
  release: response(['prop'], null, true, false),
  summon: response(['prop'], null, true, false),
  'return-home': response(['prop', 'subtitle'], null, true, true),
  snap: response(['prop', 'burst', 'subtitle'], null, true, true),
  trigger: response(['mark', 'burst'], null, true, false),
  stroke: response(['prop'], null, true, false),
  detent: response(['prop'], null, true, false),
  flow: response(['prop'], null, true, false),
  level: response(['prop', 'subtitle'], null, false, true),
  hold: response(['ring', 'subtitle'], null, false, true),
  right: response(['burst', 'figure', 'subtitle'], 'agree', true, true),
  wrong: response(['burst', 'figure', 'subtitle'], 'concern', true, true),
  reply: response(['figure', 'board', 'subtitle'], 'smile', false, true),
  help: response(['ghost', 'glow', 'figure', 'subtitle'], 'show', true, true),
  'step-done': response(['board', 'figure', 'subtitle'], 'praise', true, true),
  'place-done': response(['board', 'figure', 'subtitle'], 'praise', true, true),
  delight: response(['prop', 'subtitle'], 'smile', true, true),
  interest: response(['board'], null, false, false),
  paused: response(['board'], null, false, false),
  resumed: response(['board'], null, false, false),
};
