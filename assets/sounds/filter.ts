import { RATE, type Signal } from './signal.ts';

/** Coefficients of a second-order filter (Robert Bristow-Johnson's cookbook). */
interface Biquad {
  b0: number;
  b1: number;
  b2: number;
  a1: number;
  a2: number;
}

function biquad(kind: 'low' | 'high' | 'band', hertz: number, q: number): Biquad {
  const omega = (2 * Math.PI * Math.min(hertz, RATE * 0.45)) / RATE;
  const alpha = Math.sin(omega) / (2 * q);
  const cosine = Math.cos(omega);
  const a0 = 1 + alpha;
  const low = (1 - cosine) / 2;
  const high = (1 + cosine) / 2;
  const [b0, b1, b2] =
    kind === 'low' ? [low, 2 * low, low] : kind === 'high' ? [high, -2 * high, high] : [alpha, 0, -alpha];
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: (-2 * cosine) / a0, a2: (1 - alpha) / a0 };
}

/** `turns` 2: the signal is a loop, and the filter has heard it once before. */
function filtered(
  signal: Signal,
  kind: 'low' | 'high' | 'band',
  hertz: number | ((time: number) => number),
  q: number,
  turns: number,
): Signal {
  const out = new Float32Array(signal.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  let coefficients = biquad(kind, typeof hertz === 'number' ? hertz : hertz(0), q);
  for (let turn = 0; turn < turns; turn++) {
    for (let i = 0; i < signal.length; i++) {
      if (typeof hertz !== 'number' && i % 64 === 0) coefficients = biquad(kind, hertz(i / RATE), q);
      const x = signal[i] ?? 0;
      const y =
        coefficients.b0 * x + coefficients.b1 * x1 + coefficients.b2 * x2 - coefficients.a1 * y1 - coefficients.a2 * y2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      out[i] = y;
    }
  }
  return out;
}

type Hertz = number | ((time: number) => number);

export const lowpass = (signal: Signal, hertz: Hertz, q = 0.7) => filtered(signal, 'low', hertz, q, 1);
export const highpass = (signal: Signal, hertz: Hertz, q = 0.7) => filtered(signal, 'high', hertz, q, 1);
export const bandpass = (signal: Signal, hertz: Hertz, q = 1) => filtered(signal, 'band', hertz, q, 1);

/** The same for a loop: its end leads into its beginning. */
export const loopLowpass = (signal: Signal, hertz: Hertz, q = 0.7) => filtered(signal, 'low', hertz, q, 2);
export const loopHighpass = (signal: Signal, hertz: Hertz, q = 0.7) => filtered(signal, 'high', hertz, q, 2);
export const loopBandpass = (signal: Signal, hertz: Hertz, q = 1) => filtered(signal, 'band', hertz, q, 2);
