import { Quaternion, Vector3 } from 'three';
import type { PlaceModel } from '../../play/place-model.ts';
import { progressOf } from '../../play/play.ts';
import type { PlayRuntime } from '../../play/runtime.ts';
import type { Pose } from '../../play/pose.ts';
import type { TracePath } from '../../play/scene-document.ts';
import type { ScenePart } from '../scene-part.ts';
import type { PropBatch } from './prop-batch.ts';

/** Metres shown beyond the tool's tip, so that the opening is never behind it. */
const AHEAD = 0.004;

interface Line {
  step: number;
  prop: number;
  /** In the prop's own frame: unit direction, and the line's two ends along it, metres. */
  axis: Vector3;
  from: number;
  to: number;
}

/** Lets what a tool traces appear from the line's beginning to where the tool has come. */
export class RevealAlongLine implements ScenePart {
  private readonly runtime: PlayRuntime;
  private readonly batch: PropBatch;
  private readonly lines: readonly Line[];

  constructor(runtime: PlayRuntime, model: PlaceModel, batch: PropBatch) {
    this.runtime = runtime;
    this.batch = batch;
    this.lines = model.scene.steps.flatMap(({ parameters }, step) =>
      parameters.gesture === 'trace_path' ? (lineOf(step, parameters, model, batch) ?? []) : [],
    );
  }

  update(): void {
    const { state } = this.runtime.play;
    const { reveal } = this.batch;
    reveal.revealProp.value = -1;
    if (state.finished) return;
    for (let i = 0; i < this.lines.length; i++) {
      const line = this.lines[i];
      if (!line || line.step !== state.stepIndex) continue;
      reveal.revealProp.value = line.prop;
      reveal.revealAxis.value.copy(line.axis);
      reveal.revealLimit.value = line.from + (line.to - line.from) * progressOf(this.runtime.play) + AHEAD;
    }
  }

  dispose(): void {
    this.batch.reveal.revealProp.value = -1;
  }
}

function lineOf(step: number, { points, reveals }: TracePath, model: PlaceModel, batch: PropBatch): Line | null {
  const prop = model.props.get(reveals);
  const first = model.anchors.get(points[0] ?? '');
  const last = model.anchors.get(points[points.length - 1] ?? '');
  if (!prop || !first || !last) return null;
  const from = intoFrame(first.position, prop.rest);
  const to = intoFrame(last.position, prop.rest);
  const axis = to.clone().sub(from).normalize();
  return { step, prop: batch.indexOf(reveals), axis, from: from.dot(axis), to: to.dot(axis) };
}

function intoFrame(point: Pose['position'], { position, orientation }: Pose): Vector3 {
  const turn = new Quaternion(orientation.x, orientation.y, orientation.z, orientation.w).invert();
  return new Vector3(point.x - position.x, point.y - position.y, point.z - position.z).applyQuaternion(turn);
}
