import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, createPlay, reduce, type Play } from '../play.ts';
import type { PlaceModel } from '../place-model.ts';
import type { PlayOptions } from '../play-state.ts';
import { everyPlace } from '../testing/places.ts';
import { playByActs } from './act-robot.ts';
import { DEFAULT_HAND_ROBOT, playByHand, type HandRobotOptions } from './hand-robot.ts';

function playedByHand(
  place: PlaceModel,
  robot: Partial<HandRobotOptions>,
  options: Partial<PlayOptions>,
  limitSeconds: number,
): Play {
  const play = createPlay(place, { ...DEFAULT_OPTIONS, ...options });
  playByHand(play, (intent) => reduce(play, intent), { ...DEFAULT_HAND_ROBOT, ...robot }, limitSeconds);
  return play;
}

/** Steps that are not done, and the place when it is not finished. */
function leftOpen(play: Play): string[] {
  const open = play.state.steps.filter(({ outcome }) => outcome !== 'done').map(({ id }) => id);
  return play.state.finished ? open : [...open, 'the place'];
}

describe.each(everyPlace())('%s is finished', (_name, place) => {
  it('by a steady pair of hands, without a failed try', () => {
    const play = playedByHand(place, {}, {}, 240);
    expect(leftOpen(play)).toEqual([]);
    expect(play.state.steps.map(({ tries }) => tries)).toEqual(play.state.steps.map(() => 0));
  });

  it.each(['left', 'right'] as const)('by the %s hand alone', (hands) => {
    expect(leftOpen(playedByHand(place, { hands }, { oneHand: true }, 300))).toEqual([]);
  });

  it('by one hand of whom no option was told', () => {
    expect(leftOpen(playedByHand(place, { hands: 'right' }, {}, 300))).toEqual([]);
  });

  it('by hands that need not stay closed', () => {
    expect(leftOpen(playedByHand(place, {}, { toggleGrip: true }, 300))).toEqual([]);
  });

  it.each([1, 2, 3, 4])('by hands that tremble by 3 cm and 15°, with twice the tolerance (seed %i)', (seed) => {
    expect(
      leftOpen(playedByHand(place, { seed, tremble: { millimetres: 30, degrees: 15 } }, { assist: 2 }, 600)),
    ).toEqual([]);
  });

  it('by hands ten times slower', () => {
    expect(leftOpen(playedByHand(place, { slowness: 10 }, {}, 1500))).toEqual([]);
  });

  it('by acts alone', () => {
    const play = createPlay(place, DEFAULT_OPTIONS);
    expect(playByActs(play, (intent) => reduce(play, intent), 300)).toBe(true);
    expect(leftOpen(play)).toEqual([]);
  });
});
