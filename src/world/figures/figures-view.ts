import { Vector3 } from 'three';
import type { Cue } from '../../play/cue.ts';
import { progressOf } from '../../play/play.ts';
import type { PlayRuntime } from '../../play/runtime.ts';
import type { PlaceModel } from '../../play/place-model.ts';
import type { LoadedPlace } from '../load-place.ts';
import type { ScenePart, ViewFrame } from '../scene-part.ts';
import type { Speech } from '../speech.ts';
import { CUE_RESPONSES, type Reaction } from '../cue-responses.ts';
import type { Mood } from './expression.ts';
import { FigureActor } from './figure-actor.ts';

const SMILE_SECONDS = 2.4;
const CONCERN_SECONDS = 2;
/** While hands work, people watch them, and look up at the face now and then: seconds of a round, and of the look up in it. */
const ROUND_SECONDS = 6.5;
const LOOK_UP_SECONDS = 1.8;

/** The people of a place: where each step puts them, what they look at, how they answer. */
export class FiguresView implements ScenePart {
  readonly actors: readonly FigureActor[];
  private readonly runtime: PlayRuntime;
  private readonly model: PlaceModel;
  private readonly worker: FigureActor | null;
  private readonly speech: Speech;
  private readonly target = new Vector3();

  constructor(runtime: PlayRuntime, loaded: LoadedPlace, speech: Speech) {
    this.runtime = runtime;
    this.model = loaded.model;
    this.speech = speech;
    this.actors = loaded.figures.map((figure, index) => new FigureActor(figure, index * 7 + 3));
    this.worker = this.actors.find(({ id }) => this.definition(id)?.worker) ?? null;
    this.revised();
  }

  update(frame: ViewFrame): void {
    this.leadRise();
    for (let i = 0; i < this.actors.length; i++) {
      const actor = this.actors[i];
      if (!actor) continue;
      actor.face.speaking = this.speech.speaker === actor.id;
      actor.update(this.targetOf(actor, frame, i), frame.time + i * 0.7, frame.seconds);
    }
  }

  cue(cue: Cue): void {
    const { reaction } = CUE_RESPONSES[cue.kind];
    if (reaction) this.react(reaction);
  }

  /** Each step may give people another place and clip. */
  revised(): void {
    const { state } = this.runtime.play;
    const step = this.model.scene.steps[state.stepIndex];
    for (const actor of this.actors) {
      const definition = this.definition(actor.id);
      const change = state.finished ? undefined : step?.figures?.find(({ figure }) => figure === actor.id);
      const anchor = this.model.anchors.get(change?.anchor ?? definition?.anchor ?? '');
      if (anchor) actor.goTo(anchor);
      actor.led = this.risingFigure() === actor.id;
      actor.doing(change?.clip ?? definition?.clip ?? 'idle');
    }
  }

  dispose(): void {
    for (const actor of this.actors) actor.dispose();
  }

  private definition(id: string) {
    return this.model.scene.figures.find((figure) => figure.id === id);
  }

  private react(reaction: Reaction): void {
    switch (reaction) {
      case 'greet':
        this.feel('smile', SMILE_SECONDS);
        this.worker?.clips.once('greet');
        return;
      case 'smile':
        return this.feel('smile', SMILE_SECONDS);
      case 'agree':
        this.worker?.face.nod();
        return this.feel('smile', SMILE_SECONDS);
      case 'concern':
        return this.feel('concern', CONCERN_SECONDS);
      case 'show':
        this.worker?.clips.once('show');
        return;
      case 'praise':
        this.worker?.face.nod();
        this.worker?.clips.once('nod');
        return this.feel('smile', SMILE_SECONDS * 1.6);
      default:
        return reaction satisfies never;
    }
  }

  private feel(mood: Mood, seconds: number): void {
    for (const actor of this.actors) actor.show(mood, seconds);
  }

  /** Id of the figure that the present step helps up, or null. */
  private risingFigure(): string | null {
    const { state } = this.runtime.play;
    const parameters = this.model.scene.steps[state.stepIndex]?.parameters;
    if (state.finished || parameters?.gesture !== 'care_hold') return null;
    return parameters.figure ?? null;
  }

  private leadRise(): void {
    const id = this.risingFigure();
    if (id === null) return;
    for (const actor of this.actors) if (actor.id === id) actor.clips.lead('rise', progressOf(this.runtime.play));
  }

  private targetOf(actor: FigureActor, frame: ViewFrame, index: number): Vector3 {
    const { state } = frame;
    const { left, right } = state.hands;
    const working =
      right.holds !== null || right.near !== null ? right : left.holds !== null || left.near !== null ? left : null;
    const turn = (frame.time + index * 2.3) % ROUND_SECONDS;
    if (working && !actor.face.speaking && turn > LOOK_UP_SECONDS) {
      const { position } = working.pose;
      return this.target.set(position.x, position.y, position.z);
    }
    return this.target.copy(frame.head);
  }
}
