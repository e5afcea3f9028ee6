import { defineScene } from '../../../src/play/scene-document.ts';

/** The living room of Madame Roux, 84, in Gap, at nine in the morning. */
export default defineScene({
  id: 'aide-a-domicile',
  sector: 'services-particuliers',
  version: 2,
  place: { file: 'aide-a-domicile', variants: [] },
  sound: { ambience: 'clock', level: -28 },
  figures: [
    { id: 'carer', file: 'carer', anchor: 'figure_carer', clip: 'idle', worker: true },
    { id: 'resident', file: 'resident', anchor: 'figure_resident', clip: 'idle', worker: false },
  ],
  props: [
    { id: 'belt', grip: 'whole', hidden: true, material: 'cloth' },
    { id: 'walking_frame', grip: 'whole', material: 'metal' },
    { id: 'rug', grip: 'whole', material: 'cloth' },
    { id: 'rug_rolled', grip: 'whole', hidden: true, material: 'cloth' },
    { id: 'cable', grip: 'whole', material: 'plastic' },
    { id: 'cable_safe', grip: 'whole', hidden: true, material: 'plastic' },
    { id: 'bag', grip: 'whole', material: 'cloth' },
    { id: 'carafe', grip: 'hand', tip: [0, 109, -158], material: 'glass' },
    { id: 'glass', grip: 'hand', material: 'glass' },
    { id: 'water', grip: 'hand', level: { initial: 0 }, material: 'glass' },
    { id: 'notebook', grip: 'hand', material: 'paper' },
    { id: 'pen', grip: 'pinch', material: 'plastic' },
    { id: 'cat', grip: 'whole', material: 'cloth' },
    { id: 'radio', grip: 'hand', material: 'plastic' },
    { id: 'snow_globe', grip: 'hand', material: 'glass' },
    { id: 'lamp_switch', grip: 'pinch', material: 'plastic' },
  ],
  steps: [
    {
      id: 'greet',
      spot: 'greet',
      helpAfterSeconds: 25,
      figures: [
        { figure: 'carer', anchor: 'figure_carer', clip: 'idle' },
        { figure: 'resident', anchor: 'figure_resident', clip: 'idle' },
      ],
      parameters: {
        gesture: 'dialogue_choice',
        figure: 'resident',
        exchanges: [
          {
            id: 'hello',
            replies: [
              { id: 'name', quality: 'good' },
              { id: 'hurry', quality: 'poor' },
              { id: 'dear', quality: 'poor' },
            ],
          },
          {
            id: 'wish',
            replies: [
              { id: 'plan', quality: 'poor' },
              { id: 'ask', quality: 'good' },
              { id: 'wash', quality: 'fair' },
            ],
          },
          {
            id: 'consent',
            replies: [
              { id: 'lift', quality: 'poor' },
              { id: 'wait', quality: 'fair' },
              { id: 'together', quality: 'good' },
            ],
          },
        ],
      },
    },
    {
      id: 'rise',
      spot: 'transfer',
      helpAfterSeconds: 10,
      shows: ['belt'],
      moves: [{ prop: 'walking_frame', anchor: 'frame_ready' }],
      figures: [
        { figure: 'carer', anchor: 'figure_carer', clip: 'show' },
        { figure: 'resident', anchor: 'figure_resident', clip: 'idle' },
      ],
      parameters: {
        gesture: 'care_hold',
        mode: 'hold',
        anchors: ['belt_left', 'belt_right'],
        presses: 0,
        depth: 0,
        holdMilliseconds: 6000,
        tolerance: 110,
        prop: 'belt',
        figure: 'resident',
      },
    },
    {
      id: 'risks',
      spot: 'room',
      helpAfterSeconds: 15,
      hides: ['belt'],
      figures: [
        { figure: 'carer', anchor: 'figure_carer', clip: 'idle' },
        { figure: 'resident', anchor: 'figure_resident_up', clip: 'stand' },
      ],
      parameters: {
        gesture: 'inspect_decide',
        points: [
          { id: 'rug', anchor: 'check_rug', risk: true, hides: ['rug'], shows: ['rug_rolled'] },
          { id: 'lamp', anchor: 'check_lamp', risk: false },
          { id: 'cable', anchor: 'check_cable', risk: true, hides: ['cable'], shows: ['cable_safe'] },
          { id: 'chair', anchor: 'check_chair', risk: false },
          { id: 'bag', anchor: 'check_bag', risk: true, moves: { prop: 'bag', anchor: 'bag_safe' } },
          { id: 'plant', anchor: 'check_plant', risk: false },
          { id: 'handrail', anchor: 'check_handrail', risk: false },
        ],
      },
    },
    {
      id: 'water',
      spot: 'table',
      helpAfterSeconds: 10,
      figures: [
        { figure: 'carer', anchor: 'figure_carer', clip: 'idle' },
        { figure: 'resident', anchor: 'figure_resident', clip: 'idle' },
      ],
      parameters: {
        gesture: 'pour_dose',
        anchor: 'pour_glass',
        content: 'water',
        full: 174,
        unit: 'millilitre',
        doses: [{ source: 'carafe', amount: 150, tolerancePercent: 7, rate: 55 }],
      },
    },
    {
      id: 'note',
      spot: 'table',
      helpAfterSeconds: 25,
      figures: [
        { figure: 'carer', anchor: 'figure_carer', clip: 'idle' },
        { figure: 'resident', anchor: 'figure_resident', clip: 'idle' },
      ],
      parameters: {
        gesture: 'dialogue_choice',
        figure: null,
        exchanges: [
          {
            id: 'entry',
            replies: [
              { id: 'mood', quality: 'poor' },
              { id: 'facts', quality: 'good' },
              { id: 'short', quality: 'fair' },
            ],
          },
        ],
      },
    },
  ],
  interests: [
    { id: 'photo', anchor: 'poi_photo', kind: 'place', source: 'authored' },
    { id: 'pills', anchor: 'poi_pills', kind: 'place', source: 'authored' },
    { id: 'pendant', anchor: 'poi_pendant', kind: 'hours', source: 'dares-psm' },
    { id: 'travel', anchor: 'poi_travel', kind: 'hardship', source: 'rome-v460' },
    { id: 'pay', anchor: 'poi_pay', kind: 'pay', source: 'dares-psm' },
    { id: 'window', anchor: 'poi_window', kind: 'hiring', source: 'ft-basins-2020' },
    { id: 'frame', anchor: 'poi_frame', kind: 'stereotype', source: 'dares-psm' },
  ],
  delights: [
    { id: 'cat', prop: 'cat', answer: 'swing' },
    { id: 'radio', prop: 'radio', answer: 'toggle' },
    { id: 'snow_globe', prop: 'snow_globe', answer: 'turn' },
    { id: 'lamp', prop: 'lamp_switch', answer: 'toggle' },
  ],
  credits: ['ACTE’INOV'],
});
