import { bandpass, highpass, lowpass } from './filter.ts';
import { finished, mixed, noise, shaped, type Signal, silence, struck, mixIn, tone } from './signal.ts';

/** A way in which a body rings: hertz, seconds until it is a thousandth, loudness. */
type Mode = readonly [frequency: number, decay: number, gain: number];

/** A body that is struck: it rings in its modes. */
export function rung(seconds: number, modes: readonly Mode[], attack = 0.0008): Signal {
  const out = silence(seconds);
  for (const [frequency, decay, gain] of modes)
    mixIn(out, shaped(tone(seconds, frequency), struck(attack, decay)), 0, gain);
  return out;
}

/** The dull or sharp moment of contact itself. */
export function contact(seconds: number, hertz: number, q: number, decay: number, seed: number): Signal {
  return shaped(bandpass(noise(seconds, seed), hertz, q), struck(0.0006, decay));
}

/** A thing of each material, set down on a work top. */
export const TOUCHES = {
  wood: () =>
    finished(
      mixed(
        0.26,
        [
          rung(0.26, [
            [196, 0.13, 1],
            [418, 0.09, 0.7],
            [731, 0.06, 0.4],
            [1290, 0.03, 0.2],
          ]),
          0,
          1,
        ],
        [contact(0.2, 900, 0.8, 0.05, 11), 0, 1.4],
      ),
      0.7,
    ),
  metal: () =>
    finished(
      mixed(
        0.55,
        [
          rung(0.55, [
            [523, 0.3, 0.6],
            [1420, 0.5, 0.7],
            [2731, 0.4, 0.55],
            [4210, 0.3, 0.35],
            [6120, 0.2, 0.2],
          ]),
          0,
          1,
        ],
        [contact(0.1, 3200, 0.7, 0.03, 12), 0, 1.6],
      ),
      0.6,
    ),
  clay: () =>
    finished(
      mixed(
        0.34,
        [
          rung(0.34, [
            [612, 0.18, 0.9],
            [1130, 0.15, 0.8],
            [1874, 0.11, 0.55],
            [2960, 0.07, 0.3],
          ]),
          0,
          1,
        ],
        [contact(0.16, 1500, 0.6, 0.06, 13), 0, 1.5],
        [contact(0.16, 2400, 0.5, 0.09, 14), 0.03, 0.35],
      ),
      0.75,
    ),
  glass: () =>
    finished(
      mixed(
        0.6,
        [
          rung(0.6, [
            [1650, 0.4, 0.6],
            [3120, 0.55, 0.8],
            [5240, 0.4, 0.5],
            [7890, 0.25, 0.25],
          ]),
          0,
          1,
        ],
        [contact(0.05, 5200, 0.8, 0.02, 15), 0, 1],
        [contact(0.1, 420, 0.9, 0.06, 16), 0, 0.8],
      ),
      0.5,
    ),
  dough: () =>
    finished(
      mixed(
        0.22,
        [shaped(lowpass(noise(0.22, 17), 320), struck(0.012, 0.13)), 0, 3],
        [rung(0.22, [[92, 0.11, 1]], 0.006), 0, 0.8],
      ),
      0.6,
    ),
  cloth: () =>
    finished(
      shaped(
        bandpass(noise(0.3, 18), (time) => 2600 - 4200 * time, 0.6),
        (time) => Math.sin(Math.PI * Math.min(1, time / 0.28)) ** 2,
      ),
      0.35,
    ),
  paper: () => {
    const rustle = shaped(
      highpass(noise(0.34, 19), 2600),
      (time) => Math.sin(Math.PI * Math.min(1, time / 0.33)) * (0.5 + 0.5 * Math.sin(time * 190) ** 2),
    );
    return finished(mixed(0.36, [rustle, 0, 1], [contact(0.1, 1800, 0.6, 0.05, 20), 0.22, 0.8]), 0.4);
  },
  plastic: () =>
    finished(
      mixed(
        0.2,
        [
          rung(0.2, [
            [480, 0.07, 0.8],
            [1120, 0.05, 0.7],
            [2350, 0.03, 0.4],
          ]),
          0,
          1,
        ],
        [contact(0.1, 2000, 0.7, 0.03, 21), 0, 1.4],
      ),
      0.6,
    ),
  stone: () =>
    finished(
      mixed(
        0.28,
        [
          rung(0.28, [
            [340, 0.06, 0.6],
            [880, 0.05, 0.5],
            [2140, 0.04, 0.4],
          ]),
          0,
          1,
        ],
        [contact(0.24, 1300, 0.4, 0.1, 22), 0, 1.6],
      ),
      0.7,
    ),
} as const;
