import type { Quaternion, Vector3 } from 'three';
import type { HandId } from '../play/intent.ts';

export const POINTABLE_KINDS = ['panel', 'prop', 'interest', 'delight', 'check'] as const;
export type PointableKind = (typeof POINTABLE_KINDS)[number];

/**
 * Something that a ray can point at or a finger can touch: an oriented box in place space (metres). Whoever draws the thing writes the box
 * when it moves; whoever reads devices tests against it. No scene is ever walked for it.
 */
export interface Pointable {
  readonly id: string;
  readonly kind: PointableKind;
  readonly centre: Vector3;
  readonly orientation: Quaternion;
  readonly halfSize: Vector3;
  enabled: boolean;
  /** The point on it, place space, or null when the hand points elsewhere. */
  hover(point: Vector3 | null, hand: HandId): void;
  select(point: Vector3, hand: HandId): void;
  /** The buttons of a board and their middles, for robots and support: made anew at each call. */
  buttons?(): { id: string; centre: Vector3 }[];
}

/** All that can be pointed at now. The list is stable between changes, so that reading it in a frame allocates nothing. */
export interface PointableRegistry {
  readonly list: readonly Pointable[];
  add(pointable: Pointable): () => void;
}

export function createPointableRegistry(): PointableRegistry {
  const list: Pointable[] = [];
  return {
    list,
    add(pointable) {
      list.push(pointable);
      return () => {
        const index = list.indexOf(pointable);
        if (index >= 0) list.splice(index, 1);
      };
    },
  };
}
