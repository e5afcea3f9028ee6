"""A kitchen seen through its door: worktop, cupboards, tiles, a bright window. Fronts towards −Y. Metres."""
import numpy as np

from ..colour import jitter, mix
from ..transform import spline, translate
from .shapes import gathered_cloth, rounded_box


def kitchen_corner(builder, length=2.6, front='#b9c7b4', top='#8d7a63', tile='#eee6d2', accent='#6f94a8'):
    """A worktop along X with cupboards above, tiles between, sink, kettle, cooker; the wall is y = 0, its window stands free above the sink at x ≈ 1.1…1.8."""
    builder.box((length, 0.6, 0.8), (length / 2, -0.3, 0.48), front, bevel=0.004, bottom=False, density=0.5)
    rounded_box(builder, (length, 0.64, 0.04), (length / 2, -0.31, 0.9), top, radius=0.012, steps=1, density=0.6)
    for i in range(5):
        x = (i + 0.5) * length / 5
        builder.box((length / 5 - 0.03, 0.016, 0.56), (x, -0.604, 0.4), mix(front, '#ffffff', 0.15), bevel=0.007, density=0.4)
        builder.box((length / 5 - 0.03, 0.016, 0.13), (x, -0.604, 0.79), mix(front, '#ffffff', 0.15), bevel=0.007, density=0.4)
        builder.box((0.1, 0.02, 0.012), (x, -0.62, 0.79), '#a08a5c', bevel=0.003, density=0.3)
    points, faces, colours = [], [], []
    for i in range(int(length / 0.13)):
        for j in range(4):
            start, x, z = len(points), i * 0.13, 0.92 + j * 0.13
            points += [(x, -0.006, z), (x + 0.13, -0.006, z), (x + 0.13, -0.006, z + 0.13), (x, -0.006, z + 0.13)]
            colours += [jitter(accent if (i + j) % 5 == 0 else tile, 0.05)] * 4
            faces.append([start, start + 1, start + 2, start + 3])
    builder.raw(points, faces, np.array(colours), [(x, z) for x, _, z in points], facing=(0, -1, 0), smooth=False, density=0.4)
    for middle in (0.6, 2.2):
        builder.box((0.7, 0.33, 0.6), (middle, -0.17, 1.8), front, bevel=0.006, density=0.4)
        for x in (middle - 0.17, middle + 0.17):
            builder.box((0.32, 0.014, 0.54), (x, -0.335, 1.8), mix(front, '#ffffff', 0.15), bevel=0.006, density=0.4)
    builder.box((0.56, 0.5, 0.012), (1.4, -0.32, 0.925), '#c3c7c6', bevel=0.004, density=0.4)
    builder.tube(spline([(1.4, -0.09, 0.92), (1.4, -0.09, 1.14), (1.4, -0.2, 1.18), (1.4, -0.26, 1.1)], 4), 0.013, '#c3c7c6', sides=7)
    with builder.at(translate(1.98, -0.3, 0.92)):
        builder.lathe([(0.085, 0.0), (0.09, 0.06), (0.07, 0.13), (0.03, 0.155), (0.014, 0.175), (0.0, 0.18)], (0, 0, 0), '#c9543f', sides=14, cap_top=False)
        builder.tube(spline([(-0.07, 0, 0.1), (-0.06, 0, 0.22), (0.06, 0, 0.22), (0.07, 0, 0.1)], 4), 0.009, '#2d2c2b', sides=6)
        builder.tube([(0.08, 0, 0.06), (0.14, 0, 0.14)], 0.018, '#c9543f', sides=7, end_radius=0.009)
    for i, (x, tone) in enumerate(((0.85, '#e2c06a'), (1.0, '#d9d2c0'), (2.25, '#8fa878'))):
        builder.lathe([(0.05, 0.0), (0.052, 0.13 - 0.02 * i), (0.045, 0.14 - 0.02 * i), (0.0, 0.15 - 0.02 * i)], (x, -0.2, 0.92), tone, sides=12, cap_top=False, density=0.5)


def bright_window(builder, x0, x1, z0, z1, wood='#f3eee2', day='#dfeeff', glow=1.9, curtain='#f3e3c0'):
    """A window one cannot look out of closely: bright day behind panes, half curtain below; the wall is y = 0."""
    builder.quad((x0, -0.008, z0), (x1, -0.008, z0), (x1, -0.008, z1), (x0, -0.008, z1), day, facing=(0, -1, 0), density=0.3, glow=glow)
    for x in (x0, (x0 + x1) / 2, x1):
        builder.box((0.05, 0.05, z1 - z0), (x, -0.02, (z0 + z1) / 2), wood, bevel=0.008, density=0.4)
    for z in (z0, (z0 + z1) / 2 + 0.06, z1):
        builder.box((x1 - x0 + 0.05, 0.046, 0.05), ((x0 + x1) / 2, -0.02, z), wood, bevel=0.008, density=0.4)
    with builder.at(translate((x0 + x1) / 2, -0.07, z0 + (z1 - z0) * 0.55)):
        gathered_cloth(builder, x1 - x0, (z1 - z0) * 0.52, curtain, folds=7, depth=0.014, flare=1.0, rows=2, columns_a_fold=4, density=0.4)
