"""Surface nets: a distance field becomes an even mesh of quads."""
import numpy as np

from .fields import REAL, project, vector


def surface_nets(field, low, high, cell):
    """Vertices (n, 3) on the field's surface inside the box low...high and quads (m, 4); `cell` in metres."""
    low, high = vector(*low), vector(*high)
    counts = np.ceil((high - low) / cell).astype(int) + 1
    distances = _sample(field, low, counts, cell)
    cells = counts - 1
    total = int(np.prod(cells))
    sums, hits, quads = np.zeros((total, 3)), np.zeros(total), []
    for axis in range(3):
        first, second = [slice(None)] * 3, [slice(None)] * 3
        first[axis], second[axis] = slice(0, -1), slice(1, None)
        before, after = distances[tuple(first)], distances[tuple(second)]
        crossing = (before < 0) != (after < 0)
        edges = np.argwhere(crossing)
        before, after = before[crossing], after[crossing]
        places = edges.astype(float)
        places[:, axis] += before / (before - after)
        ring = []
        for u, v in ((0, 0), (1, 0), (1, 1), (0, 1)):
            corner = edges.copy()
            corner[:, (axis + 1) % 3] -= u
            corner[:, (axis + 2) % 3] -= v
            index = (corner[:, 0] * cells[1] + corner[:, 1]) * cells[2] + corner[:, 2]
            ring.append(index)
            np.add.at(sums, index, places)
            np.add.at(hits, index, 1)
        faces = np.stack(ring, 1)
        faces[before >= 0] = faces[before >= 0][:, ::-1]
        quads.append(faces)
    used = np.where(hits > 0)[0]
    renumbered = np.full(total, -1)
    renumbered[used] = np.arange(len(used))
    vertices = (low + cell * (sums[used] / hits[used, None])).astype(REAL)
    return project(field, vertices, cell), renumbered[np.concatenate(quads)][:, ::-1]


def _sample(field, low, counts, cell):
    """Distances on the grid, slice by slice; the box's walls count as outside, so that the surface is closed."""
    x, y, z = (low[axis] + cell * np.arange(counts[axis], dtype=REAL) for axis in range(3))
    grid_y, grid_z = np.meshgrid(y, z, indexing='ij')
    distances = np.empty(counts, REAL)
    for i in range(counts[0]):
        points = np.stack([np.full(grid_y.size, x[i], REAL), grid_y.ravel(), grid_z.ravel()], 1)
        distances[i] = field(points).reshape(counts[1], counts[2])
    distances = np.nan_to_num(distances, nan=1.)
    for axis in range(3):
        walls = np.moveaxis(distances, axis, 0)
        walls[[0, -1]] = np.maximum(walls[[0, -1]], 1e-4)
    return distances
