import { HAND_IDS, type HandId } from '../play/intent.ts';
import type { HandSample } from './hand-sample.ts';
import type { Rig } from './rig-state.ts';

const TURNS_AT = 0.7;
const READY_AT = 0.4;

/** Sticks and buttons that move no hand: turning without the neck, standing before the work again, the menu. */
export interface XrComforts {
  update(samples: Record<HandId, HandSample>, rig: Rig, snapDegrees: number): void;
}

interface Held {
  stick: boolean;
  menu: boolean;
  recentre: boolean;
}

export function createXrComforts(onMenu: () => void): XrComforts {
  const held: Record<HandId, Held> = {
    left: { stick: false, menu: false, recentre: false },
    right: { stick: false, menu: false, recentre: false },
  };
  return {
    update(samples, rig, snapDegrees) {
      for (let which = 0; which < HAND_IDS.length; which += 1) {
        const hand = HAND_IDS[which] ?? 'right';
        const { stick, menu, recentre } = samples[hand];
        const was = held[hand];
        if (!was.stick && Math.abs(stick) > TURNS_AT) {
          was.stick = true;
          rig.turn((-Math.sign(stick) * snapDegrees * Math.PI) / 180);
        }
        if (Math.abs(stick) < READY_AT) was.stick = false;
        if (menu && !was.menu) onMenu();
        was.menu = menu;
        if (recentre && !was.recentre) rig.recentre();
        was.recentre = recentre;
      }
    },
  };
}
