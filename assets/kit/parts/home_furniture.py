"""Furniture of a living room. Origin on the floor, front towards −Y. Metres."""
import math

import numpy as np

from ..colour import linear, mix
from ..transform import rotate, translate
from .shapes import rounded_box

TURNED_LEG = [(0.017, 0.0), (0.021, 0.06), (0.03, 0.12), (0.019, 0.2), (0.026, 0.42), (0.032, 0.5), (0.022, 0.53), (0.034, 0.56)]


def dining_table(builder, width=1.0, depth=0.64, height=0.745, wood='#b08a64', cloth='#f6efdf', border='#5f7fa8'):
    """A table with turned legs and a short Provençal cloth over its top."""
    for x in (-1, 1):
        for y in (-1, 1):
            builder.lathe([*TURNED_LEG, (0.034, height - 0.04)], (x * (width / 2 - 0.07), y * (depth / 2 - 0.07), 0), wood, sides=10, cap_top=False, density=0.7)
    for y in (-1, 1):
        builder.box((width - 0.18, 0.022, 0.085), (0, y * (depth / 2 - 0.07), height - 0.075), wood, bevel=0.004, top=False)
    for x in (-1, 1):
        builder.box((0.022, depth - 0.18, 0.085), (x * (width / 2 - 0.07), 0, height - 0.075), wood, bevel=0.004, top=False)
    _tablecloth(builder, width, depth, height, cloth, border)


def _tablecloth(builder, width, depth, height, cloth, border):
    """Flat on the top with a coloured border, hanging 13 cm in soft waves."""
    top = height + 0.002
    steps = (-0.5, -0.455, -0.415, 0.415, 0.455, 0.5)
    points, faces, colours = [], [], []
    for i in range(5):
        for j in range(5):
            shade = linear(border if min(i, j, 4 - i, 4 - j) == 1 else cloth)
            start = len(points)
            points += [(steps[k] * width, steps[m] * depth, top) for k, m in ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1))]
            colours += [shade] * 4
            faces.append([start, start + 1, start + 2, start + 3])
    builder.raw(points, faces, np.array(colours), [(x, y) for x, y, _ in points], facing=(0, 0, 1), smooth=False, density=1.6)
    drops = ((0.0, 0.0, cloth), (0.012, 0.008, cloth), (0.075, 0.012, cloth), (0.08, 0.012, border), (0.105, 0.014, border), (0.11, 0.014, cloth), (0.13, 0.015, cloth))
    columns = 16
    for length, angle, out in ((width, 0, depth / 2), (depth, math.pi / 2, width / 2), (width, math.pi, depth / 2), (depth, -math.pi / 2, width / 2)):
        with builder.at(rotate('z', angle)):
            rows, shades = [], []
            for drop, push, shade in drops:
                wave = [0.5 + 0.5 * math.cos(i * 2.2) if drop > 0.02 else 1.0 for i in range(columns + 1)]
                rows.append([((i / columns - 0.5) * (length + 2 * push), -out - push * wave[i], top - drop) for i in range(columns + 1)])
                shades += [linear(shade) * (0.95 + 0.05 * w) for w in wave]
            builder.grid(rows, np.array(shades), away=(0, 0, 0.6), density=0.8)


def sideboard(builder, width=1.35, depth=0.44, height=0.86, wood='#ab8762', panel='#bb9771', metal='#6b5a3c'):
    """A low Provençal buffet: two doors with curved panels, two drawers, a shaped apron on scroll feet."""
    builder.box((width, depth, height - 0.17), (0, 0, height / 2 + 0.05), wood, bevel=0.012)
    rounded_box(builder, (width + 0.07, depth + 0.05, 0.036), (0, -0.01, height - 0.018), mix(wood, '#3a2412', 0.12), radius=0.014, skip=('+y',))
    apron = [(-width / 2, 0.14), (-width / 2, 0.0), (-width / 2 + 0.06, 0.0), (-width / 2 + 0.1, 0.07)]
    apron += [(width * s, 0.085 + 0.03 * math.cos(s * 4 * math.pi)) for s in np.linspace(-0.38, 0.38, 13)]
    apron += [(width / 2 - 0.1, 0.07), (width / 2 - 0.06, 0.0), (width / 2, 0.0), (width / 2, 0.14)]
    with builder.at(translate(0, -depth / 2 + 0.03, 0), rotate('x', math.pi / 2)):
        builder.extrude(apron, 0.03, wood, bevel=0.006)
    for x in (-1, 1):
        builder.box((0.06, 0.06, 0.16), (x * (width / 2 - 0.03), depth / 2 - 0.03, 0.08), wood, bevel=0.006, top=False)
    front, half = -depth / 2, width / 2
    for side in (-1, 1):
        middle = side * half / 2
        builder.box((half - 0.08, 0.02, 0.13), (middle, front, height - 0.12), panel, bevel=0.008)
        builder.blob(0.017, (middle, front - 0.024, height - 0.12), metal, sides=8)
        builder.box((half - 0.08, 0.016, 0.42), (middle, front, height - 0.43), panel, bevel=0.006)
        w, low, high = half - 0.2, height - 0.585, height - 0.31
        outline = [(-w / 2, low), (w / 2, low), (w / 2, high)]
        outline += [(w * s, high + 0.045 * math.cos(s * 2 * math.pi) ** 2) for s in np.linspace(0.4, -0.4, 9)] + [(-w / 2, high)]
        with builder.at(translate(middle, front - 0.004, 0), rotate('x', math.pi / 2)):
            builder.extrude(outline, 0.014, mix(panel, '#ffe2b0', 0.1), bevel=0.009, bottom=False)
        builder.box((0.014, 0.012, 0.1), (side * 0.05, front - 0.014, height - 0.43), metal, bevel=0.004)


def bookcase(builder, width=0.82, depth=0.28, height=1.95, wood='#b8946d', shelves=5, fill=None):
    """Open shelves; `fill(shelf_index, width, clear_height)` puts things on each, in a frame at the shelf's middle."""
    for x in (-1, 1):
        builder.box((0.03, depth, height), (x * (width / 2 - 0.015), 0, height / 2), wood, bevel=0.005)
    builder.box((width - 0.05, 0.012, height), (0, depth / 2 - 0.008, height / 2), mix(wood, '#2d1b0d', 0.25), bevel=0)
    rounded_box(builder, (width + 0.05, depth + 0.03, 0.035), (0, -0.008, height + 0.01), wood, radius=0.012)
    clear = (height - 0.1) / shelves
    for i in range(shelves):
        z = 0.08 + i * clear
        builder.box((width - 0.05, depth - 0.02, 0.024), (0, 0.0, z), wood, bevel=0.005)
        if fill:
            with builder.at(translate(0, -0.02, z + 0.012)):
                fill(i, width - 0.08, clear - 0.03)


def standing_lamp(builder, height=1.52, shade='#f3d9a0', metal='#8b7348', base='#6f5b3a', glow=0.95):
    """A standing lamp with a pleated shade, lit."""
    builder.lathe([(0.15, 0.0), (0.155, 0.012), (0.13, 0.026), (0.03, 0.04), (0.02, 0.07)], (0, 0, 0), base, sides=18, cap_top=False)
    builder.tube([(0, 0, 0.05), (0, 0, height - 0.2)], 0.011, metal, sides=8)
    builder.blob(0.024, (0, 0, 0.62), metal, sides=8)
    pleats = 36
    rings = []
    for radius, z in ((0.2, height - 0.28), (0.155, height - 0.13), (0.115, height)):
        rings.append([(radius * (1 + 0.03 * (i % 2)) * math.cos(math.tau * i / pleats), radius * (1 + 0.03 * (i % 2)) * math.sin(math.tau * i / pleats), z) for i in range(pleats + 1)])
    shades = np.array([mix(shade, '#b98446', 0.35 * (i % 2)) * brightness for brightness in (0.85, 1.25, 0.8) for i in range(pleats + 1)])
    builder.grid(rings, np.clip(shades, 0, 1), away=(0, 0, height - 0.14), density=0.4, glow=glow)
    inside = [[(x * 0.98, y * 0.98, z) for x, y, z in ring] for ring in rings]
    builder.grid(inside[::-1], '#fff0cc', density=0.3, glow=glow * 1.6)
    for z, radius in ((height - 0.28, 0.203), (height, 0.117)):
        builder.tube([(radius * math.cos(a), radius * math.sin(a), z) for a in [math.tau * i / 20 for i in range(21)]], 0.006, '#c9a15a', sides=5, caps=False)


def radiator(builder, width=1.05, height=0.58, columns=13, paint='#e8e2d3'):
    """A cast-iron radiator with rounded columns, 0.14 m deep, standing on two feet."""
    step = width / columns
    for i in range(columns):
        x = -width / 2 + (i + 0.5) * step
        rounded_box(builder, (step * 0.86, 0.14, height - 0.1), (x, 0, 0.1 + (height - 0.1) / 2), paint, radius=step * 0.4, steps=1, density=0.6, skip=('+y', '-z'))
        if i in (1, columns - 2):
            builder.box((0.03, 0.1, 0.12), (x, 0, 0.06), paint, bevel=0.006, top=False, density=0.4)
    builder.tube([(width / 2, 0, 0.17), (width / 2 + 0.08, 0, 0.17), (width / 2 + 0.08, 0.0, 0.0)], 0.011, '#c9b68f', sides=6)
    builder.lathe([(0.02, 0.0), (0.022, 0.05), (0.0, 0.06)], (width / 2 + 0.08, 0, 0.19), '#f5f1e6', sides=8)
