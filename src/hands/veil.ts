import { BackSide, type Camera, Mesh, MeshBasicMaterial, SphereGeometry } from 'three';

/** Half of a blink, seconds: the whole takes 180 ms. */
const HALF = 0.09;

/** Closes the visitor's eyes for a moment, so that nobody is moved with open ones. Drawn only while it lasts. */
export interface Veil {
  readonly mesh: Mesh;
  /** Calls `between` while all is dark. */
  blink(between: () => void): void;
  update(seconds: number, camera: Camera): void;
  dispose(): void;
}

export function createVeil(): Veil {
  const material = new MeshBasicMaterial({
    color: 0x0b0d10,
    side: BackSide,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    fog: false,
  });
  const mesh = new Mesh(new SphereGeometry(0.4, 12, 8), material);
  mesh.renderOrder = 10_000;
  mesh.frustumCulled = false;
  mesh.name = 'veil';
  // A place opens from the dark: the first picture is drawn with it, so that its shader is never compiled in mid-visit.
  let closed = 1;
  let closing = false;
  let between: (() => void) | null = null;
  return {
    mesh,
    blink(action) {
      const waiting = between;
      between = waiting
        ? () => {
            waiting();
            action();
          }
        : action;
      closing = true;
    },
    update(seconds, camera) {
      // Mostly nothing blinks.
      if (closed === 0 && !closing && !mesh.visible) return;
      const step = Math.min(seconds, 0.05) / HALF;
      closed = Math.min(1, Math.max(0, closed + (closing ? step : -step)));
      if (closing && closed === 1) {
        closing = false;
        const action = between;
        between = null;
        action?.();
      }
      mesh.visible = closed > 0;
      material.opacity = closed;
      mesh.position.setFromMatrixPosition(camera.matrixWorld);
    },
    dispose() {
      mesh.geometry.dispose();
      material.dispose();
    },
  };
}
