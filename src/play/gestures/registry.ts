import type { Gesture } from '../gesture.ts';
import type { GestureKind } from '../scene-document.ts';
import { assembleOrder } from './assemble-order/gesture.ts';
import { careHold } from './care-hold/gesture.ts';
import { connectWire } from './connect-wire/gesture.ts';
import { dialogueChoice } from './dialogue-choice/gesture.ts';
import { inspectDecide } from './inspect-decide/gesture.ts';
import { measureAlign } from './measure-align/gesture.ts';
import { operateControls } from './operate-controls/gesture.ts';
import { pourDose } from './pour-dose/gesture.ts';
import { toolTargets } from './tool-targets/gesture.ts';
import { tracePath } from './trace-path/gesture.ts';

/** Every gesture by its kind. */
export const GESTURES = {
  connect_wire: connectWire,
  tool_targets: toolTargets,
  assemble_order: assembleOrder,
  measure_align: measureAlign,
  pour_dose: pourDose,
  care_hold: careHold,
  trace_path: tracePath,
  operate_controls: operateControls,
  inspect_decide: inspectDecide,
  dialogue_choice: dialogueChoice,
} as const satisfies { [K in GestureKind]: Gesture<K> };

/** For callers that hold a step of any kind: they must pass it the parameters and the state of that very step. */
export function gestureFor(kind: GestureKind): Gesture {
  return GESTURES[kind] as Gesture;
}
