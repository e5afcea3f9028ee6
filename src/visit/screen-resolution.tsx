import { PerformanceMonitor } from '@react-three/drei';

/** Pixels of the picture for each CSS pixel, at most and at least: more is hardly seen, less looks like a fault. */
const SHARPEST = 1.5;
const PLAINEST = 1;
/** Frames a second below which movements look jerky. */
const JERKY = 40;

/** For `dpr` of a canvas: a screen is never asked for more pixels than it has. */
export type ResolutionRange = [least: number, most: number];
export const SHARP: ResolutionRange = [PLAINEST, SHARPEST];

const rangeAt = (share: number): ResolutionRange => [PLAINEST, PLAINEST + share * (SHARPEST - PLAINEST)];

/**
 * Stands in the canvas of a screen and gives up sharpness, in two steps, where the device cannot draw the picture fast enough. It does not
 * try to come back: a picture that keeps changing would be worse. Headsets choose their resolution themselves.
 */
export function ScreenResolution({ onRange }: { onRange(range: ResolutionRange): void }) {
  return (
    <PerformanceMonitor
      factor={1}
      step={0.5}
      bounds={() => [JERKY, Infinity]}
      onDecline={({ factor }) => onRange(rangeAt(factor))}
    />
  );
}
