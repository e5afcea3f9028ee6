import { addAfterEffect, addEffect } from '@react-three/fiber';
import type { WebGLRenderer } from 'three';

const KEPT = 240;

export interface FrameReport {
  /** Frames since the start. */
  count: number;
  /** Of the last frame; both eyes in a headset. */
  drawCalls: number;
  triangles: number;
  geometries: number;
  textures: number;
  programs: number;
  /** JavaScript inside the frame callback, milliseconds, over the last 240 frames. */
  medianMilliseconds: number;
  ninetyFifthMilliseconds: number;
  /** Between two frames, milliseconds, over the same. */
  medianInterval: number;
}

/** What each frame costs. Costs a frame two clock readings. */
export interface FrameStatistics {
  report(): FrameReport;
  dispose(): void;
}

function shareOf(values: Float32Array, count: number, share: number): number {
  const sorted = values.slice(0, Math.min(count, KEPT)).toSorted();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function createFrameStatistics(renderer: WebGLRenderer): FrameStatistics {
  const costs = new Float32Array(KEPT);
  const intervals = new Float32Array(KEPT);
  let count = 0;
  let started = 0;
  let drawCalls = 0;
  let triangles = 0;
  const stopBefore = addEffect(() => {
    const now = performance.now();
    intervals[count % KEPT] = now - started;
    started = now;
  });
  const stopAfter = addAfterEffect(() => {
    costs[count % KEPT] = performance.now() - started;
    count += 1;
    drawCalls = renderer.info.render.calls;
    triangles = renderer.info.render.triangles;
  });
  return {
    report: () => ({
      count,
      drawCalls,
      triangles,
      geometries: renderer.info.memory.geometries,
      textures: renderer.info.memory.textures,
      programs: renderer.info.programs?.length ?? 0,
      medianMilliseconds: shareOf(costs, count, 0.5),
      ninetyFifthMilliseconds: shareOf(costs, count, 0.95),
      medianInterval: shareOf(intervals, count, 0.5),
    }),
    dispose() {
      stopBefore();
      stopAfter();
    },
  };
}
