import type { Rig } from './rig-state.ts';

/** Radians a second while a key is down. */
const SPEED = 1.1;

const TURNS: Readonly<Record<string, readonly [yaw: number, pitch: number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Looking round with the arrow keys, `Home` to look at the work again, `+` and `-` to look closer. */
export interface LookKeys {
  update(rig: Rig, seconds: number): void;
  dispose(): void;
}

/**
 * Only while the picture itself has the focus, and never with a modifier: lists, readers and browsers keep their keys. Tab and Escape always
 * leave.
 */
export function listenToLookKeys(element: HTMLElement): LookKeys {
  const down = new Set<string>();
  let home = false;
  let closer = 0;
  const onDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key in TURNS) down.add(event.key);
    else if (event.key === 'Home') home = true;
    else if (event.key === '+') closer += 1;
    else if (event.key === '-') closer -= 1;
    else return;
    event.preventDefault();
  };
  const onUp = (event: KeyboardEvent) => down.delete(event.key);
  const onBlur = () => down.clear();
  element.addEventListener('keydown', onDown);
  element.addEventListener('keyup', onUp);
  element.addEventListener('blur', onBlur);
  return {
    update(rig, seconds) {
      if (home) rig.recentre();
      home = false;
      if (closer !== 0) rig.zoom = Math.min(1.15, Math.max(0.55, rig.zoom * (closer > 0 ? 0.9 : 1.11)));
      closer = 0;
      if (down.size === 0) return;
      for (const key of down) {
        const turn = TURNS[key];
        if (!turn) continue;
        rig.lookYaw = Math.min(1.7, Math.max(-1.7, rig.lookYaw + turn[0] * SPEED * seconds));
        rig.lookPitch = Math.min(0.9, Math.max(-0.7, rig.lookPitch + turn[1] * SPEED * seconds));
      }
    },
    dispose() {
      element.removeEventListener('keydown', onDown);
      element.removeEventListener('keyup', onUp);
      element.removeEventListener('blur', onBlur);
    },
  };
}
