import { useFrame, useThree } from '@react-three/fiber';
import { useLayoutEffect, useRef } from 'react';
import type { Group } from 'three';
import type { PlayRuntime } from '../play/runtime.ts';
import type { Rig } from './rig-state.ts';
import { createRigSystem, type RigSystem } from './rig-system.ts';

export interface VisitorRigProps {
  runtime: PlayRuntime;
  rig: Rig;
  /** Views change behind a blink instead of gliding. */
  reducedMotion: boolean;
}

/** Stands the visitor where the step is done: headset and screen. Moves nobody with open eyes. Before hands in every frame. */
export function VisitorRig({ runtime, rig, reducedMotion }: VisitorRigProps) {
  const gl = useThree((three) => three.gl);
  const system = useRef<RigSystem | null>(null);
  const holder = useRef<Group>(null);

  useLayoutEffect(() => {
    const created = createRigSystem(runtime, rig, gl);
    const group = holder.current;
    group?.add(rig.origin, created.veil);
    system.current = created;
    return () => {
      group?.remove(rig.origin, created.veil);
      created.dispose();
      system.current = null;
    };
  }, [runtime, rig, gl]);

  useFrame((three, seconds, frame?: XRFrame) => {
    system.current?.update(
      three.camera,
      three.size.width / Math.max(1, three.size.height),
      seconds,
      frame,
      reducedMotion,
    );
  }, -30);

  return <group ref={holder} name="visitor-rig" />;
}
