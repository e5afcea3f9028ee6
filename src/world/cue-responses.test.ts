import { describe, expect, it } from 'vitest';
import { CUE_CHANNELS, type Channel, type Cue, type CueKind } from '../play/cue.ts';
import type { PlaceLayout } from '../play/layout.ts';
import { createPlaceModel, type PlaceModel } from '../play/place-model.ts';
import {
  GESTURE_KINDS,
  type GestureParameters,
  type PropDefinition,
  type SceneDocument,
} from '../play/scene-document.ts';
import { CUE_RESPONSES } from './cue-responses.ts';
import { type SoundChoice, soundOfCue } from './sound/cue-sound.ts';
import { isSoundName, LOOPS, soundsOfPlace } from './sound/sound-names.ts';

const kinds = Object.keys(CUE_CHANNELS) as CueKind[];
const channels = (kind: CueKind): readonly Channel[] => CUE_CHANNELS[kind];

const MATERIALS = ['wood', 'metal', 'clay', 'glass', 'dough', 'cloth', 'paper', 'plastic', 'stone'] as const;

/** Parameters of every gesture, as small as they can be. */
const PARAMETERS: Record<GestureParameters['gesture'], GestureParameters> = {
  connect_wire: { gesture: 'connect_wire', links: [] },
  tool_targets: { gesture: 'tool_targets', tool: 'thing', targets: [], mark: 'thing', tolerance: 20 },
  assemble_order: { gesture: 'assemble_order', slots: [], tolerance: 20 },
  measure_align: {
    gesture: 'measure_align',
    gauge: { prop: 'thing', anchor: 'a', cableFrom: 'b' },
    strays: [],
    tolerance: 5,
  },
  pour_dose: { gesture: 'pour_dose', anchor: 'a', content: 'thing', full: 1, unit: 'gram', doses: [] },
  care_hold: {
    gesture: 'care_hold',
    mode: 'rhythm',
    anchors: [],
    presses: 3,
    depth: 20,
    holdMilliseconds: 0,
    tolerance: 50,
  },
  trace_path: { gesture: 'trace_path', tool: 'thing', points: [], tolerance: 10, reveals: 'thing' },
  operate_controls: { gesture: 'operate_controls', sequence: [] },
  inspect_decide: { gesture: 'inspect_decide', points: [] },
  dialogue_choice: { gesture: 'dialogue_choice', figure: null, exchanges: [] },
};

const NODE = { position: [0, 0, 0], orientation: [0, 0, 0, 2047], size: [10, 10, 10], centre: [0, 0, 0] };
const LAYOUT: PlaceLayout = {
  nodes: { prop_thing: NODE, at_a: NODE, at_b: NODE },
  light: { probe: [], sun: null },
  triangles: { static: 0, far: 0, props: 0 },
  bytes: 0,
  sourceHash: '',
};

function modelOf(gesture: GestureParameters['gesture'], material: PropDefinition['material']): PlaceModel {
  const scene: SceneDocument = {
    id: 'x',
    sector: 'x',
    version: 1,
    place: { file: 'x', variants: [] },
    sound: { ambience: 'clock', level: -20 },
    figures: [],
    props: [{ id: 'thing', grip: 'hand', material }],
    steps: [{ id: 'step', spot: 'a', helpAfterSeconds: 10, parameters: PARAMETERS[gesture] }],
    interests: [],
    delights: [{ id: 'bell', prop: 'thing', answer: 'ring' }],
    credits: [],
  };
  return createPlaceModel(scene, LAYOUT);
}

describe.each(kinds)('the cue %s', (kind) => {
  const response = CUE_RESPONSES[kind];

  it('is seen when the core says that it can be', () => {
    expect(response.pictures.length > 0).toBe(channels(kind).includes('visual'));
  });

  it('writes its words when the core says that it has some', () => {
    if (!channels(kind).includes('text')) return;
    expect(response.pictures.includes('board') || response.said).toBe(true);
    if (response.said) expect(response.pictures).toContain('subtitle');
  });

  it('sounds, whatever the gesture and the material, when the core says that it can be heard', () => {
    expect(response.heard).toBe(channels(kind).includes('sound'));
    // Only pouring flows; every other cue may come from any gesture.
    for (const gesture of kind === 'flow' ? (['pour_dose'] as const) : GESTURE_KINDS) {
      for (const material of MATERIALS) {
        const model = modelOf(gesture, material);
        const out: SoundChoice = { name: 'whoosh', gain: 1, rate: 1 };
        const cue: Cue = {
          kind,
          step: 'step',
          subject: kind === 'delight' ? 'bell' : 'thing',
          hand: 'right',
          amount: 1,
          words: null,
        };
        expect(soundOfCue(cue, model, out)).toBe(response.heard);
        if (!response.heard) continue;
        expect(isSoundName(out.name)).toBe(true);
        expect(soundsOfPlace(model.scene)).toContain(out.name);
        expect(LOOPS.has(out.name)).toBe(kind === 'flow');
      }
    }
  });
});
