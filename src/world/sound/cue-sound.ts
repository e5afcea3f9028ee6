import type { Cue } from '../../play/cue.ts';
import type { PlaceModel } from '../../play/place-model.ts';
import type { GestureParameters, PropDefinition } from '../../play/scene-document.ts';
import { delightSound, type SoundName, touchSound } from './sound-names.ts';

/** A sound to play and how: `rate` 1 is as recorded, `gain` 0 to 1. */
export interface SoundChoice {
  name: SoundName;
  gain: number;
  rate: number;
}

/**
 * The sound of a cue, chosen by what it is about: the material of the thing, the gesture of the step, the way a control moves. Nothing here
 * knows a place by name. Writes into `out`; false for cues without sound.
 */
export function soundOfCue(cue: Cue, model: PlaceModel, out: SoundChoice): boolean {
  const parameters = model.scene.steps.find(({ id }) => id === cue.step)?.parameters;
  const thing = model.props.get(cue.subject)?.definition;
  const name = nameOf(cue, model, parameters, thing);
  if (!name) return false;
  out.name = name;
  out.gain = cue.kind === 'grab' ? 0.6 : cue.kind === 'release' ? 0.8 : 1;
  // The same cup never sounds twice alike: a little by where in the play it happens, not by chance.
  out.rate = cue.kind === 'grab' ? 1.18 : 1;
  return true;
}

function nameOf(
  cue: Cue,
  model: PlaceModel,
  parameters: GestureParameters | undefined,
  thing: PropDefinition | undefined,
): SoundName | null {
  switch (cue.kind) {
    case 'grab':
      return thing?.motion ? controlSound(thing) : touchSound(thing?.material ?? 'wood');
    case 'release':
      return touchSound(thing?.material ?? 'wood');
    case 'snap':
      return snapSound(cue, parameters, thing);
    case 'trigger':
      return triggerSound(parameters, thing);
    case 'stroke':
      return strokeSound(parameters, model, thing);
    case 'detent':
      return parameters?.gesture === 'operate_controls' ? 'dial-detent' : touchSound(thing?.material ?? 'wood');
    case 'flow':
      return flowSound(parameters, thing);
    case 'summon':
    case 'return-home':
      return 'whoosh';
    case 'right':
      return parameters?.gesture === 'dialogue_choice' && parameters.figure === null ? 'pen' : 'chime-right';
    case 'wrong':
      return 'wood-no';
    case 'help':
      return 'bell-help';
    case 'step-begins':
    case 'step-done':
    case 'place-done':
      return cue.kind;
    case 'delight': {
      const delight = model.scene.delights.find(({ id }) => id === cue.subject);
      return delight ? delightSound(delight.id, delight.prop, delight.answer) : null;
    }
    case 'place-begins':
    case 'hover':
    case 'level':
    case 'hold':
    case 'reply':
    case 'interest':
    case 'paused':
    case 'resumed':
      return null;
    default:
      return cue.kind satisfies never;
  }
}

function snapSound(cue: Cue, parameters: GestureParameters | undefined, thing: PropDefinition | undefined): SoundName {
  if (parameters?.gesture === 'connect_wire') return 'karabiner';
  if (parameters?.gesture === 'measure_align' && parameters.gauge.prop === cue.subject) return 'chalk-snap';
  return touchSound(thing?.material ?? 'wood');
}

function triggerSound(parameters: GestureParameters | undefined, thing: PropDefinition | undefined): SoundName {
  if (parameters?.gesture === 'tool_targets') return 'nail-shot';
  if (parameters?.gesture === 'operate_controls') return thing?.motion ? controlSound(thing) : 'steam';
  return touchSound(thing?.material ?? 'wood');
}

function strokeSound(
  parameters: GestureParameters | undefined,
  model: PlaceModel,
  thing: PropDefinition | undefined,
): SoundName {
  if (parameters?.gesture === 'trace_path') return 'blade-cut';
  if (parameters?.gesture === 'care_hold') {
    const { material } = model.props.get(parameters.prop ?? '')?.definition ?? {};
    return material === 'dough' ? 'dough-press' : 'touch-cloth';
  }
  return thing?.motion ? controlSound(thing) : touchSound(thing?.material ?? 'wood');
}

/** Lip this high above the handle, millimetres: a jug that pours over its rim, not a scoop that lies flat. */
const JUG_LIP = 100;

/** Liquids come out of glass, plastic and jugs, grains out of everything else, unless the step counts millilitres. */
function flowSound(parameters: GestureParameters | undefined, thing: PropDefinition | undefined): SoundName {
  if (parameters?.gesture === 'pour_dose' && parameters.unit === 'millilitre') return 'flow-liquid';
  if (thing?.material === 'glass' || thing?.material === 'plastic') return 'flow-liquid';
  return thing?.material === 'metal' && (thing.tip?.[1] ?? 0) > JUG_LIP ? 'flow-liquid' : 'flow-grain';
}

/** Dials have many detents in their way, doors and levers few or none. */
function controlSound({ motion, material }: PropDefinition): SoundName {
  if (!motion) return touchSound(material);
  if (motion.kind === 'slide') return material === 'wood' ? 'slide-wood' : 'lever';
  const detents = motion.detent > 0 ? (motion.maximum - motion.minimum) / motion.detent : 0;
  if (detents > 6) return 'dial-detent';
  return motion.maximum - motion.minimum > 70 ? 'oven-door' : 'lever';
}
