import type { Page } from '@playwright/test';
import type { HandId } from '../../src/play/intent.ts';
import type { Pose } from '../../src/play/pose.ts';
import type { RobotInput } from './options.ts';

/** Hands of the emulated headset, moved in its own room; the trembling goes on by itself in the page. */
export interface HeadsetDriver {
  /** Puts the tracked device (its ray space) there. Reference space. */
  place(hand: HandId, pose: Pose): Promise<void>;
  /** Closes or opens: 0 to 1. */
  grip(hand: HandId, value: number): Promise<void>;
  /** The tool's trigger, or a click on what is pointed at. */
  trigger(hand: HandId, value: number): Promise<void>;
  /** Turns the head to a point of the room. */
  lookAt(point: { x: number; y: number; z: number }): Promise<void>;
}

export interface Tremor {
  metres: number;
  degrees: number;
}

/** @param byTrigger whoever has only one button takes with it. */
export async function driveHeadset(
  page: Page,
  input: RobotInput,
  tremor: Tremor,
  byTrigger: boolean,
): Promise<HeadsetDriver> {
  const bare = input === 'hands';
  await page.evaluate(
    ({ withHands, alone, shake }) => {
      const { headset } = globalThis;
      if (alone && headset.controllers.left) headset.controllers.left.connected = false;
      const base = {
        left: { x: -0.25, y: 0.95, z: -0.05, qx: 0, qy: 0, qz: 0, qw: 1 },
        right: { x: 0.45, y: 0.95, z: 0.15, qx: 0, qy: 0, qz: 0, qw: 1 },
      };
      globalThis.robotHands = base;
      const start = performance.now();
      const wave = (rate: number, phase: number) =>
        Math.sin(((performance.now() - start) / 1000) * rate * 2 * Math.PI + phase);
      const apply = () => {
        for (const hand of ['left', 'right'] as const) {
          const device = (withHands ? headset.hands : headset.controllers)[hand];
          if (!device) continue;
          const { x, y, z, qx, qy, qz, qw } = base[hand];
          const d = shake.metres;
          device.position.set(x + d * 0.7 * wave(4.3, 1), y + d * 0.7 * wave(5.1, 2), z + d * 0.7 * wave(3.7, 3));
          const half = ((shake.degrees * Math.PI) / 360) * wave(4.7, 4);
          const s = Math.sin(half) * 0.577;
          const c = Math.cos(half);
          device.quaternion.set(
            qx * c + (qw + qy - qz) * s,
            qy * c + (qw + qz - qx) * s,
            qz * c + (qw + qx - qy) * s,
            qw * c - (qx + qy + qz) * s,
          );
        }
        requestAnimationFrame(apply);
      };
      apply();
    },
    { withHands: bare, alone: input === 'one-hand', shake: tremor },
  );

  return {
    async place(hand, { position, orientation }) {
      await page.evaluate(
        ({ id, p, q }) => {
          Object.assign(globalThis.robotHands[id], { x: p.x, y: p.y, z: p.z, qx: q.x, qy: q.y, qz: q.z, qw: q.w });
        },
        { id: hand, p: position, q: orientation },
      );
    },
    async grip(hand, value) {
      await page.evaluate(
        ({ id, amount, withHands, button }) => {
          const { hands, controllers } = globalThis.headset;
          if (withHands) hands[id]?.updatePinchValue(amount);
          else controllers[id]?.updateButtonValue(button, amount);
        },
        { id: hand, amount: value, withHands: bare, button: byTrigger ? 'trigger' : 'squeeze' },
      );
    },
    async trigger(hand, value) {
      await page.evaluate(
        ({ id, amount, withHands }) => {
          const { hands, controllers } = globalThis.headset;
          if (withHands) hands[id]?.updatePinchValue(amount);
          else controllers[id]?.updateButtonValue('trigger', amount);
        },
        { id: hand, amount: value, withHands: bare },
      );
    },
    async lookAt(point) {
      await page.evaluate(({ x, y, z }) => {
        const { headset } = globalThis;
        const dx = x - headset.position.x;
        const dy = y - headset.position.y;
        const dz = z - headset.position.z;
        const yaw = Math.max(-1, Math.min(1, Math.atan2(-dx, -dz)));
        const pitch = Math.max(-0.7, Math.min(0.4, Math.atan2(dy, Math.hypot(dx, dz)) * 0.8));
        const cy = Math.cos(yaw / 2);
        const sy = Math.sin(yaw / 2);
        const cp = Math.cos(pitch / 2);
        const sp = Math.sin(pitch / 2);
        headset.quaternion.set(cy * sp, sy * cp, -sy * sp, cy * cp);
      }, point);
    },
  };
}

type RobotHand = { x: number; y: number; z: number; qx: number; qy: number; qz: number; qw: number };

declare global {
  /** Where the robot's hands are meant to be, reference space, before they tremble. */
  var robotHands: Record<HandId, RobotHand>;
}
