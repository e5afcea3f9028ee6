import {
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  type ShaderMaterial,
  type Vector3,
} from 'three';
import { createMarkerMaterial, MARKER_KINDS, type MarkerKind } from './marker-material.ts';

/** All markers of a place in one draw call; a slot is given once and then only written. */
export class MarkerBatch {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  private readonly places: InstancedBufferAttribute;
  private readonly looks: InstancedBufferAttribute;
  private used = 0;

  constructor(capacity: number) {
    const quad = new PlaneGeometry(2, 2);
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute('position', quad.getAttribute('position'));
    geometry.setIndex(quad.getIndex());
    this.places = new InstancedBufferAttribute(new Float32Array(capacity * 4), 4).setUsage(DynamicDrawUsage);
    this.looks = new InstancedBufferAttribute(new Float32Array(capacity * 4), 4).setUsage(DynamicDrawUsage);
    geometry.setAttribute('place', this.places);
    geometry.setAttribute('look', this.looks);
    geometry.instanceCount = 0;
    this.mesh = new Mesh(geometry, createMarkerMaterial());
    this.mesh.name = 'markers';
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = 20;
  }

  /** A new slot, unseen until it is shown. @throws Error when all are taken. */
  slot(kind: MarkerKind, radius: number): number {
    if (this.used >= this.places.count) throw new Error(`no marker left after ${this.used}`);
    const slot = this.used++;
    this.places.setW(slot, radius);
    this.looks.setX(slot, MARKER_KINDS[kind]);
    this.mesh.geometry.instanceCount = this.used;
    return slot;
  }

  move(slot: number, at: Vector3 | { x: number; y: number; z: number }): void {
    if (
      this.places.getX(slot) === Math.fround(at.x) &&
      this.places.getY(slot) === Math.fround(at.y) &&
      this.places.getZ(slot) === Math.fround(at.z)
    )
      return;
    this.places.setXYZ(slot, at.x, at.y, at.z);
    this.places.needsUpdate = true;
  }

  /** `strength` 0 hides it; `phase` is what its kind makes of it, 0 to 1. */
  show(slot: number, strength: number, phase: number): void {
    if (this.looks.getY(slot) === Math.fround(strength) && this.looks.getZ(slot) === Math.fround(phase)) return;
    this.looks.setY(slot, strength);
    this.looks.setZ(slot, phase);
    this.looks.needsUpdate = true;
  }

  setKind(slot: number, kind: MarkerKind): void {
    this.looks.setX(slot, MARKER_KINDS[kind]);
    this.looks.needsUpdate = true;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
