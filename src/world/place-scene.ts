import { Group, Quaternion, Vector3 } from 'three';
import type { WordReader } from '../catalogue/words.ts';
import type { Cue } from '../play/cue.ts';
import { createGuide, guideOf } from '../play/play.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import type { BoardRequest } from './boards/board-action.ts';
import { BoardsView } from './boards/boards-view.ts';
import type { Opinion } from './boards/opinion-content.ts';
import { CablesView } from './cables/cables-view.ts';
import type { ComfortOptions } from './comfort.ts';
import { FiguresView } from './figures/figures-view.ts';
import { GhostsView } from './ghosts/ghosts-view.ts';
import { BlobShadows } from './ground/blob-shadows.ts';
import type { HandsView } from './hands-view/hands-view.ts';
import type { LoadedPlace } from './load-place.ts';
import { MarkersView } from './markers/markers-view.ts';
import { MarksView } from './marks/marks-view.ts';
import { PlaceLines } from './place-lines.ts';
import { PlacePointables } from './place-pointables.ts';
import type { PointableRegistry } from './pointables.ts';
import { PropsView } from './props/props-view.ts';
import { RevealAlongLine } from './props/reveal-along-line.ts';
import type { ScenePart, ViewFrame } from './scene-part.ts';
import { PlaceSound } from './sound/place-sound.ts';

/** The longest step of a view, seconds: after a pause nothing jumps. */
const LONGEST_FRAME = 0.1;

export interface PlaceSceneOptions {
  runtime: PlayRuntime;
  loaded: LoadedPlace;
  words: WordReader;
  comfort: ComfortOptions;
  registry: PointableRegistry;
  hands: HandsView;
  /** Boards hang in the place only in a headset. */
  boards: boolean;
  onRequest(request: BoardRequest): void;
  opinion?: Opinion | undefined;
}

/** The whole picture of a running play: parts that each read state and cues and draw one kind of thing. */
export class PlaceScene {
  readonly root = new Group();
  readonly frame: ViewFrame;
  private readonly lines: PlaceLines;
  private readonly boards: BoardsView | null;
  private readonly runtime: PlayRuntime;
  private readonly parts: ScenePart[];
  private readonly unsubscribe: readonly (() => void)[];

  constructor({ runtime, loaded, words, comfort, registry, hands, boards, onRequest, opinion }: PlaceSceneOptions) {
    const { state } = runtime.play;
    const { model } = loaded;
    this.runtime = runtime;
    this.frame = {
      seconds: 0,
      time: 0,
      head: new Vector3(0, 1.6, 0),
      headOrientation: new Quaternion(),
      state,
      guide: createGuide(),
      comfort,
      attention: null,
    };
    this.lines = new PlaceLines(model, state, words);
    const shadows = new BlobShadows(model, loaded.heights);
    const cables = new CablesView(model, loaded.heights);
    const markers = new MarkersView(runtime, model);
    const ghosts = new GhostsView(loaded, () => hands.shown);
    const marks = MarksView.all(model, state, loaded.props);
    const sound = PlaceSound.create(loaded, state);
    this.boards = boards
      ? new BoardsView({
          runtime,
          model,
          speech: this.lines.speech,
          words,
          registry,
          markers,
          scenery: loaded.scenery,
          onRequest,
          opinion,
        })
      : null;
    this.parts = [
      new PropsView(loaded),
      new RevealAlongLine(runtime, model, loaded.props),
      new FiguresView(runtime, loaded, this.lines.speech),
      shadows,
      cables,
      ...marks,
      ghosts,
      hands,
      markers,
      new PlacePointables(runtime, model, markers, registry),
      this.lines,
      ...(this.boards ? [this.boards] : []),
      ...(sound ? [sound] : []),
    ];
    this.root.name = 'place';
    this.root.add(
      loaded.root,
      shadows.mesh,
      cables.mesh,
      ghosts.prop.mesh,
      ghosts.hand.mesh,
      markers.batch.mesh,
      hands.mesh,
    );
    for (const { mesh } of marks) this.root.add(mesh);
    if (this.boards) this.root.add(this.boards.root);
    this.unsubscribe = [runtime.onCue((cue) => this.cue(cue)), runtime.onRevision(() => this.revised())];
    this.revised();
  }

  setWords(words: WordReader): void {
    this.lines.words = words;
    this.boards?.setWords(words);
  }

  /** Reads the state and writes transforms. `seconds` since the last frame. */
  update(seconds: number): void {
    const { frame, parts } = this;
    frame.seconds = Math.min(seconds, LONGEST_FRAME);
    frame.time += frame.seconds;
    guideOf(this.runtime.play, frame.guide);
    for (let i = 0; i < parts.length; i++) parts[i]?.update(frame);
  }

  dispose(): void {
    for (const stop of this.unsubscribe) stop();
    for (const part of this.parts) part.dispose();
    this.root.clear();
  }

  private cue(cue: Cue): void {
    for (const part of this.parts) part.cue?.(cue);
  }

  private revised(): void {
    for (const part of this.parts) part.revised?.();
  }
}
