"""Things of a life in the mountains, on the wall (y = 0): cow bell, ice axe, barometer. Metres."""
import math

import numpy as np

from ..colour import linear
from ..transform import rotate, spline, translate


def cow_bell(builder, bronze='#b08a45', leather='#6e4226'):
    """A cow bell on its leather collar, hung on a nail at the local origin; the wall is y = 0."""
    ring = [(0.075 * math.sin(a), -0.03, -0.1 + 0.1 * math.cos(a)) for a in np.linspace(0, math.tau, 17)]
    builder.sweep([(-0.003, -0.022), (0.003, -0.022), (0.003, 0.022), (-0.003, 0.022)], ring[:-1], leather, closed=True, up=(0, -1, 0))
    builder.lathe([(0.085, 0.0), (0.078, 0.02), (0.068, 0.08), (0.055, 0.125), (0.02, 0.14), (0.0, 0.14)], (0, -0.055, -0.34), bronze, sides=14, cap_top=False)


def ice_axe(builder, wood='#b08a64', steel='#7d858a'):
    """A guide's old wooden ice axe, laid on two nails along X; the wall is y = 0."""
    builder.tube([(-0.42, -0.03, 0), (0.4, -0.03, 0)], 0.015, wood, sides=8)
    builder.tube([(-0.42, -0.03, 0), (-0.52, -0.03, 0)], 0.013, steel, sides=6, end_radius=0.002)
    builder.tube(spline([(0.405, -0.03, -0.17), (0.425, -0.03, -0.08), (0.425, -0.03, 0.0), (0.42, -0.03, 0.09)], 3), [0.004, 0.007, 0.01, 0.012, 0.013, 0.013, 0.012, 0.012, 0.011, 0.011], steel, sides=6)
    builder.box((0.02, 0.055, 0.05), (0.415, -0.03, 0.1), steel, bevel=0.006)
    for x in (-0.2, 0.2):
        builder.tube([(x, 0, -0.022), (x, -0.05, -0.018)], 0.004, '#3a332c', sides=5)


def barometer(builder, wood='#8a5a38', face='#f4ecd8', brass='#c79a45'):
    """A round barometer: in the mountains one looks at it every morning. The wall is y = 0."""
    with builder.at(rotate('x', math.pi / 2)):
        builder.lathe([(0.14, 0.0), (0.135, 0.025), (0.11, 0.034), (0.1, 0.022), (0.0, 0.022)], (0, 0, 0), np.array([linear(wood)] * 3 + [linear(face)] * 2), sides=24, cap_top=False)
        builder.lathe([(0.105, 0.03), (0.1, 0.036), (0.096, 0.03)], (0, 0, 0), brass, sides=24, cap_top=False)
    for i in range(11):
        a = math.pi * (-0.75 + 1.5 * i / 10)
        with builder.at(translate(0.08 * math.sin(a), -0.024, 0.08 * math.cos(a)), rotate('y', a)):
            builder.box((0.004, 0.002, 0.016), (0, 0, 0), '#4a4036', bevel=0, density=0.4)
    with builder.at(translate(0, -0.027, 0), rotate('y', 0.7)):
        builder.box((0.005, 0.002, 0.1), (0, 0, 0.025), '#2b241d', bevel=0, density=0.4)
    builder.box((0.06, 0.02, 0.2), (0, -0.012, 0.2), wood, bevel=0.01)
    builder.box((0.012, 0.006, 0.13), (0, -0.025, 0.2), '#f2f0ea', bevel=0.002)
    builder.box((0.004, 0.003, 0.07), (0, -0.029, 0.175), '#c9483f', bevel=0)
