"""Façade scaffold with collective protection: decks, standards, guard rails at 1 m, mid rails, toe boards, trestles.

World frame: x along the wall, y towards it, z up from the deck (its top is z = 0); metres.
"""
import math

import numpy as np

from ..colour import jitter
from ..transform import rotate

STEEL, TUBE = '#a4adb2', 0.0245
PLANK = '#c2a276'
TOE_BOARD = '#e5b23c'
COUPLER = '#e0a53a'


def deck(builder, start, end, bays, inner, planks=4, width=.285):
    """Wooden planks with steel end caps; `inner`: the edge towards the wall."""
    span = (end - start) / bays
    for bay in range(bays):
        x = start + (bay + .5) * span
        for k in range(planks):
            y = inner - (k + .5) * width
            builder.box((span - .03, width - .01, .045), (x, y, -.0225), jitter(PLANK, .10), .006, bottom=False)
            for side in (-1, 1):
                builder.box((.06, width - .006, .05), (x + side * (span / 2 - .05), y, -.0225), '#8f999e', .004, bottom=False)
                builder.blob(.008, (x + side * (span / 2 - .05), y, .004), '#6f787d', (1, 1, .5), 6, density=.5)


def _coupler(builder, x, y, z):
    builder.box((.075, .07, .055), (x, y, z), COUPLER, .012, density=.7)
    builder.tube([(x + .03, y - .03, z + .02), (x + .065, y - .05, z + .02)], .007, '#8d969b', 5, density=.5)


def frame(builder, positions, outer, inner, foot=-4.0, top=1.12):
    """Standards on the street side, transoms below the deck and shorter standards at the wall."""
    for x in positions:
        builder.tube([(x, outer, foot), (x, outer, top)], TUBE, STEEL, 9)
        builder.tube([(x, inner, foot), (x, inner, -.06)], TUBE, STEEL, 8, density=.5)
        builder.tube([(x, outer, -.075), (x, inner, -.075)], TUBE, STEEL, 8, density=.5)
        for z in (.5, 1.0):
            _coupler(builder, x, outer + .02, z)


def guard_rail(builder, start, end, toe_inside):
    """Top rail at 1 m, mid rail at 50 cm and a 15 cm toe board between two points (x, y) of the deck."""
    a, b = np.array([*start, 0.0]), np.array([*end, 0.0])
    for z in (.5, 1.0):
        builder.tube([a + (0, 0, z), b + (0, 0, z)], TUBE, STEEL, 9)
    middle, along = (a + b) / 2 + np.array([*toe_inside, .085]), b - a
    length = float(np.linalg.norm(along))
    angle = math.atan2(along[1], along[0])
    builder.box((length, .028, .15), middle, TOE_BOARD, .006, rotation=rotate('z', angle))


def braces(builder, positions, y, low=-2.4, foot=-4.0):
    """Ledger and diagonal bracing below the deck."""
    builder.tube([(positions[0], y, -.12), (positions[-1], y, -.12)], TUBE, STEEL, 8, density=.5)
    builder.tube([(positions[0], y, low), (positions[-1], y, low)], TUBE, STEEL, 6, density=.4)
    for a, b in zip(positions, positions[1:]):
        builder.tube([(a, y - .03, foot), (b, y - .03, -.12)], .022, STEEL, 6, density=.4)


def debris_net(builder, start, end, y, top=-.16, foot=-4.0):
    """Green net on the street side, below the deck."""
    sheet = [[(x, y + .03 * math.sin(x * 5 + z * 3), z) for x in np.linspace(start, end, 15)] for z in (foot, (foot + top) / 2, top)]
    builder.grid(sheet, '#5f9a86', facing=(0, 1, 0), density=.3)


def access_hatch(builder, x, y):
    """Trapdoor of the deck with the top of its ladder: how one gets up here."""
    builder.box((.58, .50, .014), (x, y, .008), '#8f999e', .006)
    for row in range(4):
        for column in range(5):
            builder.box((.05, .016, .004), (x - .2 + column * .1, y - .15 + row * .1, .016), '#a9b3b8', .002, density=.6, bottom=False)
    builder.tube([(x - .06, y + .19, .02), (x - .06, y + .19, .045), (x + .06, y + .19, .045), (x + .06, y + .19, .02)], .007, '#c23b2c', 6)


def trestle_table(builder, x, y, width, depth, top=.80, board='#c9a673'):
    """A mason's trestle with a plywood top: material at hip height spares the back. `top`: height of the board's surface."""
    builder.box((width, depth, .025), (x, y, top - .0125), board, .006)
    for edge in (-1, 1):
        builder.box((width - .02, .006, .012), (x, y + edge * (depth / 2 + .001), top - .0125), '#a98655', 0, density=.6)
    for side in (-1, 1):
        bar_x = x + side * (width / 2 - .055)
        builder.tube([(bar_x, y - depth / 2 - .02, top - .045), (bar_x, y + depth / 2 - .06, top - .045)], .019, '#3f74a8', 8)
        for end in (-1, 1):
            foot_y = y + end * (depth / 2 - .06) + (-.08 if end > 0 else 0)
            builder.tube([(bar_x, foot_y, top - .045), (bar_x + side * .05, foot_y, .012)], .015, '#3f74a8', 7)
        builder.tube([(bar_x + side * .035, y - depth / 2 + .06, .28), (bar_x + side * .035, y + depth / 2 - .14, .28)], .011, '#3f74a8', 6)


def shade_awning(builder, x, y, width=.9, depth=.8, height=1.75):
    """A pale canvas stretched over two poles at the end of the deck: the shade of the break."""
    us, vs = np.linspace(0, 1, 7), np.linspace(0, 1, 6)
    for level, facing in ((0, 1), (-.004, -1)):
        canvas = [[(x + (u - .5) * width, y + (v - .5) * depth, height + .16 * v - .10 * math.sin(math.pi * u) * math.sin(math.pi * v) + level) for u in us] for v in vs]
        colours = np.array([np.array([.90, .87, .78]) if int(u * 6) % 2 else np.array([.93, .72, .48]) for _ in vs for u in us])
        builder.grid(canvas, colours, facing=(0, 0, facing), density=.6)
    for side in (-1, 1):
        builder.tube([(x + side * width / 2, y - depth / 2, 0), (x + side * width / 2, y - depth / 2, height + .03)], .017, STEEL, 7, density=.7)
        builder.tube([(x + side * width / 2, y - depth / 2, height - .25), (x + side * width / 2, y + depth / 2, height + .16)], .010, STEEL, 6, density=.7)
