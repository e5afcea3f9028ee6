/** What the asset pipeline read from a place's file, glTF space, rest poses. Written beside the file as `<place>.layout.json`. */
export interface LayoutNode {
  /** Whole millimetres. */
  position: readonly number[];
  /** Unit quaternion × 2047. */
  orientation: readonly number[];
  /** Bounding box of a prop in its own frame, whole millimetres. */
  size?: readonly number[];
  /** Centre of that box in the prop's own frame, whole millimetres. */
  centre?: readonly number[];
}

export interface PlaceLayout {
  nodes: Readonly<Record<string, LayoutNode>>;
  light: {
    /** Nine spherical-harmonic radiance coefficients × RGB, in lightmap units. */
    probe: readonly number[];
    sun: { direction: readonly number[]; colour: readonly number[] } | null;
  };
  triangles: { static: number; far: number; props: number };
  bytes: number;
  sourceHash: string;
}
