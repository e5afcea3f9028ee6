import { Vector3 } from 'three';
import { HAND_PIECES, writeHandPiece } from '../world/hands-view/hand-shape.ts';
import type { HandsView } from '../world/hands-view/hands-view.ts';
import type { HandSample } from './hand-sample.ts';
import { WRIST } from './hand-shape.ts';

/** Joints that a piece joins, and its radius in metres: three of the thumb, three of each finger, four of the palm, the heel of the thumb. */
const PIECES: readonly (readonly [from: number, to: number, radius: number])[] = [
  [1, 2, 0.0125],
  [2, 3, 0.0112],
  [3, 4, 0.0102],
  [6, 7, 0.0096],
  [7, 8, 0.0088],
  [8, 9, 0.008],
  [11, 12, 0.0098],
  [12, 13, 0.009],
  [13, 14, 0.0082],
  [16, 17, 0.0092],
  [17, 18, 0.0085],
  [18, 19, 0.0078],
  [21, 22, 0.0084],
  [22, 23, 0.0077],
  [23, 24, 0.007],
  [WRIST, 6, 0.0145],
  [WRIST, 11, 0.0148],
  [WRIST, 16, 0.0142],
  [WRIST, 21, 0.013],
  [WRIST, 1, 0.0155],
];

const from = /* @__PURE__ */ new Vector3();
const to = /* @__PURE__ */ new Vector3();

/** Gives a tracked hand its own fingers in the picture, joint by joint. */
export function drawBareHand(view: HandsView, sample: HandSample): void {
  const first = sample.hand === 'left' ? 0 : HAND_PIECES;
  for (let index = 0; index < PIECES.length; index++) {
    const piece = PIECES[index];
    if (!piece) continue;
    from.fromArray(sample.joints, piece[0] * 16 + 12);
    to.fromArray(sample.joints, piece[1] * 16 + 12);
    writeHandPiece(view.matrices, first + index, from, to, piece[2]);
  }
  view.touched(sample.hand);
}
