/**
 * What the joints of a tracked hand say: how far it pinches and how far each finger is bent. Joints come as column-major 4 × 4 matrices
 * in the order of the WebXR hand input module, in any one space, metres.
 */
export const WRIST = 0;
export const THUMB_TIP = 4;
export const INDEX_KNUCKLE = 6;
export const INDEX_TIP = 9;
const MIDDLE_KNUCKLE = 11;
const RING_KNUCKLE = 16;
const LITTLE_KNUCKLE = 21;

/** Tips this near touch; this far apart the hand is open. Metres between the joints' origins, which lie inside the fingertips. */
const PINCH_CLOSED = 0.016;
const PINCH_OPEN = 0.07;

/** Distance of two joints, metres. */
export function jointDistance(joints: Float32Array, one: number, other: number): number {
  const a = one * 16 + 12;
  const b = other * 16 + 12;
  const dx = (joints[a] ?? 0) - (joints[b] ?? 0);
  const dy = (joints[a + 1] ?? 0) - (joints[b + 1] ?? 0);
  const dz = (joints[a + 2] ?? 0) - (joints[b + 2] ?? 0);
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/** 0 open to 1 thumb and index touch. */
export function pinchOf(joints: Float32Array): number {
  return unit((PINCH_OPEN - jointDistance(joints, THUMB_TIP, INDEX_TIP)) / (PINCH_OPEN - PINCH_CLOSED));
}

/** 0 straight to 1 rolled in; `knuckle` is the joint where the finger leaves the palm, its next three follow. Any size of hand. */
export function curlOf(joints: Float32Array, knuckle: number): number {
  const length =
    jointDistance(joints, knuckle, knuckle + 1) +
    jointDistance(joints, knuckle + 1, knuckle + 2) +
    jointDistance(joints, knuckle + 2, knuckle + 3);
  if (length === 0) return 0;
  return unit((0.96 - jointDistance(joints, knuckle, knuckle + 3) / length) / 0.46);
}

/** 0 open to 1: the three fingers beside the index close as round a handle. */
export function fistOf(joints: Float32Array): number {
  const curl = (curlOf(joints, MIDDLE_KNUCKLE) + curlOf(joints, RING_KNUCKLE) + curlOf(joints, LITTLE_KNUCKLE)) / 3;
  return unit((curl - 0.4) / 0.45);
}

export function indexCurlOf(joints: Float32Array): number {
  return curlOf(joints, INDEX_KNUCKLE);
}

function unit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
