import type { Intent } from '../intent.ts';
import { actsOf, type Play } from '../play.ts';

/** Time between two acts of one who uses a keyboard or a screen reader, milliseconds, in ticks of this length. */
const BETWEEN = 600;
const TICK = 20;

/**
 * A visitor without hands: always does the act that the worker would do. True when the place is finished; false when no act was wanted for
 * ten seconds, or after `limitActs`.
 */
export function playByActs(play: Play, dispatch: (intent: Intent) => void, limitActs: number): boolean {
  let waited = 0;
  for (let acts = 0; acts < limitActs && waited < 10_000; ) {
    if (play.state.finished) return true;
    const wanted = actsOf(play).find((act) => act.wanted);
    if (wanted) {
      dispatch(
        wanted.kind === 'amount'
          ? { kind: 'do', act: wanted.id, value: wanted.wantedValue }
          : { kind: 'do', act: wanted.id },
      );
      acts += 1;
      waited = 0;
    }
    for (let time = 0; time < BETWEEN; time += TICK) dispatch({ kind: 'tick', milliseconds: TICK });
    waited += BETWEEN;
  }
  return play.state.finished;
}
