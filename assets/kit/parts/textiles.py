"""Cables, bags, knitting, spectacles: things that lie about. Metres; origin on the ground unless said."""
import math

import numpy as np

from ..colour import linear, mix
from ..transform import rotate, spline, translate


def plug(builder, position, towards, colour='#f2efe8'):
    """A wall socket's plug at `position`, its cable leaving along `towards`."""
    position, towards = np.array(position, float), np.array(towards, float)
    builder.tube([position, position + towards * 0.028], 0.019, colour, sides=10)
    builder.tube([position + towards * 0.028, position + towards * 0.05], 0.011, colour, sides=8, end_radius=0.006)


def cable(builder, points, colour='#f0ece2', radius=0.0055, steps=6):
    """A flex through the points, smooth."""
    builder.tube(spline(points, steps), radius, colour, sides=6)


def shopping_bag(builder, cloth='#3f7f86', trim='#e9dcc0'):
    """A full shopping bag with leeks and a loaf, 36 × 22 × 36 cm; origin at the middle of its base."""
    rings = []
    for z, w, d in ((0.0, 0.15, 0.085), (0.01, 0.17, 0.1), (0.14, 0.182, 0.115), (0.27, 0.172, 0.102), (0.35, 0.18, 0.085)):
        ring = []
        for k in range(21):
            a = math.tau * k / 20
            c, s = math.cos(a), math.sin(a)
            ring.append((w * math.copysign(abs(c) ** 0.5, c), d * math.copysign(abs(s) ** 0.5, s) + 0.004 * math.sin(5 * a + z * 30), z))
        rings.append(ring)
    colours = np.repeat([linear(cloth), linear(cloth), mix(cloth, '#ffffff', 0.07), linear(cloth), linear(trim)], 21, 0)
    builder.grid(rings, colours, away=(0, 0, 0.15))
    builder.grid([[(x * 0.97, y * 0.97, z) for x, y, z in rings[4]], [(x * 0.93, y * 0.93, 0.26) for x, y, z in rings[4]]], mix(cloth, '#000000', 0.45), facing=None)
    builder.raw([(x * 0.95, y * 0.95, 0.28) for x, y, z in rings[4][:-1]], [list(range(20))], '#3a4a48', facing=(0, 0, 1), smooth=False)
    for side in (-1, 1):
        loop = spline([(-0.09, side * 0.085, 0.33), (-0.085, side * 0.1, 0.43), (0.0, side * 0.09, 0.5), (0.085, side * 0.1, 0.43), (0.09, side * 0.085, 0.33)], 4)
        builder.tube(loop, 0.011, trim, sides=6)
    with builder.at(translate(0.1, 0.0, 0.3), rotate('y', 0.3), rotate('x', 0.12)):
        builder.tube([(0, 0, 0), (0, 0, 0.16), (0, 0, 0.24)], [0.038, 0.036, 0.015], '#c98b4a', sides=10)
    for i, (x, lean) in enumerate(((-0.1, -0.3), (-0.05, -0.12))):
        with builder.at(translate(x, 0.02 - 0.03 * i, 0.28), rotate('y', lean)):
            builder.tube([(0, 0, 0), (0, 0, 0.1), (0, 0, 0.17)], [0.016, 0.017, 0.02], np.array([linear('#f0f0dc'), linear('#cfdca2'), linear('#6f9a55')]), sides=8, caps=False)
            for turn in (-0.5, 0.0, 0.5):
                with builder.at(translate(0, 0, 0.16), rotate('y', turn)):
                    builder.tube([(0, 0, 0), (0, 0, 0.08), (0.02 * turn, 0.01, 0.13)], [0.012, 0.014, 0.003], '#5d8a4a', sides=5, caps=False)
    for x, y, tone in ((0.02, -0.04, '#d9533f'), (0.0, 0.035, '#e0a13b')):
        builder.blob(0.045, (x, y, 0.32), tone, sides=10)


def knitting(builder, wool='#8d74ac', needles='#d9b05c'):
    """Half a scarf on two needles beside its ball of wool; origin below the ball."""
    builder.blob(0.052, (0, 0, 0.05), wool, sides=14, shade=0.12)
    for i in range(5):
        turn, tilt = i * 0.63, 0.35 + 0.4 * (i % 3)
        with builder.at(translate(0, 0, 0.05), rotate('z', turn), rotate('x', tilt)):
            builder.tube([(0.053 * math.cos(a), 0.053 * math.sin(a), 0) for a in np.linspace(0, math.tau, 15)], 0.0035, mix(wool, '#ffffff', 0.1 * (i % 3)), sides=4, caps=False)
    rows, shades = [], []
    for j in range(9):
        rows.append([(0.075 + 0.02 * j + 0.004 * math.sin(i * 2), -0.07 + 0.018 * i, 0.008 + 0.006 * math.cos(j * 1.6) + 0.002 * (i % 2)) for i in range(8)])
        shades += [mix(wool, '#efe3c8', 0.55 if j in (2, 3, 6) else 0.0)] * 8
    builder.grid(rows, np.array(shades), facing=(0, 0, 1))
    for y, turn in ((-0.08, 0.12), (-0.06, -0.15)):
        with builder.at(translate(0.07, y, 0.018), rotate('z', math.pi / 2 + turn)):
            builder.tube([(-0.04, 0, 0), (0.24, 0, 0.012)], 0.0035, needles, sides=6)
            builder.blob(0.007, (-0.042, 0, 0), needles, sides=6)
    builder.tube(spline([(0.03, -0.03, 0.01), (0.06, -0.1, 0.004), (0.1, -0.1, 0.004), (0.09, -0.06, 0.012)], 5), 0.0028, wool, sides=5)


def reading_glasses(builder, rim='#6b4a3a'):
    """A pair of spectacles laid down open; the lenses are left empty. Its wearer would look along −Y."""
    for side in (-1, 1):
        builder.tube([(side * 0.032 + 0.024 * math.cos(a), -0.002 * math.sin(a), 0.022 + 0.019 * math.sin(a)) for a in np.linspace(0, math.tau, 13)], 0.0018, rim, sides=4, caps=False)
        builder.tube([(side * 0.056, 0, 0.028), (side * 0.06, 0.05, 0.026), (side * 0.056, 0.11, 0.004)], 0.0018, rim, sides=4)
    builder.tube([(-0.009, 0, 0.026), (0, 0, 0.03), (0.009, 0, 0.026)], 0.0018, rim, sides=4)
