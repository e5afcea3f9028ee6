"""Where things are on this roof: the numbers every module shares. Metres; world frame: visitor at the origin, looks along +Y.

Roof frame: x along the eave, y up the slope from the eave, z out of the roof (0 = top side of the rafters' boards).
"""
import math

import numpy as np

from kit.parts import canal_tiles
from kit.transform import apply, rotate, translate

EAVE_Y, EAVE_HEIGHT = 0.24, 0.64
SLOPE = math.atan(0.25)
LENGTH = 2.05
LEFT, RIGHT = -5.0, 4.9
ROOF = translate(0, EAVE_Y, EAVE_HEIGHT) @ rotate('x', SLOPE)

GRIP = 0.10
"""Where a hand holds a tile: metres from its low end."""
OVERHANG = 0.06
"""How far the first row reaches over the gutter."""
LAST_COURANT = -0.33
"""x of the last hollow tile already laid in the two lowest rows; the visitor goes on from there."""
COUNTER_BATTENS = [-0.18 + 0.28 * i for i in range(-3, 7)]
BATTENS = [0.03, 0.31, 0.56, 0.81, 1.06, 1.31, 1.56, 1.81]
ROWS = 8
STEP_BACK = (0, 0, 1, 2, 2, 3, 3, 4)
"""How many columns each row still lacks compared with the lowest one: a roof is tiled from the bottom, in steps."""

NAILED_COLUMNS = (-0.18, 0.10, 0.38)
LIFELINE_Y, LIFELINE_HEIGHT = 0.62, 1.22
LIFELINE_ENDS = (-1.62, 1.45)
HOOK_SPREAD = 0.30
TABLE_TOP = 0.80
LEFT_TABLE, RIGHT_TABLE = (-0.63, -0.07), (0.64, -0.05)
HANGING_BAR_HEIGHT = 0.865
SKYLIGHT = (-1.72, 1.33)
CHIMNEY = (-2.80, 1.42)
TILE_LIFT_X = 1.95

DECK = (-2.7, 2.7)
OUTER, INNER = -0.90, 0.26

EYES = [(x, y, z) for x in (-.9, 0, .9) for y, z in ((-.45, 1.15), (.10, 1.45), (-.78, 1.65), (.10, 1.85))]
"""Where heads may be: standing, seated, leaning forwards, and a screen's view from just behind."""

SUN_DIRECTION = np.array([-.60 * math.cos(math.radians(46)), -.80 * math.cos(math.radians(46)), math.sin(math.radians(46))])
SUN_LIGHT = np.array([1.0, .87, .68]) * 2.35


def row_start(row):
    """Slope distance of the low ends of a row."""
    return row * canal_tiles.EXPOSURE - OVERHANG


def on_roof(x, y, z=0.0):
    """A roof-frame point in the world frame."""
    return apply(ROOF, [(x, y, z)])[0]


def target_tiles():
    """The visitor's eight tiles in the right laying order: (name, x, row, hollow_down)."""
    tiles = []
    for row in (0, 1):
        first = 1 + 2 * row
        tiles += [(f'courant_{first + i}', LAST_COURANT + canal_tiles.PITCH * (i + 1), row, False) for i in range(2)]
        tiles += [(f'couvert_{first + i}', LAST_COURANT + canal_tiles.PITCH * (i + .5), row, True) for i in range(2)]
    return tiles
