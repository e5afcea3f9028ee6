import { type BufferGeometry, InstancedMesh, Matrix4, MeshLambertMaterial, Quaternion, Vector3 } from 'three';
import type { PlayState } from '../../play/play-state.ts';
import type { PlaceModel } from '../../play/place-model.ts';
import type { ToolTargets } from '../../play/scene-document.ts';
import { createPartGeometry, releasePartGeometry } from '../props/part-geometry.ts';
import type { PropBatch } from '../props/prop-batch.ts';
import type { ScenePart } from '../scene-part.ts';

/** What a tool has left on the work (nail heads), instanced from the mark's own vertices: one draw call for each kind of mark. */
export class MarksView implements ScenePart {
  readonly mesh: InstancedMesh<BufferGeometry, MeshLambertMaterial>;
  private readonly state: PlayState;
  private readonly model: PlaceModel;
  private readonly stepIndex: number;
  private readonly parameters: ToolTargets;
  private count = -1;

  /** One for each step whose tool leaves marks. */
  static all(model: PlaceModel, state: PlayState, props: PropBatch): MarksView[] {
    return model.scene.steps.flatMap(({ parameters }, index) => {
      const geometry = parameters.gesture === 'tool_targets' ? createPartGeometry(props, parameters.mark) : null;
      return geometry && parameters.gesture === 'tool_targets'
        ? [new MarksView(model, state, geometry, index, parameters)]
        : [];
    });
  }

  private constructor(
    model: PlaceModel,
    state: PlayState,
    geometry: BufferGeometry,
    stepIndex: number,
    parameters: ToolTargets,
  ) {
    this.model = model;
    this.state = state;
    this.stepIndex = stepIndex;
    this.parameters = parameters;
    this.mesh = new InstancedMesh(geometry, new MeshLambertMaterial({ vertexColors: true }), parameters.targets.length);
    this.mesh.name = 'marks';
    this.mesh.frustumCulled = false;
    this.mesh.count = 0;
  }

  update(): void {
    const done = this.doneTargets();
    let count = 0;
    for (let i = 0; i < this.parameters.targets.length; i++) if (done === null || done[i]) count++;
    if (this.state.stepIndex < this.stepIndex) count = 0;
    if (count !== this.count) this.place(done, count);
  }

  dispose(): void {
    releasePartGeometry(this.mesh.geometry);
    this.mesh.material.dispose();
    this.mesh.dispose();
  }

  /** For each target whether it is done; null when the whole step lies behind. */
  private doneTargets(): readonly boolean[] | null {
    if (this.state.finished || this.state.stepIndex > this.stepIndex) return null;
    return (this.state.gesture as { done?: readonly boolean[] } | null)?.done ?? NONE;
  }

  private place(done: readonly boolean[] | null, count: number): void {
    this.count = count;
    let next = 0;
    if (count > 0) {
      this.parameters.targets.forEach((target, i) => {
        const anchor = this.model.anchors.get(target);
        if (!anchor || (done !== null && !done[i])) return;
        const { x, y, z, w } = anchor.orientation;
        const position = new Vector3(anchor.position.x, anchor.position.y, anchor.position.z);
        this.mesh.setMatrixAt(
          next++,
          new Matrix4().compose(position, new Quaternion(x, y, z, w).multiply(OUT_OF_THE_WORK), new Vector3(1, 1, 1)),
        );
      });
    }
    this.mesh.count = next;
    this.mesh.visible = next > 0;
    this.mesh.instanceMatrix.needsUpdate = true;
  }
}

const NONE: readonly boolean[] = [];
/** A mark is modelled lying on a table, +Y up; an anchor looks into the work with its −Z. */
const OUT_OF_THE_WORK = /* @__PURE__ */ new Quaternion(Math.SQRT1_2, 0, 0, Math.SQRT1_2);
