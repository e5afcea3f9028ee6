import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Group } from 'three';
import type { PlayRuntime } from '../play/runtime.ts';
import type { InputKind } from '../protocol/usage-event.ts';
import type { HandsView } from '../world/hands-view/hands-view.ts';
import type { PointableRegistry } from '../world/pointables.ts';
import { createHandsSystem, type HandsSystem } from './hands-system.ts';
import type { Trouble } from './pauses.ts';
import { installProbe } from './probe.ts';
import type { Rig } from './rig-state.ts';
import { xrStore } from './xr-store.ts';

export interface HandsComfort {
  /** Strength of pulses, 0 none to 1 full. */
  haptics: number;
  /** Degrees that a stick turns the view. */
  snapTurn?: number;
}

export interface HandsInputProps {
  runtime: PlayRuntime;
  registry: PointableRegistry;
  rig: Rig;
  comfort: HandsComfort;
  /** The same that the place draws, so that tracked hands show their own fingers. */
  hands?: HandsView;
  /** Which device did something, each time it takes or works. */
  onInput?(input: InputKind): void;
  /** The menu button of a controller. */
  onMenu?(): void;
  /** The graphics, or the headset's session, have gone. */
  onTrouble?(trouble: Trouble): void;
}

/** Every device of the visitor, for the place on this canvas. Renders once. */
export function HandsInput({ runtime, registry, rig, comfort, hands, onInput, onMenu, onTrouble }: HandsInputProps) {
  const gl = useThree((three) => three.gl);
  const get = useThree((three) => three.get);
  const system = useRef<HandsSystem | null>(null);
  const holder = useRef<Group>(null);

  useLayoutEffect(() => {
    const created = createHandsSystem(runtime, registry, rig, gl);
    const removeProbe = installProbe(runtime, registry, rig, gl, () => get().camera);
    const group = holder.current;
    group?.add(created.farRays.mesh);
    system.current = created;
    return () => {
      group?.remove(created.farRays.mesh);
      removeProbe();
      created.dispose();
      system.current = null;
    };
  }, [runtime, registry, rig, gl, get]);

  useEffect(() => {
    const { current } = system;
    if (!current) return;
    current.haptics.intensity = comfort.haptics;
    current.snapDegrees = comfort.snapTurn ?? 30;
    current.view = hands ?? null;
    current.onInput = onInput ?? (() => undefined);
    current.onMenu = onMenu ?? (() => undefined);
    current.onTrouble = onTrouble ?? (() => undefined);
  }, [runtime, registry, rig, gl, comfort, hands, onInput, onMenu, onTrouble]);

  // The system's own recentring moves the room under the visitor: stand before the work again.
  useEffect(() => {
    let space: XRReferenceSpace | undefined;
    const recentre = () => rig.recentre();
    const watch = () => {
      const { originReferenceSpace, session } = xrStore.getState();
      if (originReferenceSpace === space) return;
      space?.removeEventListener('reset', recentre);
      space = originReferenceSpace;
      space?.addEventListener('reset', recentre);
      if (session && space) rig.recentre();
    };
    watch();
    const unsubscribe = xrStore.subscribe(watch);
    return () => {
      unsubscribe();
      space?.removeEventListener('reset', recentre);
    };
  }, [rig]);

  useFrame((three, seconds, frame?: XRFrame) => {
    system.current?.readDevices(three.camera, three.size.width, three.size.height, seconds, frame);
  }, -20);
  useFrame((_, seconds) => system.current?.passTime(seconds), -10);

  return <group ref={holder} name="hands" />;
}
