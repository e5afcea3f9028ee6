import { BufferGeometry, Mesh, MeshLambertMaterial } from 'three';
import type { Pose } from '../../play/pose.ts';
import { createPartGeometry, releasePartGeometry } from '../props/part-geometry.ts';
import type { PropBatch } from '../props/prop-batch.ts';

/** Of the thing itself: enough to see where it will lie before sunlit tiles, too little to be taken for it. */
const OPACITY = 0.4;

/** The pale double of one prop, drawn from the same vertices. */
export class GhostProp {
  readonly mesh: Mesh<BufferGeometry, MeshLambertMaterial>;
  private readonly props: PropBatch;
  private shown: string | null = null;

  constructor(props: PropBatch, firstProp: string) {
    this.props = props;
    const material = new MeshLambertMaterial({
      vertexColors: true,
      transparent: true,
      opacity: OPACITY,
      emissive: '#9fd4f5',
      emissiveIntensity: 0.35,
    });
    this.mesh = new Mesh(createPartGeometry(props, firstProp) ?? new BufferGeometry(), material);
    this.mesh.name = 'ghost-prop';
    this.mesh.frustumCulled = false;
    this.mesh.visible = false;
    this.mesh.renderOrder = 12;
  }

  show(prop: string, pose: Pose): void {
    if (this.shown !== prop) {
      const range = this.props.rangeOf(prop);
      if (!range) return this.hide();
      this.mesh.geometry.setDrawRange(range.start, range.count);
      this.shown = prop;
    }
    this.mesh.visible = true;
    this.mesh.position.set(pose.position.x, pose.position.y, pose.position.z);
    this.mesh.quaternion.set(pose.orientation.x, pose.orientation.y, pose.orientation.z, pose.orientation.w);
  }

  hide(): void {
    this.mesh.visible = false;
  }

  dispose(): void {
    releasePartGeometry(this.mesh.geometry);
    this.mesh.material.dispose();
  }
}
