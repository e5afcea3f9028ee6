import type { Cue } from '../../play/cue.ts';
import { actsOf } from '../../play/play.ts';
import type { PlayRuntime } from '../../play/runtime.ts';
import type { PlaceModel } from '../../play/place-model.ts';
import type { Vector } from '../../play/pose.ts';
import { CUE_RESPONSES } from '../cue-responses.ts';
import type { ScenePart, ViewFrame } from '../scene-part.ts';
import { subjectPosition } from '../subject-position.ts';
import { pulse } from '../props/prop-glow.ts';
import { MarkerBatch } from './marker-batch.ts';

const BURSTS = 4;
const BURST_SECONDS = 0.75;
const INTEREST_RADIUS = 0.021;
const CHECK_RADIUS = 0.034;
const TARGET_RADIUS = 0.045;

interface Burst {
  slot: number;
  left: number;
}

interface PlacedMarker {
  id: string;
  slot: number;
  hovered: boolean;
}

/** The signs in the air: what can be read, what must be judged, where the work goes on, what has just happened. */
export class MarkersView implements ScenePart {
  readonly batch: MarkerBatch;
  /** Id of the point of interest whose card hangs open, or null: its own sign gives way. */
  openInterest: string | null = null;
  readonly interests: readonly PlacedMarker[];
  /** By anchor. */
  readonly checks: readonly PlacedMarker[];
  private readonly runtime: PlayRuntime;
  private readonly model: PlaceModel;
  private readonly target: number;
  private readonly bursts: readonly Burst[];
  private nextBurst = 0;
  private ringPhase = 0;
  private readonly judged = new Set<string>();

  constructor(runtime: PlayRuntime, model: PlaceModel) {
    this.runtime = runtime;
    this.model = model;
    const points = model.scene.steps.flatMap(({ parameters }) =>
      parameters.gesture === 'inspect_decide' ? parameters.points : [],
    );
    this.batch = new MarkerBatch(model.scene.interests.length + points.length + 1 + BURSTS);
    this.interests = model.scene.interests.map(({ id, anchor }) =>
      this.placed(id, anchor, 'interest', INTEREST_RADIUS),
    );
    this.checks = points.map(({ anchor }) => this.placed(anchor, anchor, 'check', CHECK_RADIUS));
    this.target = this.batch.slot('target', TARGET_RADIUS);
    this.bursts = Array.from({ length: BURSTS }, () => ({
      slot: this.batch.slot('right', TARGET_RADIUS * 1.5),
      left: 0,
    }));
  }

  update(frame: ViewFrame): void {
    this.showInterests(frame);
    this.showTarget(frame);
    for (let i = 0; i < this.checks.length; i++) {
      const check = this.checks[i];
      if (check)
        this.batch.show(
          check.slot,
          this.judged.has(check.id) ? (check.hovered || frame.attention === check.id ? 1 : 0.85) : 0,
          0,
        );
    }
    for (let i = 0; i < this.bursts.length; i++) this.fadeBurst(this.bursts[i], frame.seconds);
  }

  cue(cue: Cue): void {
    if (cue.kind === 'hold') this.ringPhase = cue.amount;
    if (!CUE_RESPONSES[cue.kind].pictures.includes('burst')) return;
    const at = subjectPosition(cue.subject, this.model, this.runtime.play.state);
    if (at) this.burst(at, cue.kind === 'wrong' ? 'wrong' : 'right');
  }

  /** A point to judge is marked as long as something can still be said about it. */
  revised(): void {
    this.judged.clear();
    if (this.runtime.play.state.finished || this.checks.length === 0) return;
    for (const { subject } of actsOf(this.runtime.play)) {
      if (subject !== null && this.checks.some(({ id }) => id === subject)) this.judged.add(subject);
    }
  }

  /** True when the marker of this anchor is shown and can be chosen. */
  canJudge(anchor: string): boolean {
    return this.judged.has(anchor);
  }

  dispose(): void {
    this.batch.dispose();
  }

  private placed(id: string, anchor: string, kind: 'interest' | 'check', radius: number): PlacedMarker {
    const slot = this.batch.slot(kind, radius);
    const at = this.model.anchors.get(anchor)?.position;
    if (at) this.batch.move(slot, at);
    return { id, slot, hovered: false };
  }

  private showInterests({ state }: ViewFrame): void {
    for (let i = 0; i < this.interests.length; i++) {
      const marker = this.interests[i];
      if (!marker) continue;
      const strength =
        marker.id === this.openInterest
          ? 0
          : marker.hovered
            ? 1
            : state.interestsSeen.includes(marker.id)
              ? 0.42
              : 0.85;
      this.batch.show(marker.slot, strength, 0);
    }
  }

  /** A ring where the hand should go, as long as the hand has something to bring or to do there. */
  private showTarget(frame: ViewFrame): void {
    const { guide, state } = frame;
    const subject =
      frame.attention ??
      (guide.move === 'rest' || guide.move === 'take' || guide.move === 'release' ? null : guide.target);
    const anchor = subject === null ? undefined : this.model.anchors.get(subject);
    if (!anchor || state.finished || this.judged.has(subject ?? '')) return this.batch.show(this.target, 0, 0);
    this.batch.move(this.target, anchor.position);
    const strength = state.helpLevel > 0 || frame.attention === subject ? 1 : 0.88;
    const closing = guide.move === 'hold' ? 1 - this.ringPhase : pulse(frame.time, frame.comfort.calm);
    this.batch.show(this.target, strength, closing);
  }

  private burst(at: Vector, kind: 'right' | 'wrong'): void {
    const burst = this.bursts[this.nextBurst];
    this.nextBurst = (this.nextBurst + 1) % BURSTS;
    if (!burst) return;
    burst.left = BURST_SECONDS;
    this.batch.setKind(burst.slot, kind);
    this.batch.move(burst.slot, at);
  }

  private fadeBurst(burst: Burst | undefined, seconds: number): void {
    if (!burst) return;
    burst.left = Math.max(0, burst.left - seconds);
    this.batch.show(burst.slot, burst.left > 0 ? 1 : 0, 1 - burst.left / BURST_SECONDS);
  }
}
