"""Lofts: hand-authored cross-sections along an axis, used as a distance field."""
import numpy as np

from .fields import REAL, unit, vector


def smooth_table(stations, values, samples=96):
    """Catmull-Rom through a hand-authored table with uneven steps."""
    stations, values = np.asarray(stations, float), np.asarray(values, float)
    if len(stations) > 2:
        slopes = np.gradient(values, stations)
    else:
        slopes = np.full(len(stations), (values[-1] - values[0]) / (stations[-1] - stations[0]))
    x = np.linspace(stations[0], stations[-1], samples)
    i = np.clip(np.searchsorted(stations, x, 'right') - 1, 0, len(stations) - 2)
    span = stations[i + 1] - stations[i]
    u = (x - stations[i]) / span
    return x, ((2 * u**3 - 3 * u * u + 1) * values[i] + (u**3 - 2 * u * u + u) * span * slopes[i]
               + (-2 * u**3 + 3 * u * u) * values[i + 1] + (u**3 - u * u) * span * slopes[i + 1])


def smooth_path(points, samples):
    """A curve through points (k, 3), at even parameters."""
    points = np.asarray(points, float)
    knots = np.linspace(0, 1, len(points))
    if len(points) == 2:
        t = np.linspace(0, 1, samples)
        return np.stack([np.interp(t, knots, points[:, axis]) for axis in range(3)], 1).astype(REAL)
    return np.stack([smooth_table(knots, points[:, axis], samples)[1] for axis in range(3)], 1).astype(REAL)


class Loft:
    """Elliptic (or squarer) loops along an axis.

    `sections`: (t, half_width, half_depth[, shift_side, shift_across]) with t from 0 at `start` to 1 at `end`; the
    half-width lies along `side`. `squareness` 2 is an ellipse, more is boxier.
    """

    def __init__(self, start, end, sections, side=(1, 0, 0), start_cap=None, end_cap=None, squareness=2.0):
        self.start = vector(*start)
        axis = vector(*end) - self.start
        self.length = float(np.linalg.norm(axis))
        self.along = axis / self.length
        side = vector(*side)
        self.side = unit(side - self.along * (side @ self.along))
        self.across = np.cross(self.along, self.side)
        self.squareness = squareness
        rows = [tuple(section) + (0,) * (5 - len(section)) for section in sections]
        stations = [row[0] for row in rows]
        self._tables = [smooth_table(stations, [row[column] for row in rows]) for column in (1, 2, 3, 4)]
        self.start_cap = start_cap or min(rows[0][1:3])
        self.end_cap = end_cap or min(rows[-1][1:3])

    def _column(self, t, column):
        return np.interp(t, *self._tables[column]).astype(REAL)

    def __call__(self, points, thickness=0):
        offset = points - self.start
        along = offset @ self.along
        t = np.clip(along / self.length, 0, 1)
        beyond = along - t * self.length
        half_width = self._column(t, 0) + thickness
        half_depth = self._column(t, 1) + thickness
        u = offset @ self.side - self._column(t, 2)
        v = offset @ self.across - self._column(t, 3)
        cap = np.where(beyond < 0, self.start_cap + thickness, self.end_cap + thickness)
        if self.squareness == 2:
            inside = (u / half_width)**2 + (v / half_depth)**2
        else:
            power = self.squareness
            inside = (np.abs(u / half_width)**power + np.abs(v / half_depth)**power)**(2 / power)
        reach = np.sqrt(inside + (beyond / cap)**2)
        slope = np.sqrt((u / half_width**2)**2 + (v / half_depth**2)**2 + (beyond / cap**2)**2) + 1e-6
        return reach * (reach - 1) / slope
