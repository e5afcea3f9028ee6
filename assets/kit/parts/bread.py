"""Bread: loaves, baguettes, fougasse, raw dough. Long axis local Y, resting on z = 0."""
import math

import numpy as np

from ..colour import jitter, linear, mix, random_source
from ..transform import rotate, translate

CRUST, CRUST_DARK, CRUST_PALE, CRUMB, DOUGH = '#c07a35', '#8f4f1f', '#dda35a', '#f0d9a4', '#efe0ba'


MESH = {'far': (8, 8, 3), 'room': (10, 12, 4), 'hand': (16, 16, 8)}
"""Rings along a loaf, sides round it and steps of a cut, by how near one looks at it."""


def _taper(s, bluntness):
    """Share of the full radius at s in −1…1 along the loaf."""
    return max(0.0, 1 - abs(s) ** bluntness) ** (1 / bluntness)


def top_of_loaf(length, width, height, x, y, bluntness=2.6):
    """Height of a loaf's upper surface over the point (x, y)."""
    taper = _taper(2 * y / length, bluntness)
    across = min(0.999, abs(2 * x / (width * max(taper, 1e-3))))
    return height * (0.3 + 0.7 * taper * math.sqrt(1 - across * across) * (0.4 + 0.6 * taper)) if taper > 0 else 0.0


def loaf_body(builder, length, width, height, top, side, rings=12, sides=12, bluntness=2.6, noise=0.0, density=1.0):
    """A plain loaf: flat below, domed above; colours run from `side` to `top`."""
    rows, colours = [], []
    top, side = linear(top), linear(side)
    for i in range(rings + 1):
        s = -math.cos(math.pi * i / rings)
        taper = _taper(s, bluntness)
        row = []
        for j in range(sides + 1):
            angle = 2 * math.pi * (j % sides) / sides
            x, up = math.cos(angle), math.sin(angle)
            dent = 1 + (random_source.uniform(-noise, noise) if 0 < i < rings and j < sides else 0)
            z = height * (0.3 + 0.7 * up * taper * (0.4 + 0.6 * taper)) if up >= 0 else height * 0.3 * (1 + up * min(1, taper * 3))
            row.append((x * taper * width / 2 * dent, s * length / 2, z))
            colours.append(mix(side, top, np.clip(up * 0.8 + 0.35, 0, 1)) * (0.82 if taper < 0.3 else 1))
        row[-1] = row[0]
        rows.append(row)
    builder.grid(rows, np.clip(np.array(colours), 0, 1), away=(0, 0, height * 0.4), density=density)


def cut(builder, loaf, start, end, width, colour, lip=None, steps=5, lift=0.004, density=1.0):
    """An opened cut on a loaf (length, width, height): a pale lens along start → end (x, y), with a raised lip on one side."""
    start, end = np.array(start, float), np.array(end, float)
    along = end - start
    side = np.array([-along[1], along[0]]) / (np.linalg.norm(along) + 1e-9)
    rows, colours = [], []
    pale, edge = linear(colour), linear(lip) if lip is not None else linear(colour)
    for i in range(steps + 1):
        share = i / steps
        spread = width * math.sin(math.pi * share) / 2 + 1e-4
        row = []
        for across, high, shade in ((-1, -0.002, edge), (-0.35, lift * 0.6, pale), (0.4, lift * 0.7, pale), (0.85, lift * 2.2, edge), (1.2, -0.002, edge)):
            x, y = start + along * share + side * across * spread
            row.append((x, y, top_of_loaf(*loaf, x, y) + (high * math.sin(math.pi * share) if high > 0 else high)))
            colours.append(shade)
        rows.append(row)
    builder.grid(rows, np.array(colours), facing=(0, 0, 1), density=density)


def country_loaf(builder, length=0.3, width=0.15, height=0.1, seen='room', density=1.0):
    """A bâtard with one long cut and floured crust."""
    rings, sides, steps = MESH[seen]
    crust = jitter(CRUST, 0.12, 0.04)
    loaf_body(builder, length, width, height, crust, mix(crust, CRUST_PALE, 0.55), rings=rings, sides=sides, density=density)
    cut(builder, (length, width, height), (-width * 0.12, -length * 0.36), (width * 0.12, length * 0.36), width * 0.3,
        mix(CRUMB, CRUST_PALE, 0.3), CRUST_DARK, steps=steps, density=density)


def baguette(builder, length=0.58, seen='room', density=1.0):
    """Slanted cuts, five near the hand and four elsewhere; pointed ends."""
    rings, sides, steps = MESH[seen]
    crust = jitter(CRUST_PALE, 0.1, 0.04)
    width, height = 0.068, 0.052
    loaf_body(builder, length, width, height, mix(crust, CRUST, 0.6), crust, rings=rings, sides=sides - 2,
              bluntness=2.2, density=density)
    cuts = 5 if seen == 'hand' else 4
    for i in range(cuts):
        y = (i - (cuts - 1) / 2) * length * 0.165
        cut(builder, (length, width, height), (-0.012, y - 0.055), (0.012, y + 0.055), 0.026, mix(CRUMB, crust, 0.25), CRUST,
            steps=max(2, steps - 2), density=density)


def round_loaf(builder, radius=0.12, height=0.095, seen='room', density=1.0):
    """A boule with a cross cut."""
    rings, sides, steps = MESH[seen]
    crust = jitter(CRUST, 0.12, 0.04)
    loaf_body(builder, 2 * radius, 2 * radius, height, crust, mix(crust, CRUST_PALE, 0.5), rings=rings - 1, sides=sides + 2, bluntness=2.0, density=density)
    for angle in (0.3, 0.3 + math.pi / 2):
        with builder.at(rotate('z', angle)):
            cut(builder, (2 * radius, 2 * radius, height), (0, -radius * 0.62), (0, radius * 0.62), radius * 0.2, CRUMB, CRUST_DARK, steps=steps, density=density)


def fougasse(builder, length=0.3, width=0.2, density=1.0):
    """The Provençal flat leaf of bread with its open slits."""
    crust = jitter(CRUST_PALE, 0.08)
    outline = [(width / 2 * math.sin(t) * (1 + 0.06 * math.cos(7 * t)), -length / 2 * math.cos(t)) for t in np.linspace(0, 2 * math.pi, 22)[:-1]]
    builder.extrude(outline, 0.028, crust, bevel=0.012, density=density)
    for side in (-1, 1):
        for i in range(3):
            with builder.at(translate(side * width * 0.2, (i - 1) * length * 0.22 - 0.01, 0.0285), rotate('z', side * -0.7)):
                lens = [(0.011 * math.sin(t), 0.036 * math.cos(t)) for t in np.linspace(0, 2 * math.pi, 9)[:-1]]
                points = np.array([(x, y, 0) for x, y in lens])
                builder.raw(points, [list(range(len(points)))], '#5a3216', points[:, :2], facing=(0, 0, 1), density=density)


def dough_ball(builder, radius=0.07, density=1.0):
    """A resting ball of dough, floured on top."""
    loaf_body(builder, 2 * radius, 2 * radius, radius * 1.15, '#f6eed8', DOUGH, rings=8, sides=14, bluntness=2.0, density=density)
