import { Quaternion, Vector3 } from 'three';
import type { HandId } from '../play/intent.ts';
import { actsOf } from '../play/play.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import type { PlaceModel, PropModel } from '../play/place-model.ts';
import type { PropState } from '../play/play-state.ts';
import type { MarkersView } from './markers/markers-view.ts';
import type { Pointable, PointableKind, PointableRegistry } from './pointables.ts';
import { PoseMemory } from './pose-memory.ts';
import type { ScenePart } from './scene-part.ts';

/** Signs are touched and pointed at more widely than they are drawn: 5 cm. */
const SIGN_HALF = 0.05;

interface DelightPoint {
  pointable: Pointable;
  prop: PropModel;
}

/** Registers what can be pointed at in the place itself: signs, points to judge, things that delight. Boards register themselves. */
export class PlacePointables implements ScenePart {
  private readonly runtime: PlayRuntime;
  private readonly markers: MarkersView;
  private readonly remove: (() => void)[] = [];
  private readonly delights: readonly DelightPoint[];
  private readonly checks: readonly Pointable[];
  private readonly memory: PoseMemory;

  constructor(runtime: PlayRuntime, model: PlaceModel, markers: MarkersView, registry: PointableRegistry) {
    this.runtime = runtime;
    this.markers = markers;
    const register = (pointable: Pointable) => {
      this.remove.push(registry.add(pointable));
      return pointable;
    };
    for (const marker of markers.interests) {
      const anchor = model.scene.interests.find(({ id }) => id === marker.id)?.anchor ?? '';
      const select = () => runtime.dispatch({ kind: 'look', interest: marker.id });
      register(sign(marker.id, 'interest', model.anchors.get(anchor)?.position, marker, select));
    }
    this.checks = markers.checks.map((marker) =>
      register(
        sign(marker.id, 'check', model.anchors.get(marker.id)?.position, marker, () => this.lookCloser(marker.id)),
      ),
    );
    this.delights = model.scene.delights.flatMap(({ id, prop }) => {
      const thing = model.props.get(prop);
      if (!thing) return [];
      const select = () => runtime.dispatch({ kind: 'delight', delight: id });
      return [{ prop: thing, pointable: register(box(id, 'delight', { hovered: false }, select)) }];
    });
    this.memory = new PoseMemory(this.delights.length);
  }

  update(): void {
    const { state } = this.runtime.play;
    for (let i = 0; i < this.delights.length; i++) {
      const delight = this.delights[i];
      const prop = delight && state.props[delight.prop.index];
      const there = prop?.visible && prop.where === 'rest' ? 1 : 0;
      if (delight && prop && this.memory.changed(i, prop.pose, there)) follow(delight.pointable, delight.prop, prop);
    }
    for (let i = 0; i < this.checks.length; i++) {
      const check = this.checks[i];
      if (check) check.enabled = this.markers.canJudge(check.id);
    }
  }

  private lookCloser(anchor: string): void {
    const act = actsOf(this.runtime.play).find(({ id, subject }) => subject === anchor && id.startsWith('look:'));
    if (act) this.runtime.dispatch({ kind: 'do', act: act.id });
  }

  dispose(): void {
    for (const remove of this.remove) remove();
  }
}

interface Hoverable {
  hovered: boolean;
}

function box(id: string, kind: PointableKind, mark: Hoverable, select: () => void): Pointable {
  const over: Record<HandId, boolean> = { left: false, right: false };
  return {
    id,
    kind,
    centre: new Vector3(),
    orientation: new Quaternion(),
    halfSize: new Vector3(),
    enabled: true,
    hover(point, hand) {
      over[hand] = point !== null;
      mark.hovered = over.left || over.right;
    },
    select,
  };
}

function sign(
  id: string,
  kind: PointableKind,
  at: { x: number; y: number; z: number } | undefined,
  mark: Hoverable,
  select: () => void,
): Pointable {
  const pointable = box(id, kind, mark, select);
  pointable.halfSize.setScalar(SIGN_HALF);
  if (at) pointable.centre.set(at.x, at.y, at.z);
  else pointable.enabled = false;
  return pointable;
}

/** Lays a prop's own box round it where it is now. */
function follow(pointable: Pointable, model: PropModel, prop: PropState): void {
  const { x, y, z, w } = prop.pose.orientation;
  pointable.orientation.set(x, y, z, w);
  pointable.halfSize.set(
    Math.max(0.02, model.halfSize.x),
    Math.max(0.02, model.halfSize.y),
    Math.max(0.02, model.halfSize.z),
  );
  pointable.centre.set(model.centre.x, model.centre.y, model.centre.z).applyQuaternion(pointable.orientation);
  pointable.centre.x += prop.pose.position.x;
  pointable.centre.y += prop.pose.position.y;
  pointable.centre.z += prop.pose.position.z;
  pointable.enabled = prop.visible && prop.where === 'rest';
}
