"""Soft shapes that furniture and household things share: rounded blocks, cushions, gathered cloth, flat pictures."""
import math

import numpy as np

from ..colour import linear, mix
from ..transform import translate


def rounded_box(builder, size, centre, colour, radius=0.03, steps=2, puff=0.0, rotation=None, density=1.0, skip=()):
    """A block with round edges (metres). `puff` bulges its faces like a stuffed cushion; `skip` leaves out faces such as '-z'."""
    half = np.array(size, float) / 2
    radius = min(radius, *(half * 0.98))
    inner = half - radius
    with builder.at(translate(*centre), *([] if rotation is None else [rotation])), builder.one_body():
        for axis in range(3):
            for sign in (-1, 1):
                if f"{'-' if sign < 0 else '+'}{'xyz'[axis]}" in skip:
                    continue
                across, up = (axis + 1) % 3, (axis + 2) % 3
                rows = []
                for v in _edge_points(half[up], radius, steps):
                    row = []
                    for u in _edge_points(half[across], radius, steps):
                        point = np.zeros(3)
                        point[axis], point[across], point[up] = sign * half[axis], u, v
                        row.append(_rounded(point, inner, radius, half, puff))
                    rows.append(row)
                facing = np.zeros(3)
                facing[axis] = sign
                builder.grid(rows, colour, facing=facing, density=density)


def _edge_points(half, radius, steps):
    """Coordinates of one edge: close together where the corner turns (tangent spacing), wide apart between."""
    corner = [radius * math.tan(math.pi / 4 * (step / steps)) for step in range(steps + 1)]
    low = [-half + radius - c for c in reversed(corner)]
    high = [half - radius + c for c in corner]
    return low + ([] if half - radius < 0.05 else [0.0]) + high


def _rounded(point, inner, radius, half, puff):
    core = np.clip(point, -inner, inner)
    out = point - core
    length = np.linalg.norm(out)
    result = core + out / length * radius if length > 1e-9 else point
    if puff:
        share = np.clip(np.abs(result / half), 0, 1)
        for axis in range(3):
            other = [i for i in range(3) if i != axis]
            if share[axis] > 0.5:
                result[axis] += np.sign(result[axis]) * puff * (1 - share[other[0]] ** 2) * (1 - share[other[1]] ** 2)
    return result


def gathered_cloth(builder, width, height, colour, folds=6, depth=0.03, hem=None, flare=1.15, columns_a_fold=6, density=1.0, rows=4):
    """A curtain that hangs in folds: top edge centred on the local origin, falls along −Z, shows itself towards −Y.
    `hem`: colour of the lowest tenth."""
    columns = folds * columns_a_fold
    heights = np.unique(np.r_[np.linspace(0, 1, rows + 1), [0.9, 0.93] if hem else []])
    points, colours = [], []
    for share in heights:
        row = []
        for i in range(columns + 1):
            t = i / columns
            wave = math.cos(2 * math.pi * folds * t)
            spread = 1 + (flare - 1) * share
            row.append(((t - 0.5) * width * spread, -depth * (0.55 + 0.45 * share) * wave * (1 + 0.25 * math.sin(5 * t + 3 * share)), -height * share))
            base = linear(hem) if hem and share >= 0.93 else linear(colour)
            colours.append(np.clip(base * (0.89 + 0.11 * wave), 0, 1))
        points.append(row)
    builder.grid(points, np.array(colours), facing=(0, -1, 0), density=density)


def flat_shape(builder, outline, colour, depth=0.0, density=0.5):
    """A flat patch in the local XZ plane at y = −depth, seen from −Y: layers of paint in a picture."""
    points = [(x, -depth, z) for x, z in outline]
    builder.raw(points, [list(range(len(points)))], colour, np.array(outline, float), facing=(0, -1, 0), smooth=False, density=density)


def ellipse(x, z, radius_x, radius_z, sides=10, start=0.0, end=2 * math.pi):
    """Outline of an ellipse (or of a sector from `start` to `end`, radians) in the XZ plane."""
    whole = end - start >= 2 * math.pi - 1e-6
    count = sides if whole else sides + 1
    angles = [start + (end - start) * i / sides for i in range(count)]
    return [(x + radius_x * math.cos(a), z + radius_z * math.sin(a)) for a in angles]


def gradient(bottom, top, heights):
    """Colours for rows at the given shares of the height, 0 to 1."""
    return np.array([mix(bottom, top, h) for h in heights])
