"""The cat. Metres; origin on the ground."""
import math

import numpy as np

from ..colour import linear, mix
from ..transform import spline, translate


def lying_cat(builder, coat='#a3a09b', stripe='#6d6a67', white='#f5f1e8', pink='#d9a097'):
    """A tabby lying with its paws under its chest and its eyes shut, 42 cm; it looks along −Y, its body lies along +X."""
    columns, rows = 20, 16
    points, colours = [], []
    for i in range(rows + 1):
        t = i / rows
        swell = math.sin(math.pi * min(1, t * 0.96 + 0.02)) ** 0.42
        haunch = 0.022 * math.exp(-((t - 0.74) / 0.16) ** 2)
        for j in range(columns + 1):
            a = math.tau * j / columns
            half_width, half_height = (0.078 + haunch) * swell, (0.07 + 0.6 * haunch) * swell
            y, z = half_width * math.cos(a), 0.072 + half_height * math.sin(a)
            points.append((-0.13 + 0.33 * t, y, max(0.002, z)))
            bars = max(0.0, math.sin(t * 34 + 0.8 * math.sin(3 * a))) ** 2
            shade = mix(coat, stripe, 0.85 * bars * np.clip(math.sin(a) * 1.4 + 0.5, 0, 1))
            colours.append(mix(shade, white, 0.9 if math.sin(a) < -0.45 or t < 0.12 else 0.0))
    builder.grid(np.array(points).reshape(rows + 1, columns + 1, 3), np.array(colours), away=(0.03, 0, 0.07))
    tail = spline([(0.18, 0.03, 0.05), (0.215, -0.05, 0.03), (0.13, -0.115, 0.026), (0.0, -0.125, 0.026), (-0.07, -0.11, 0.024)], 5)
    rings = np.array([linear(coat) if (k // 2) % 2 else linear(stripe) for k in range(len(tail))])
    builder.tube(tail, list(np.linspace(0.026, 0.017, len(tail))), rings, sides=8)
    for x in (-0.125, -0.06):
        builder.blob(0.026, (x, -0.085, 0.02), white, scale=(0.9, 1.5, 0.75), sides=8)
    builder.blob(0.06, (-0.105, -0.045, 0.075), white, scale=(0.85, 0.7, 1.1), sides=10)
    with builder.at(translate(-0.105, -0.07, 0.165)):
        _cat_head(builder, coat, stripe, white, pink)


def _cat_head(builder, coat, stripe, white, pink):
    builder.blob(0.056, (0, 0, 0), coat, scale=(1.08, 0.92, 0.92), sides=14, shade=0.06)
    for side in (-1, 1):
        builder.blob(0.021, (side * 0.016, -0.045, -0.018), white, scale=(1, 0.7, 0.8), sides=8)
        root = np.array([(side * 0.014, 0.004, 0.044), (side * 0.054, 0.006, 0.026), (side * 0.036, 0.024, 0.034)])
        tip = np.array((side * 0.044, 0.006, 0.092))
        for a, b in ((0, 1), (1, 2), (2, 0)):
            builder.raw([root[a], root[b], tip], [[0, 1, 2]], coat, away=(side * 0.036, 0.012, 0.05), smooth=False)
        inner = np.array([root[0] * 0.75 + root[1] * 0.25, root[1] * 0.75 + root[0] * 0.25, tip * 0.8 + root[:2].mean(0) * 0.2]) + (0, -0.0015, 0)
        builder.raw(inner, [[0, 1, 2]], pink, facing=(0, -1, 0), smooth=False)
        lid = [(side * (0.012 + 0.0075 * k), -0.0495 + 0.0016 * k * k, 0.008 - 0.004 * math.sin(math.pi * k / 3)) for k in range(4)]
        builder.tube(lid, 0.0022, '#3f3835', sides=4)
        for k in (-1, 1):
            builder.tube([(side * 0.03, -0.05, -0.017), (side * 0.085, -0.048, -0.012 + 0.012 * k)], 0.0008, white, sides=3, caps=False)
    builder.blob(0.0075, (0, -0.06, -0.008), pink, scale=(1.2, 0.8, 0.8), sides=6)
    for k in (-1, 0, 1):
        builder.tube([(0.017 * k, -0.034, 0.041), (0.013 * k, -0.008, 0.0535)], 0.0038, stripe, sides=5)
