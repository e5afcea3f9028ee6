"""A spiral mixer for dough. Local frame: front at −Y, floor at z = 0."""
import math

import numpy as np

from ..transform import rotate, translate
from .lettering import words
from .vessels import STEEL, steel_shades

DARK = '#2f2d2b'


def spiral_mixer(builder, body='#d3cec2', trim='#8f3a2a'):
    """A spiral mixer: bowl at −Y, column behind, head above with spiral, guard and buttons. About 0.6 × 0.95 m, 1.25 m high."""
    builder.box((0.5, 0.9, 0.3), (0, 0.05, 0.24), body, bevel=0.05)
    for x in (-0.18, 0.18):
        for y in (-0.3, 0.4):
            builder.lathe([(0.03, 0), (0.035, 0.1)], (x, y, 0), '#3a3a3c', sides=10)
    builder.box((0.44, 0.36, 0.95), (0, 0.3, 0.72), body, bevel=0.06)
    builder.box((0.4, 0.78, 0.2), (0, 0.08, 1.16), body, bevel=0.06)
    builder.box((0.41, 0.5, 0.02), (0, 0.0, 1.08), trim, bevel=0.004)
    profile = [(0.0, 0.38), (0.24, 0.38), (0.275, 0.42), (0.29, 0.62), (0.3, 0.72), (0.31, 0.73), (0.3, 0.74), (0.28, 0.72), (0.265, 0.45), (0.22, 0.41), (0.0, 0.41)]
    with builder.at(translate(0, -0.2, 0)):
        builder.lathe(profile, (0, 0, 0), steel_shades(len(profile)), sides=26, cap_top=False)
        builder.blob(0.22, (0, 0, 0.5), '#efe0ba', scale=(1.1, 1.1, 0.5), sides=16, noise=0.03)
        spiral = [(0.1 * math.cos(t), 0.1 * math.sin(t), 1.05 - 0.075 * t) for t in np.linspace(0, 7.2, 22)]
        builder.tube(spiral, 0.018, STEEL, sides=7)
        builder.tube([(0, 0, 1.08), (0.1, 0, 1.05)], 0.022, STEEL, sides=8)
        for ring in (0.12, 0.2, 0.28):
            builder.tube([(ring * math.cos(t), ring * math.sin(t), 0.8 + (0.28 - ring) * 0.3) for t in np.linspace(0, 2 * math.pi, 19)], 0.006, STEEL, sides=5, caps=False)
        for i in range(8):
            t = i * math.pi / 4
            builder.tube([(0.12 * math.cos(t), 0.12 * math.sin(t), 0.848), (0.28 * math.cos(t), 0.28 * math.sin(t), 0.8)], 0.005, STEEL, sides=5, caps=False)
    builder.box((0.2, 0.012, 0.12), (0, -0.312, 1.16), DARK, bevel=0.004)
    for x, colour in ((-0.06, '#3f9a4d'), (0.0, '#c8a23a'), (0.06, '#c23a2c')):
        with builder.at(translate(x, -0.318, 1.16), rotate('x', math.pi / 2)):
            builder.lathe([(0.018, 0), (0.017, 0.014), (0.012, 0.017)], (0, 0, 0), colour, sides=12)
    with builder.at(translate(0, -0.3185, 1.2)):
        plate = builder.panel(0.16, 0.03, '#f3e3c4')
        words(builder, 'PÉTRIN', 0.018, trim, plate)
