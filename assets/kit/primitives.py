"""The shapes a MeshBuilder knows. Each one is watertight where it is seen and brings a sensible unwrap."""
import math

import numpy as np

from .colour import linear, random_source
from .polygon import offset_inwards, triangulate
from .transform import normalised, translate


class Primitives:
    """Mixed into MeshBuilder; needs its `grid`, `raw`, `at` and `one_body`."""

    def quad(self, a, b, c, d, colour, facing=None, density=1.0, glow=0.0):
        """Four corners in order round the face."""
        self.grid([[a, b], [d, c]], colour, facing=facing, smooth=False, density=density, glow=glow)

    def box(self, size, centre, colour, bevel=0.008, rotation=None, density=1.0, top=True, bottom=True, glow=0.0):
        """A block with bevelled edges; normals run round the bevels, so it looks rounded."""
        matrices = [translate(*centre)] + ([] if rotation is None else [rotation])
        x, y, z = np.array(size, float) / 2
        b = min(bevel, x * 0.8, y * 0.8, z * 0.8)
        corners = [(x - b, -y + b), (x - b, y - b), (-x + b, y - b), (-x + b, -y + b)]
        if b > 0:
            middle = [(x, -y + b), (x, y - b), (x - b, y), (-x + b, y), (-x, y - b), (-x, -y + b), (-x + b, -y), (x - b, -y)]
            inner = [corners[i] for i in (0, 1, 1, 2, 2, 3, 3, 0)]
            rings = [(inner, -z), (middle, -z + b), (middle, z - b), (inner, z)]
        else:
            rings = [([(x, -y), (x, y), (-x, y), (-x, -y)], height) for height in (-z, z)]
        with self.at(*matrices), self.one_body():
            smooth = b > 0
            rows = [[(*p, height) for p in ring + ring[:1]] for ring, height in rings]
            self.grid(rows, colour, away=(0, 0, 0), smooth=smooth, density=density, glow=glow)
            if top:
                self.raw([(*p, z) for p in corners], [[0, 1, 2, 3]], colour, np.array(corners), facing=(0, 0, 1),
                         smooth=smooth, density=density, glow=glow)
            if bottom:
                self.raw([(*p, -z) for p in corners], [[0, 1, 2, 3]], colour, np.array(corners), facing=(0, 0, -1),
                         smooth=smooth, density=density * 0.3, glow=glow)

    def tube(self, points, radius, colour, sides=8, caps=True, end_radius=None, density=1.0, glow=0.0):
        """A round bar along the points; `radius` is a number or one number a point."""
        points = [np.asarray(p, float) for p in points]
        count = len(points)
        if np.ndim(radius) == 0:
            radii = np.linspace(radius, radius if end_radius is None else end_radius, count)
        else:
            radii = np.asarray(radius, float)
        rows, side = [], None
        for i, point in enumerate(points):
            along = normalised(points[min(i + 1, count - 1)] - points[max(i - 1, 0)])
            if side is None:
                side = np.cross(along, (0, 0, 1) if abs(along[2]) < 0.9 else (1, 0, 0))
            side = normalised(side - along * (side @ along))
            other = np.cross(along, side)
            angles = [2 * math.pi * j / sides for j in range(sides + 1)]
            rows.append([point + radii[i] * (side * math.cos(t) + other * math.sin(t)) for t in angles])
        colours = _row_colours(colour, count, sides + 1)
        self.grid(np.array(rows), colours, smooth=True, density=density, glow=glow)
        if caps:
            for row, end, before, shade in ((rows[0], points[0], points[1], 0), (rows[-1], points[-1], points[-2], -1)):
                across = normalised(row[0] - end)
                plan = np.array([((p - end) @ across, (p - end) @ np.cross(end - before, across)
                                  / (np.linalg.norm(end - before) + 1e-9)) for p in row[:-1]])
                flat = linear(colour) if np.ndim(linear(colour)) == 1 else linear(colour)[shade]
                self.raw(row[:-1], [list(range(sides))], flat, plan, facing=end - before, smooth=False, density=density * 0.6, glow=glow)

    def lathe(self, profile, centre, colour, sides=16, cap_top=True, cap_bottom=False, density=1.0, glow=0.0):
        """Turned round local Z: profile points (radius, height) going up are the outside; turning inwards makes a hollow."""
        angles = [2 * math.pi * j / sides for j in range(sides + 1)]
        rows = [[(r * math.cos(t), r * math.sin(t), z) for t in angles] for r, z in profile]
        with self.at(translate(*centre)), self.one_body():
            self.grid(rows, _row_colours(colour, len(profile), sides + 1), density=density, glow=glow)
            for wanted, index, up in ((cap_top, -1, 1), (cap_bottom, 0, -1)):
                if wanted and profile[index][0] > 1e-5:
                    ring = np.array(rows[index][:-1])
                    shade = linear(colour) if np.ndim(linear(colour)) == 1 else linear(colour)[index]
                    self.raw(ring, [list(range(sides))], shade, ring[:, :2], facing=(0, 0, up), density=density, glow=glow)

    def blob(self, radius, centre, colour, scale=(1, 1, 1), sides=12, noise=0.0, density=1.0, shade=0.0, glow=0.0):
        """A round lump; `noise` dents it, `shade` lightens its top and darkens its underside."""
        rings = max(4, sides // 2)
        points = np.zeros((rings + 1, sides + 1, 3))
        for i in range(rings + 1):
            for j in range(sides):
                t, u = math.pi * i / rings, 2 * math.pi * j / sides
                dent = random_source.uniform(-noise, noise) if 0 < i < rings else 0
                points[i, j] = np.array([math.sin(t) * math.cos(u), math.sin(t) * math.sin(u), -math.cos(t)]) * (1 + dent)
            points[i, sides] = points[i, 0]
        colours = np.clip(linear(colour)[None] * (1 + shade * points.reshape(-1, 3)[:, 2:3]), 0, 1)
        with self.at(translate(*centre)):
            self.grid(points * radius * np.array(scale), colours, away=(0, 0, 0), density=density, glow=glow)

    def extrude(self, outline, height, colour, bevel=0.0, density=1.0, top=True, bottom=True, smooth=False, glow=0.0):
        """A plate: outline (x, y) counter-clockwise, may be concave, from z = 0 up to `height`; optional bevelled top rim."""
        outline = np.asarray(outline, float)
        if _signed_area(outline) < 0:
            outline = outline[::-1]
        inner = offset_inwards(outline, bevel) if bevel else outline
        rings = [(outline, 0.0), (outline, height - bevel), (inner, height)] if bevel else [(outline, 0.0), (outline, height)]
        rows = [[(*p, z) for p in np.r_[ring, ring[:1]]] for ring, z in rings]
        with self.one_body():
            self.grid(rows, colour, smooth=smooth or bevel > 0, density=density, glow=glow)
            if top:
                self.raw(np.c_[inner, np.full(len(inner), height)], triangulate(inner), colour, inner, facing=(0, 0, 1),
                         smooth=smooth or bevel > 0, density=density, glow=glow)
            if bottom:
                self.raw(np.c_[outline, np.zeros(len(outline))], triangulate(outline), colour, outline, facing=(0, 0, -1),
                         smooth=False, density=density * 0.3, glow=glow)

    def sweep(self, profile, path, colour, closed=False, caps=True, up=(0, 0, 1), density=1.0, smooth=False, glow=0.0):
        """Carry a profile (x sideways, y along `up`; counter-clockwise seen from the path's start) along a path, mitred."""
        profile = np.asarray(profile, float)
        if _signed_area(profile) < 0:
            profile = profile[::-1]
        path = [np.asarray(p, float) for p in path]
        count = len(path)
        rows = []
        for i, point in enumerate(path):
            before = path[i - 1] if i or closed else None
            after = path[(i + 1) % count] if i < count - 1 or closed else None
            into = normalised(point - before) if before is not None else None
            out = normalised(after - point) if after is not None else None
            along = normalised((into if into is not None else out) + (out if out is not None else into))
            side = normalised(np.cross(along, up))
            upright = np.cross(side, along)
            reference = out if out is not None else into
            stretch = 1 / max(0.3, abs(along @ reference))
            ring = [point + side * x * stretch + upright * y for x, y in profile]
            rows.append(ring + ring[:1])
        if closed:
            rows.append(rows[0])
        self.grid(np.array(rows)[::-1], colour, smooth=smooth, density=density, glow=glow)
        if caps and not closed:
            for row, outwards in ((rows[0], path[0] - path[1]), (rows[-1], path[-1] - path[-2])):
                self.raw(row[:-1], triangulate(profile), colour, profile, facing=outwards, smooth=False, density=density, glow=glow)


def _row_colours(colour, rows, columns):
    """One colour for all, or one a row spread over its columns."""
    colour = linear(colour)
    return colour if colour.ndim == 1 or len(colour) != rows else np.repeat(colour, columns, 0)


def _signed_area(outline):
    x, y = outline[:, 0], outline[:, 1]
    return 0.5 * float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum())
