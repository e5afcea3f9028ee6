import type { LayoutNode, PlaceLayout } from '../layout.ts';
import { createPlaceModel, type PlaceModel } from '../place-model.ts';
import { defineScene, type PropDefinition, type SceneDocument, type StepDefinition } from '../scene-document.ts';

type Point = readonly [number, number, number];

const UPRIGHT = [0, 0, 0, 2047] as const;

function at(position: Point): LayoutNode {
  return { position, orientation: UPRIGHT };
}

/** A box whose origin is its middle. */
function box(position: Point, size: Point): LayoutNode {
  return { position, orientation: UPRIGHT, size, centre: [0, 0, 0] };
}

function prop(id: string, grip: PropDefinition['grip'], more: Partial<PropDefinition> = {}): PropDefinition {
  return { id, grip, material: 'wood', ...more };
}

function step(
  id: string,
  parameters: StepDefinition['parameters'],
  more: Partial<StepDefinition> = {},
): StepDefinition {
  return { id, spot: 'here', helpAfterSeconds: 10, parameters, ...more };
}

/** A workshop that no trade has: one step of each gesture, two of `care_hold`, all within reach of one spot. */
export const SAMPLE_SCENE: SceneDocument = defineScene({
  id: 'sample',
  sector: 'batiment-tp',
  version: 3,
  place: { file: 'sample', variants: [] },
  sound: { ambience: 'none', level: -30 },
  figures: [{ id: 'worker', file: 'roofer', anchor: 'figure_worker', clip: 'idle', worker: true }],
  props: [
    prop('hook_left', 'hand'),
    prop('hook_right', 'hand'),
    prop('nailer', 'hand', { tip: [0, 0, -120] }),
    prop('nail', 'pinch', { hidden: true }),
    prop('tile_1', 'hand'),
    prop('tile_2', 'hand'),
    prop('ridge_1', 'hand'),
    prop('gauge', 'pinch'),
    prop('stray_1', 'hand'),
    prop('jug', 'hand', { tip: [0, 60, -80] }),
    prop('spoon', 'hand', { tip: [0, 20, -80] }),
    prop('content', 'whole', { level: { initial: 0 } }),
    prop('dough', 'whole', { level: { initial: 1 } }),
    prop('blade', 'hand', { tip: [0, 0, -70] }),
    prop('cut', 'pinch', { hidden: true, level: { initial: 0 } }),
    prop('door', 'hand', { motion: { kind: 'turn', axis: 'x', minimum: -90, maximum: 0, detent: 0 } }),
    prop('peel', 'hand', { motion: { kind: 'slide', axis: 'z', minimum: -300, maximum: 0, detent: 0 } }),
    prop('loaf', 'whole', { rides: 'peel' }),
    prop('dial', 'pinch', { motion: { kind: 'turn', axis: 'z', minimum: -270, maximum: 0, detent: 15 } }),
    prop('steam', 'hand', { motion: { kind: 'turn', axis: 'x', minimum: -60, maximum: 0, detent: 0 } }),
    prop('rug', 'hand'),
    prop('bag', 'hand'),
    prop('note', 'pinch', { hidden: true }),
    prop('bell', 'pinch'),
  ],
  steps: [
    step('clip', {
      gesture: 'connect_wire',
      links: [
        { prop: 'hook_left', anchors: ['line_1', 'line_2'], cableFrom: 'belt' },
        { prop: 'hook_right', anchors: ['line_1', 'line_2'], cableFrom: 'belt' },
      ],
    }),
    step('nail', {
      gesture: 'tool_targets',
      tool: 'nailer',
      targets: ['nail_1', 'nail_2', 'nail_3'],
      mark: 'nail',
      tolerance: 30,
    }),
    step('lay', {
      gesture: 'assemble_order',
      slots: [
        { anchor: 'tile_1', accepts: ['tile_1', 'tile_2'], wrongWords: 'steps.lay.wrong' },
        { anchor: 'tile_2', accepts: ['tile_1', 'tile_2'], wrongWords: 'steps.lay.wrong' },
        { anchor: 'ridge_1', accepts: ['ridge_1'], wrongWords: 'steps.lay.wrong' },
      ],
      tolerance: 60,
    }),
    step('line', {
      gesture: 'measure_align',
      gauge: { prop: 'gauge', anchor: 'gauge_end', cableFrom: 'gauge_start' },
      strays: [{ prop: 'stray_1', anchor: 'stray_1' }],
      tolerance: 10,
    }),
    step('weigh', {
      gesture: 'pour_dose',
      anchor: 'pour',
      content: 'content',
      full: 1200,
      unit: 'gram',
      doses: [
        { source: 'jug', amount: 600, tolerancePercent: 5, rate: 250 },
        { source: 'spoon', amount: 20, tolerancePercent: 20, rate: 10 },
      ],
    }),
    step('knead', {
      gesture: 'care_hold',
      mode: 'rhythm',
      anchors: ['knead'],
      presses: 5,
      depth: 50,
      holdMilliseconds: 0,
      tolerance: 150,
      prop: 'dough',
    }),
    step('rise', {
      gesture: 'care_hold',
      mode: 'hold',
      anchors: ['belt_left', 'belt_right'],
      presses: 0,
      depth: 0,
      holdMilliseconds: 3000,
      tolerance: 80,
      figure: 'worker',
    }),
    step('score', {
      gesture: 'trace_path',
      tool: 'blade',
      points: ['cut_1', 'cut_2', 'cut_3', 'cut_4'],
      tolerance: 20,
      reveals: 'cut',
    }),
    step('bake', {
      gesture: 'operate_controls',
      sequence: [
        {
          control: 'door',
          from: 100,
          to: 0,
          value: 100,
          tolerance: 10,
          unit: 'percent',
          earlyWords: 'steps.bake.early.door',
        },
        {
          control: 'peel',
          from: 100,
          to: 0,
          value: 100,
          tolerance: 8,
          unit: 'percent',
          leaves: { prop: 'loaf', anchor: 'loaf_in' },
          earlyWords: 'steps.bake.early.peel',
        },
        {
          control: 'steam',
          from: 100,
          to: 0,
          value: 100,
          tolerance: 10,
          unit: 'percent',
          springs: true,
          earlyWords: 'steps.bake.early.steam',
        },
        {
          control: 'dial',
          from: 270,
          to: 0,
          value: 240,
          tolerance: 8,
          unit: 'celsius',
          earlyWords: 'steps.bake.early.dial',
        },
      ],
    }),
    step('look', {
      gesture: 'inspect_decide',
      points: [
        { id: 'rug', anchor: 'check_rug', risk: true, hides: ['rug'] },
        { id: 'lamp', anchor: 'check_lamp', risk: false },
        { id: 'bag', anchor: 'check_bag', risk: true, moves: { prop: 'bag', anchor: 'bag_safe' } },
      ],
    }),
    step('talk', {
      gesture: 'dialogue_choice',
      figure: 'worker',
      exchanges: [
        {
          id: 'greet',
          replies: [
            { id: 'hurry', quality: 'poor' },
            { id: 'ask', quality: 'good' },
          ],
        },
        {
          id: 'choose',
          replies: [
            { id: 'both', quality: 'fair' },
            { id: 'her', quality: 'good' },
          ],
        },
      ],
      shows: ['note'],
    }),
  ],
  interests: [{ id: 'sea', anchor: 'poi_sea', kind: 'place', source: 'rome' }],
  delights: [{ id: 'bell', prop: 'bell', answer: 'ring' }],
  credits: [],
});

const HAND_SIZE = [60, 60, 120] as const;

export const SAMPLE_LAYOUT: PlaceLayout = {
  nodes: {
    at_spot_here: at([0, 0, 0]),
    at_figure_worker: at([-1300, 0, -300]),
    at_belt: at([0, 980, -80]),
    prop_hook_left: box([-280, 950, -300], HAND_SIZE),
    prop_hook_right: box([280, 950, -300], HAND_SIZE),
    at_line_1: at([-300, 1200, -550]),
    at_line_2: at([300, 1200, -550]),
    prop_nailer: box([350, 900, -400], [80, 200, 240]),
    prop_nail: box([0, 900, -650], [12, 12, 30]),
    at_nail_1: at([-200, 900, -550]),
    at_nail_2: at([0, 900, -550]),
    at_nail_3: at([200, 900, -550]),
    prop_tile_1: box([-400, 900, -350], [200, 60, 300]),
    prop_tile_2: box([-400, 930, -350], [200, 60, 300]),
    prop_ridge_1: box([420, 900, -350], [200, 60, 300]),
    at_tile_1: at([-150, 1000, -500]),
    at_tile_2: at([50, 1000, -500]),
    at_ridge_1: at([-50, 1040, -500]),
    prop_gauge: box([-350, 950, -400], [30, 30, 60]),
    at_gauge_start: at([-400, 1000, -500]),
    at_gauge_end: at([350, 1000, -500]),
    prop_stray_1: box([0, 1000, -440], [200, 60, 200]),
    at_stray_1: at([0, 1015, -480]),
    prop_jug: box([-300, 980, -400], [120, 200, 160]),
    prop_spoon: box([300, 950, -400], [60, 40, 160]),
    prop_content: box([0, 900, -500], [300, 100, 300]),
    at_pour: at([0, 1150, -500]),
    prop_dough: box([0, 940, -450], [280, 120, 280]),
    at_knead: at([0, 1000, -450]),
    at_belt_left: at([-180, 850, -400]),
    at_belt_right: at([180, 850, -400]),
    prop_blade: box([300, 920, -350], [20, 20, 140]),
    prop_cut: box([0, 1000, -500], [200, 10, 30]),
    at_cut_1: at([-120, 1000, -480]),
    at_cut_2: at([-40, 1010, -495]),
    at_cut_3: at([40, 1010, -505]),
    at_cut_4: at([120, 1000, -520]),
    prop_door: { position: [0, 1000, -600], orientation: UPRIGHT, size: [500, 200, 40], centre: [0, 100, 0] },
    prop_peel: box([200, 950, -250], [40, 40, 200]),
    prop_loaf: box([200, 970, -500], [120, 90, 300]),
    at_loaf_in: at([200, 970, -800]),
    prop_dial: box([-350, 1200, -550], [60, 60, 30]),
    prop_steam: { position: [350, 1200, -550], orientation: UPRIGHT, size: [30, 160, 30], centre: [0, 80, 0] },
    prop_rug: box([-300, 700, -500], [300, 40, 200]),
    prop_bag: box([300, 750, -500], [200, 300, 150]),
    at_check_rug: at([-300, 720, -500]),
    at_check_lamp: at([0, 1300, -550]),
    at_check_bag: at([300, 850, -500]),
    at_bag_safe: at([600, 750, -500]),
    prop_note: box([0, 900, -500], [200, 10, 150]),
    prop_bell: box([-450, 900, -500], [60, 60, 60]),
    at_poi_sea: at([0, 1200, -2000]),
  },
  light: { probe: [], sun: null },
  triangles: { static: 0, far: 0, props: 0 },
  bytes: 0,
  sourceHash: 'sample',
};

export function createSamplePlace(): PlaceModel {
  return createPlaceModel(SAMPLE_SCENE, SAMPLE_LAYOUT);
}
