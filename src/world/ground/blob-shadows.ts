import { DynamicDrawUsage, InstancedMesh, Matrix4, PlaneGeometry, Quaternion, ShaderMaterial, Vector3 } from 'three';
import type { PlaceModel, PropModel } from '../../play/place-model.ts';
import type { PropState } from '../../play/play-state.ts';
import { PoseMemory } from '../pose-memory.ts';
import type { ScenePart, ViewFrame } from '../scene-part.ts';
import type { SurfaceHeights } from './surface-heights.ts';

/** Metres above a surface at which a shadow has faded away. */
const FADE_HEIGHT = 0.45;
/** Lies this much above the surface, so that the two do not fight for the same depth. */
const LIFT = 0.003;
const DARKEST = 0.42;

const UP = new Vector3(0, 0, 1);
const ZERO = new Matrix4().makeScale(0, 0, 0);
const matrix = new Matrix4();
const centre = new Vector3();
const normal = new Vector3();
const tilt = new Quaternion();
const scale = new Vector3();
const around = new Quaternion();

/**
 * A soft dark spot under everything that can be moved: it grounds what lies, and tells how high what is held is. One draw call.
 * A quad's strength travels in its own depth scale, so that instances need no second buffer.
 */
export class BlobShadows implements ScenePart {
  readonly mesh: InstancedMesh<PlaneGeometry, ShaderMaterial>;
  private readonly props: readonly PropModel[];
  private readonly heights: SurfaceHeights;
  private readonly memory: PoseMemory;

  constructor(model: PlaceModel, heights: SurfaceHeights) {
    this.props = model.propList;
    this.heights = heights;
    this.memory = new PoseMemory(model.propList.length);
    this.mesh = new InstancedMesh(new PlaneGeometry(2, 2), createBlobMaterial(), Math.max(1, model.propList.length));
    this.mesh.instanceMatrix.setUsage(DynamicDrawUsage);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = 3;
    this.mesh.name = 'shadows';
  }

  update({ state }: ViewFrame): void {
    for (let i = 0; i < this.props.length; i++) {
      const model = this.props[i];
      const prop = state.props[i];
      const shown = prop?.visible && prop.where !== 'gone' ? 1 : 0;
      if (model && prop && this.memory.changed(i, prop.pose, shown)) this.write(i, model, prop);
    }
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
    this.mesh.dispose();
  }

  private write(index: number, model: PropModel, prop: PropState): void {
    const strength = this.castBy(model, prop);
    if (strength <= 0.01) this.put(index, ZERO);
    else this.put(index, matrix.compose(centre, tilt, scale.setZ(strength)));
  }

  /** Sets the scratch pose of the shadow; returns its strength. Controls and hidden things cast none. */
  private castBy(model: PropModel, prop: PropState): number {
    if (!prop.visible || prop.where === 'gone' || model.definition.motion) return 0;
    const { x, y, z, w } = prop.pose.orientation;
    around.set(x, y, z, w);
    centre.set(model.centre.x, model.centre.y, model.centre.z).applyQuaternion(around);
    centre.add(scale.set(prop.pose.position.x, prop.pose.position.y, prop.pose.position.z));
    const ground = this.heights.at(centre.x, centre.z);
    if (ground === null) return 0;
    const half = worldHalfSize(model, around, scale);
    const gap = centre.y - half.y - ground;
    if (gap > FADE_HEIGHT || gap < -2 * half.y - 0.03) return 0;
    const spread = 1.12 + Math.max(0, gap) * 0.8;
    this.heights.normalAt(centre.x, centre.z, normal);
    tilt.setFromUnitVectors(UP, normal);
    centre.y = ground + LIFT;
    scale.set(half.x * spread, half.z * spread, 1);
    return DARKEST * (1 - Math.max(0, gap) / FADE_HEIGHT);
  }

  private put(index: number, wanted: Matrix4): void {
    const { array } = this.mesh.instanceMatrix;
    const { elements } = wanted;
    let changed = false;
    for (let i = 0; i < 16; i++) {
      const value = Math.fround(elements[i] ?? 0);
      if (array[index * 16 + i] === value) continue;
      array[index * 16 + i] = value;
      changed = true;
    }
    if (changed) this.mesh.instanceMatrix.needsUpdate = true;
  }
}

/** Half extents of a turned box along the axes of the place. */
function worldHalfSize(model: PropModel, orientation: Quaternion, out: Vector3): Vector3 {
  matrix.makeRotationFromQuaternion(orientation);
  const { elements: m } = matrix;
  const { x, y, z } = model.halfSize;
  return out.set(
    Math.abs(m[0] ?? 0) * x + Math.abs(m[4] ?? 0) * y + Math.abs(m[8] ?? 0) * z,
    Math.abs(m[1] ?? 0) * x + Math.abs(m[5] ?? 0) * y + Math.abs(m[9] ?? 0) * z,
    Math.abs(m[2] ?? 0) * x + Math.abs(m[6] ?? 0) * y + Math.abs(m[10] ?? 0) * z,
  );
}

function createBlobMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    toneMapped: false,
    vertexShader: /* glsl */ `
      varying vec2 vAt;
      varying float vStrength;
      void main() {
        vAt = position.xy;
        vStrength = length(instanceMatrix[2].xyz);
        gl_Position = projectionMatrix * modelViewMatrix * instanceMatrix * vec4(position, 1.0);
      }`,
    fragmentShader: /* glsl */ `
      varying vec2 vAt;
      varying float vStrength;
      void main() {
        float fall = clamp(1.0 - length(vAt), 0.0, 1.0);
        gl_FragColor = vec4(0.0, 0.0, 0.0, vStrength * fall * fall * (3.0 - 2.0 * fall));
      }`,
  });
}
