import type { WordReader } from '../catalogue/words.ts';
import type { Cue } from '../play/cue.ts';
import type { PlaceModel } from '../play/place-model.ts';
import type { PlayState } from '../play/play-state.ts';
import { CUE_RESPONSES } from './cue-responses.ts';
import type { ScenePart, ViewFrame } from './scene-part.ts';
import { Speech } from './speech.ts';

/** Turns the words of cues into lines that someone of the place says. */
export class PlaceLines implements ScenePart {
  readonly speech = new Speech();
  words: WordReader;
  private readonly model: PlaceModel;
  private readonly state: PlayState;

  constructor(model: PlaceModel, state: PlayState, words: WordReader) {
    this.model = model;
    this.state = state;
    this.words = words;
  }

  update({ seconds }: ViewFrame): void {
    if (!this.state.paused) this.speech.advance(seconds);
  }

  cue(cue: Cue): void {
    if (!CUE_RESPONSES[cue.kind].said || cue.words === null || !this.words.has(cue.words)) return;
    this.speech.say(this.words.text(cue.words, { thing: `things.${cue.subject}` }), this.speakerOf(cue));
  }

  dispose(): void {
    this.speech.silence();
  }

  /** Replies are answered by the one who was spoken to; all else is said by the worker. Sounds and notes speak for themselves. */
  private speakerOf(cue: Cue): string | null {
    if (cue.kind === 'delight') return null;
    const parameters = this.model.scene.steps[this.state.stepIndex]?.parameters;
    if (cue.kind === 'reply' && parameters?.gesture === 'dialogue_choice') return parameters.figure;
    return this.model.scene.figures.find(({ worker }) => worker)?.id ?? null;
  }
}
