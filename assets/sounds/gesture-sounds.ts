import { bandpass, highpass, lowpass, loopBandpass, loopHighpass, loopLowpass } from './filter.ts';
import {
  finished,
  levelled,
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

/** A gate of spring steel that snaps shut on its ring. */
export function karabiner(): Signal {
  const click = (seed: number) =>
    mixed(
      0.3,
      [
        rung(
          0.3,
          [
            [2310, 0.14, 0.6],
            [3870, 0.22, 0.8],
            [6240, 0.16, 0.5],
            [880, 0.05, 0.5],
          ],
          0.0004,
        ),
        0,
        1,
      ],
      [contact(0.04, 5200, 0.8, 0.014, seed), 0, 1.4],
    );
  return finished(
    mixed(
      0.46,
      [click(31), 0, 0.55],
      [click(32), 0.085, 1],
      [
        rung(0.3, [
          [1240, 0.3, 0.4],
          [2980, 0.24, 0.3],
        ]),
        0.09,
        0.5,
      ],
    ),
    0.75,
  );
}

/** Gas, piston, wood: one dry blow. */
export function nailShot(): Signal {
  const blow = shaped(saturated(lowpass(noise(0.35, 33), 2600), 2.4), struck(0.0006, 0.11));
  const thump = shaped(
    tone(0.3, (time) => 130 - 260 * time),
    struck(0.001, 0.16),
  );
  const spring = rung(0.3, [
    [1840, 0.09, 0.5],
    [3120, 0.07, 0.35],
  ]);
  const hiss = shaped(highpass(noise(0.3, 34), 3800), (time) => 0.35 * struck(0.03, 0.2)(time));
  return finished(
    mixed(
      0.42,
      [blow, 0, 1],
      [thump, 0, 0.9],
      [spring, 0.012, 0.35],
      [hiss, 0.03, 0.5],
      [contact(0.1, 420, 0.7, 0.07, 35), 0.004, 1.5],
    ),
    0.95,
  );
}

/** A taut string that is let go on wood. */
export function chalkSnap(): Signal {
  const string = shaped(
    tone(0.4, (time) => 210 + 26 * Math.exp(-time * 30)),
    struck(0.0008, 0.24),
  );
  return finished(
    mixed(
      0.42,
      [string, 0, 0.6],
      [contact(0.12, 1500, 0.6, 0.05, 36), 0, 1.8],
      [shaped(highpass(noise(0.3, 37), 4000), struck(0.004, 0.2)), 0.004, 0.25],
    ),
    0.75,
  );
}

export function doughPress(): Signal {
  const give = shaped(
    lowpass(noise(0.42, 38), (time) => 260 + 240 * Math.sin(time * 7)),
    (time) => Math.sin(Math.PI * Math.min(1, time / 0.4)) ** 1.5,
  );
  return finished(
    mixed(
      0.44,
      [give, 0, 2.5],
      [
        shaped(
          tone(0.3, (time) => 96 - 70 * time),
          struck(0.03, 0.22),
        ),
        0,
        0.7,
      ],
      [contact(0.1, 640, 1, 0.05, 39), 0.26, 0.5],
    ),
    0.65,
  );
}

export function bladeCut(): Signal {
  return finished(
    shaped(
      bandpass(noise(0.16, 40), (time) => 4200 + 9000 * time, 0.9),
      (time) => Math.sin(Math.PI * Math.min(1, time / 0.15)) ** 2,
    ),
    0.32,
  );
}

/** A heavy flap on its hinge, and the clap of iron. */
export function ovenDoor(): Signal {
  const creak = shaped(
    bandpass(noise(0.4, 41), (time) => 700 + 420 * Math.sin(time * 21), 5),
    (time) => Math.min(1, time * 8) * Math.max(0, 1 - time / 0.4),
  );
  const clap = rung(0.7, [
    [142, 0.35, 1],
    [287, 0.4, 0.8],
    [466, 0.3, 0.5],
    [911, 0.22, 0.35],
    [1730, 0.14, 0.2],
  ]);
  return finished(mixed(0.95, [creak, 0, 1.1], [clap, 0.26, 0.9], [contact(0.2, 700, 0.5, 0.09, 42), 0.26, 1.5]), 0.75);
}

export function lever(): Signal {
  const ratchet = silence(0.3);
  for (let i = 0; i < 3; i++)
    mixIn(
      ratchet,
      mixed(
        0.1,
        [contact(0.06, 1700, 1, 0.025, 43 + i), 0, 1],
        [
          rung(0.1, [
            [760, 0.05, 0.5],
            [2100, 0.04, 0.3],
          ]),
          0,
          0.6,
        ],
      ),
      i * 0.055,
      0.6 + i * 0.2,
    );
  return finished(ratchet, 0.6);
}

export function dialDetent(): Signal {
  return finished(
    mixed(
      0.06,
      [
        rung(0.06, [
          [1450, 0.03, 0.6],
          [2900, 0.02, 0.4],
        ]),
        0,
        1,
      ],
      [contact(0.03, 3000, 1, 0.012, 47), 0, 1],
    ),
    0.4,
  );
}

export function steam(): Signal {
  const hiss = highpass(noise(1.3, 48), 1800);
  const body = bandpass(noise(1.3, 49), (time) => 3400 - 1100 * time, 0.5);
  const level = (time: number) =>
    Math.min(1, time / 0.06) * Math.exp(-2.4 * Math.max(0, time - 0.35)) * (0.85 + 0.15 * Math.sin(time * 57));
  return finished(shaped(mixed(1.3, [hiss, 0, 0.6], [body, 0, 1.2]), level), 0.6);
}

export function slideWood(): Signal {
  const grain = bandpass(noise(0.7, 50), (time) => 620 + 260 * Math.sin(time * 9), 0.7);
  return finished(
    mixed(
      0.8,
      [shaped(grain, (time) => Math.sin(Math.PI * Math.min(1, time / 0.68))), 0, 1.4],
      [contact(0.1, 500, 0.8, 0.06, 51), 0.62, 1],
    ),
    0.5,
  );
}

/** A ball pen: three strokes on paper. */
export function pen(): Signal {
  const out = silence(0.7);
  for (const [at, length, seed] of [
    [0, 0.18, 52],
    [0.2, 0.14, 53],
    [0.36, 0.26, 54],
  ] as const)
    mixIn(
      out,
      shaped(
        bandpass(noise(length, seed), 3400, 0.8),
        (time) => Math.sin((Math.PI * time) / length) * (0.7 + 0.3 * Math.sin(time * 260)),
      ),
      at,
    );
  return finished(out, 0.32);
}

export function whoosh(): Signal {
  return finished(
    shaped(
      bandpass(noise(0.36, 55), (time) => 500 + 2600 * Math.sin(Math.PI * Math.min(1, time / 0.36)), 0.8),
      (time) => Math.sin(Math.PI * Math.min(1, time / 0.35)) ** 2,
    ),
    0.35,
  );
}

/** Many small grains: `seconds` of a loop. */
export function flowingGrain(seconds: number): Signal {
  const bed = loopBandpass(noise(seconds, 56), 3100, 0.5);
  const out = shaped(bed, (time) => 0.55 + 0.12 * Math.sin((2 * Math.PI * time * 3) / seconds));
  const random = randomSource(57);
  for (let i = 0; i < seconds * 90; i++)
    mixIn(out, contact(0.02, 2500 + 3500 * random(), 1.5, 0.008, 100 + i), random() * seconds, 0.5 * random(), true);
  return levelled(loopHighpass(out, 700), 0.4);
}

/** Water into a vessel: a soft bed and bubbles that rise in pitch. */
export function flowingLiquid(seconds: number): Signal {
  const out = shaped(loopBandpass(noise(seconds, 58), 900, 0.5), () => 0.28);
  mixIn(out, loopHighpass(loopLowpass(noise(seconds, 59), 5200), 2400), 0, 0.1);
  const random = randomSource(60);
  for (let i = 0; i < seconds * 34; i++) {
    const pitch = 420 + 1300 * random() ** 1.6;
    const length = 0.03 + 0.06 * random();
    mixIn(
      out,
      shaped(
        tone(length, (time) => pitch * (1 + time * 5)),
        struck(0.003, length),
      ),
      random() * seconds,
      0.1 + 0.3 * random(),
      true,
    );
  }
  return levelled(out, 0.5);
}
