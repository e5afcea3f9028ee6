import { BufferAttribute, BufferGeometry, Color, DoubleSide, DynamicDrawUsage, Mesh, MeshLambertMaterial } from 'three';
import type { PlaceModel } from '../../play/place-model.ts';
import type { Vector } from '../../play/pose.ts';
import type { SurfaceHeights } from '../ground/surface-heights.ts';
import type { ScenePart, ViewFrame } from '../scene-part.ts';
import { CABLE_POINTS, fillCable } from './cable-curve.ts';
import { CABLE_INDICES, CABLE_VERTICES, writeCableIndices, writeCableTube } from './cable-tube.ts';

interface CableKind {
  radius: number;
  colour: string;
  /** Length of the rope over the longest way it must bridge. */
  slack: number;
}

const ROPE: CableKind = { radius: 0.0065, colour: '#e2571f', slack: 1.04 };
const CHALK_LINE: CableKind = { radius: 0.0016, colour: '#2c62c9', slack: 1.0004 };

interface Cable {
  kind: CableKind;
  from: Vector;
  /** Index of the prop at its free end, in the play's list. */
  prop: number;
  /** Metres; 0 for a line that is always taut. */
  length: number;
  x: number;
  y: number;
  z: number;
  shown: boolean;
}

/** Every rope and line of a place in one mesh, rebuilt only where an end has moved. */
export class CablesView implements ScenePart {
  readonly mesh: Mesh<BufferGeometry, MeshLambertMaterial>;
  private readonly cables: readonly Cable[];
  private readonly heights: SurfaceHeights;
  private readonly points = new Float32Array(CABLE_POINTS * 3);
  private readonly positions: BufferAttribute;
  private readonly normals: BufferAttribute;

  constructor(model: PlaceModel, heights: SurfaceHeights) {
    this.cables = cablesOf(model);
    this.heights = heights;
    const vertices = Math.max(1, this.cables.length * CABLE_VERTICES);
    const indices = new Uint16Array(this.cables.length * CABLE_INDICES);
    const colours = new Float32Array(vertices * 3);
    this.cables.forEach(({ kind }, rope) => {
      writeCableIndices(indices, rope);
      const colour = new Color(kind.colour);
      for (let i = 0; i < CABLE_VERTICES; i++) colour.toArray(colours, (rope * CABLE_VERTICES + i) * 3);
    });
    this.positions = new BufferAttribute(new Float32Array(vertices * 3), 3).setUsage(DynamicDrawUsage);
    this.normals = new BufferAttribute(new Float32Array(vertices * 3), 3).setUsage(DynamicDrawUsage);
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', this.positions);
    geometry.setAttribute('normal', this.normals);
    geometry.setAttribute('color', new BufferAttribute(colours, 3));
    geometry.setIndex(new BufferAttribute(indices, 1));
    this.mesh = new Mesh(geometry, new MeshLambertMaterial({ vertexColors: true, side: DoubleSide }));
    this.mesh.name = 'cables';
    this.mesh.frustumCulled = false;
    this.mesh.visible = this.cables.length > 0;
  }

  update({ state }: ViewFrame): void {
    for (let i = 0; i < this.cables.length; i++) {
      const cable = this.cables[i];
      const prop = cable && state.props[cable.prop];
      if (cable && prop) this.follow(cable, i, prop.pose.position, prop.visible && prop.where !== 'gone');
    }
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }

  private follow(cable: Cable, rope: number, end: Vector, shown: boolean): void {
    const still = Math.abs(cable.x - end.x) + Math.abs(cable.y - end.y) + Math.abs(cable.z - end.z) < 0.0004;
    if (still && cable.shown === shown) return;
    cable.x = end.x;
    cable.y = end.y;
    cable.z = end.z;
    cable.shown = shown;
    const { from, kind } = cable;
    fillCable(this.points, from.x, from.y, from.z, end.x, end.y, end.z, cable.length);
    if (cable.length > 0) this.layOnGround(kind.radius);
    writeCableTube(
      this.points,
      shown ? kind.radius : 0,
      rope * CABLE_VERTICES,
      this.positions.array as Float32Array,
      this.normals.array as Float32Array,
    );
    this.positions.needsUpdate = true;
    this.normals.needsUpdate = true;
  }

  /** A slack rope lies on what is under it. */
  private layOnGround(radius: number): void {
    for (let i = 1; i + 1 < CABLE_POINTS; i++) {
      const ground = this.heights.at(this.points[i * 3] ?? 0, this.points[i * 3 + 2] ?? 0);
      const y = this.points[i * 3 + 1] ?? 0;
      if (ground !== null && y < ground + radius && y > ground - 0.3) this.points[i * 3 + 1] = ground + radius;
    }
  }
}

function cablesOf(model: PlaceModel): Cable[] {
  const cables: Cable[] = [];
  const add = (kind: CableKind, cableFrom: string, prop: string, anchors: readonly string[], taut: boolean) => {
    const from = model.anchors.get(cableFrom)?.position;
    const end = model.props.get(prop);
    if (!from || !end) return;
    const ways = anchors.flatMap((anchor) => model.anchors.get(anchor)?.position ?? []).concat(end.rest.position);
    const longest = Math.max(...ways.map((to) => Math.hypot(to.x - from.x, to.y - from.y, to.z - from.z)));
    cables.push({
      kind,
      from,
      prop: end.index,
      length: taut ? 0 : longest * kind.slack,
      // No number yet, and of the one kind that these will be: the engine keeps them without a box.
      x: Number.NaN,
      y: Number.NaN,
      z: Number.NaN,
      shown: false,
    });
  };
  for (const { parameters } of model.scene.steps) {
    if (parameters.gesture === 'connect_wire') {
      for (const { cableFrom, prop, anchors } of parameters.links) add(ROPE, cableFrom, prop, anchors, false);
    } else if (parameters.gesture === 'measure_align') {
      const { cableFrom, prop, anchor } = parameters.gauge;
      add(CHALK_LINE, cableFrom, prop, [anchor], true);
    }
  }
  return cables;
}
