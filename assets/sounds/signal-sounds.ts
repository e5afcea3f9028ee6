import { finished, mixed, type Signal } from './signal.ts';
import { contact, rung } from './struck-things.ts';

/** A bar of rosewood or bronze under a soft mallet: what the app says without words always sounds of things. */
function bar(frequency: number, decay: number): Signal {
  return rung(
    decay,
    [
      [frequency, decay, 1],
      [frequency * 2.76, decay * 0.35, 0.22],
      [frequency * 5.4, decay * 0.12, 0.09],
    ],
    0.003,
  );
}

/** Right: two notes, a fifth up. */
export const chimeRight = () => finished(mixed(0.85, [bar(659.3, 0.6), 0, 0.8], [bar(987.8, 0.7), 0.09, 0.8]), 0.42);

/** Not yet: two soft knocks on wood, falling a little; no blame in it. */
export const woodNo = () =>
  finished(
    mixed(
      0.4,
      [
        rung(
          0.2,
          [
            [233, 0.12, 1],
            [560, 0.06, 0.4],
          ],
          0.002,
        ),
        0,
        0.8,
      ],
      [
        rung(
          0.24,
          [
            [196, 0.15, 1],
            [470, 0.07, 0.4],
          ],
          0.002,
        ),
        0.13,
        0.9,
      ],
      [contact(0.05, 700, 0.8, 0.03, 61), 0, 0.5],
      [contact(0.05, 600, 0.8, 0.03, 62), 0.13, 0.5],
    ),
    0.42,
  );

/** Help comes: one round note with its octave. */
export const bellHelp = () => finished(mixed(0.9, [bar(523.3, 0.8), 0, 0.8], [bar(1046.5, 0.6), 0.05, 0.3]), 0.38);

export const stepBegins = () => finished(mixed(0.7, [bar(392, 0.55), 0, 0.7], [bar(587.3, 0.6), 0.11, 0.6]), 0.34);

/** A step is done: three notes up. */
export const stepDone = () =>
  finished(mixed(1.2, [bar(523.3, 0.6), 0, 0.7], [bar(659.3, 0.65), 0.11, 0.7], [bar(784, 0.9), 0.22, 0.85]), 0.45);

/** The place is done: an arpeggio that comes to rest. */
export const placeDone = () =>
  finished(
    mixed(
      2.2,
      [bar(392, 0.8), 0, 0.6],
      [bar(523.3, 0.8), 0.13, 0.65],
      [bar(659.3, 0.9), 0.26, 0.7],
      [bar(784, 1), 0.39, 0.7],
      [bar(1046.5, 1.6), 0.56, 0.85],
      [bar(523.3, 1.4), 0.56, 0.5],
    ),
    0.5,
  );
