import type { Guide } from '../../play/guide.ts';
import type { Pose } from '../../play/pose.ts';

/** Seconds of each part of a demonstration. Together a little over two: seen long enough to be understood. */
export const GHOST_SECONDS = { appear: 0.25, way: 0.95, act: 0.6, stay: 0.45, fade: 0.25 } as const;
const WHOLE = GHOST_SECONDS.appear + GHOST_SECONDS.way + GHOST_SECONDS.act + GHOST_SECONDS.stay + GHOST_SECONDS.fade;
const BETWEEN = 0.5;
/** A move is shown this often; after that only when help is asked for again. */
export const GHOST_TIMES = 2;
/** Metres that the ghost starts away from the thing, towards the visitor and up, when it has nothing to start from. */
const APPROACH = 0.22;

/** What the ghost hand looks like at a moment. */
export interface GhostMoment {
  opacity: number;
  /** Share of the way from `start` to `end`. */
  way: number;
  grip: number;
  use: number;
}

/** One demonstration of one move: how far it is, what it shows. Plain numbers, driven by the view's clock. */
export class GhostPerformance {
  readonly moment: GhostMoment = { opacity: 0, way: 0, grip: 0, use: 0 };
  private move: Guide['move'] = 'rest';
  private prop: string | null = null;
  private target: string | null = null;
  private elapsed = 0;
  private times = GHOST_TIMES;

  /** Shows the move again from its beginning. */
  again(): void {
    this.elapsed = 0;
    this.times = 0;
  }

  /** True when the guide asks for another move than the one that is shown: it then starts anew. */
  follow(guide: Guide): boolean {
    if (guide.move === this.move && guide.prop === this.prop && guide.target === this.target) return false;
    this.move = guide.move;
    this.prop = guide.prop;
    this.target = guide.target;
    this.again();
    return true;
  }

  advance(seconds: number, guide: Guide): GhostMoment {
    const { moment } = this;
    if (guide.move === 'rest' || this.times >= GHOST_TIMES) {
      moment.opacity = 0;
      return moment;
    }
    this.elapsed += seconds;
    if (this.elapsed > WHOLE + BETWEEN) {
      this.elapsed = 0;
      this.times++;
    }
    this.write(guide);
    return moment;
  }

  private write(guide: Guide): void {
    const { appear, way, act, fade } = GHOST_SECONDS;
    const { moment, elapsed } = this;
    moment.opacity = Math.max(0, Math.min(1, elapsed / appear, (WHOLE - elapsed) / fade));
    moment.way = smooth((elapsed - appear) / way);
    const acting = smooth((elapsed - appear - way) / act);
    const carries = guide.move === 'carry' || guide.move === 'use' || guide.move === 'turn';
    moment.grip = carries ? 1 : guide.move === 'release' ? 1 - acting : guide.grip * acting;
    moment.use = guide.use * acting;
  }
}

/** Where a demonstration starts: from the hand where it holds something, else before the thing and above it. Writes into `out`. */
export function startOfDemonstration(guide: Guide, hand: Pose | null, headX: number, headZ: number, out: Pose): void {
  const from = hand ?? guide.pose;
  out.position.x = from.position.x;
  out.position.y = from.position.y;
  out.position.z = from.position.z;
  out.orientation.x = from.orientation.x;
  out.orientation.y = from.orientation.y;
  out.orientation.z = from.orientation.z;
  out.orientation.w = from.orientation.w;
  if (hand) return;
  const dx = headX - from.position.x;
  const dz = headZ - from.position.z;
  const distance = Math.sqrt(dx * dx + dz * dz) || 1;
  out.position.x += (dx / distance) * APPROACH;
  out.position.y += APPROACH * 0.5;
  out.position.z += (dz / distance) * APPROACH;
}

function smooth(value: number): number {
  const t = Math.min(1, Math.max(0, value));
  return t * t * (3 - 2 * t);
}
