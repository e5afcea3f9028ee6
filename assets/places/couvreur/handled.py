"""What the visitor takes in hand, the places where it belongs, and every other named point."""
import math

import numpy as np

from kit.parts import birds, canal_tiles, fall_protection, roofing_tools, site_things
from kit.transform import rotate, translate

from layout import (BATTENS, GRIP, HANGING_BAR_HEIGHT, HOOK_SPREAD, LAST_COURANT, LIFELINE_HEIGHT, LIFELINE_Y, NAILED_COLUMNS, OVERHANG,
                    ROOF, TABLE_TOP, on_roof, row_start, target_tiles)
from kit.parts.roof_layers import BATTEN_TOP

STRAYS = ((1, LAST_COURANT - .10, -.042), (2, LAST_COURANT - .30, .038))
"""(number, x, metres out of line up the slope)."""
LINE_LEVEL = 0.288
"""Height of the string above the boards: it just clears the crowns of the first row."""
STACK_X = {'couvert': .495, 'courant': .682}
STACK_Y = 0.02


def _anchor(place, name, matrix):
    """An anchor whose pose is exactly `matrix`."""
    place.anchor(name, matrix[:3, 3], facing=matrix[:3, 1], up=matrix[:3, 2])


def _rest(place, name, matrix):
    turn = np.eye(4)
    turn[:3, :3] = matrix[:3, :3]
    return place.prop(name, matrix[:3, 3], rotation=turn)


def _hanging_hook(x, y, bar_height, side):
    """Pose of a scaffold hook that hangs, nose up, over a bar; its opening looks towards the visitor's side."""
    turn = rotate('z', -side * math.pi / 2) @ rotate('x', math.pi / 2)
    to_bar = turn @ np.array([0, .085, -.024, 1])
    return translate(x - to_bar[0], y - to_bar[1], bar_height + .026 - to_bar[2]) @ turn


def _clip_in(place):
    for side, name in ((-1, 'left'), (1, 'right')):
        builder = _rest(place, f'hook_{name}', _hanging_hook(side * .375, .02, HANGING_BAR_HEIGHT, side))
        fall_protection.scaffold_hook(builder)
    for number, x in ((1, -HOOK_SPREAD), (2, HOOK_SPREAD)):
        _anchor(place, f'lifeline_{number}', _hanging_hook(x, LIFELINE_Y, LIFELINE_HEIGHT - .10, 1 if number == 2 else -1))
    place.anchor('belt', (0, .08, .98))


def _nailing(place):
    gun = translate(-.48, -.045, TABLE_TOP + .033) @ rotate('z', -.25) @ rotate('y', -math.pi / 2)
    roofing_tools.nail_gun(_rest(place, 'nail_gun', gun))
    marks = [(x, y) for y in BATTENS[:2] for x in NAILED_COLUMNS]
    for number, (x, y) in enumerate(marks, start=1):
        place.anchor(f'nail_{number}', on_roof(x, y, BATTEN_TOP), facing=-ROOF[:3, 2], up=ROOF[:3, 1])
    roofing_tools.nail(place.prop('nail', on_roof(-.46, BATTENS[0], BATTEN_TOP)))


def _tiling(place):
    piled = {'courant': 0, 'couvert': 0}
    order = target_tiles()
    for name, x, row, hollow_down in order:
        _anchor(place, name, ROOF @ canal_tiles.hand_pose(x, row_start(row), hollow_down, GRIP))
    for name, _, _, hollow_down in reversed(order):
        kind = 'couvert' if hollow_down else 'courant'
        base = TABLE_TOP if hollow_down else TABLE_TOP + .084
        pose = translate(STACK_X[kind], STACK_Y, base + .036 * piled[kind]) @ rotate('z', (-.03, .02, -.01, .035)[piled[kind]])
        canal_tiles.whole_tile(_rest(place, name, pose), hollow_down, GRIP)
        piled[kind] += 1


def _lining_up(place):
    start, end = on_roof(LAST_COURANT - .52, -OVERHANG - .004, LINE_LEVEL), on_roof(.215, -OVERHANG - .004, LINE_LEVEL)
    place.anchor('line_start', start, facing=(1, 0, 0))
    place.anchor('line_end', end, facing=(0, 0, 1), up=(0, -1, 0))
    for number, x, shift in STRAYS:
        right = ROOF @ canal_tiles.hand_pose(x, row_start(0), True, GRIP)
        _anchor(place, f'stray_{number}', right)
        canal_tiles.whole_tile(_rest(place, f'stray_{number}', ROOF @ translate(0, shift, 0) @ canal_tiles.hand_pose(x, row_start(0), True, GRIP)), True, GRIP)
    roofing_tools.chalk_line(_rest(place, 'line_hook', translate(-.675, .095, TABLE_TOP + .019) @ rotate('z', -.25)))
    pin = place.static
    with pin.at(ROOF):
        for x, foot in ((.215, BATTEN_TOP), (LAST_COURANT - .52, .262)):
            pin.tube([(x, .03, foot), (x, .022, LINE_LEVEL - .05), (x, -OVERHANG - .004, LINE_LEVEL - .008), (x, -OVERHANG - .004, LINE_LEVEL + .012)], .0048, '#6f787d', 6)
            pin.box((.05, .05, .010), (x, .03, foot + .004), '#6f787d', .003)


def _delights(place):
    site_things.bucket(place.prop('bucket', (.60, -.245, TABLE_TOP), rotation=(0, 0, .5)))
    site_things.mug(place.prop('mug', (-.52, -.215, TABLE_TOP), rotation=(0, 0, 2.6)))
    site_things.radio(place.prop('radio', (-.645, -.185, TABLE_TOP), rotation=(0, 0, 1.75)))
    birds.standing_gull(place.prop('gull', on_roof(1.10, 1.26, .135 + .205), rotation=(0, 0, .9)))


def _people_and_points(place):
    place.anchor('spot_scaffold', (0, 0, 0))
    place.anchor('figure_roofer', (-1.30, -.22, 0), facing=(1.30, .34, 0))
    points = {'lifeline': (1.45, LIFELINE_Y, 1.36), 'lift': on_roof(1.95, 1.15, .62), 'insulation': on_roof(2.65, .82, .40), 'solar': on_roof(-4.32, .98, .72),
              'sun': (2.36, -.55, .78), 'genoise': (8.3, 6.6, 2.1), 'sea': (1.6, 13.0, 1.9)}
    for name, point in points.items():
        place.anchor(f'poi_{name}', point, facing=-np.array([point[0], point[1], 0]))


def build(place):
    _clip_in(place)
    _nailing(place)
    _tiling(place)
    _lining_up(place)
    _delights(place)
    _people_and_points(place)
