/** What a face says. Each is a set of small rotations of brows, mouth corners and lids, added to whatever the body does. */
export const MOODS = ['calm', 'smile', 'listen', 'concern'] as const;
export type Mood = (typeof MOODS)[number];

/**
 * Radians about the face's own axes: x across to the figure's left, y up, z to its front. Yaw and roll are those of the left side; the
 * right side mirrors them.
 */
export interface FaceShape {
  mouthPitch: number;
  mouthYaw: number;
  browPitch: number;
  browRoll: number;
  lid: number;
  /** The head's own part in the mood. */
  nod: number;
}

const DEGREE = Math.PI / 180;

const shape = (
  mouthPitch: number,
  mouthYaw: number,
  browPitch: number,
  browRoll: number,
  lid: number,
  nod: number,
): FaceShape => ({
  mouthPitch: mouthPitch * DEGREE,
  mouthYaw: mouthYaw * DEGREE,
  browPitch: browPitch * DEGREE,
  browRoll: browRoll * DEGREE,
  lid: lid * DEGREE,
  nod: nod * DEGREE,
});

export const FACES: Readonly<Record<Mood, FaceShape>> = {
  calm: shape(-1.2, 0.8, 0, 0, 0, 0),
  smile: shape(-5.5, 3.6, -1.2, 0, 3, -1.5),
  listen: shape(-1.6, 0.8, -3.2, -2, -3, 2),
  concern: shape(2.5, -1.6, -1.8, -15, 1, 3),
};

/** Lets a face go from one shape to another; a mood takes about a third of a second to arrive. */
export function blendFace(face: FaceShape, mood: Mood, seconds: number): void {
  const goal = FACES[mood];
  const part = Math.min(1, seconds * 6);
  face.mouthPitch += (goal.mouthPitch - face.mouthPitch) * part;
  face.mouthYaw += (goal.mouthYaw - face.mouthYaw) * part;
  face.browPitch += (goal.browPitch - face.browPitch) * part;
  face.browRoll += (goal.browRoll - face.browRoll) * part;
  face.lid += (goal.lid - face.lid) * part;
  face.nod += (goal.nod - face.nod) * part;
}

/** Movement of the mouth while someone speaks, 0 to 1: syllables about five a second, none of them alike. */
export function speechAt(time: number): number {
  const syllables = Math.sin(time * 31) * 0.5 + 0.5;
  const phrase = 0.55 + 0.45 * Math.sin(time * 4.3) * Math.sin(time * 2.1 + 0.7);
  return syllables * phrase;
}
