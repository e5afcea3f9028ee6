"""The shell of the flat: living room, corridor towards the bedroom, kitchen behind its door."""
import math

from kit.parts.interior import DADO_HEIGHT, ceiling, herringbone_floor, in_wall_frame, papered_wall, plain_room, wall_trim
from kit.parts.kitchen import bright_window, kitchen_corner
from kit.parts.joinery import deep_window, door_frame, folded_shutters, panelled_door, window_board, window_guard
from kit.parts.care import grab_bar
from kit.parts.living import geranium_box
from kit.transform import rotate, translate

BOUNDS = (-2.5, 2.7, -2.3, 2.75)
HEIGHT = 2.55
CORRIDOR = (-2.55, -1.4, 2.75, 5.1)
KITCHEN = (2.7, 4.5, -1.9, 0.9)
WINDOW = (0.85, 2.15, 0.85, 2.2)
"""x from, x to, sill, head."""
CORRIDOR_DOOR = (-2.4, -1.5, 2.1)
KITCHEN_DOOR = (-0.95, -0.1, 2.1)


def build_room(static):
    x0, x1, y0, y1 = BOUNDS
    far_openings = [(CORRIDOR_DOOR[0] - x0, CORRIDOR_DOOR[1] - x0, -0.1, CORRIDOR_DOOR[2]), (WINDOW[0] - x0, WINDOW[1] - x0, WINDOW[2], WINDOW[3])]
    right_openings = [(y1 - KITCHEN_DOOR[1], y1 - KITCHEN_DOOR[0], -0.1, KITCHEN_DOOR[2])]
    for side, length, openings in (('far', x1 - x0, far_openings), ('right', y1 - y0, right_openings), ('back', x1 - x0, []), ('left', y1 - y0, [])):
        with static.at(in_wall_frame(BOUNDS, side)):
            papered_wall(static, length, HEIGHT, openings)
            wall_trim(static, length, openings, panels=side != 'back')
    _floor(static)
    ceiling(static, BOUNDS, HEIGHT, rose=(0.1, 0.3))
    _window(static)
    _corridor(static)
    _kitchen(static)


def _floor(static):
    """The part where people stand and where the sun falls gets most of the lightmap."""
    x0, x1, y0, y1 = BOUNDS
    herringbone_floor(static, (x0, x1, y0, y1), colour='#d8b78d', density=1.25)
    herringbone_floor(static, CORRIDOR, colour='#a97a4e', density=0.5)
    herringbone_floor(static, KITCHEN, colour='#b26a4c', plank=(0.2, 0.2), density=0.4)


def _window(static):
    left, right, sill, head = WINDOW
    with static.at(translate(left, BOUNDS[3], 0)):
        deep_window(static, right - left, sill, head)
        folded_shutters(static, right - left, sill, head)
        window_board(static, right - left, sill)
        window_guard(static, right - left, sill, distance=0.46)
    with static.at(translate((left + right) / 2 + 0.12, BOUNDS[3] + 0.58, sill - 0.22)):
        geranium_box(static)


def _corridor(static):
    left, right, head = CORRIDOR_DOOR
    plain_room(static, CORRIDOR, 2.4, '#eddfc4', open_sides=('y0',))
    with static.at(translate(left, BOUNDS[3], 0)):
        door_frame(static, right - left, head)
    with static.at(translate(CORRIDOR[0] + 0.05, 3.75, 0.9), rotate('z', math.pi / 2)):
        grab_bar(static, 1.3)
    with static.at(translate(-2.38, CORRIDOR[3] - 0.02, 0)):
        door_frame(static, 0.8, 2.04, wall=0.02)
        panelled_door(static, 0.8, 2.04)
    for x, facing in ((CORRIDOR[0], 1), (CORRIDOR[1], -1)):
        static.box((0.016, CORRIDOR[3] - CORRIDOR[2], 0.09), (x + facing * 0.008, (CORRIDOR[2] + CORRIDOR[3]) / 2, 0.045), '#e9e2d2', bevel=0.004, bottom=False, density=0.4)
        static.box((0.006, CORRIDOR[3] - CORRIDOR[2], DADO_HEIGHT - 0.1), (x + facing * 0.003, (CORRIDOR[2] + CORRIDOR[3]) / 2, (DADO_HEIGHT + 0.08) / 2), '#c3cbbb', bevel=0, bottom=False, density=0.4)


def _kitchen(static):
    near, far, head = KITCHEN_DOOR
    plain_room(static, KITCHEN, 2.45, '#f1e2b8', open_sides=('x0',))
    with static.at(translate(BOUNDS[1], far, 0), rotate('z', -math.pi / 2)):
        door_frame(static, far - near, head)
        with static.at(translate(0.02, 0.18, 0)):
            panelled_door(static, far - near - 0.02, head - 0.02, angle=1.72)
    with static.at(translate(KITCHEN[1], KITCHEN[3], 0), rotate('z', -math.pi / 2)):
        kitchen_corner(static)
        bright_window(static, 1.1, 1.75, 1.44, 2.1)
