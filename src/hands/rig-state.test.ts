import { Euler, Quaternion, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { Pose } from '../play/pose.ts';
import { createRig, followHead, moveToSpot, type Rig } from './rig-state.ts';

function facing(x: number, z: number, degrees: number): Pose {
  const { x: qx, y, z: qz, w } = new Quaternion().setFromEuler(new Euler(0, (degrees * Math.PI) / 180, 0));
  return { position: { x, y: 0, z }, orientation: { x: qx, y, z: qz, w } };
}

function head(x: number, y: number, z: number, yaw: number, pitch = 0): XRRigidTransform {
  const turn = new Quaternion().setFromEuler(new Euler((pitch * Math.PI) / 180, (yaw * Math.PI) / 180, 0, 'YXZ'));
  return {
    position: { x, y, z },
    orientation: { x: turn.x, y: turn.y, z: turn.z, w: turn.w },
  } as unknown as XRRigidTransform;
}

const degreesOff = (rig: Rig) => Math.abs(((((rig.headYaw - rig.spotYaw) * 180) / Math.PI + 540) % 360) - 180);

describe('where the visitor stands', () => {
  it('is the spot, wherever the headset is in its room', () => {
    const rig = createRig();
    moveToSpot(rig, 'spot_oven', facing(1.3, -0.2, -90));
    followHead(rig, head(0.7, 1.62, -2, 130));
    expect(rig.head.distanceTo(new Vector3(1.3, 1.62, -0.2))).toBeLessThan(1e-6);
    expect(degreesOff(rig)).toBeLessThan(0.01);
  });

  it('is recentred within 5° while looking down at the work', () => {
    const rig = createRig();
    moveToSpot(rig, 'spot_bench', facing(0, 0, 0));
    followHead(rig, head(0, 1.2, 0, 0));
    for (const pitch of [-20, -60, -89]) {
      rig.recentre();
      followHead(rig, head(0.4, 1.2, 0.3, 75, pitch));
      expect(degreesOff(rig)).toBeLessThan(5);
    }
  });

  it('follows a lean: 20 cm in the room are 20 cm in the place', () => {
    const rig = createRig();
    moveToSpot(rig, 'spot_bench', facing(0, 0, 40));
    followHead(rig, head(0, 1.2, 0, 10));
    const before = rig.head.clone();
    followHead(rig, head(0.2, 1.2, 0, 10));
    expect(rig.head.distanceTo(before)).toBeCloseTo(0.2, 6);
  });

  it('turns about the own head', () => {
    const rig = createRig();
    moveToSpot(rig, 'spot_bench', facing(0, 0, 0));
    followHead(rig, head(0, 1.6, 0, 0));
    followHead(rig, head(0.3, 1.6, 0.2, 0));
    const before = rig.head.clone();
    rig.turn(Math.PI / 6);
    followHead(rig, head(0.3, 1.6, 0.2, 0));
    expect(rig.head.distanceTo(before)).toBeLessThan(1e-6);
    expect(degreesOff(rig)).toBeCloseTo(30, 3);
  });

  it('keeps a step to the side when the spot changes', () => {
    const rig = createRig();
    moveToSpot(rig, 'spot_bench', facing(0, 0, 0));
    followHead(rig, head(0, 1.6, 0, 0));
    moveToSpot(rig, 'spot_oven', facing(2, 0, 90));
    followHead(rig, head(0.1, 1.6, 0, 0));
    expect(rig.head.distanceTo(new Vector3(2, 1.6, -0.1))).toBeLessThan(1e-6);
  });
});
