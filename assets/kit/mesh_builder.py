"""MeshBuilder: gathers coloured faces; every primitive brings its own lightmap chart (unwrapped in metres)."""
from contextlib import contextmanager

import numpy as np

from .canvas import Canvas
from .colour import linear
from .faces import oriented
from .primitives import Primitives
from .transform import apply

SMALLEST_STEP = 0.028
"""Least unwrapped distance, in metres at density 1, between two rows of a chart: about 1.7 texels."""


class MeshBuilder(Primitives):
    """One mesh in the making. Points are given in the current local frame (see `at`)."""

    def __init__(self):
        self.matrix = np.eye(4)
        self.density = 1.0
        self.self_lit = False
        self.vertex_count = 0
        self.group = 0
        self._group_open = False
        self._vertices, self._colours, self._unwraps, self._charts = [], [], [], []
        self.faces, self.face_smooth, self.face_group, self.face_painted = [], [], [], []
        self.chart_density, self.chart_glow, self.chart_self_lit = [], [], []

    @contextmanager
    def at(self, *matrices):
        """Work in a frame inside the current one: the matrices apply from left (outer) to right (inner)."""
        before = self.matrix
        for matrix in matrices:
            self.matrix = self.matrix @ matrix
        yield self
        self.matrix = before

    @contextmanager
    def with_density(self, factor):
        """Give everything made inside `factor` times the lightmap area."""
        before = self.density
        self.density = before * factor
        yield self
        self.density = before

    @contextmanager
    def one_body(self):
        """Smooth normals across all primitives made inside, where they touch."""
        outer = self._group_open
        if not outer:
            self.group += 1
            self._group_open = True
        yield self
        self._group_open = outer

    def raw(self, points, faces, colour, unwrap=None, away=None, facing=None, smooth=True, density=1.0, glow=0.0, canvas=None):
        """Add faces (index lists, convex). `away`: local point they turn their back on; `facing`: direction they look.
        `glow`: shown as its own light of that strength (0…3 light units) instead of being lit.
        `canvas`: paint these faces on that chart; they take its light, and neither get nor cast their own. Returns the chart."""
        points = np.asarray(points, float)
        if away is not None or facing is not None:
            faces = oriented(points, faces, away, facing)
        colour = linear(colour)
        if colour.ndim == 1:
            colour = np.repeat(colour[None], len(points), 0)
        if np.linalg.det(self.matrix[:3, :3]) < 0:
            faces = [face[::-1] for face in faces]
        if not self._group_open:
            self.group += 1
        placed = apply(self.matrix, points)
        chart = len(self.chart_density) if canvas is None else canvas.chart
        if canvas is not None:
            unwrap = apply(canvas.to_local, placed)[:, [0, 2]]
        else:
            self.chart_density.append(density * self.density)
            self.chart_glow.append(glow)
            self.chart_self_lit.append(self.self_lit)
        self._vertices.append(placed)
        self._colours.append(colour.reshape(-1, 3))
        self._unwraps.append(np.zeros((len(points), 2)) if unwrap is None else np.asarray(unwrap, float))
        self._charts.append(np.full(len(points), chart))
        for face in faces:
            corners = []
            for index in face:
                if not any(np.abs(points[index] - points[other]).max() < 1e-6 for other in corners):
                    corners.append(index)
            if len(corners) > 2:
                self.faces.append([index + self.vertex_count for index in corners])
                self.face_smooth.append(smooth)
                self.face_group.append(self.group)
                self.face_painted.append(canvas is not None)
        self.vertex_count += len(points)
        return chart

    def panel(self, width, height, colour, lift=0.0, density=1.0):
        """An upright rectangle round the local origin that looks at −Y; returns the canvas to paint on."""
        points = [(-width / 2, -lift, -height / 2), (width / 2, -lift, -height / 2), (width / 2, -lift, height / 2), (-width / 2, -lift, height / 2)]
        chart = self.raw(points, [[0, 1, 2, 3]], colour, np.array(points)[:, [0, 2]], facing=(0, -1, 0), smooth=False, density=density)
        return Canvas(chart, self.matrix)

    def grid(self, points, colour, away=None, facing=None, smooth=True, density=1.0, unwrap=None, glow=0.0):
        """A sheet points[row][column] as one chart."""
        points = np.asarray(points, float)
        rows, columns = points.shape[:2]
        if unwrap is None:
            least = SMALLEST_STEP / max(density * self.density, 0.05)
            across = np.maximum(np.linalg.norm(np.diff(points, axis=1), axis=2).max(0), least)
            along = np.maximum(np.linalg.norm(np.diff(points, axis=0), axis=2).max(1), least)
            unwrap = np.stack(np.meshgrid(np.r_[0, np.cumsum(across)], np.r_[0, np.cumsum(along)]), -1)
        faces = [[r * columns + c, r * columns + c + 1, (r + 1) * columns + c + 1, (r + 1) * columns + c]
                 for r in range(rows - 1) for c in range(columns - 1)]
        self.raw(points.reshape(-1, 3), faces, colour, np.asarray(unwrap).reshape(-1, 2), away, facing, smooth, density, glow)

    def merge(self, other, matrix=None):
        """Take over everything another builder holds, placed by `matrix` in the current frame."""
        placed = self.matrix if matrix is None else self.matrix @ matrix
        charts = len(self.chart_density)
        self._vertices.append(apply(placed, other.vertices))
        self._colours.append(other.colours)
        self._unwraps.append(other.unwraps)
        self._charts.append(other.charts + charts)
        self.chart_density += [value * self.density for value in other.chart_density]
        self.chart_glow += other.chart_glow
        self.chart_self_lit += other.chart_self_lit
        mirrored = np.linalg.det(placed[:3, :3]) < 0
        for face in other.faces:
            shifted = [index + self.vertex_count for index in face]
            self.faces.append(shifted[::-1] if mirrored else shifted)
        self.face_smooth += other.face_smooth
        self.face_painted += other.face_painted
        self.face_group += [value + self.group + 1 for value in other.face_group]
        self.group += other.group + 1
        self.vertex_count += other.vertex_count

    @property
    def vertices(self):
        return np.concatenate(self._vertices) if self._vertices else np.zeros((0, 3))

    @property
    def colours(self):
        return np.concatenate(self._colours) if self._colours else np.zeros((0, 3))

    @property
    def unwraps(self):
        return np.concatenate(self._unwraps) if self._unwraps else np.zeros((0, 2))

    @property
    def charts(self):
        return np.concatenate(self._charts) if self._charts else np.zeros(0, int)

    def triangles(self):
        """All faces as triangles (n × 3 vertex indices)."""
        fans = [[face[0], face[i], face[i + 1]] for face in self.faces for i in range(1, len(face) - 1)]
        return np.array(fans, np.uint32).reshape(-1, 3)

    def only(self, keep):
        """A copy that holds only the faces marked in `keep`, without unused charts and vertices."""
        result = MeshBuilder()
        chosen = [index for index, kept in enumerate(keep) if kept]
        used = np.unique([vertex for index in chosen for vertex in self.faces[index]]).astype(int)
        if not len(used):
            return result
        new_vertex = np.full(self.vertex_count, -1)
        new_vertex[used] = np.arange(len(used))
        old_charts, charts = np.unique(self.charts[used], return_inverse=True)
        result._vertices, result._colours = [self.vertices[used]], [self.colours[used]]
        result._unwraps, result._charts = [self.unwraps[used]], [charts]
        result.vertex_count, result.group = len(used), self.group
        result.faces = [[int(new_vertex[vertex]) for vertex in self.faces[index]] for index in chosen]
        result.face_smooth = [self.face_smooth[index] for index in chosen]
        result.face_group = [self.face_group[index] for index in chosen]
        result.face_painted = [self.face_painted[index] for index in chosen]
        result.chart_density = [self.chart_density[index] for index in old_charts]
        result.chart_glow = [self.chart_glow[index] for index in old_charts]
        result.chart_self_lit = [self.chart_self_lit[index] for index in old_charts]
        return result
