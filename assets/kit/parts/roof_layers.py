"""The layers under the tiles, in their true order of work: boards, rigid wood fibre, membrane, counter battens, battens.

Roof frame: x along the eave, y up the slope, z out of the roof; metres.
"""
import math

import numpy as np

from ..colour import jitter
from ..transform import translate

WOOD = '#d2b484'
MEMBRANE_TOP, COUNTER_BATTEN_TOP, BATTEN_TOP = 0.055, 0.090, 0.120
"""Levels above the roof frame's plane."""


def boards(builder, start, end, length):
    """Sheathing boards across the rafters, and the shade below them."""
    width = 0.15
    for i in range(int(length / width)):
        builder.box((end - start, width - .006, .022), ((start + end) / 2, (i + .5) * width, -.03), jitter('#c8a672', .10), .004,
                    density=.7, bottom=False)
    builder.quad((start, 0, -.045), (end, 0, -.045), (end, length, -.045), (start, length, -.045), '#6d5236', (0, 0, 1), .15)


def wood_fibre(builder, start, ends, length):
    """Rigid wood-fibre panels 60 mm thick, staggered, tongue and groove; `ends`: where each course stops so far."""
    course = 0.58
    for k, stop in enumerate(ends):
        bottom, top = k * course, min((k + 1) * course, length)
        if top - bottom < .1:
            continue
        for j in range(6):
            left = max(start, start + j * 1.2 + (k % 2) * .6 - .6)
            right = min(start + (j + 1) * 1.2 + (k % 2) * .6 - .6, stop) - .006
            if right - left > .1:
                centre = ((left + right) / 2, (bottom + top) / 2, .01)
                builder.box((right - left, top - bottom - .006, .06), centre, jitter('#a5804f', .07), .006, density=.6 if right < 1.2 else 1.0, bottom=False)


def rain_membrane(builder, start, strips):
    """Vapour-open underlay in lapped strips from the eave up; strips: (bottom, top, right end)."""
    for k, (bottom, top, stop) in enumerate(strips):
        level = MEMBRANE_TOP - .008 + .004 * k
        sheet = [[(start + (stop - start) * u, bottom + (top - bottom) * v, level + .003 * math.sin(u * 19 + v * 5)) for u in np.linspace(0, 1, 9)]
                 for v in (0, .5, 1)]
        builder.grid(sheet, jitter('#93a09f', .04), facing=(0, 0, 1))
        _stripe(builder, start, stop, top - .11, top - .09, level + .006, '#e9ece6')
        for column in range(9):
            for share in (.25, .68):
                left = start + .12 + column * .33 + share * .2
                if left + .14 < stop:
                    y = bottom + (top - bottom) * share
                    _stripe(builder, left, left + .14, y, y + .03, level + .006, '#5d7f92')


def _stripe(builder, left, right, bottom, top, level, colour):
    builder.quad((left, bottom, level), (right, bottom, level), (right, top, level), (left, top, level), colour, (0, 0, 1))


def counter_battens(builder, positions, length):
    """Battens up the slope: the air gap over the insulation."""
    for x in positions:
        builder.box((.045, length - .04, .032), (x, length / 2 + .01, COUNTER_BATTEN_TOP - .016), jitter(WOOD, .08), .004, bottom=False)


def batten(builder, start, end, y, width=.045, height=.030):
    builder.box((end - start, width, height), ((start + end) / 2, y, BATTEN_TOP - height / 2), jitter('#d8bd8e', .10), .004, bottom=False)


def nail_head(builder, x, y, level=BATTEN_TOP):
    """A driven nail seen from above."""
    ring = [(x + .0045 * math.cos(t), y + .0045 * math.sin(t), level + .0012) for t in np.linspace(0, 2 * math.pi, 7)[:-1]]
    builder.raw(ring, [list(range(6))], '#7d868b', np.array(ring)[:, :2], facing=(0, 0, 1), smooth=False)


def chalk_cross(builder, x, y, level=BATTEN_TOP):
    """A nailing mark of blue chalk."""
    for width, length in ((.034, .0045), (.0045, .034)):
        builder.quad((x - width / 2, y - length / 2, level + .0012), (x + width / 2, y - length / 2, level + .0012),
                     (x + width / 2, y + length / 2, level + .0012), (x - width / 2, y + length / 2, level + .0012), '#2f66b8', (0, 0, 1))


def membrane_roll(builder, x, y, z, width=1.2, radius=.15):
    """What is left of the underlay, rolled up; lies along x."""
    angles = np.linspace(0, 2 * math.pi, 19)
    ring = np.array([(0, math.cos(t), math.sin(t)) for t in angles])
    with builder.at(translate(x, y, z + radius)):
        builder.grid([ring * radius + (-width / 2, 0, 0), ring * radius + (width / 2, 0, 0)], '#93a09f', away=(0, 0, 0))
        for side in (-1, 1):
            bands = ((1, .77, '#e8ebe4'), (.77, .53, '#93a09f'), (.53, .3, '#e8ebe4'), (.3, 0, '#b9935c'))
            for outer, inner, colour in bands:
                builder.grid([ring * radius * outer + (side * width / 2, 0, 0), ring * radius * inner + (side * width / 2, 0, 0)],
                             colour, facing=(side, 0, 0), smooth=False, density=.7)
