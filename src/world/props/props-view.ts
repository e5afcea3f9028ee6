import { Quaternion, Vector3 } from 'three';
import type { Cue } from '../../play/cue.ts';
import type { PlaceModel } from '../../play/place-model.ts';
import type { PropState } from '../../play/play-state.ts';
import { POSITION_UNIT, type Pose } from '../../play/pose.ts';
import type { DelightDefinition } from '../../play/scene-document.ts';
import type { LoadedPlace } from '../load-place.ts';
import type { ScenePart, ViewFrame } from '../scene-part.ts';
import { ANSWER_SECONDS, delightOffset, type MotionOffset } from './delight-motion.ts';
import type { PropBatch } from './prop-batch.ts';
import { glowOf } from './prop-glow.ts';

/** Below this level a filling thing is not drawn at all: flat, its light would be wrong. */
const LEAST_LEVEL = 0.004;

interface RunningDelight {
  definition: DelightDefinition;
  since: number;
}

/** Puts every prop where the play says it is, filled as it says, shining as hands and help ask. */
export class PropsView implements ScenePart {
  /** Name of the prop that a ray rests on, for each hand. */
  readonly pointed: { left: string | null; right: string | null } = { left: null, right: null };
  private readonly model: PlaceModel;
  private readonly batch: PropBatch;
  private readonly marks: ReadonlySet<string>;
  private readonly running = new Map<string, RunningDelight>();
  private time = 0;
  private readonly offset: MotionOffset = { position: new Vector3(), orientation: new Quaternion() };
  private readonly moved: Pose = { position: new Vector3(), orientation: new Quaternion() };

  constructor(loaded: LoadedPlace) {
    this.model = loaded.model;
    this.batch = loaded.props;
    this.marks = new Set(marksOf(loaded.model));
    this.placeDecoration(loaded);
  }

  update(frame: ViewFrame): void {
    this.time = frame.time;
    const { props } = frame.state;
    for (let i = 0; i < props.length; i++) {
      const prop = props[i];
      if (prop) this.updateProp(prop, frame);
    }
  }

  cue(cue: Cue): void {
    if (cue.kind !== 'delight') return;
    const definition = this.model.scene.delights.find(({ id }) => id === cue.subject);
    if (definition) this.running.set(definition.prop, { definition, since: this.time });
  }

  dispose(): void {
    this.running.clear();
  }

  private updateProp(prop: PropState, frame: ViewFrame): void {
    const index = this.batch.indexOf(prop.id);
    const definition = this.model.props.get(prop.id)?.definition;
    const fills = definition?.level !== undefined;
    const shown =
      prop.visible && prop.where !== 'gone' && !this.marks.has(prop.id) && !(fills && prop.level < LEAST_LEVEL);
    const delighted = this.delighted(prop);
    this.batch.place(index, delighted, shown ? (fills ? prop.level : 1) : 0, shown ? 1 : 0);
    const pointed = this.pointed.left === prop.id || this.pointed.right === prop.id;
    const wanted = shown ? glowOf(frame, prop.id, prop.hand !== null, pointed) : 0;
    const now = this.batch.glow[index] ?? 0;
    this.batch.glow[index] = now + (wanted - now) * Math.min(1, frame.seconds * 14);
  }

  private delighted(prop: PropState): Pose {
    const running = this.running.get(prop.id);
    if (!running) return prop.pose;
    const { answer } = running.definition;
    const elapsed = this.time - running.since;
    if (elapsed >= ANSWER_SECONDS[answer]) {
      this.running.delete(prop.id);
      return prop.pose;
    }
    const { position, orientation } = delightOffset(answer, elapsed, this.offset);
    const out = this.moved as { position: Vector3; orientation: Quaternion };
    out.orientation.copy(prop.pose.orientation as Quaternion).multiply(orientation);
    out.position.copy(prop.pose.position as Vector3).add(position);
    return this.moved;
  }

  /** Props of the file that the scene does not name stay where they were modelled. */
  private placeDecoration({ layout, model, props }: LoadedPlace): void {
    for (const [name, node] of Object.entries(layout.nodes)) {
      const id = name.slice(5);
      if (!name.startsWith('prop_') || model.props.has(id)) continue;
      const [x = 0, y = 0, z = 0] = node.position;
      const [i = 0, j = 0, k = 0, w = 1] = node.orientation;
      const position = new Vector3(x, y, z).divideScalar(POSITION_UNIT);
      const shown = this.marks.has(id) ? 0 : 1;
      props.place(props.indexOf(id), { position, orientation: new Quaternion(i, j, k, w).normalize() }, shown, shown);
    }
  }
}

/** Props that are only ever drawn as marks left by a tool. */
export function marksOf(model: PlaceModel): string[] {
  return model.scene.steps.flatMap(({ parameters }) =>
    parameters.gesture === 'tool_targets' ? [parameters.mark] : [],
  );
}
