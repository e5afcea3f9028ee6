import type { PlaceModel, PropModel } from './place-model.ts';
import type { HandState, PlayOptions, PlayState, PropState } from './play-state.ts';
import { copyPose, createPose } from './pose-math.ts';

/** The state of a place that nobody has touched yet; its first step has not begun. */
export function createState(place: PlaceModel, options: PlayOptions): PlayState {
  return {
    scene: place.scene.id,
    version: place.scene.version,
    options: {
      assist: Math.min(3, Math.max(1, options.assist)),
      toggleGrip: options.toggleGrip,
      oneHand: options.oneHand,
      variant: options.variant,
    },
    clock: 0,
    paused: null,
    stepIndex: 0,
    gesture: null,
    hands: { left: createHand(), right: createHand() },
    props: place.propList.map(createProp),
    steps: place.scene.steps.map((step) => ({ id: step.id, milliseconds: 0, tries: 0, helps: 0, outcome: 'open' })),
    finished: false,
    idle: 0,
    helpLevel: 0,
    learned: [],
    interestsSeen: [],
    delightsTried: [],
    revision: 0,
  };
}

function createHand(): HandState {
  return {
    seen: false,
    unseenFor: 0,
    pose: createPose(),
    grip: 0,
    use: 0,
    phase: 'open',
    phaseFor: 0,
    holds: null,
    latch: 'none',
    heldFor: 0,
    held: createPose(),
    near: null,
  };
}

function createProp({ definition, rest }: PropModel): PropState {
  const { motion } = definition;
  return {
    id: definition.id,
    where: 'rest',
    visible: definition.hidden !== true,
    pose: copyPose(createPose(), rest),
    from: copyPose(createPose(), rest),
    to: copyPose(createPose(), rest),
    way: 0,
    hand: null,
    anchor: null,
    level: definition.level?.initial ?? 1,
    value: motion ? Math.min(motion.maximum, Math.max(motion.minimum, 0)) : 0,
  };
}
