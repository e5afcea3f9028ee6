import { Quaternion, Vector3 } from 'three';
import type { Cue } from '../../play/cue.ts';
import type { Pose } from '../../play/pose.ts';
import type { LoadedPlace } from '../load-place.ts';
import type { ScenePart, ViewFrame } from '../scene-part.ts';
import { GhostHand } from './ghost-hand.ts';
import { GhostPerformance, startOfDemonstration } from './ghost-performance.ts';
import { GhostProp } from './ghost-prop.ts';
import { showingHand } from './showing-hand.ts';

/** From this level on, help shows the move with a hand. */
const SHOWS_FROM = 2;

const from = new Vector3();
const turn = new Quaternion();

/** The two pale doubles that show what comes next: the held thing where it will lie, and a hand that does the move. */
export class GhostsView implements ScenePart {
  readonly hand = new GhostHand();
  readonly prop: GhostProp;
  private readonly handsDrawn: () => boolean;
  private readonly performance = new GhostPerformance();
  private readonly start: Pose = { position: new Vector3(), orientation: new Quaternion() };
  private readonly now = { position: new Vector3(), orientation: new Quaternion() };
  private readonly landing = { position: new Vector3(), orientation: new Quaternion() };

  /** `handsDrawn`: whether the visitor sees hands of their own. */
  constructor({ model, props }: LoadedPlace, handsDrawn: () => boolean) {
    this.handsDrawn = handsDrawn;
    this.prop = new GhostProp(props, model.propList[0]?.definition.id ?? '');
  }

  update(frame: ViewFrame): void {
    this.showLanding(frame);
    this.showMove(frame);
  }

  cue(cue: Cue): void {
    if (cue.kind === 'help') this.performance.again();
  }

  dispose(): void {
    this.hand.dispose();
    this.prop.dispose();
  }

  /** Where the thing in the hand will be when the hand has carried it there. */
  private showLanding({ guide, state }: ViewFrame): void {
    const hand = state.hands[guide.hand];
    if (state.finished || guide.move !== 'carry' || guide.prop === null || hand.holds !== guide.prop)
      return this.prop.hide();
    const { pose } = guide;
    turn.set(pose.orientation.x, pose.orientation.y, pose.orientation.z, pose.orientation.w);
    from.set(hand.held.position.x, hand.held.position.y, hand.held.position.z).applyQuaternion(turn);
    this.landing.position.set(pose.position.x, pose.position.y, pose.position.z).add(from);
    this.landing.orientation.copy(turn).multiply(from4(hand.held.orientation));
    this.prop.show(guide.prop, this.landing);
  }

  private showMove(frame: ViewFrame): void {
    const { guide, state, head } = frame;
    if (state.helpLevel < SHOWS_FROM || state.finished || state.paused) return this.hand.hide();
    const hand = state.hands[guide.hand];
    const holding = guide.prop !== null && hand.holds === guide.prop;
    if (this.performance.follow(guide))
      startOfDemonstration(guide, holding ? hand.pose : null, head.x, head.z, this.start);
    const { opacity, way, grip, use } = this.performance.advance(frame.seconds, guide);
    if (opacity <= 0) return this.hand.hide();
    const { position: end, orientation } = guide.pose;
    this.now.position.set(this.start.position.x, this.start.position.y, this.start.position.z);
    this.now.position.lerp(from.set(end.x, end.y, end.z), way);
    this.now.orientation
      .copy(from4(this.start.orientation))
      .slerp(turn.set(orientation.x, orientation.y, orientation.z, orientation.w), way);
    const shownBy = showingHand(guide, state.hands, frame.comfort.dominantHand, this.handsDrawn());
    this.hand.show(this.now, shownBy, grip, use, opacity);
  }
}

const scratch = new Quaternion();

function from4({ x, y, z, w }: Pose['orientation']): Quaternion {
  return scratch.set(x, y, z, w);
}
