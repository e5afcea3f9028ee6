/** Angles of a look, radians: yaw to the figure's left is positive, pitch up is positive. */
export interface Look {
  yaw: number;
  pitch: number;
}

/** How far each part turns at most, radians. Eyes beyond 25° look stricken; heads beyond 55° look like owls. */
export const GAZE_LIMITS = {
  headYaw: 0.96,
  headUp: 0.42,
  headDown: 0.6,
  eyeYaw: 0.42,
  eyeUp: 0.24,
  eyeDown: 0.35,
} as const;

/** Radians a second at most; heads follow, they do not snap. */
const HEAD_SPEED = 2.4;
/** The head takes this share of a look, the eyes the rest. */
const HEAD_SHARE = 0.72;

export interface GazeState {
  head: Look;
  eyes: Look;
}

export function createGaze(): GazeState {
  return { head: { yaw: 0, pitch: 0 }, eyes: { yaw: 0, pitch: 0 } };
}

/** The look from the head's place towards a point, both in the chest's frame (metres; x to the figure's left, y up, z to its front). */
export function lookTowards(x: number, y: number, z: number, out: Look): Look {
  out.yaw = Math.atan2(x, z);
  out.pitch = Math.atan2(y, Math.sqrt(x * x + z * z));
  return out;
}

/**
 * Moves a gaze towards a look for some seconds. What lies behind the shoulders is not followed at all: the figure looks straight ahead.
 * The eyes go at once and give back what the head takes over, as eyes do.
 */
export function followLook(gaze: GazeState, look: Look, seconds: number): void {
  const behind = Math.abs(look.yaw) > 1.9;
  const yaw = behind ? 0 : look.yaw;
  const pitch = behind ? 0 : look.pitch;
  const headYaw = clamp(yaw * HEAD_SHARE, -GAZE_LIMITS.headYaw, GAZE_LIMITS.headYaw);
  const headPitch = clamp(pitch * HEAD_SHARE, -GAZE_LIMITS.headDown, GAZE_LIMITS.headUp);
  gaze.head.yaw = eased(gaze.head.yaw, headYaw, seconds);
  gaze.head.pitch = eased(gaze.head.pitch, headPitch, seconds);
  const quick = Math.min(1, seconds * 18);
  gaze.eyes.yaw += (clamp(yaw - gaze.head.yaw, -GAZE_LIMITS.eyeYaw, GAZE_LIMITS.eyeYaw) - gaze.eyes.yaw) * quick;
  gaze.eyes.pitch +=
    (clamp(pitch - gaze.head.pitch, -GAZE_LIMITS.eyeDown, GAZE_LIMITS.eyeUp) - gaze.eyes.pitch) * quick;
}

/** Approaches with a soft end and a top speed. */
function eased(now: number, goal: number, seconds: number): number {
  const step = (goal - now) * Math.min(1, seconds * 4);
  return now + clamp(step, -HEAD_SPEED * seconds, HEAD_SPEED * seconds);
}

export function clamp(value: number, minimum: number, maximum: number): number {
  return Math.min(maximum, Math.max(minimum, value));
}
