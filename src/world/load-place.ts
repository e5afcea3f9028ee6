import {
  Group,
  Matrix4,
  type Mesh,
  type MeshBasicMaterial,
  type Object3D,
  PerspectiveCamera,
  Quaternion,
  Scene,
  Vector3,
  type WebGLRenderer,
} from 'three';
import type { LayoutNode, PlaceLayout } from '../play/layout.ts';
import type { PlaceModel } from '../play/place-model.ts';
import { POSITION_UNIT } from '../play/pose.ts';
import { createDownloader, publishedAddress } from './download.ts';
import { type LoadedFigure, loadFigure } from './figures/load-figure.ts';
import { SurfaceHeights } from './ground/surface-heights.ts';
import { createPlaceLight } from './place-light.ts';
import { mergeProps, type PropPart } from './props/merge-props.ts';
import { PropBatch } from './props/prop-batch.ts';
import { disposeTree, meshOf, readGlb } from './read-glb.ts';
import { createDistance, createScenery } from './scenery.ts';
import { loadSounds, type SoundBuffers } from './sound/load-sounds.ts';

export interface LoadOptions {
  /** Id of the place's variant, or null. */
  variant: string | null;
  signal: AbortSignal;
  onBytes(received: number, total: number): void;
  /** Given: shaders are compiled and textures sent before the promise ends, so that nothing hitches when the place is shown. */
  renderer?: WebGLRenderer;
}

/** A place in memory. Whoever loaded it disposes of it, once. */
export interface LoadedPlace {
  model: PlaceModel;
  layout: PlaceLayout;
  /** Scenery, distance, props, figures and their light. */
  root: Group;
  /** What never moves and is near. */
  scenery: Mesh;
  props: PropBatch;
  heights: SurfaceHeights;
  figures: readonly LoadedFigure[];
  sounds: SoundBuffers;
  dispose(): void;
}

/** Fetches, reads and uploads everything of a place. @throws Error naming what is missing; AbortError when the signal fired. */
export async function loadPlace(model: PlaceModel, layout: PlaceLayout, options: LoadOptions): Promise<LoadedPlace> {
  const { scene } = model;
  const { fetchBytes } = createDownloader(options.signal, options.onBytes);
  const variant = scene.place.variants.find(({ id }) => id === options.variant);
  const [placeBytes, variantBytes, figureBytes, sounds] = await Promise.all([
    fetchBytes(publishedAddress(`places/${scene.place.file}.glb`), layout.bytes),
    variant ? fetchBytes(publishedAddress(`places/${variant.file}.glb`)) : null,
    Promise.all(scene.figures.map(({ file }) => fetchBytes(publishedAddress(`figures/${file}.glb`)))),
    loadSounds(model, fetchBytes),
  ]);
  const [place, far, figures] = await Promise.all([
    readGlb(placeBytes),
    variantBytes ? readGlb(variantBytes) : null,
    Promise.all(scene.figures.map((figure, i) => loadFigure(figure, figureBytes[i] ?? new ArrayBuffer(0)))),
  ]);
  const root = new Group();
  root.name = `place_${scene.id}`;
  const heights = new SurfaceHeights();
  const scenery = addScenery(root, place.scene, far?.scene ?? place.scene, heights);
  const props = batchProps(model, layout, place.scene);
  root.add(props.mesh, createPlaceLight(layout.light));
  for (const figure of figures) root.add(figure.root);
  const dispose = () => {
    for (const figure of figures) figure.dispose();
    root.remove(...figures.map((figure) => figure.root));
    props.dispose();
    root.remove(props.mesh);
    disposeTree(root);
    disposeTree(place.scene);
    if (far) disposeTree(far.scene);
    root.clear();
  };
  try {
    if (options.renderer) await warmUp(root, options.renderer);
    options.signal.throwIfAborted();
  } catch (error) {
    dispose();
    throw error;
  }
  return { model, layout, root, scenery, props, heights, figures, sounds, dispose };
}

function addScenery(root: Group, near: Object3D, far: Object3D, heights: SurfaceHeights): Mesh {
  const fixed = meshIn(near, 'static');
  if (!fixed) throw new Error('the place has no node static');
  heights.add(fixed.geometry, fixed.matrixWorld);
  const scenery = createScenery(fixed.geometry, (fixed.material as MeshBasicMaterial).map, fixed.matrixWorld);
  scenery.updateMatrixWorld(true);
  root.add(scenery);
  const distance = meshIn(far, 'far');
  if (distance) root.add(createDistance(distance.geometry, distance.matrixWorld));
  return scenery;
}

function meshIn(root: Object3D, name: string): Mesh | null {
  const node = root.getObjectByName(name);
  return node ? meshOf(node) : null;
}

/** Props of the scene first, in the scene's order, then those that only decorate. */
function batchProps(model: PlaceModel, layout: PlaceLayout, root: Object3D): PropBatch {
  const known = model.propList.map(({ definition }) => definition.id);
  const others = Object.keys(layout.nodes)
    .filter((name) => name.startsWith('prop_') && !model.props.has(name.slice(5)))
    .map((name) => name.slice(5));
  const names = [...known, ...others];
  const parts = names.map((name): PropPart => {
    const mesh = meshIn(root, `prop_${name}`);
    const node = layout.nodes[`prop_${name}`];
    if (!mesh || !node) throw new Error(`${model.scene.id}: the place's file has no node prop_${name}`);
    // Whatever the file's compression did to the node, its rest pose takes it back to the prop's own frame.
    return { mesh, toOwnFrame: restMatrix(node).invert().multiply(mesh.matrixWorld) };
  });
  const props = new PropBatch(mergeProps(parts), names);
  for (const { mesh } of parts) disposeTree(mesh);
  return props;
}

function restMatrix(node: LayoutNode): Matrix4 {
  const [x = 0, y = 0, z = 0] = node.position;
  const [i = 0, j = 0, k = 0, w = 1] = node.orientation;
  const position = new Vector3(x, y, z).divideScalar(POSITION_UNIT);
  return new Matrix4().compose(position, new Quaternion(i, j, k, w).normalize(), new Vector3(1, 1, 1));
}

async function warmUp(root: Group, renderer: WebGLRenderer): Promise<void> {
  const stage = new Scene();
  stage.add(root);
  root.traverse((object) => {
    const { map } = ((object as Mesh).material ?? {}) as Partial<MeshBasicMaterial>;
    if (map) renderer.initTexture(map);
  });
  await renderer.compileAsync(stage, new PerspectiveCamera());
  stage.remove(root);
}
