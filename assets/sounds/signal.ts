/** One channel of sound, −1 to 1, at {@link RATE} samples a second. */
export type Signal = Float32Array<ArrayBuffer>;

export const RATE = 48_000;

export function silence(seconds: number): Signal {
  return new Float32Array(Math.round(seconds * RATE));
}

/** A generator of the same numbers from 0 to 1 on every run. */
export function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function noise(seconds: number, seed: number): Signal {
  const random = randomSource(seed);
  return silence(seconds).map(() => random() * 2 - 1);
}

/** A sine whose frequency (hertz) may change with time (seconds). */
export function tone(seconds: number, frequency: number | ((time: number) => number)): Signal {
  const out = silence(seconds);
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    out[i] = Math.sin(phase);
    phase += (2 * Math.PI * (typeof frequency === 'number' ? frequency : frequency(i / RATE))) / RATE;
  }
  return out;
}

/** Multiplies by a level that may change with time (seconds). */
export function shaped(signal: Signal, level: (time: number) => number): Signal {
  return signal.map((value, i) => value * level(i / RATE));
}

/** Rises in `attack` seconds and dies away: to a thousandth after `decay` seconds. */
export function struck(attack: number, decay: number): (time: number) => number {
  return (time) => Math.min(1, time / Math.max(attack, 1e-5)) * Math.exp((-6.9 * Math.max(0, time - attack)) / decay);
}

export function scaled(signal: Signal, gain: number): Signal {
  return signal.map((value) => value * gain);
}

/** Adds `source` into `target` from a moment on; what runs over the end comes round to the beginning when `round`. */
export function mixIn(target: Signal, source: Signal, at: number, gain = 1, round = false): Signal {
  const first = Math.round(at * RATE);
  for (let i = 0; i < source.length; i++) {
    let index = first + i;
    if (index >= target.length) {
      if (!round) break;
      index %= target.length;
    }
    target[index] = (target[index] ?? 0) + (source[i] ?? 0) * gain;
  }
  return target;
}

export function mixed(
  seconds: number,
  ...parts: readonly (readonly [signal: Signal, at: number, gain: number])[]
): Signal {
  const out = silence(seconds);
  for (const [signal, at, gain] of parts) mixIn(out, signal, at, gain);
  return out;
}

/** Bends peaks softly instead of cutting them. */
export function saturated(signal: Signal, drive: number): Signal {
  return signal.map((value) => Math.tanh(value * drive));
}

/** Brings the loudest sample to `peak` and lets the last 8 ms fade, so that no edge is heard. */
export function finished(signal: Signal, peak = 0.8): Signal {
  const out = levelled(signal, peak);
  const fade = Math.min(out.length, Math.round(0.008 * RATE));
  for (let i = 0; i < fade; i++) {
    const index = out.length - 1 - i;
    out[index] = ((out[index] ?? 0) * i) / fade;
  }
  return out;
}

export function levelled(signal: Signal, peak: number): Signal {
  const loudest = signal.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return scaled(signal, peak / loudest);
}
