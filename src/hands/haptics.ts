import type { Cue } from '../play/cue.ts';
import { HAND_IDS, type HandId } from '../play/intent.ts';
import type { HandSample } from './hand-sample.ts';
import { HAPTIC_TABLE, strengthOf } from './haptic-table.ts';

interface Pending {
  due: number;
  length: number;
  strength: number;
}

interface HandQueue {
  pending: Pending[];
  count: number;
}

const QUEUE_LENGTH = 4;

/** Pulses waiting for their moment; played between frames' pictures, so that a hand never feels what it does not yet see. */
export interface Haptics {
  /** 0 none to 1 full. */
  intensity: number;
  /** A hand that can feel nothing gets its pulses as light and sound instead: true while that is so. */
  readonly silentHands: Record<HandId, boolean>;
  cue(cue: Cue): void;
  /** Time of play's frames, milliseconds. */
  update(milliseconds: number, hands: Record<HandId, HandSample>): void;
}

function createQueue(): HandQueue {
  return { pending: Array.from({ length: QUEUE_LENGTH }, () => ({ due: 0, length: 0, strength: 0 })), count: 0 };
}

export function createHaptics(): Haptics {
  const queues: Record<HandId, HandQueue> = { left: createQueue(), right: createQueue() };
  const silentHands: Record<HandId, boolean> = { left: false, right: false };
  let now = 0;
  const haptics: Haptics = {
    intensity: 1,
    silentHands,
    cue(cue) {
      const pulses = HAPTIC_TABLE[cue.kind];
      if (!pulses || haptics.intensity === 0) return;
      for (let which = 0; which < HAND_IDS.length; which += 1) {
        const hand = HAND_IDS[which] ?? 'right';
        if (cue.hand !== null && cue.hand !== hand) continue;
        const queue = queues[hand];
        // A newer pulse overrides what waits: the vocabulary stays legible.
        queue.count = 0;
        for (let index = 0; index < pulses.length && queue.count < QUEUE_LENGTH; index++) {
          const entry = pulses[index];
          const slot = queue.pending[queue.count];
          if (!entry || !slot) continue;
          slot.due = now + entry.delay;
          slot.length = entry.length;
          slot.strength = strengthOf(entry, cue, haptics.intensity);
          queue.count += 1;
        }
      }
    },
    update(milliseconds, hands) {
      now += milliseconds;
      for (let which = 0; which < HAND_IDS.length; which += 1) {
        const hand = HAND_IDS[which] ?? 'right';
        const sample = hands[hand];
        silentHands[hand] = sample.seen && sample.bare;
        playDue(queues[hand], sample, now);
      }
    },
  };
  return haptics;
}

function playDue(queue: HandQueue, sample: HandSample, now: number): void {
  let kept = 0;
  const actuator = sample.seen && !sample.bare ? sample.source?.gamepad?.hapticActuators?.[0] : undefined;
  for (let index = 0; index < queue.count; index++) {
    const slot = queue.pending[index];
    if (!slot) continue;
    if (slot.due > now) {
      const target = queue.pending[kept];
      if (target && target !== slot) Object.assign(target, slot);
      kept += 1;
    } else if (actuator && slot.strength > 0) {
      void pulseOnce(actuator, slot.strength, slot.length);
    }
  }
  queue.count = kept;
}

/** Some headsets list an actuator and then refuse to pulse; that is no reason to stop a visit. */
async function pulseOnce(actuator: GamepadHapticActuator, strength: number, milliseconds: number): Promise<void> {
  try {
    await (actuator as PulsingActuator).pulse(strength, milliseconds);
  } catch {
    return;
  }
}

interface PulsingActuator extends GamepadHapticActuator {
  pulse(value: number, duration: number): Promise<boolean>;
}
