"""Local frames, and the smooth warp that makes one canonical head into many skulls."""
import numpy as np

from .fields import REAL, ease, unit, vector


class Frame:
    """An origin, three axes (mirrored ones allowed), a scale and optionally a warp applied before them."""

    def __init__(self, origin=(0, 0, 0), x=(1, 0, 0), y=(0, 1, 0), z=(0, 0, 1), scale=1., warp=None):
        self.origin = vector(*origin)
        self.axes = np.stack([unit(x), unit(y), unit(z)]).astype(REAL)
        self.scale = REAL(scale)
        self.warp = warp

    def to_world(self, points):
        points = np.asarray(points, REAL)
        if self.warp is not None:
            points = self.warp.apply(points.reshape(-1, 3)).reshape(points.shape)
        return self.origin + self.scale * (points @ self.axes)

    def to_local(self, points):
        points = ((points - self.origin) @ self.axes.T) / self.scale
        return points if self.warp is None else self.warp.undo(points.reshape(-1, 3)).reshape(points.shape)

    def normals_to_world(self, normals, points=None):
        """Local normals at local points; a warp turns them by pushing a small tangent frame through it."""
        normals = np.asarray(normals, REAL)
        if self.warp is not None and points is not None:
            outward = unit(normals)
            first = unit(np.cross(outward, vector(.31, .52, .79)))
            second = np.cross(outward, first)
            points = np.asarray(points, REAL).reshape(-1, 3)

            def pushed(tangent):
                return self.warp.apply(points + .002 * tangent) - self.warp.apply(points - .002 * tangent)

            turned = unit(np.cross(pushed(first), pushed(second)))
            inward = (turned * outward).sum(-1, keepdims=True) < 0
            normals = np.where(inward, -turned, turned)
        return normals @ self.axes

    def field_in_world(self, field):
        return lambda points: field(self.to_local(points)) * self.scale

    def mirrored(self):
        """The same frame on the other side of the body."""
        flip = vector(-1, 1, 1)
        return Frame(self.origin * flip, *(self.axes * flip), scale=float(self.scale))

    @property
    def is_mirrored(self):
        return float(np.linalg.det(self.axes)) < 0


WORLD = Frame()


class SkullWarp:
    """Face length, cranium height, widths at four levels, depth of forehead and chin; all about 1."""

    LEVELS = (-.20, -.150, -.112, -.072, -.025, .03, .075)

    def __init__(self, cranium_height=1, face_length=1, cranium_width=1, cheekbone_width=1, jaw_width=1, chin_width=1,
                 forehead_depth=1, chin_depth=1):
        z = np.linspace(-.5, .5, 1001)
        stretch = face_length + (cranium_height - face_length) * ease(-.015, .035, z)
        self._z = z
        self._warped_z = z * (1 + (stretch - 1) * ease(-.21, -.125, z))
        self._width = self._table((1, .6 + .4 * chin_width, chin_width, jaw_width, cheekbone_width,
                                   .5 * (cheekbone_width + cranium_width), cranium_width))
        self._depth = self._table((1, 1, chin_depth, .5 + .5 * chin_depth, 1, .5 + .5 * forehead_depth, forehead_depth))

    def _table(self, values):
        shifts = np.linspace(-.018, .018, 7)
        return sum(np.interp(self._z + shift, self.LEVELS, values) for shift in shifts) / len(shifts)

    def apply(self, points):
        z = points[:, 2]
        return np.stack([points[:, 0] * np.interp(z, self._z, self._width),
                         .012 + (points[:, 1] - .012) * np.interp(z, self._z, self._depth),
                         np.interp(z, self._z, self._warped_z)], 1).astype(REAL)

    def undo(self, points):
        z = np.interp(points[:, 2], self._warped_z, self._z)
        return np.stack([points[:, 0] / np.interp(z, self._z, self._width),
                         .012 + (points[:, 1] - .012) / np.interp(z, self._z, self._depth), z], 1).astype(REAL)
