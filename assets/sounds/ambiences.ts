import { AMBIENCE_LOOP_SECONDS as LOOP } from '../../src/world/sound/loop-points.ts';
import { gullCry } from './delight-sounds.ts';
import { loopBandpass, loopHighpass, loopLowpass } from './filter.ts';
import { levelled, mixIn, noise, randomSource, shaped, type Signal, silence, tone } from './signal.ts';
import { contact, rung } from './struck-things.ts';

/** A level that comes back to itself after a loop: whole numbers of slow waves only. */
function drift(
  base: number,
  ...waves: readonly (readonly [count: number, depth: number, phase: number])[]
): (time: number) => number {
  return (time) =>
    waves.reduce(
      (sum, [count, depth, phase]) => sum + depth * Math.sin((2 * Math.PI * count * time) / LOOP + phase),
      base,
    );
}

/** A tone whose frequency fits the loop a whole number of times. */
function hum(hertz: number): Signal {
  return tone(LOOP, Math.round(hertz * LOOP) / LOOP);
}

/** A small bird far away: a few quick slides of a whistle. */
function bird(seed: number): Signal {
  const random = randomSource(seed);
  const out = silence(1.4);
  const base = 2900 + 1500 * random();
  for (let i = 0, at = 0; i < 3 + Math.floor(random() * 4); i++) {
    const length = 0.06 + 0.08 * random();
    const slide = (random() - 0.4) * 9000;
    mixIn(
      out,
      shaped(
        tone(length, (time) => base + slide * time),
        (time) => Math.sin((Math.PI * time) / length) ** 2,
      ),
      at,
      0.6 + 0.4 * random(),
    );
    at += length + 0.04 + 0.1 * random();
  }
  return out;
}

/** Five in the morning: the oven's burner and fan, a refrigerator, a clock, the first birds outside. */
export function bakehouse(): Signal {
  const out = shaped(loopLowpass(noise(LOOP, 81), 210), drift(1.5, [3, 0.2, 0], [7, 0.1, 1]));
  mixIn(out, loopBandpass(noise(LOOP, 82), 520, 0.6), 0, 0.16);
  for (const [hertz, gain] of [
    [50, 0.1],
    [100, 0.075],
    [150, 0.03],
    [292, 0.012],
  ] as const)
    mixIn(out, hum(hertz), 0, gain);
  mixIn(out, shaped(loopBandpass(noise(LOOP, 83), 1500, 0.5), drift(0.04, [2, 0.02, 0.5])), 0);
  for (let second = 0; second < LOOP; second++)
    mixIn(out, contact(0.03, 2500, 2, 0.012, 300 + (second % 2)), second + 0.37, 0.05, true);
  for (const [at, seed] of [
    [2.1, 84],
    [6.8, 85],
    [7.9, 86],
    [12.4, 87],
  ] as const)
    mixIn(out, bird(seed), at, 0.045, true);
  for (const [at, gain] of [
    [4.4, 0.16],
    [10.9, 0.11],
  ] as const)
    mixIn(
      out,
      rung(0.5, [
        [840, 0.3, 0.5],
        [1910, 0.4, 0.4],
      ]),
      at,
      gain,
      true,
    );
  return levelled(out, 0.55);
}

/** Mistral over roofs: gusts that whistle at edges, gulls, the harbour and a two-tone horn far below. */
export function mistral(): Signal {
  const gust = drift(0.55, [1, 0.22, 0], [3, 0.16, 1.7], [5, 0.1, 4], [8, 0.06, 2]);
  const out = shaped(loopLowpass(noise(LOOP, 91), 420), (time) => 2.2 * gust(time));
  mixIn(
    out,
    shaped(
      loopBandpass(noise(LOOP, 92), (time) => 700 + 480 * gust(time), 2.2),
      (time) => 0.75 * gust(time) ** 2,
    ),
    0,
  );
  mixIn(
    out,
    shaped(
      loopBandpass(noise(LOOP, 93), (time) => 1900 + 700 * gust(time), 6),
      (time) => 0.4 * gust(time) ** 3,
    ),
    0,
  );
  mixIn(out, shaped(loopBandpass(noise(LOOP, 94), 300, 0.5), drift(0.28, [2, 0.05, 0])), 0);
  for (const [at, length, high, gain] of [
    [1.4, 0.4, 1180, 0.11],
    [2, 0.3, 1240, 0.08],
    [8.7, 0.5, 1080, 0.07],
    [9.3, 0.34, 1130, 0.06],
    [13.5, 0.3, 1260, 0.05],
  ] as const)
    mixIn(out, gullCry(length, high), at, gain, true);
  const horn = silence(1.6);
  for (const [hertz, gain] of [
    [139, 1],
    [174.6, 0.8],
    [278, 0.4],
  ] as const)
    mixIn(
      horn,
      shaped(tone(1.6, hertz), (time) => Math.min(1, time / 0.2) * Math.min(1, (1.6 - time) / 0.5)),
      0,
      gain,
    );
  mixIn(out, horn, 5.2, 0.05, true);
  return levelled(out, 0.6);
}

/** A living room in the morning: a clock, a radio in the next room, birds at the window, the radiator. */
export function clock(): Signal {
  const out = shaped(loopLowpass(noise(LOOP, 101), 260), () => 0.45);
  for (let beat = 0; beat < LOOP; beat++) {
    const tick = rung(0.1, [
      [beat % 2 === 0 ? 1180 : 980, 0.04, 0.6],
      [2600, 0.025, 0.4],
    ]);
    mixIn(out, tick, beat, 0.16, true);
    mixIn(out, contact(0.03, 3300, 1.5, 0.01, 310 + (beat % 2)), beat, 0.16, true);
  }
  // A voice through a wall: only its melody and its syllables are left.
  const murmur = shaped(
    loopBandpass(noise(LOOP, 102), (time) => 430 + 130 * Math.sin((2 * Math.PI * 23 * time) / LOOP), 3),
    (time) => {
      const syllables =
        0.5 + 0.5 * Math.sin((2 * Math.PI * 61 * time) / LOOP) * Math.sin((2 * Math.PI * 37 * time) / LOOP + 1);
      const phrase = Math.max(0, Math.sin((2 * Math.PI * 3 * time) / LOOP + 0.5)) ** 0.5;
      return syllables * phrase;
    },
  );
  mixIn(out, murmur, 0, 0.35);
  for (const [at, seed, gain] of [
    [0.7, 103, 0.08],
    [3.9, 104, 0.06],
    [5.1, 105, 0.09],
    [9.6, 106, 0.07],
    [11.2, 107, 0.05],
    [14.1, 108, 0.08],
  ] as const)
    mixIn(out, bird(seed), at, gain, true);
  mixIn(
    out,
    rung(0.4, [
      [1420, 0.2, 0.5],
      [3100, 0.12, 0.3],
    ]),
    7.4,
    0.05,
    true,
  );
  return levelled(loopHighpass(out, 60), 0.5);
}
