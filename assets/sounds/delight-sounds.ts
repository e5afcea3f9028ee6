import { bandpass, highpass, lowpass } from './filter.ts';
import {
  finished,
  mixed,
  mixIn,
  noise,
  randomSource,
  saturated,
  shaped,
  type Signal,
  silence,
  struck,
  tone,
} from './signal.ts';
import { contact, rung } from './struck-things.ts';

/** One cry of a gull: a throat that opens and falls. */
export function gullCry(length: number, high: number): Signal {
  const pitch = (time: number) => high * (0.72 + 0.38 * Math.sin(Math.PI * Math.min(1, (time / length) ** 0.6)));
  const voice = silence(length);
  for (const [harmonic, gain] of [
    [1, 1],
    [2, 0.65],
    [3, 0.4],
    [4, 0.2],
  ] as const)
    mixIn(
      voice,
      tone(length, (time) => pitch(time) * harmonic),
      0,
      gain,
    );
  return shaped(
    bandpass(saturated(voice, 1.2), high * 1.6, 0.8),
    (time) => Math.sin(Math.PI * Math.min(1, time / length)) ** 0.7,
  );
}

export const gull = () =>
  finished(
    mixed(1.25, [gullCry(0.42, 1150), 0, 0.9], [gullCry(0.3, 1250), 0.48, 0.8], [gullCry(0.34, 1200), 0.84, 0.7]),
    0.5,
  );

/** A counter bell: high partials that beat a little. */
export const bell = () =>
  finished(
    rung(
      1.8,
      [
        [2093, 1.8, 1],
        [2101, 1.6, 0.5],
        [4310, 1.1, 0.5],
        [6630, 0.7, 0.3],
        [9100, 0.4, 0.15],
      ],
      0.0006,
    ),
    0.45,
  );

/** A switch, a crackle, two bars of a tune from a small speaker. */
export function radio(): Signal {
  const tune = silence(2);
  const notes = [
    [0, 392],
    [0.22, 440],
    [0.44, 493.9],
    [0.66, 587.3],
    [1.1, 493.9],
    [1.32, 440],
  ] as const;
  for (const [at, frequency] of notes) {
    const length = 0.32;
    const note = silence(length);
    for (const [harmonic, gain] of [
      [1, 1],
      [2, 0.5],
      [3, 0.33],
      [4, 0.18],
    ] as const)
      mixIn(note, tone(length, frequency * harmonic), 0, gain);
    mixIn(
      tune,
      shaped(note, (time) => Math.min(1, time / 0.03) * Math.exp(-3 * time) * (1 + 0.12 * Math.sin(time * 38))),
      at,
    );
  }
  const crackle = shaped(bandpass(noise(2, 71), 1800, 0.6), (time) => 0.1 + 0.6 * Math.exp(-9 * time));
  const speaker = highpass(lowpass(mixed(2, [tune, 0.22, 0.6], [crackle, 0, 0.4]), 3200), 420);
  return finished(
    mixed(
      2.1,
      [contact(0.04, 2600, 1, 0.015, 72), 0, 1],
      [shaped(speaker, (time) => Math.min(1, Math.max(0, (1.95 - time) * 4))), 0.03, 0.8],
    ),
    0.5,
  );
}

/** A purr: breath in and out, cut into 26 pulses a second. */
export function purr(): Signal {
  const breath = lowpass(noise(2.2, 73), 340);
  const pulses = (time: number) => (0.5 + 0.5 * Math.cos(2 * Math.PI * 26 * time)) ** 3;
  const swell = (time: number) => Math.abs(Math.sin((Math.PI * time) / 1.1)) ** 0.6;
  return finished(
    shaped(breath, (time) => pulses(time) * swell(time)),
    0.5,
  );
}

/** An iron bucket: dong. */
export const bucket = () =>
  finished(
    mixed(
      1.2,
      [
        rung(1.2, [
          [318, 1.1, 1],
          [523, 0.8, 0.6],
          [1040, 0.6, 0.4],
          [1873, 0.4, 0.25],
        ]),
        0,
        1,
      ],
      [contact(0.1, 1200, 0.6, 0.05, 74), 0, 1],
    ),
    0.55,
  );

/** A cord switch: down and back. */
export const lampSwitch = () =>
  finished(
    mixed(
      0.24,
      [
        rung(0.1, [
          [1650, 0.03, 0.6],
          [3300, 0.02, 0.4],
        ]),
        0,
        0.9,
      ],
      [contact(0.03, 3600, 1, 0.01, 75), 0, 1],
      [rung(0.1, [[1320, 0.03, 0.5]]), 0.12, 0.7],
      [contact(0.03, 2600, 1, 0.01, 76), 0.12, 0.7],
    ),
    0.5,
  );

/** A crust that sings: many tiny breaks. */
export function crust(): Signal {
  const out = silence(0.7);
  const random = randomSource(77);
  for (let i = 0; i < 46; i++)
    mixIn(out, contact(0.02, 1800 + 4200 * random(), 2, 0.007, 200 + i), 0.62 * random() ** 1.5, 0.3 + random());
  return finished(out, 0.5);
}

/** Snow in a glass globe: glass and small bells. */
export function globe(): Signal {
  const out = silence(1.4);
  const random = randomSource(78);
  for (let i = 0; i < 14; i++)
    mixIn(
      out,
      rung(0.6, [
        [1568 * 2 ** (Math.floor(random() * 8) / 12), 0.5, 1],
        [6400 + 900 * random(), 0.2, 0.2],
      ]),
      0.75 * random(),
      0.4,
    );
  return finished(out, 0.4);
}

/** An enamel mug turned on wood. */
export const mug = () =>
  finished(
    mixed(
      0.7,
      [shaped(bandpass(noise(0.4, 79), 1900, 1.2), (time) => Math.sin(Math.PI * Math.min(1, time / 0.4))), 0, 0.7],
      [
        rung(0.4, [
          [1180, 0.2, 0.7],
          [2890, 0.24, 0.5],
          [4700, 0.15, 0.3],
        ]),
        0.36,
        0.6,
      ],
    ),
    0.42,
  );

/** A dry hinge. */
export const squeak = () =>
  finished(
    shaped(
      tone(0.42, (time) => 1180 + 260 * Math.sin(time * 17) + 30 * Math.sin(time * 410)),
      (time) => Math.sin(Math.PI * Math.min(1, time / 0.4)) * (0.7 + 0.3 * struck(0.01, 0.3)(time)),
    ),
    0.25,
  );
