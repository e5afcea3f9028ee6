import { type AnimationAction, type AnimationClip, AnimationMixer, LoopOnce, LoopRepeat, type Object3D } from 'three';

const FADE_SECONDS = 0.35;

/** The clips of one figure: a base that loops, single movements laid over it, and one that is led by hand. */
export class FigureClips {
  private readonly mixer: AnimationMixer;
  private readonly actions = new Map<string, AnimationAction>();
  private base: AnimationAction | null = null;
  private single: AnimationAction | null = null;

  constructor(root: Object3D, clips: readonly AnimationClip[], startAt: number) {
    this.mixer = new AnimationMixer(root);
    for (const clip of clips) this.actions.set(clip.name.toLowerCase(), this.mixer.clipAction(clip));
    this.mixer.addEventListener('finished', () => this.endSingle());
    this.mixer.setTime(startAt);
  }

  /** A single movement is under way. */
  get busy(): boolean {
    return this.single !== null;
  }

  has(name: string): boolean {
    return this.actions.has(name);
  }

  /** Loops a clip; an unknown one leaves the figure at `idle`. */
  loop(name: string): void {
    const action = this.actions.get(name) ?? this.actions.get('idle') ?? null;
    if (action === this.base || !action) return;
    action.reset().setLoop(LoopRepeat, Number.POSITIVE_INFINITY).setEffectiveTimeScale(1).play();
    const before = this.single ?? this.base;
    if (before) action.crossFadeFrom(before, FADE_SECONDS, false);
    this.base = action;
    this.single = null;
  }

  /** Plays a clip once over the base and comes back. False when there is no such clip. */
  once(name: string): boolean {
    const action = this.actions.get(name);
    if (!action || !this.base || this.single || action === this.base) return false;
    action.reset().setLoop(LoopOnce, 1).setEffectiveTimeScale(1);
    action.clampWhenFinished = true;
    action.play().crossFadeFrom(this.base, FADE_SECONDS, false);
    this.single = action;
    return true;
  }

  /** Holds a clip at a share of its length, 0 to 1: getting up as far as the visitor has helped. */
  lead(name: string, share: number): void {
    const action = this.actions.get(name);
    if (!action) return;
    if (action !== this.base) {
      action.reset().setLoop(LoopOnce, 1).play();
      action.clampWhenFinished = true;
      action.setEffectiveTimeScale(0);
      if (this.base) action.crossFadeFrom(this.base, FADE_SECONDS, false);
      this.base = action;
      this.single = null;
    }
    const length = action.getClip().duration;
    const goal = Math.min(length - 0.001, share * length);
    action.time += (goal - action.time) * 0.15;
  }

  update(seconds: number): void {
    this.mixer.update(seconds);
  }

  dispose(): void {
    this.mixer.stopAllAction();
    const root = this.mixer.getRoot();
    this.mixer.uncacheRoot(root);
  }

  private endSingle(): void {
    const ended = this.single;
    this.single = null;
    if (!ended || !this.base) return;
    this.base.reset().play().crossFadeFrom(ended, FADE_SECONDS, false);
  }
}
