import type { PropDefinition, SceneDocument } from '../../play/scene-document.ts';

/** Every sound there is; each is a file `public/sounds/<name>.webm`, written by `assets/sounds`. */
export const SOUND_NAMES = [
  'ambience-bakehouse',
  'ambience-mistral',
  'ambience-clock',
  'touch-wood',
  'touch-metal',
  'touch-clay',
  'touch-glass',
  'touch-dough',
  'touch-cloth',
  'touch-paper',
  'touch-plastic',
  'touch-stone',
  'karabiner',
  'nail-shot',
  'chalk-snap',
  'flow-grain',
  'flow-liquid',
  'dough-press',
  'blade-cut',
  'oven-door',
  'lever',
  'dial-detent',
  'steam',
  'slide-wood',
  'pen',
  'whoosh',
  'chime-right',
  'wood-no',
  'bell-help',
  'step-begins',
  'step-done',
  'place-done',
  'delight-gull',
  'delight-bell',
  'delight-radio',
  'delight-cat',
  'delight-bucket',
  'delight-lamp',
  'delight-mug',
  'delight-crust',
  'delight-globe',
  'delight-squeak',
] as const;
export type SoundName = (typeof SOUND_NAMES)[number];

/** Sounds that run on until they are told to stop. */
export const LOOPS: ReadonlySet<SoundName> = new Set<SoundName>([
  'ambience-bakehouse',
  'ambience-mistral',
  'ambience-clock',
  'flow-grain',
  'flow-liquid',
]);

/** Sounds that every place uses. */
const COMMON: readonly SoundName[] = [
  'whoosh',
  'chime-right',
  'wood-no',
  'bell-help',
  'step-begins',
  'step-done',
  'place-done',
];

const OF_GESTURE: Readonly<Record<SceneDocument['steps'][number]['parameters']['gesture'], readonly SoundName[]>> = {
  connect_wire: ['karabiner'],
  tool_targets: ['nail-shot'],
  assemble_order: [],
  measure_align: ['chalk-snap', 'karabiner'],
  pour_dose: ['flow-grain', 'flow-liquid'],
  care_hold: ['dough-press', 'touch-cloth'],
  trace_path: ['blade-cut'],
  operate_controls: ['oven-door', 'lever', 'dial-detent', 'steam', 'slide-wood'],
  inspect_decide: ['touch-cloth'],
  dialogue_choice: ['pen'],
};

export function isSoundName(name: string): name is SoundName {
  return (SOUND_NAMES as readonly string[]).includes(name);
}

/** The sound of something being touched or set down. */
export function touchSound(material: PropDefinition['material']): SoundName {
  return `touch-${material}`;
}

/** A scene may name its ambience with or without its prefix. */
export function ambienceOf(scene: SceneDocument): SoundName | null {
  const { ambience } = scene.sound;
  const name = ambience.startsWith('ambience-') ? ambience : `ambience-${ambience}`;
  return isSoundName(name) ? name : null;
}

/** What must be fetched for a place; nothing else is. */
export function soundsOfPlace(scene: SceneDocument): SoundName[] {
  const names = new Set<SoundName>(COMMON);
  for (const { material } of scene.props) names.add(touchSound(material));
  for (const { parameters } of scene.steps) for (const name of OF_GESTURE[parameters.gesture]) names.add(name);
  for (const { id, prop, answer } of scene.delights) names.add(delightSound(id, prop, answer));
  const ambience = ambienceOf(scene);
  if (ambience) names.add(ambience);
  return [...names];
}

const OF_ANSWER: Readonly<Record<SceneDocument['delights'][number]['answer'], SoundName>> = {
  hop: 'delight-crust',
  ring: 'delight-bell',
  turn: 'delight-squeak',
  swing: 'delight-squeak',
  toggle: 'delight-lamp',
};

/** A delight has the sound of its own name or of its prop's where there is one, else that of the way it answers. */
export function delightSound(id: string, prop: string, answer: keyof typeof OF_ANSWER): SoundName {
  const own = [id, prop].flatMap((name) => [name, ...name.split('_')]).map((name) => `delight-${name}`);
  return own.find(isSoundName) ?? OF_ANSWER[answer];
}
