import Type, { type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { SceneDocument } from './scene-document.ts';

/**
 * What a scene document may look like. It checks the data of a scene when the app is built and tested; the app itself trusts the data
 * that it was built with, so nothing that runs in it imports this file.
 */
const id = Type.String({ pattern: '^[a-z][a-z0-9_]*$' });
const slug = Type.String({ pattern: '^[a-z][a-z0-9-]*$' });
const key = Type.String({ pattern: '^[a-z][A-Za-z0-9_.-]*$' });
const ids = Type.Array(id);
const named = Type.Array(id, { minItems: 1 });
const positive = Type.Number({ exclusiveMinimum: 0 });
const amount = Type.Number({ minimum: 0 });

function closed<T extends Record<string, TSchema>>(properties: T) {
  return Type.Object(properties, { additionalProperties: false });
}

function oneOf(values: readonly string[]) {
  return Type.Union(values.map((value) => Type.Literal(value)));
}

const move = closed({ prop: id, anchor: id });

const motion = closed({
  kind: oneOf(['turn', 'slide']),
  axis: oneOf(['x', 'y', 'z']),
  minimum: Type.Number(),
  maximum: Type.Number(),
  detent: amount,
});

const prop = closed({
  id,
  grip: oneOf(['pinch', 'hand', 'whole']),
  motion: Type.Optional(motion),
  hidden: Type.Optional(Type.Boolean()),
  level: Type.Optional(closed({ initial: Type.Number({ minimum: 0, maximum: 1 }) })),
  tip: Type.Optional(Type.Array(Type.Number(), { minItems: 3, maxItems: 3 })),
  rides: Type.Optional(id),
  material: oneOf(['wood', 'metal', 'clay', 'glass', 'dough', 'cloth', 'paper', 'plastic', 'stone']),
});

const gestures = {
  connect_wire: closed({
    gesture: Type.Literal('connect_wire'),
    links: Type.Array(closed({ prop: id, anchors: named, cableFrom: id }), { minItems: 1 }),
  }),
  tool_targets: closed({
    gesture: Type.Literal('tool_targets'),
    tool: id,
    targets: named,
    mark: id,
    tolerance: positive,
  }),
  assemble_order: closed({
    gesture: Type.Literal('assemble_order'),
    slots: Type.Array(closed({ anchor: id, accepts: named, wrongWords: key }), { minItems: 1 }),
    tolerance: positive,
  }),
  measure_align: closed({
    gesture: Type.Literal('measure_align'),
    gauge: closed({ prop: id, anchor: id, cableFrom: id }),
    strays: Type.Array(move, { minItems: 1 }),
    tolerance: positive,
  }),
  pour_dose: closed({
    gesture: Type.Literal('pour_dose'),
    anchor: id,
    content: id,
    full: positive,
    unit: oneOf(['gram', 'millilitre']),
    doses: Type.Array(closed({ source: id, amount: positive, tolerancePercent: positive, rate: positive }), {
      minItems: 1,
    }),
  }),
  care_hold: closed({
    gesture: Type.Literal('care_hold'),
    mode: oneOf(['rhythm', 'hold']),
    anchors: Type.Array(id, { minItems: 1, maxItems: 2 }),
    presses: Type.Integer({ minimum: 0 }),
    depth: amount,
    holdMilliseconds: amount,
    tolerance: positive,
    prop: Type.Optional(id),
    figure: Type.Optional(id),
  }),
  trace_path: closed({
    gesture: Type.Literal('trace_path'),
    tool: id,
    points: Type.Array(id, { minItems: 2 }),
    tolerance: positive,
    reveals: id,
  }),
  operate_controls: closed({
    gesture: Type.Literal('operate_controls'),
    sequence: Type.Array(
      closed({
        control: id,
        from: Type.Number(),
        to: Type.Number(),
        value: Type.Number(),
        tolerance: positive,
        unit: oneOf(['celsius', 'minute', 'percent']),
        leaves: Type.Optional(move),
        springs: Type.Optional(Type.Boolean()),
        earlyWords: key,
        shows: Type.Optional(ids),
        hides: Type.Optional(ids),
      }),
      { minItems: 1 },
    ),
  }),
  inspect_decide: closed({
    gesture: Type.Literal('inspect_decide'),
    points: Type.Array(
      closed({
        id,
        anchor: id,
        risk: Type.Boolean(),
        hides: Type.Optional(ids),
        shows: Type.Optional(ids),
        moves: Type.Optional(move),
      }),
      { minItems: 1 },
    ),
  }),
  dialogue_choice: closed({
    gesture: Type.Literal('dialogue_choice'),
    figure: Type.Union([id, Type.Null()]),
    exchanges: Type.Array(
      closed({ id, replies: Type.Array(closed({ id, quality: oneOf(['good', 'fair', 'poor']) }), { minItems: 2 }) }),
      { minItems: 1 },
    ),
    shows: Type.Optional(ids),
  }),
} satisfies Record<SceneDocument['steps'][number]['parameters']['gesture'], TSchema>;

const step = closed({
  id,
  spot: id,
  helpAfterSeconds: Type.Number({ minimum: 5, maximum: 60 }),
  // The parameters are checked by their gesture's own schema: its complaints say more than those of a union.
  parameters: Type.Object({ gesture: oneOf(Object.keys(gestures)) }),
  shows: Type.Optional(ids),
  hides: Type.Optional(ids),
  moves: Type.Optional(Type.Array(move)),
  figures: Type.Optional(Type.Array(closed({ figure: id, anchor: Type.Optional(id), clip: Type.Optional(id) }))),
});

const scene = closed({
  id: slug,
  sector: slug,
  version: Type.Integer({ minimum: 1 }),
  place: closed({ file: slug, variants: Type.Array(closed({ id: slug, file: slug })) }),
  sound: closed({ ambience: slug, level: Type.Number({ maximum: 0 }) }),
  figures: Type.Array(closed({ id, file: slug, anchor: id, clip: id, worker: Type.Boolean() })),
  props: Type.Array(prop),
  steps: Type.Array(step, { minItems: 1, maxItems: 12 }),
  interests: Type.Array(
    closed({
      id,
      anchor: id,
      kind: oneOf(['place', 'hardship', 'stereotype', 'pay', 'training', 'hiring', 'sustainability', 'hours']),
      source: Type.String({ minLength: 1 }),
    }),
  ),
  delights: Type.Array(closed({ id, prop: id, answer: oneOf(['hop', 'ring', 'turn', 'swing', 'toggle']) })),
  credits: Type.Array(Type.String()),
});

const checkScene = Compile(scene);
const checkGesture = new Map(Object.entries(gestures).map(([kind, schema]) => [kind, Compile(schema)] as const));

/** Each complaint says the field, as a path into the document, and what is wrong with it. */
export function shapeErrors(document: SceneDocument): string[] {
  const errors = checkScene.Errors(document).map(({ instancePath, message }) => `${instancePath}: ${message}`);
  document.steps.forEach(({ parameters }, index) => {
    const check = checkGesture.get(parameters.gesture);
    for (const { instancePath, message } of check?.Errors(parameters) ?? []) {
      errors.push(`/steps/${index}/parameters${instancePath}: ${message}`);
    }
  });
  return errors;
}
