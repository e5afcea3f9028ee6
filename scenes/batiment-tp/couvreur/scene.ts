import { defineScene } from '../../../src/play/scene-document.ts';

const COURANTS = ['courant_1', 'courant_2', 'courant_3', 'courant_4'];
const COUVERTS = ['couvert_1', 'couvert_2', 'couvert_3', 'couvert_4'];

const channel = (anchor: string) => ({ anchor, accepts: COURANTS, wrongWords: 'steps.tiles.wrong.channel' });
const cover = (anchor: string) => ({ anchor, accepts: COUVERTS, wrongWords: 'steps.tiles.wrong.cover' });

/** A Provençal roof of canal tiles over Marseille, late in a morning of mistral. */
export default defineScene({
  id: 'couvreur',
  sector: 'batiment-tp',
  version: 2,
  place: { file: 'couvreur', variants: [{ id: 'ground', file: 'couvreur-ground' }] },
  sound: { ambience: 'mistral', level: -22 },
  figures: [{ id: 'roofer', file: 'roofer', anchor: 'figure_roofer', clip: 'idle', worker: true }],
  props: [
    { id: 'hook_left', grip: 'hand', material: 'metal' },
    { id: 'hook_right', grip: 'hand', material: 'metal' },
    { id: 'nail_gun', grip: 'hand', tip: [0, 64, -236], material: 'metal' },
    { id: 'nail', grip: 'pinch', material: 'metal' },
    ...COURANTS.map((id) => ({ id, grip: 'hand' as const, material: 'clay' as const })),
    ...COUVERTS.map((id) => ({ id, grip: 'hand' as const, material: 'clay' as const })),
    { id: 'line_hook', grip: 'hand', material: 'plastic' },
    { id: 'stray_1', grip: 'hand', material: 'clay' },
    { id: 'stray_2', grip: 'hand', material: 'clay' },
    { id: 'bucket', grip: 'hand', material: 'metal' },
    { id: 'mug', grip: 'hand', material: 'metal' },
    { id: 'radio', grip: 'hand', material: 'plastic' },
    { id: 'gull', grip: 'whole', material: 'stone' },
  ],
  steps: [
    {
      id: 'clip',
      spot: 'scaffold',
      helpAfterSeconds: 10,
      figures: [{ figure: 'roofer', anchor: 'figure_roofer', clip: 'idle' }],
      parameters: {
        gesture: 'connect_wire',
        links: [
          { prop: 'hook_left', anchors: ['lifeline_1', 'lifeline_2'], cableFrom: 'belt' },
          { prop: 'hook_right', anchors: ['lifeline_2', 'lifeline_1'], cableFrom: 'belt' },
        ],
      },
    },
    {
      id: 'nails',
      spot: 'scaffold',
      helpAfterSeconds: 10,
      figures: [{ figure: 'roofer', anchor: 'figure_roofer', clip: 'idle' }],
      parameters: {
        gesture: 'tool_targets',
        tool: 'nail_gun',
        targets: ['nail_1', 'nail_2', 'nail_3', 'nail_4', 'nail_5', 'nail_6'],
        mark: 'nail',
        tolerance: 45,
      },
    },
    {
      id: 'tiles',
      spot: 'scaffold',
      helpAfterSeconds: 12,
      figures: [{ figure: 'roofer', anchor: 'figure_roofer', clip: 'idle' }],
      parameters: {
        gesture: 'assemble_order',
        // Bottom row first; in each row the channels, then the covers over their joints.
        slots: [
          channel('courant_1'),
          channel('courant_2'),
          cover('couvert_1'),
          cover('couvert_2'),
          channel('courant_3'),
          channel('courant_4'),
          cover('couvert_3'),
          cover('couvert_4'),
        ],
        tolerance: 90,
      },
    },
    {
      id: 'line',
      spot: 'scaffold',
      helpAfterSeconds: 10,
      figures: [{ figure: 'roofer', anchor: 'figure_roofer', clip: 'idle' }],
      parameters: {
        gesture: 'measure_align',
        gauge: { prop: 'line_hook', anchor: 'line_end', cableFrom: 'line_start' },
        strays: [
          { prop: 'stray_1', anchor: 'stray_1' },
          { prop: 'stray_2', anchor: 'stray_2' },
        ],
        tolerance: 9,
      },
    },
  ],
  interests: [
    { id: 'lifeline', anchor: 'poi_lifeline', kind: 'hardship', source: 'rome-v460' },
    { id: 'lift', anchor: 'poi_lift', kind: 'stereotype', source: 'dares-psm' },
    { id: 'sun', anchor: 'poi_sun', kind: 'hardship', source: 'rome-v460' },
    { id: 'insulation', anchor: 'poi_insulation', kind: 'sustainability', source: 'rome-v460' },
    { id: 'solar', anchor: 'poi_solar', kind: 'pay', source: 'dares-psm' },
    { id: 'genoise', anchor: 'poi_genoise', kind: 'place', source: 'authored' },
    { id: 'sea', anchor: 'poi_sea', kind: 'hiring', source: 'dares-psm' },
  ],
  delights: [
    { id: 'gull', prop: 'gull', answer: 'hop' },
    { id: 'bucket', prop: 'bucket', answer: 'ring' },
    { id: 'radio', prop: 'radio', answer: 'toggle' },
    { id: 'mug', prop: 'mug', answer: 'turn' },
  ],
  credits: ['ACTE’INOV'],
});
