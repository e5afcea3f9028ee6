"""Gutter, brackets and génoise along an eave. World frame: x along the wall, y towards it, z up; metres."""
import math

import numpy as np

from ..colour import jitter, mix

ZINC = '#a9b4ba'


def half_round_gutter(builder, start, end, y, z, radius=.062, fall=.004, density=1.0):
    """Zinc gutter hung under the first tiles, with its rolled front bead. World frame: y towards the roof."""
    angles = np.linspace(0, -math.pi, 8)
    inside = [[(x, y + radius * math.cos(t), z - fall * (x - start) + radius * math.sin(t)) for t in angles] for x in np.linspace(start, end, 2)]
    builder.grid(inside, jitter(ZINC, .03), facing=(0, 0, 1), density=density)
    builder.grid(np.array(inside) + [(0, 0, -.004)], mix(ZINC, '#68737a', .2), away=(start, y, z + 1), density=density * .5)
    builder.tube([(start, y - radius - .003, z), (end, y - radius - .003, z - fall * (end - start))], .009, '#b9c3c8', 6, density=density)


def gutter_bracket(builder, x, y, z, radius=.062):
    """Flat iron hook that carries the gutter."""
    hook = [(x, y + (radius + .010) * math.cos(t), z + (radius + .010) * math.sin(t)) for t in np.linspace(0, -math.pi, 7)]
    builder.tube([(x, y + radius + .15, z + .075), (x, y + radius + .03, z + .04), *hook, (x, y - radius - .012, z + .014)], .006, '#8f9aa0', 4, density=.8)


def genoise(builder, start, end, y, z, rows=2):
    """Rows of tiles bedded in mortar that carry the eave. World frame: the wall's face is at y + 0.3, the top at z."""
    for row in range(rows):
        front, level = y + .11 * (rows - 1 - row) + .02, z - .13 * (row + 1)
        builder.box((end - start, .5, .025), ((start + end) / 2, front + .225, level + .10), '#dfcdab', 0, density=.3)
        for i in range(int((end - start) / .2)):
            x = start + .1 + i * .2 + row * .1
            arch = [[(x + .088 * math.cos(math.pi * (1 - j / 4)), front + depth, level + .075 * math.sin(math.pi * j / 4)) for j in range(5)] for depth in (0, .25)]
            builder.grid(arch, jitter('#c98e68', .12), facing=(0, 0, 1), density=.4)
            builder.quad((x - .075, front + .03, level), (x + .075, front + .03, level), (x + .05, front + .03, level + .065),
                         (x - .05, front + .03, level + .065), '#efe0c0', (0, -1, 0), .3)
