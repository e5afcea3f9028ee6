"""Lamps; each returns nothing and shines only through the light the place declares beside it."""
import numpy as np

from ..colour import linear
from ..transform import translate


def pendant(builder, centre, ceiling, radius=0.2, colour='#2f6f8f', glow=2.4, sides=22):
    """An enamel pendant whose rim lies at `centre`; the bulb hangs just inside."""
    x, y, z = centre
    with builder.at(translate(x, y, z)):
        builder.tube([(0, 0, 0.22), (0, 0, ceiling - z)], 0.006, '#2c2b2a', sides=6, caps=False)
        builder.lathe([(0.05, ceiling - z - 0.03), (0.05, ceiling - z)], (0, 0, 0), '#e8e2d4', sides=10, cap_top=False, cap_bottom=True, density=0.6)
        builder.lathe([(0.028, 0.15), (0.03, 0.21), (0.016, 0.23)], (0, 0, 0), '#b08d4a', sides=8)
        outer = [(radius, 0.0), (radius * 0.97, 0.012), (radius * 0.72, 0.075), (radius * 0.3, 0.14), (0.03, 0.165)]
        builder.lathe(outer, (0, 0, 0), colour, sides=sides)
        inner = [(0.03, 0.155), (radius * 0.28, 0.13), (radius * 0.7, 0.066), (radius * 0.97, 0.004), (radius, 0.0)]
        builder.lathe(inner, (0, 0, 0), np.array([linear('#fff3dc')] * 5), sides=sides, cap_top=False, glow=1.15)
        builder.blob(0.042, (0, 0, 0.052), '#fff0cf', scale=(1, 1, 1.15), sides=10, glow=glow)


def wall_lamp(builder, centre, colour='#e8e2d4', glow=2.0):
    """A bulkhead lamp on a wall whose face is y = 0 in the local frame."""
    with builder.at(translate(*centre)):
        builder.box((0.24, 0.04, 0.1), (0, -0.02, 0), colour, bevel=0.012)
        builder.blob(0.09, (0, -0.045, 0), '#fff0d2', scale=(1.1, 0.4, 0.42), sides=14, glow=glow)

