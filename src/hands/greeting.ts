import type { PlayRuntime } from '../play/runtime.ts';

/** As long as it takes to see who is there and to read one line, milliseconds of play. */
const LASTS = 4000;
const ACTIONS = ['pointerdown', 'keydown', 'wheel'] as const;

/** On arrival a screen looks at the worker who greets, until the line is said or the visitor does anything at all. */
export interface Greeting {
  readonly lasts: boolean;
  dispose(): void;
}

export function watchGreeting({ play }: PlayRuntime): Greeting {
  let acted = false;
  const act = () => {
    acted = true;
  };
  for (const action of ACTIONS) globalThis.addEventListener(action, act, { capture: true, passive: true });
  return {
    get lasts() {
      return !acted && play.state.clock < LASTS;
    },
    dispose() {
      for (const action of ACTIONS) globalThis.removeEventListener(action, act, { capture: true });
    },
  };
}
