import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Group, Vector3 } from 'three';
import type { WordReader } from '../catalogue/words.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import type { BoardRequest } from './boards/board-action.ts';
import type { Opinion } from './boards/opinion-content.ts';
import type { ComfortOptions } from './comfort.ts';
import { HandsView } from './hands-view/hands-view.ts';
import type { LoadedPlace } from './load-place.ts';
import { PlaceScene } from './place-scene.ts';
import type { PointableRegistry } from './pointables.ts';

export interface PlaceViewProps {
  runtime: PlayRuntime;
  loaded: LoadedPlace;
  words: WordReader;
  comfort: ComfortOptions;
  registry: PointableRegistry;
  /** In a headset boards hang in the place; on a screen the page around it shows the same in its own text. */
  presentation: 'headset' | 'screen';
  /** Given when whoever reads the devices draws the joints of tracked hands; else hands are drawn from the play. */
  hands?: HandsView;
  /** Prop or anchor under the keyboard's focus; the page writes it, no render needed. */
  attention?: { subject: string | null };
  onRequest?: (request: BoardRequest) => void;
  /** The same object from one render to the next. */
  opinion?: Opinion;
}

const scratchScale = /* @__PURE__ */ new Vector3();

/** Mounts the picture of a place. React renders once; every frame after that only writes transforms. */
export function PlaceView({
  runtime,
  loaded,
  words,
  comfort,
  registry,
  presentation,
  hands,
  attention,
  onRequest,
  opinion,
}: PlaceViewProps) {
  const holder = useRef<Group>(null);
  const scene = useRef<PlaceScene | null>(null);
  const get = useThree((three) => three.get);
  const gl = useThree((three) => three.gl);
  const stage = useThree((three) => three.scene);
  const first = useRef({ words, comfort });
  const request = useRef(onRequest);

  useLayoutEffect(() => {
    const group = holder.current;
    const drawn = hands ?? new HandsView();
    drawn.shown = presentation === 'headset';
    const created = new PlaceScene({
      runtime,
      loaded,
      ...first.current,
      registry,
      hands: drawn,
      boards: presentation === 'headset',
      onRequest: (asked) => request.current?.(asked),
      opinion,
    });
    // What help or a press will show later is compiled now: no hitch when it comes.
    gl.compile(created.root, get().camera, stage);
    group?.add(created.root);
    scene.current = created;
    return () => {
      group?.remove(created.root);
      created.dispose();
      scene.current = null;
    };
  }, [runtime, loaded, registry, hands, presentation, gl, get, stage, opinion]);

  useEffect(() => {
    request.current = onRequest;
  }, [onRequest]);

  useEffect(() => {
    first.current = { words, comfort };
    if (!scene.current) return;
    scene.current.frame.comfort = comfort;
    scene.current.setWords(words);
  }, [words, comfort]);

  useFrame(({ camera }, seconds) => {
    const current = scene.current;
    if (!current) return;
    const { frame } = current;
    camera.matrixWorld.decompose(frame.head, frame.headOrientation, scratchScale);
    frame.attention = attention?.subject ?? null;
    current.update(seconds);
  }, 0);

  return <group ref={holder} name="place-view" />;
}
