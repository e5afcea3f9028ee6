"""Rendered house fronts with windows, louvred shutters, balconies, washing, génoise. Albedo; lit by vertex; metres.

`detail` 2: seen from near (louvres, scallops), 1: middle, 0: windows only.
"""
import numpy as np

from ..colour import jitter, linear, mix

FLOOR_HEIGHT = 3.1
LAUNDRY = ['#f6f4ee', '#f6f4ee', '#6fa3c9', '#e36f5a', '#f0c95a', '#dfe8ee']


class Facade:
    """One wall: `corner` = its upper left corner seen from outside, `along` = unit vector to the right, `outwards` = its normal."""

    def __init__(self, builder, corner, along, outwards, width):
        self.builder, self.width = builder, width
        self.corner, self.along, self.outwards = (np.asarray(v, float) for v in (corner, along, outwards))

    def point(self, across, down, out=0.0):
        return self.corner + self.along * across + np.array([0, 0, -down]) + self.outwards * out

    def panel(self, left, right, top, bottom, out, colour):
        """A flat rectangle on the wall; one colour, or one a corner (clockwise from the upper left)."""
        corners = [self.point(left, top, out), self.point(right, top, out), self.point(right, bottom, out), self.point(left, bottom, out)]
        self.builder.raw(corners, [[0, 1, 2, 3]], np.clip(linear(colour), 0, 1), facing=self.outwards, smooth=False)


def facade(builder, corner, along, outwards, width, height, colour, shutters, floors, detail, chance):
    """A wall with its windows, from the eave downwards."""
    wall = Facade(builder, corner, along, outwards, width)
    bays = max(2, int(width / 2.7))
    bay = width / bays
    colour = linear(colour)
    levels = [0, .5] + [.5 + FLOOR_HEIGHT * (f + 1) for f in range(floors)] + [max(height, .6 + FLOOR_HEIGHT * floors)]
    for i in range(bays):
        for top, bottom in zip(levels, levels[1:]):
            wall.panel(i * bay, (i + 1) * bay, top, bottom, 0, np.array([colour * (1 - chance.uniform(0, .04)) for _ in range(4)]))
    trim = mix(colour, '#fff6e4', .6)
    for floor in range(floors):
        window_height = 1.35 if floor == 0 else 1.95
        top = .5 + floor * FLOOR_HEIGHT + .62
        if detail and floor:
            wall.panel(0, width, top - .78, top - .66, .06, trim)
        for i in range(bays):
            _window(wall, (i + .5) * bay, top, window_height, trim, linear(shutters), floor, detail, chance)
    _cornice(wall, trim, detail)


def _window(wall, centre, top, height, trim, shutter, floor, detail, chance):
    half, bottom = .48, top + height
    if detail:
        wall.panel(centre - half - .13, centre + half + .13, top - .14, bottom + .1, .03, trim)
    dark, pale = linear('#2a3640'), linear('#5d7c92')
    wall.panel(centre - half, centre + half, top, bottom, .045, np.array([dark, dark, pale, pale]))
    if detail:
        wall.panel(centre - half, centre + half, top, top + .22, .06, '#151a1e')
        if detail > 1:
            wall.panel(centre - .03, centre + .03, top, bottom, .055, trim * .95)
            wall.panel(centre - half, centre + half, top + height * .45, top + height * .45 + .05, .055, trim * .95)
            wall.panel(centre - half - .2, centre + half + .2, bottom + .02, bottom + .12, .16, trim)
    _shutters(wall, centre, half, top, height, shutter, detail, chance)
    if detail and floor and chance.random() < .33:
        _balcony(wall, centre, half, bottom)
    if detail and chance.random() < .22:
        _geraniums(wall, centre, bottom, chance)
    elif detail > 1 and chance.random() < .16:
        _laundry(wall, centre, bottom, chance)


def _shutters(wall, centre, half, top, height, colour, detail, chance):
    """Louvred shutters: open, closed or ajar."""
    slats = (1, 2, 4)[detail]

    def leaf(left, right, out_left, out_right):
        for q in range(slats):
            upper, lower = top + height * q / slats, top + height * (q + 1) / slats
            shade = .82 if slats > 1 else 1.0
            corners = [wall.point(left, upper, out_left), wall.point(right, upper, out_right), wall.point(right, lower, out_right), wall.point(left, lower, out_left)]
            colours = np.clip(np.array([colour * 1.12, colour * 1.12, colour * shade, colour * shade]), 0, 1)
            wall.builder.raw(corners, [[0, 1, 2, 3]], colours, facing=wall.outwards, smooth=False)
    state = chance.random()
    if state < .70:
        leaf(centre - 2 * half - .04, centre - half, .10, .10)
        leaf(centre + half, centre + 2 * half + .04, .10, .10)
    elif state < .86:
        leaf(centre - half, centre, .10, .10)
        leaf(centre, centre + half, .10, .10)
    else:
        leaf(centre - half - .35, centre - half, .42, .08)
        leaf(centre + half, centre + half + .35, .08, .42)


def _balcony(wall, centre, half, bottom):
    iron = '#2b2f33'
    for q in range(9):
        x = centre - half + q * half / 4
        wall.panel(x - .014, x + .014, bottom - .85, bottom + .05, .28, iron)
    wall.panel(centre - half - .05, centre + half + .05, bottom - .89, bottom - .84, .28, iron)
    wall.panel(centre - half - .05, centre + half + .05, bottom + .03, bottom + .09, .28, iron)


def _geraniums(wall, centre, bottom, chance):
    for _ in range(14):
        x, y = centre + chance.uniform(-.5, .5), bottom - chance.uniform(-.02, .24)
        size, out = chance.uniform(.06, .11), chance.uniform(.1, .34)
        petals = chance.choice(['#5d8a45', '#48743a', '#d8432f', '#e0607a', '#d8432f'])
        corners = [wall.point(x - size, y, out), wall.point(x, y - size, out), wall.point(x + size, y, out), wall.point(x, y + size, out)]
        wall.builder.raw(corners, [[0, 1, 2, 3]], str(petals), facing=wall.outwards)


def _laundry(wall, centre, bottom, chance):
    """A line of washing below the window, lifted by the wind."""
    left, line = centre - 1.15, bottom + .30
    wall.panel(left, centre + 1.15, line, line + .02, .5, '#d8d8d0')
    while left < centre + .9:
        width, length = chance.uniform(.3, .6), chance.uniform(.4, .95)
        cloth = str(chance.choice(LAUNDRY))
        edge = [wall.point(left, line, .5), wall.point(left + width * .5, line + .02, .52), wall.point(left + width, line, .5),
                wall.point(left + width + .10, line + length * .96, .66), wall.point(left + width * .5 + .08, line + length * .94, .54), wall.point(left + .10, line + length, .64)]
        wall.builder.raw(edge, [[0, 1, 4, 5], [1, 2, 3, 4]], cloth, facing=wall.outwards)
        left += width + .07


def _cornice(wall, trim, detail):
    """Two rows of génoise under the eave."""
    for row, out in ((0, .22), (1, .12)):
        top = .05 + row * .2
        wall.panel(-.1, wall.width + .1, top - .06, top, out + .05, trim)
        if detail > 1:
            for i in range(int(wall.width / .3)):
                x = i * .3
                scallop = [wall.point(x, top + .17, out), wall.point(x + .05, top + .04, out), wall.point(x + .15, top, out),
                           wall.point(x + .25, top + .04, out), wall.point(x + .3, top + .17, out)]
                wall.builder.raw(scallop, [list(range(5))], jitter('#c98762', .1), facing=wall.outwards, smooth=False)
        else:
            wall.panel(-.1, wall.width + .1, top, top + .16, out, '#b98462')
