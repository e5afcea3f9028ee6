import { propState } from './carry.ts';
import { cue } from './cueing.ts';
import type { GestureContext } from './gesture.ts';
import { takeByAct } from './grasp.ts';
import { makeProgress } from './help.ts';
import { sendHome, settle } from './letting-go.ts';
import { anchorOf, propOf } from './place-model.ts';
import type { PlayInstance } from './play-instance.ts';
import { showProp } from './stage.ts';

/** The most that tolerances and snap ranges are multiplied by. */
const KINDEST = 3;
/** Every attempt that came back makes the step kinder by this much: hands that tremble arrive, and nobody has to ask for it. */
const KINDER_BY_TRY = 0.2;
/** So does every stretch of this many milliseconds in which nothing comes nearer to the end, after the first two. */
const LONG_WAIT = 6000;

/** What the gestures of one play see and may do. */
export function createContext(instance: PlayInstance): GestureContext {
  const { place, state } = instance;
  return {
    place,
    play: state,
    get step() {
      if (!instance.step) throw new Error(`${place.scene.id}: no step is open`);
      return instance.step;
    },
    prop: (id) => propState(instance, id),
    model: (id) => propOf(place, id),
    anchor: (id) => anchorOf(place, id),
    hand: (id) => state.hands[id],
    tolerance(millimetres) {
      const tries = state.steps[state.stepIndex]?.tries ?? 0;
      const waits = Math.max(0, Math.floor(state.idle / LONG_WAIT) - 1);
      return (millimetres * Math.min(KINDEST, state.options.assist + (tries + waits) * KINDER_BY_TRY)) / 1000;
    },
    cue: (kind, subject, hand, amount, words) => cue(instance, kind, subject, hand, amount, words),
    progress: () => makeProgress(instance),
    changed() {
      state.revision += 1;
    },
    tried() {
      const record = state.steps[state.stepIndex];
      if (!record || instance.forgiving) return;
      record.tries += 1;
      state.revision += 1;
    },
    settle: (prop, anchor) => settle(instance, propState(instance, prop), anchor),
    home: (prop) => sendHome(instance, propState(instance, prop), null),
    show: (prop, visible) => showProp(instance, prop, visible),
    take: (prop, hand) => takeByAct(instance, hand, prop),
  };
}
