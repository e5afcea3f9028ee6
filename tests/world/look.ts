/**
 * Shows one place at one moment, for looking at it: `look.html?place=boulanger&acts=3&boards=1&eye=0,1.6,0&to=0,1,-1`.
 * `acts` wanted acts are done first; `help` asks for the ghost hand; `seconds` pass; `hand=x,y,z` puts a right hand somewhere; `grip` closes it.
 */
import { NeutralToneMapping, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { commonWords } from '../../src/catalogue/common-words.ts';
import { createWords, type WordTree } from '../../src/catalogue/words.ts';
import type { PlaceLayout } from '../../src/play/layout.ts';
import { createPlaceModel } from '../../src/play/place-model.ts';
import { actsOf, createPlay, DEFAULT_OPTIONS } from '../../src/play/play.ts';
import { createRuntime } from '../../src/play/runtime.ts';
import type { SceneDocument } from '../../src/play/scene-document.ts';
import { DEFAULT_COMFORT } from '../../src/world/comfort.ts';
import { HandsView } from '../../src/world/hands-view/hands-view.ts';
import { loadPlace } from '../../src/world/load-place.ts';
import { PlaceScene } from '../../src/world/place-scene.ts';
import { createPointableRegistry } from '../../src/world/pointables.ts';

const query = new URLSearchParams(location.search);
const slug = query.get('place') ?? 'boulanger';
const numbers = (name: string, fallback: string) => (query.get(name) ?? fallback).split(',').map(Number);
const only = <T>(modules: Record<string, { default: T }>, part: string): T => {
  const found = Object.entries(modules).find(([path]) => path.includes(part));
  if (!found) throw new Error(`nothing at ${part}`);
  return found[1].default;
};
const scene = only(
  import.meta.glob<{ default: SceneDocument }>('../../scenes/*/*/scene.ts', { eager: true }),
  `/${slug}/`,
);
const words = only(import.meta.glob<{ default: WordTree }>('../../scenes/*/*/fr.json', { eager: true }), `/${slug}/`);
const layout = (await (await fetch(`/places/${slug}.layout.json`)).json()) as PlaceLayout;
const model = createPlaceModel(scene, layout);
const renderer = new WebGLRenderer({ antialias: true });
renderer.setSize(innerWidth, innerHeight);
renderer.toneMapping = NeutralToneMapping;
renderer.toneMappingExposure = 2.2;
document.body.append(renderer.domElement);
const camera = new PerspectiveCamera(Number(query.get('fov') ?? 60), innerWidth / innerHeight, 0.05, 1200);
const [ex = 0, ey = 1.6, ez = 0] = numbers('eye', '0,1.6,0');
const [tx = 0, ty = 1, tz = -1] = numbers('to', '0,1.1,-1');
camera.position.set(ex, ey, ez);
camera.lookAt(tx, ty, tz);
camera.updateMatrixWorld();
const loaded = await loadPlace(model, layout, {
  variant: query.get('variant'),
  signal: new AbortController().signal,
  onBytes: () => undefined,
  renderer,
});
const runtime = createRuntime(createPlay(model, { ...DEFAULT_OPTIONS, variant: query.get('variant') }));
const comfort = { ...DEFAULT_COMFORT, contrast: query.has('contrast'), textScale: Number(query.get('text') ?? 1) };
const registry = createPointableRegistry();
const view = new PlaceScene({
  runtime,
  loaded,
  words: createWords('fr', commonWords.fr, words),
  comfort,
  registry,
  hands: new HandsView(),
  boards: query.has('boards'),
  onRequest: () => undefined,
});
const stage = new Scene();
stage.add(view.root);
const hand = query.has('hand') ? numbers('hand', '0,1,-0.5').map((metres) => Math.round(metres * 1000)) : null;
function pass(seconds: number): void {
  for (let i = 0; i < seconds * 30; i++) {
    if (hand) {
      const [x = 0, y = 0, z = 0] = hand;
      const [qx = 0, qy = 0, qz = 0, qw = 1] = numbers('turn', '0,0,0,1').map((part) => Math.round(part * 2047));
      const id = query.get('side') === 'left' ? 'left' : 'right';
      runtime.dispatch({
        kind: 'hand',
        hand: id,
        position: [x, y, z],
        orientation: [qx, qy, qz, qw],
        grip: Number(query.get('grip') ?? 0),
        use: 0,
      });
    }
    runtime.dispatch({ kind: 'tick', milliseconds: 33 });
    view.frame.head.copy(camera.position);
    view.frame.headOrientation.copy(camera.quaternion);
    view.update(1 / 30);
  }
}
pass(0.1);
for (let i = 0; i < Number(query.get('acts') ?? 0); i++) {
  const act = actsOf(runtime.play).find(({ wanted }) => wanted);
  if (act) runtime.dispatch({ kind: 'do', act: act.id, value: act.wantedValue });
  pass(0.5);
}
for (let i = 0; i < Number(query.get('skip') ?? 0); i++) {
  runtime.dispatch({ kind: 'skip' });
  pass(0.3);
}
if (query.has('press')) {
  const [board, ...buttons] = (query.get('press') ?? '').split('.');
  const pointable = registry.list.find(({ id }) => id === board) as unknown as {
    options: { onPress(button: string): void };
  };
  for (const button of buttons) pointable.options.onPress(button);
}
if (query.has('look')) runtime.dispatch({ kind: 'look', interest: query.get('look') ?? '' });
const hold = query.get('hold');
if (hold) {
  pass(0.2);
  runtime.dispatch({ kind: 'summon', hand: 'right', prop: hold });
}
if (query.has('help')) runtime.dispatch({ kind: 'help' });
pass(Number(query.get('seconds') ?? 2));
if (query.has('delight')) {
  runtime.dispatch({ kind: 'delight', delight: query.get('delight') ?? '' });
  pass(0.2);
}
const drawn = view.root.children.filter(({ visible }) => visible).map(({ name }) => name);
renderer.info.reset();
renderer.render(stage, camera);
for (let i = 0; i < 3000; i++) view.update(1 / 72);
const { gc, performance: clock } = globalThis as unknown as {
  gc?: () => void;
  performance: { now(): number; memory?: { usedJSHeapSize: number } };
};
gc?.();
const heap = clock.memory?.usedJSHeapSize ?? 0;
const before = clock.now();
for (let i = 0; i < 7200; i++) view.update(1 / 72);
const milliseconds = (clock.now() - before) / 7200;
const bytesPerFrame = ((clock.memory?.usedJSHeapSize ?? 0) - heap) / 7200;
Object.assign(globalThis, {
  lookView: view,
  lookReady: {
    calls: renderer.info.render.calls,
    triangles: renderer.info.render.triangles,
    ...renderer.info.memory,
    programs: renderer.info.programs?.length,
    milliseconds,
    bytesPerFrame,
    step: runtime.play.state.stepIndex,
    help: runtime.play.state.helpLevel,
    guide: { ...view.frame.guide },
    drawn,
    acts: actsOf(runtime.play).map(({ id }) => id),
  },
});

/** Leaves the place and comes again, twice: what the graphics card holds must not grow. */
async function comeAgain(): Promise<{ geometries: number; textures: number; programs: number }[]> {
  const held: { geometries: number; textures: number; programs: number }[] = [];
  view.dispose();
  loaded.dispose();
  for (let i = 0; i < 3; i++) {
    const next = await loadPlace(model, layout, {
      variant: null,
      signal: new AbortController().signal,
      onBytes: () => undefined,
      renderer,
    });
    const scenery = new PlaceScene({
      runtime,
      loaded: next,
      words: createWords('fr', commonWords.fr, words),
      comfort,
      registry,
      hands: new HandsView(),
      boards: true,
      onRequest: () => undefined,
    });
    const room = new Scene();
    room.add(scenery.root);
    for (let frame = 0; frame < 20; frame++) scenery.update(1 / 30);
    renderer.render(room, camera);
    scenery.dispose();
    next.dispose();
    held.push({ ...renderer.info.memory, programs: renderer.info.programs?.length ?? 0 });
  }
  return held;
}
Object.assign(globalThis, { comeAgain, pointables: () => registry.list.length });
