import { Bone, BufferGeometry, Group, MeshBasicMaterial, SkinnedMesh, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { FigureActor } from './figure-actor.ts';
import type { LoadedFigure } from './load-figure.ts';

/** A figure of five joints whose file faces +Z or −Z. */
function figureFacing(front: 1 | -1): LoadedFigure {
  const root = new Group();
  const joint = (parent: Group | Bone, x: number, y: number, z: number) => {
    const bone = new Bone();
    bone.position.set(x, y, z);
    parent.add(bone);
    return bone;
  };
  const chest = joint(root, 0, 1.2, 0);
  const neck = joint(chest, 0, 0.2, 0);
  const head = joint(neck, 0, 0.1, 0);
  const leftEye = joint(head, 0.03 * front, 0.06, 0.09 * front);
  const rightEye = joint(head, -0.03 * front, 0.06, 0.09 * front);
  return {
    definition: { id: 'someone', file: 'someone', anchor: 'here', clip: 'idle', worker: true },
    root,
    mesh: new SkinnedMesh(new BufferGeometry(), new MeshBasicMaterial()),
    clips: [],
    joints: { chest, neck, head, leftEye, rightEye },
    dispose: () => undefined,
  };
}

/** An anchor at 1 m before the origin that looks back at it. */
const anchor = { position: { x: 0, y: 0, z: -1 }, orientation: { x: 0, y: 1, z: 0, w: 0 } };

/** Cosine between where the eyes look and a point. */
function attention(figure: LoadedFigure, point: Vector3): number {
  figure.root.updateMatrixWorld(true);
  const { leftEye, rightEye, head } = figure.joints;
  if (!leftEye || !rightEye || !head) throw new Error('the figure has a head with eyes');
  const forward = new Vector3(0, 0, Math.sign(leftEye.position.z)).transformDirection(leftEye.matrixWorld);
  return forward.dot(point.clone().sub(new Vector3().setFromMatrixPosition(leftEye.matrixWorld)).normalize());
}

describe.each([1, -1] as const)('a figure whose file faces %i', (front) => {
  it.each([
    ['before it', new Vector3(0, 1.6, 0)],
    ['at its left, low', new Vector3(0.5, 1.1, -0.2)],
    ['at its right, high', new Vector3(-0.5, 1.9, -0.2)],
  ])('looks at a face %s', (_where, face) => {
    const figure = figureFacing(front);
    const actor = new FigureActor(figure, 3);
    actor.goTo(anchor);
    for (let i = 0; i < 200; i++) actor.update(face, i / 60, 1 / 60);
    expect(attention(figure, face)).toBeGreaterThan(0.985);
  });

  it('still faces the visitor when the picture is put together anew', () => {
    const figure = figureFacing(front);
    const first = new FigureActor(figure, 3);
    first.goTo(anchor);
    for (let i = 0; i < 30; i++) first.update(new Vector3(0, 1.6, 0), i / 60, 1 / 60);
    first.dispose();
    const second = new FigureActor(figure, 3);
    second.goTo(anchor);
    for (let i = 0; i < 120; i++) second.update(new Vector3(0, 1.6, 0), i / 60, 1 / 60);
    expect(attention(figure, new Vector3(0, 1.6, 0))).toBeGreaterThan(0.985);
  });
});
