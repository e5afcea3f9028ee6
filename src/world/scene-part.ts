import type { Quaternion, Vector3 } from 'three';
import type { Cue } from '../play/cue.ts';
import type { Guide } from '../play/guide.ts';
import type { PlayState } from '../play/play-state.ts';
import type { ComfortOptions } from './comfort.ts';

/** What a part of the picture may read in a frame. One object, reused; place space, metres, seconds. */
export interface ViewFrame {
  /** Seconds since the last frame, at most a tenth. */
  seconds: number;
  /** Seconds that the view has run; goes on while the play is paused, so that people still breathe. */
  time: number;
  head: Vector3;
  headOrientation: Quaternion;
  state: PlayState;
  guide: Guide;
  comfort: ComfortOptions;
  /** Prop or anchor that the keyboard or a list points at now, or null. */
  attention: string | null;
}

/** One thing that is drawn from state and cues, and owns what it draws with. `update` neither allocates nor renders React. */
export interface ScenePart {
  update(frame: ViewFrame): void;
  cue?(cue: Cue): void;
  /** After something changed that a text or a list could show. */
  revised?(): void;
  dispose(): void;
}
