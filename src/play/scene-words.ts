import type { GestureParameters, SceneDocument, StepDefinition } from './scene-document.ts';

/** Every key that a scene's words must have, with the field of the scene that asks for it. */
export function wordsNeededBy(scene: SceneDocument): Map<string, string> {
  const needed = new Map<string, string>();
  const need = (field: string, ...keys: readonly string[]): void => {
    for (const key of keys) if (!needed.has(key)) needed.set(key, field);
  };
  need('/', 'title', 'setting', 'worker.name', 'worker.role', 'says.welcome', 'says.goodbye');
  scene.steps.forEach((step, index) => {
    const field = `/steps/${index}`;
    for (const part of ['title', 'instruction', 'why', 'shown', 'done', 'help'])
      need(field, `steps.${step.id}.${part}`);
    for (const thing of thingsNamed(step.parameters)) need(`${field}/parameters`, `things.${thing}`);
    for (const key of gestureWords(step)) need(`${field}/parameters`, key);
  });
  scene.interests.forEach(({ id }, index) =>
    need(`/interests/${index}`, `interest.${id}.title`, `interest.${id}.text`),
  );
  scene.delights.forEach(({ id }, index) => need(`/delights/${index}`, `delights.${id}.name`, `delights.${id}.answer`));
  return needed;
}

/** What the acts of a gesture call by name. */
function thingsNamed(parameters: GestureParameters): readonly string[] {
  switch (parameters.gesture) {
    case 'connect_wire':
      return parameters.links.flatMap(({ prop, anchors }) => [prop, ...anchors]);
    case 'tool_targets':
      return [parameters.tool, ...parameters.targets];
    case 'assemble_order':
      return parameters.slots.flatMap(({ anchor, accepts }) => [anchor, ...accepts]);
    case 'measure_align':
      return [parameters.gauge, ...parameters.strays].flatMap(({ prop, anchor }) => [prop, anchor]);
    case 'pour_dose':
      return [parameters.content, ...parameters.doses.map(({ source }) => source)];
    case 'trace_path':
      return [parameters.tool, parameters.reveals];
    case 'operate_controls':
      return parameters.sequence.map(({ control }) => control);
    case 'inspect_decide':
      return parameters.points.map(({ anchor }) => anchor);
    case 'care_hold':
    case 'dialogue_choice':
      return [];
  }
}

function gestureWords({ id, parameters }: StepDefinition): readonly string[] {
  switch (parameters.gesture) {
    case 'assemble_order':
      return parameters.slots.map(({ wrongWords }) => wrongWords);
    case 'care_hold':
      return [`steps.${id}.act`];
    case 'operate_controls':
      return parameters.sequence.flatMap(({ earlyWords }, index) => [earlyWords, `steps.${id}.acts.${index + 1}`]);
    case 'inspect_decide':
      return parameters.points.flatMap((point) =>
        ['look', 'risk', 'safe'].map((part) => `steps.${id}.points.${point.id}.${part}`),
      );
    case 'dialogue_choice':
      return parameters.exchanges.flatMap((exchange) => [
        `steps.${id}.${exchange.id}.line`,
        ...exchange.replies.flatMap((reply) => [
          `steps.${id}.${exchange.id}.${reply.id}.reply`,
          `steps.${id}.${exchange.id}.${reply.id}.answer`,
        ]),
      ]);
    default:
      return [];
  }
}
