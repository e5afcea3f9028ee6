import { Group, type Mesh } from 'three';
import type { WordReader } from '../../catalogue/words.ts';
import type { Act } from '../../play/act.ts';
import type { Cue } from '../../play/cue.ts';
import type { PlaceModel } from '../../play/place-model.ts';
import { actsOf, progressOf } from '../../play/play.ts';
import type { PlayRuntime } from '../../play/runtime.ts';
import type { MarkersView } from '../markers/markers-view.ts';
import type { PointableRegistry } from '../pointables.ts';
import type { ScenePart, ViewFrame } from '../scene-part.ts';
import type { Speech } from '../speech.ts';
import { Board } from './board.ts';
import { type BoardAction, readButton } from './board-action.ts';
import { BoardHanger } from './board-hanger.ts';
import type { Opinion } from './opinion-content.ts';
import { stepContent } from './step-content.ts';
import { SubtitleBoard } from './subtitle-board.ts';
import { type OpenTalk, talkContent } from './talk-content.ts';
import { WristMenu } from './wrist-menu.ts';

export interface BoardsOptions {
  runtime: PlayRuntime;
  model: PlaceModel;
  speech: Speech;
  words: WordReader;
  registry: PointableRegistry;
  markers: MarkersView;
  scenery: Mesh | null;
  onRequest(request: Extract<BoardAction, { kind: 'request' }>['request']): void;
  /** Given where the end of a place may ask what the visitor thinks. */
  opinion?: Opinion | undefined;
}

/** All boards of a place in a headset: the step beside the worker, the talk before the hands, subtitles, the wrist's menu. */
export class BoardsView implements ScenePart {
  readonly root = new Group();
  private readonly options: BoardsOptions;
  private readonly step: Board;
  private readonly talk: Board;
  private readonly subtitles: SubtitleBoard;
  private readonly wrist: WristMenu;
  private readonly hanger: BoardHanger;
  private readonly open: OpenTalk = {
    menu: false,
    interest: null,
    acts: false,
    opinion: null,
    asksOpinion: false,
  };
  private before = 0;
  private readonly chosen = new Map<string, number>();
  private acts: readonly Act[] = [];
  private words: WordReader;
  private stale = true;
  private comfort: ViewFrame['comfort'] | null = null;

  constructor(options: BoardsOptions) {
    const { registry, model, speech, words } = options;
    this.options = options;
    this.words = words;
    const press = (button: string) => this.press(button);
    this.step = new Board(
      { id: 'step', width: 0.6, maximumHeight: 0.5, distance: 1.1, pixelsPerMetre: 1330, onPress: press },
      registry,
    );
    this.talk = new Board(
      { id: 'talk', width: 0.4, maximumHeight: 0.42, distance: 0.6, pixelsPerMetre: 2100, onPress: press },
      registry,
    );
    this.subtitles = new SubtitleBoard(model, speech, words, registry);
    this.wrist = new WristMenu(() => this.words, registry, press);
    this.hanger = new BoardHanger(model, options.scenery, this.step, this.talk);
    this.root.name = 'boards';
    this.root.add(this.step.mesh, this.talk.mesh, this.subtitles.board.mesh, this.wrist.board.mesh);
  }

  setWords(words: WordReader): void {
    this.words = words;
    this.subtitles.words = words;
    this.stale = true;
  }

  update(frame: ViewFrame): void {
    const { comfort, seconds } = frame;
    if (comfort !== this.comfort) this.stale = true;
    if (this.stale) this.write(frame);
    this.hanger.update(frame);
    this.step.update(seconds, comfort.contrast, comfort.textScale);
    this.talk.update(seconds, comfort.contrast, comfort.textScale);
    this.subtitles.givesWay = this.talk.enabled;
    this.subtitles.update(frame);
    this.wrist.update(frame);
  }

  cue(cue: Cue): void {
    if (cue.kind === 'interest' && this.options.model.scene.interests.some(({ id }) => id === cue.subject))
      this.openInterest(cue.subject);
    if (cue.kind === 'step-begins') this.open.acts = false;
  }

  revised(): void {
    this.stale = true;
  }

  dispose(): void {
    this.options.markers.openInterest = null;
    this.step.dispose();
    this.talk.dispose();
    this.subtitles.dispose();
    this.wrist.dispose();
  }

  private write({ comfort }: ViewFrame): void {
    this.stale = false;
    this.comfort = comfort;
    const { model, runtime, opinion } = this.options;
    const { play } = runtime;
    this.open.asksOpinion = opinion?.wanted() ?? false;
    this.acts = actsOf(play);
    this.step.show(stepContent(model, play.state, progressOf(play), this.words));
    this.talk.show(talkContent(model, play.state, this.acts, this.open, this.chosen, comfort, this.words));
  }

  private openInterest(id: string | null): void {
    this.open.interest = id;
    this.options.markers.openInterest = id;
    this.stale = true;
  }

  private press(button: string): void {
    const action = readButton(button);
    const { runtime, onRequest } = this.options;
    this.stale = true;
    switch (action.kind) {
      case 'intent':
        return runtime.dispatch(action.intent);
      case 'act':
        return this.doAct(action.act);
      case 'choose':
        return this.choose(action.act, action.by);
      case 'open':
        this.open.menu = action.board === 'menu' && !this.open.menu;
        this.open.acts = action.board === 'acts' && !this.open.acts;
        this.open.opinion = action.board === 'opinion' ? 'before' : null;
        return;
      case 'rate':
        return this.rate(action.score);
      case 'close':
        this.open.menu = false;
        this.open.acts = false;
        this.open.opinion = null;
        return this.openInterest(null);
      case 'request':
        if (action.request === 'leave' || action.request === 'again') this.open.menu = false;
        return onRequest(action.request);
      case 'none':
        return;
      default:
        return action satisfies never;
    }
  }

  private rate(score: number): void {
    if (this.open.opinion === 'before') {
      this.before = score;
      this.open.opinion = 'after';
      return;
    }
    this.open.opinion = null;
    this.options.opinion?.give(this.before, score);
  }

  private doAct(id: string): void {
    const act = this.acts.find((candidate) => candidate.id === id);
    if (!act) return;
    const { runtime } = this.options;
    if (act.kind === 'press') return runtime.dispatch({ kind: 'do', act: id });
    runtime.dispatch({ kind: 'do', act: id, value: this.chosen.get(id) ?? act.value });
    this.chosen.delete(id);
  }

  private choose(id: string, by: -1 | 1): void {
    const act = this.acts.find((candidate) => candidate.id === id);
    if (!act) return;
    const value = (this.chosen.get(id) ?? act.value) + by * act.stepSize;
    this.chosen.set(id, Math.min(act.maximum, Math.max(act.minimum, value)));
  }
}
