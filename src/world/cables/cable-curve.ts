/** Points on a hanging rope, ends included. */
export const CABLE_POINTS = 25;

/**
 * Fills `out` (x, y, z a point, metres) with a rope of `length` between two points: a catenary, or a straight line when it is taut.
 * With span h, drop v and length L the shape parameter a solves sqrt(L² − v²) = 2a·sinh(h / 2a).
 */
export function fillCable(
  out: Float32Array,
  fromX: number,
  fromY: number,
  fromZ: number,
  toX: number,
  toY: number,
  toZ: number,
  length: number,
): void {
  const dx = toX - fromX;
  const dz = toZ - fromZ;
  const drop = toY - fromY;
  const span = Math.sqrt(dx * dx + dz * dz);
  const straight = Math.sqrt(span * span + drop * drop);
  const slack = length > straight * 1.0005 && span > 0.01;
  const parameter = slack ? catenaryParameter(span, drop, length) : 0;
  // The lowest point lies this far along the span, and the curve is shifted down to meet both ends.
  const middle = slack
    ? span / 2 - parameter * Math.asinh(drop / (2 * parameter * Math.sinh(span / (2 * parameter))))
    : 0;
  const base = slack ? fromY - parameter * Math.cosh(-middle / parameter) : 0;
  const loose = !slack && span <= 0.01 ? Math.max(0, (length - Math.abs(drop)) / 2) : 0;
  for (let i = 0; i < CABLE_POINTS; i++) {
    const way = i / (CABLE_POINTS - 1);
    out[i * 3] = fromX + dx * way;
    out[i * 3 + 1] = slack
      ? base + parameter * Math.cosh((way * span - middle) / parameter)
      : fromY + drop * way - loose * 4 * way * (1 - way);
    out[i * 3 + 2] = fromZ + dz * way;
  }
  // Rounding must never open a gap at a knot.
  out[CABLE_POINTS * 3 - 2] = toY;
}

/** Newton's method on ξ = span / 2a in sinh(ξ)/ξ = r; converges in a handful of steps for every slack rope. */
function catenaryParameter(span: number, drop: number, length: number): number {
  const ratio = Math.min(60, Math.sqrt(length * length - drop * drop) / span);
  let xi = ratio < 3 ? Math.sqrt(6 * (ratio - 1)) : Math.log(2 * ratio) + Math.log(Math.log(2 * ratio));
  for (let i = 0; i < 8; i++) {
    const value = Math.sinh(xi) / xi - ratio;
    const slope = (Math.cosh(xi) * xi - Math.sinh(xi)) / (xi * xi);
    if (slope > 1e-9) xi = Math.max(1e-3, xi - value / slope);
  }
  return span / (2 * xi);
}
