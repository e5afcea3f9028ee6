"""The scaffold the visitor stands on, its protections, the lifeline, tables and what lies about on the deck."""
import math

import numpy as np

from kit.colour import jitter
from kit.parts import fall_protection, roofing_tools, scaffolding, site_things, tile_lifts
from kit.parts.canal_tiles import stack
from kit.transform import rotate, translate

from layout import (DECK, HANGING_BAR_HEIGHT, HOOK_SPREAD, INNER, LEFT_TABLE, LENGTH, LIFELINE_ENDS, LIFELINE_HEIGHT, LIFELINE_Y,
                    OUTER, RIGHT_TABLE, ROOF, SLOPE, TABLE_TOP, TILE_LIFT_X, EAVE_HEIGHT, EAVE_Y, on_roof)


def _scaffold(builder):
    start, end = DECK
    positions = (start + .04, 0, end - .04)
    scaffolding.deck(builder, start, end, 2, INNER)
    scaffolding.frame(builder, positions, OUTER, INNER + .04)
    scaffolding.braces(builder, positions, OUTER)
    scaffolding.guard_rail(builder, (start - .1, OUTER + .05), (end + .1, OUTER + .05), (0, .05))
    for side, x in ((-1, start), (1, end)):
        builder.tube([(x, INNER - .22, -.1), (x, INNER - .22, 1.12)], scaffolding.TUBE, scaffolding.STEEL, 8)
        scaffolding.guard_rail(builder, (x, OUTER + .05), (x, INNER - .18), (-side * .04, 0))
    scaffolding.debris_net(builder, start, end, OUTER - .05)
    scaffolding.access_hatch(builder, 1.95, -.30)


def _lifeline(builder):
    ends = []
    for x in LIFELINE_ENDS:
        slope_distance = (LIFELINE_Y - EAVE_Y) / math.cos(SLOPE)
        foot = on_roof(x, slope_distance, .26 if x < 0 else .10)
        foot[1] = LIFELINE_Y
        fall_protection.lifeline_post(builder, foot, LIFELINE_HEIGHT + .01)
        ends.append((x, LIFELINE_Y, LIFELINE_HEIGHT))
    fall_protection.lifeline_cable(builder, *ends)
    for x in (-4.75, 3.9):
        foot = on_roof(x, .40, .26 if x < 0 else .02)
        foot[1] = LIFELINE_Y
        fall_protection.lifeline_post(builder, foot, LIFELINE_HEIGHT + .01)
        fall_protection.lifeline_cable(builder, (x, LIFELINE_Y, LIFELINE_HEIGHT), ends[0] if x < 0 else ends[1], sag=.03)
    for x in (-HOOK_SPREAD, HOOK_SPREAD):
        fall_protection.runner(builder, x, LIFELINE_Y, LIFELINE_HEIGHT - .02)


def _tables(builder):
    for side, (x, y) in ((-1, LEFT_TABLE), (1, RIGHT_TABLE)):
        depth = .44 if side < 0 else .58
        scaffolding.trestle_table(builder, x, y, .46, depth, TABLE_TOP)
        bar_x, edge = side * .375, side * .405
        bar = [(edge, -.04, TABLE_TOP - .02), (bar_x, -.04, TABLE_TOP + .02), (bar_x, -.04, HANGING_BAR_HEIGHT),
               (bar_x, .08, HANGING_BAR_HEIGHT), (bar_x, .08, TABLE_TOP + .02), (edge, .08, TABLE_TOP - .02)]
        builder.tube(bar, .009, '#8d969b', 7)
    with builder.at(translate(-.80, .085, TABLE_TOP)):
        roofing_tools.nail_coil(builder)
    builder.box((.010, .17, .007), (-.80, -.07, TABLE_TOP + .0035), '#c23b2c', .002, rotation=rotate('z', .4))


def _deck_things(builder):
    for number in range(11):
        row, layer = number % 4, number // 4
        builder.box((2.1 + .02 * number % .07, .045, .030), (-1.42 + .013 * (number % 3), -.80 + .053 * row, .016 + .032 * layer), jitter('#d8bd8e', .10), .004, bottom=False)
    for x in (-2.1, -.75):
        builder.box((.022, .225, .104), (x, -.72, .050), '#2f6f5a', .003, bottom=False)
    with builder.at(translate(1.15, -.66, 0), rotate('z', .15)):
        site_things.tool_box(builder)
    for angle, level in ((0, .012), (2.1, .034), (4.0, .056)):
        coil = [(.70 + .15 * math.cos(t + angle), -.62 + .15 * math.sin(t + angle), level) for t in np.linspace(0, 2 * math.pi, 15)]
        builder.tube(coil, .011, '#e2542f', 5, caps=False, density=.7)
    with builder.at(translate(1.62, -.64, .02)):
        stack(builder, 2, 4)
    with builder.at(translate(-2.62, -.42, 1.03), rotate('z', -math.pi / 2)):
        fall_protection.harness(builder)
    with builder.at(translate(-2.70, .04, 1.13), rotate('z', -1.9)):
        fall_protection.helmet(builder)
    _shaded_corner(builder)


def _shaded_corner(builder):
    """Right end of the deck: shade, water, a cap: heat is part of the trade."""
    scaffolding.shade_awning(builder, 2.30, -.44)
    builder.box((.46, .34, .30), (2.38, -.58, .15), '#3f6f9f', .025)
    builder.box((.48, .36, .05), (2.38, -.58, .325), '#f1efe8', .015)
    for x, colour in ((2.25, '#4fa3c8'), (2.34, '#d8d2c2')):
        with builder.at(translate(x, -.52, .35)):
            site_things.water_bottle(builder, colour)
    with builder.at(translate(2.49, -.60, .35), rotate('z', 2.2)):
        site_things.cap(builder)


def _tile_lift(builder):
    """Inclined lift: from the street to the eave, bent there, then up the roof, its cradle loaded with tiles."""
    with builder.at(ROOF, translate(TILE_LIFT_X, 0, .07)):
        tile_lifts.tile_lift_rail(builder, -.02, LENGTH + .12)
        builder.tube([(0, LENGTH, .12), (0, 1.5, .12)], .006, '#33383c', 4, caps=False, density=.6)
        builder.lathe([(.075, 0), (.075, .05)], (0, LENGTH, .09), '#3a4045', 12)
        with builder.at(translate(0, 1.15, 0)):
            tile_lifts.tile_lift_cradle(builder)
            with builder.at(translate(0, .02, .135)):
                stack(builder, 2, 5)
    with builder.at(translate(TILE_LIFT_X, EAVE_Y - .10, EAVE_HEIGHT + .06), rotate('x', 1.32)):
        tile_lifts.tile_lift_rail(builder, -4.6, .06)
    builder.box((.48, .12, .10), (TILE_LIFT_X, EAVE_Y - .06, EAVE_HEIGHT + .08), '#e09a2c', .02)


def _hammer(builder):
    with builder.at(ROOF, translate(.78, .94, .137), rotate('z', .6)):
        roofing_tools.hammer(builder)


def build(place):
    builder = place.static
    _scaffold(builder)
    _lifeline(builder)
    _tables(builder)
    _deck_things(builder)
    _tile_lift(builder)
    _hammer(builder)
