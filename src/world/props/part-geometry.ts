import { BufferGeometry } from 'three';
import type { PropBatch } from './prop-batch.ts';

const SHARED = ['position', 'normal', 'color'] as const;

/** One prop alone, in its own frame, drawn from the vertices of all props: no byte is copied. Null when there is no such prop. */
export function createPartGeometry(props: PropBatch, prop: string): BufferGeometry | null {
  const range = props.rangeOf(prop);
  if (!range) return null;
  const source = props.mesh.geometry;
  const geometry = new BufferGeometry();
  for (const name of SHARED) geometry.setAttribute(name, source.getAttribute(name));
  geometry.setIndex(source.getIndex());
  geometry.setDrawRange(range.start, range.count);
  return geometry;
}

/** Lets go of the shared vertices without freeing them, then of the rest. */
export function releasePartGeometry(geometry: BufferGeometry): void {
  for (const name of SHARED) geometry.deleteAttribute(name);
  geometry.setIndex(null);
  geometry.dispose();
}
