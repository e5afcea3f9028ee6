export type { Act } from './act.ts';
export { CUE_CHANNELS, type Channel, type Cue, type CueKind } from './cue.ts';
export type { Guide } from './guide.ts';
export { hashOf } from './hash.ts';
export { HAND_IDS, PAUSE_REASONS, type HandId, type HandIntent, type Intent, type PauseReason } from './intent.ts';
export type { LayoutNode, PlaceLayout } from './layout.ts';
export { createPlaceModel, type PlaceModel, type PropModel } from './place-model.ts';
export {
  DEFAULT_OPTIONS,
  actsOf,
  createGuide,
  createPlay,
  guideOf,
  progressOf,
  reduce,
  restorePlay,
  type Play,
} from './play.ts';
export type { HandState, PlayOptions, PlayState, PropState, StepRecord } from './play-state.ts';
export type { Pose, Quaternion, Vector } from './pose.ts';
export { createHandIntent, handIntent, type WritableHandIntent } from './quantise.ts';
export { defineScene, type SceneDocument } from './scene-document.ts';
export {
  createRecorder,
  decodeRecordingFile,
  encodeRecordingFile,
  type Recorder,
  type Recording,
} from './recording.ts';
export { replay } from './replay.ts';
export { createRuntime, type PlayRuntime } from './runtime.ts';
export { fitTo, type Body, type Fit } from './fit.ts';
export { workPointsOf } from './work-points.ts';
