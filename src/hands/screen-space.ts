import { type PerspectiveCamera, Vector3 } from 'three';
import type { Vector } from '../play/pose.ts';

/** A point of the picture: CSS pixels from its upper left corner, and metres in front of the camera. */
export interface ScreenPoint {
  x: number;
  y: number;
  depth: number;
}

export function createScreenPoint(): ScreenPoint {
  return { x: 0, y: 0, depth: 0 };
}

/** From place space to the picture and back, for one camera and canvas. */
export interface ScreenSpace {
  readonly width: number;
  readonly height: number;
  set(camera: PerspectiveCamera, width: number, height: number): void;
  project(out: ScreenPoint, point: Vector): ScreenPoint;
  /** The ray under a pixel; the direction has unit length. */
  ray(x: number, y: number, origin: Vector3, direction: Vector3): void;
  /** The point under a pixel at a depth (metres along the view's own direction): on a plane that faces the camera. */
  pointAtDepth(x: number, y: number, depth: number, out: Vector3): Vector3;
  /** Pixels of a metre at a depth. */
  pixelsPerMetre(depth: number): number;
}

export function createScreenSpace(): ScreenSpace {
  const right = new Vector3();
  const up = new Vector3();
  const back = new Vector3();
  const eye = new Vector3();
  const offset = new Vector3();
  let tangent = 1;
  const space = {
    width: 1,
    height: 1,
    set(camera: PerspectiveCamera, width: number, height: number) {
      space.width = width;
      space.height = height;
      camera.matrixWorld.extractBasis(right, up, back);
      eye.setFromMatrixPosition(camera.matrixWorld);
      tangent = Math.tan((camera.fov * Math.PI) / 360);
    },
    project(out: ScreenPoint, point: Vector) {
      offset.set(point.x - eye.x, point.y - eye.y, point.z - eye.z);
      out.depth = -offset.dot(back);
      const scale = space.pixelsPerMetre(Math.max(1e-3, out.depth));
      out.x = space.width / 2 + offset.dot(right) * scale;
      out.y = space.height / 2 - offset.dot(up) * scale;
      return out;
    },
    ray(x: number, y: number, origin: Vector3, direction: Vector3) {
      origin.copy(eye);
      space.pointAtDepth(x, y, 1, direction).sub(eye).normalize();
    },
    pointAtDepth(x: number, y: number, depth: number, out: Vector3) {
      const scale = space.pixelsPerMetre(depth);
      return out
        .copy(eye)
        .addScaledVector(back, -depth)
        .addScaledVector(right, (x - space.width / 2) / scale)
        .addScaledVector(up, (space.height / 2 - y) / scale);
    },
    pixelsPerMetre: (depth: number) => space.height / (2 * tangent * depth),
  };
  return space;
}
