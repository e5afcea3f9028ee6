"""A small woven rug with a corner turned up, and the same rug rolled away. Metres."""
import math

import numpy as np

from ..colour import linear, mix

RUG_RED, RUG_CREAM, RUG_BLUE = '#a8483b', '#ecd9b0', '#3f5c80'
ACROSS = (-1, -0.94, -0.82, -0.76, -0.62, -0.5, -0.42, -0.3, -0.22, -0.1, -0.04, 0.04, 0.1, 0.22, 0.3, 0.42, 0.5, 0.58, 0.66, 0.76, 0.82, 0.88, 0.94, 1)
ALONG = (-1, -0.94, -0.88, -0.8, -0.66, -0.5, -0.34, -0.17, 0, 0.25, 0.5, 0.8, 0.88, 0.94, 1)


def _rug_colour(u, v):
    """Woven bands at (u, v), −1 to 1 along and across: a double border and a striped field."""
    edge, u = max(abs(u), abs(v)), abs(u)
    if edge > 0.94:
        return RUG_CREAM
    if abs(v) > 0.88 or u > 0.82:
        return RUG_BLUE
    if abs(v) > 0.8 or u > 0.76:
        return RUG_CREAM
    if 0.3 < u < 0.42 or u < 0.04:
        return RUG_BLUE
    return RUG_CREAM if 0.22 < u < 0.5 or u < 0.1 else RUG_RED


def _rug_point(u, v, length, width, radius=0.066, zone=0.3):
    """Place and upward direction of the rug at (u, v): flat, with a ripple, its corner rolled over on a cylinder."""
    x, y = u * length / 2, v * width / 2
    out = ((x - length / 2) - (y + width / 2)) / math.sqrt(2) + zone
    z = 0.008 + 0.024 * math.exp(-((u + 0.2 - 0.25 * v) / 0.09) ** 2) * (0.65 + 0.35 * v)
    if out <= 0:
        return np.array((x, y, z)), np.array((0, 0, 1.0))
    turn, aside = out / radius, math.sqrt(0.5)
    back = out - radius * math.sin(turn)
    point = np.array((x - back * aside, y + back * aside, z + radius * (1 - math.cos(turn))))
    return point, np.array((-math.sin(turn) * aside, math.sin(turn) * aside, math.cos(turn)))


def rug(builder, length=1.1, width=0.72):
    """A small rug with a ripple and its near right corner (+X, −Y) rolled up, where a foot or a frame catches; origin at its middle."""
    points, under, faces, colours, back = [], [], [], [], []
    for j in range(len(ALONG) - 1):
        for i in range(len(ACROSS) - 1):
            start = len(points)
            for u, v in ((ACROSS[i], ALONG[j]), (ACROSS[i + 1], ALONG[j]), (ACROSS[i + 1], ALONG[j + 1]), (ACROSS[i], ALONG[j + 1])):
                point, up = _rug_point(u, v, length, width)
                points.append(point)
                under.append(point - up * 0.007)
            colours += [linear(_rug_colour((ACROSS[i] + ACROSS[i + 1]) / 2, (ALONG[j] + ALONG[j + 1]) / 2))] * 4
            back += [mix(colours[-1], '#f3ead8', 0.6)] * 4
            faces.append([start, start + 1, start + 2, start + 3])
    builder.raw(points, faces, np.array(colours))
    builder.raw(under, [f[::-1] for f in faces if max(points[k][2] for k in f) > 0.012], np.array(back))
    for side in (-1, 1):
        _fringe(builder, side, length, width)


def _fringe(builder, side, length, width):
    """Short threads along one end, as small triangles."""
    points, faces = [], []
    threads = 26
    for k in range(threads):
        v = -1 + 2 * k / threads
        a, _ = _rug_point(side, v, length, width)
        b, _ = _rug_point(side, v + 1.5 / threads, length, width)
        c, _ = _rug_point(side - side * 0.08, v + 0.75 / threads, length, width)
        middle = (a + b) / 2
        out = (middle - c) / (np.linalg.norm(middle - c) + 1e-9) * 0.042
        points += [a, b, middle + out]
        faces.append([3 * k, 3 * k + 1, 3 * k + 2])
    builder.raw(points, faces, RUG_CREAM, smooth=False, facing=(0, 0, 1))
    builder.raw(np.array(points) - (0, 0, 0.0015), faces, '#dcc9a2', smooth=False, facing=(0, 0, -1))


def rug_rolled(builder, width=0.72, turns=3.2):
    """The same rug rolled up and tied with a ribbon; it lies along X, origin below its middle."""
    steps = 44
    spiral = []
    for i in range(steps + 1):
        angle = math.tau * turns * (1 - i / steps)
        radius = 0.028 + 0.05 * (1 - i / steps)
        spiral.append((radius * math.cos(angle + 0.4), 0.079 + radius * math.sin(angle + 0.4)))
    outer = spiral[:20]
    rows, colours = [], []
    shades = [(-1, RUG_CREAM), (-0.96, RUG_BLUE), (-0.84, RUG_BLUE), (-0.83, RUG_CREAM), (-0.77, RUG_CREAM), (-0.76, RUG_RED), (0.76, RUG_RED), (0.77, RUG_CREAM), (0.83, RUG_CREAM), (0.84, RUG_BLUE), (1, RUG_BLUE)]
    for share, shade in shades:
        rows.append([(share * width / 2, y, z) for y, z in outer])
        colours += [linear(shade)] * len(outer)
    builder.grid(rows, np.array(colours), away=(0, 0, 0.079))
    for side in (-1, 1):
        inner = [(side * width / 2, 0.079 * 0 + y * 0.86, 0.079 + (z - 0.079) * 0.86) for y, z in spiral]
        edge = [(side * width / 2, y, z) for y, z in spiral]
        strip = [[e for e in edge], [i for i in inner]]
        builder.grid(strip, '#d8c296', facing=(side, 0, 0), smooth=False)
        disc = [(side * (width / 2 - 0.004), 0.074 * math.cos(a), 0.079 + 0.074 * math.sin(a)) for a in np.linspace(0, math.tau, 15)[:-1]]
        builder.raw(disc, [list(range(14))], '#7d3a30', facing=(side, 0, 0), smooth=False)
    for x in (-0.15, 0.15):
        builder.tube([(x, 0.081 * math.cos(a), 0.079 + 0.081 * math.sin(a)) for a in np.linspace(0, math.tau, 17)], 0.006, '#e6c069', sides=5, caps=False)
