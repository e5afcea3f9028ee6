"""A Comtoise case clock. Origin on the floor, front towards −Y. Metres."""
import math

import numpy as np

from ..colour import mix
from ..transform import rotate, translate


def tall_clock(builder, wood='#9a7350', paint='#6d8f86', face='#f6efdc', brass='#c79a45', hour=9, minute=2):
    """A bellied case with painted flowers and a brass pendulum behind its little window; 2.1 m."""
    profile = [(0.21, 0.0), (0.21, 0.14), (0.17, 0.17), (0.18, 0.35), (0.215, 0.62), (0.225, 0.8), (0.19, 1.15), (0.145, 1.45), (0.14, 1.55)]
    builder.grid([[(-w, -0.14, z), (w, -0.14, z)] for w, z in profile], wood, facing=(0, -1, 0), smooth=False)
    for side in (-1, 1):
        builder.grid([[(side * w, -0.14, z), (side * w, 0.12, z)] for w, z in profile], mix(wood, '#2b180b', 0.15), facing=(side, 0, 0))
    builder.box((0.36, 0.28, 0.4), (0, -0.01, 1.74), wood, bevel=0.012)
    with builder.at(translate(0, -0.15, 1.74), rotate('x', math.pi / 2)):
        builder.lathe([(0.15, -0.01), (0.155, 0.016), (0.142, 0.02)], (0, 0, 0), brass, sides=24, cap_top=False)
        builder.lathe([(0.142, 0.0), (0.142, 0.012)], (0, 0, 0), face, sides=24)
    _dial(builder, (0, -0.164, 1.74), 0.142, hour, minute)
    crown = [(-0.2, 0.0), (0.2, 0.0), (0.17, 0.05)]
    crown += [(0.17 * math.cos(a), 0.05 + 0.11 * math.sin(a)) for a in np.linspace(0.15, math.pi - 0.15, 9)] + [(-0.17, 0.05)]
    with builder.at(translate(0, -0.13, 1.94), rotate('x', math.pi / 2)):
        builder.extrude(crown, 0.02, wood, bevel=0.006)
    with builder.at(translate(0, -0.143, 0.98), rotate('x', math.pi / 2)):
        builder.lathe([(0.11, 0.0), (0.115, 0.01), (0.095, 0.014)], (0, 0, 0), mix(wood, '#f5c98a', 0.2), sides=18, cap_top=False)
        builder.lathe([(0.094, 0.0), (0.094, 0.004)], (0, 0, 0), '#3d2a1c', sides=18)
        builder.lathe([(0.07, 0.0), (0.066, 0.016), (0.02, 0.022), (0.0, 0.02)], (0.012, 0, 0), brass, sides=16, cap_top=False)
    for z, tone in ((0.5, '#c96f5e'), (0.58, '#e2c06a'), (0.42, paint)):
        for x in (-0.06, 0.06, 0.0):
            builder.blob(0.022, (x, -0.142, z + abs(x) * 0.4), tone, scale=(1, 0.25, 1), sides=6, density=0.5)


def _dial(builder, centre, radius, hour, minute):
    """Hour strokes and two hands on a dial that faces −Y."""
    x, y, z = centre
    for i in range(12):
        a = math.tau * i / 12
        with builder.at(translate(x + radius * 0.82 * math.sin(a), y, z + radius * 0.82 * math.cos(a)), rotate('y', a)):
            builder.box((0.007 if i % 3 else 0.012, 0.002, 0.026), (0, 0, 0), '#3a3026', bevel=0, bottom=False, density=0.4)
    for turn, length, width in ((math.tau * (hour + minute / 60) / 12, radius * 0.52, 0.011), (math.tau * minute / 60, radius * 0.76, 0.008)):
        with builder.at(translate(x, y - 0.003, z), rotate('y', turn)):
            builder.box((width, 0.003, length), (0, 0, length * 0.42), '#2b241d', bevel=0, density=0.4)
