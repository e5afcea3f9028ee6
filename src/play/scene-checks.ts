import type { PlaceLayout } from './layout.ts';
import { createPlaceModel, propOf, type PlaceModel } from './place-model.ts';
import type { SceneDocument } from './scene-document.ts';
import { shapeErrors } from './scene-schema.ts';
import { wordsNeededBy } from './scene-words.ts';
import { workPointsOf } from './work-points.ts';

/** Words of a scene by locale, as its `fr.json` and `en.json` hold them. */
export type SceneWords = Readonly<Record<string, unknown>>;

/** Hands reach no farther from the spot than this without a step, and nothing lies on the floor or overhead; metres. */
const REACH = 0.85;
const LOWEST = 0.5;
const HIGHEST = 1.55;
/** Fields that name a prop or an anchor, wherever they stand in a step. */
const PROP_FIELDS = new Set([
  'prop',
  'tool',
  'mark',
  'content',
  'source',
  'reveals',
  'control',
  'accepts',
  'shows',
  'hides',
  'rides',
]);
const ANCHOR_FIELDS = new Set(['anchor', 'anchors', 'targets', 'points', 'cableFrom']);

/** All that is wrong with a scene, each with its field; empty when the scene is sound. Needs the layout and the words of each locale. */
export function checkScene(
  scene: SceneDocument,
  layout: PlaceLayout,
  words: Readonly<Record<string, SceneWords>>,
): string[] {
  const shape = shapeErrors(scene);
  if (shape.length > 0) return shape.map((error) => `${scene.id}: ${error}`);
  const named = [...nodeErrors(scene, layout), ...figureErrors(scene), ...wordErrors(scene, words)];
  const errors = named.length > 0 ? named : placeErrors(createPlaceModel(scene, layout));
  return errors.map((error) => `${scene.id}: ${error}`);
}

function nodeErrors(scene: SceneDocument, layout: PlaceLayout): string[] {
  const errors: string[] = [];
  const props = new Set(scene.props.map(({ id }) => id));
  const needProp = (field: string, id: string): void => {
    if (!props.has(id)) errors.push(`${field}: there is no prop ${id}`);
  };
  const needAnchor = (field: string, id: string): void => {
    if (!layout.nodes[`at_${id}`]) errors.push(`${field}: the place has no node at_${id}`);
  };
  scene.props.forEach(({ id }, index) => {
    if (!layout.nodes[`prop_${id}`]?.size) errors.push(`/props/${index}: the place has no node prop_${id}`);
  });
  scene.steps.forEach((step, index) => needAnchor(`/steps/${index}/spot`, `spot_${step.spot}`));
  // The source of an interest is one of the catalogue's, not a prop.
  const interests = scene.interests.map(({ anchor }) => ({ anchor }));
  const { props: definitions, steps, figures, delights } = scene;
  walk({ props: definitions, steps, figures, interests, delights }, '', '', (field, name, value) => {
    if (PROP_FIELDS.has(name)) needProp(field, value);
    else if (ANCHOR_FIELDS.has(name)) needAnchor(field, value);
  });
  for (const [list, label] of [
    [scene.props, 'props'],
    [scene.steps, 'steps'],
    [scene.interests, 'interests'],
    [scene.delights, 'delights'],
  ] as const) {
    const known = new Set<string>();
    list.forEach(({ id }, index) => {
      if (known.has(id)) errors.push(`/${label}/${index}/id: ${id} stands there twice`);
      known.add(id);
    });
  }
  return errors;
}

function figureErrors(scene: SceneDocument): string[] {
  const figures = new Set(scene.figures.map(({ id }) => id));
  const errors: string[] = [];
  scene.steps.forEach((step, index) => {
    const { parameters } = step;
    const asked = [
      ...(step.figures ?? []).map(({ figure }) => figure),
      'figure' in parameters ? (parameters.figure ?? null) : null,
    ];
    for (const figure of asked)
      if (figure !== null && !figures.has(figure)) errors.push(`/steps/${index}: there is no figure ${figure}`);
  });
  if (scene.figures.filter(({ worker }) => worker).length !== 1)
    errors.push('/figures: one of them must be the worker');
  return errors;
}

function wordErrors(scene: SceneDocument, words: Readonly<Record<string, SceneWords>>): string[] {
  const errors: string[] = [];
  for (const [key, field] of wordsNeededBy(scene)) {
    for (const [locale, tree] of Object.entries(words)) {
      const text = textAt(tree, key);
      if (text === null || text.trim() === '') errors.push(`${field}: ${locale}.json has no text ${key}`);
    }
  }
  return errors;
}

/** What can only be said of scene and place together. */
function placeErrors(place: PlaceModel): string[] {
  const errors: string[] = [];
  place.scene.steps.forEach((step, index) => {
    for (const point of workPointsOf(place, step)) {
      const reach = Math.sqrt(point.x * point.x + point.z * point.z);
      const where = `(${point.x.toFixed(2)}, ${point.y.toFixed(2)}, ${point.z.toFixed(2)}) from spot ${step.spot}`;
      if (reach > REACH) errors.push(`/steps/${index}: the hand must go ${reach.toFixed(2)} m far, to ${where}`);
      if (point.y < LOWEST || point.y > HIGHEST)
        errors.push(`/steps/${index}: the hand must go to a height of ${point.y.toFixed(2)} m, to ${where}`);
      if (point.z > 0.1) errors.push(`/steps/${index}: the hand must go behind the visitor, to ${where}`);
    }
    if (step.parameters.gesture !== 'operate_controls') return;
    step.parameters.sequence.forEach((entry, number) => {
      const field = `/steps/${index}/parameters/sequence/${number}`;
      if (!propOf(place, entry.control).definition.motion)
        errors.push(`${field}/control: ${entry.control} cannot move`);
      if (entry.from === entry.to) errors.push(`${field}: from and to are the same`);
      else if ((entry.value - entry.from) * (entry.value - entry.to) > 0)
        errors.push(`${field}/value: lies outside of from and to`);
    });
  });
  return errors;
}

function walk(
  value: unknown,
  path: string,
  name: string,
  visit: (field: string, name: string, value: string) => void,
): void {
  if (typeof value === 'string') visit(path, name, value);
  else if (Array.isArray(value)) value.forEach((item, index) => walk(item, `${path}/${index}`, name, visit));
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) walk(item, `${path}/${key}`, key, visit);
}

function textAt(tree: SceneWords, key: string): string | null {
  let node: unknown = tree;
  for (const part of key.split('.'))
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[part] : undefined;
  return typeof node === 'string' ? node : null;
}
