"""Canal tiles of Provence: half cones of clay, 40 cm long, laid hollow side up (courant) and hollow side down (couvert).

Roof frame everywhere in the roof parts: x along the eave, y up the slope, z out of the roof, metres.
"""
import math

import numpy as np

from ..colour import jitter, linear, mix, random_source
from ..transform import rotate, translate

LENGTH = 0.40
EXPOSURE = 0.25
"""Visible length of a row: tiles overlap by 15 cm, as asked for on gentle slopes."""
PITCH = 0.20
"""Distance between two neighbouring couverts."""
THICKNESS = 0.013
FLATTENING = 0.82
CLAY = ['#c08560', '#cc9670', '#b06e50', '#d3aa80', '#bd8c6c', '#a2644a', '#d9b890', '#b87a58', '#c79f7c', '#b5785c', '#dcc4a0', '#a8705a']
LICHEN = ['#b9b08a', '#8d8a6e', '#d8cfa8', '#6f6a58']
COUVERT_RADII = (0.085, 0.068)
"""Outer radius at the low end and at the high end."""
COURANT_RADII = (0.082, 0.098)
COURANT_LEVEL = 0.205
"""Height of the courant's rim above the boards, when it lies on its batten."""
COUVERT_LEVEL = 0.190
LOW_END_LIFT = 0.016
"""A tile rides on the one below it: its low end lies higher."""


def clay():
    """The colour of one tile: hand-made, no two alike."""
    return jitter(random_source.choice(CLAY), 0.12, 0.04)


def _weathered(colours):
    """Lichen and soot on a vertex here and there."""
    for _ in range(2):
        if random_source.random() < 0.5:
            spot = random_source.randrange(len(colours))
            colours[spot] = mix(colours[spot], random_source.choice(LICHEN), random_source.uniform(0.2, 0.55))
    return np.clip(colours, 0, 1)


def _arc(radius, y, z, up, sides):
    return [(-radius * math.cos(math.pi * j / sides), y, up * radius * math.sin(math.pi * j / sides) * FLATTENING + z) for j in range(sides + 1)]


def laid_tile(builder, x, y, hollow_down, density=1.0, wobble=0.006, length=LENGTH, level=None):
    """One tile of the covering, only its visible side: y = its low end. `hollow_down`: a couvert."""
    sides = 6 if hollow_down else 4
    up = 1 if hollow_down else -1
    low, high = COUVERT_RADII if hollow_down else COURANT_RADII
    level = (COUVERT_LEVEL if hollow_down else COURANT_LEVEL) if level is None else level
    frame = [translate(x + random_source.uniform(-wobble, wobble), y + random_source.uniform(-wobble, wobble) * 1.6, level),
             rotate('z', random_source.uniform(-wobble, wobble) * 3)]
    colour = clay() if hollow_down else mix(clay(), '#8a5a44', 0.15)
    inner = _arc(low - THICKNESS, 0, LOW_END_LIFT, up, sides)
    if not hollow_down:
        inner = [(px, py, pz - THICKNESS) for px, py, pz in _arc(low, 0, LOW_END_LIFT, up, sides)]
    rows = [inner, _arc(low, 0, LOW_END_LIFT, up, sides), _arc(high, length, 0, up, sides)]
    shades = np.repeat([0.72, 1.0, 0.90], sides + 1)
    colours = _weathered(colour[None] * shades[:, None])
    with builder.at(*frame):
        builder.grid(rows, colours, facing=(0, -.2, 1), density=density if hollow_down else density * 0.8)


def whole_tile(builder, hollow_down, grip, colour=None, sides=8):
    """A closed tile to take in the hand. Its axis is +Y towards the high end; the origin lies `grip` metres from the low
    end, in the middle of the plane of its rims, so that `hand_pose` puts it where `laid_tile` would."""
    up = 1 if hollow_down else -1
    low, high = COUVERT_RADII if hollow_down else COURANT_RADII
    colour = clay() if colour is None else linear(colour)

    def shell(inset):
        return [_arc(radius - inset, y - grip, 0, up, sides) for radius, y in ((low, 0), ((low + high) / 2, LENGTH / 2), (high, LENGTH))]
    outer, inner = np.array(shell(0)), np.array(shell(THICKNESS))
    shades = np.repeat([1.0, 1.06, 0.92], sides + 1)
    axis_point = (0, LENGTH / 2 - grip, -up)
    with builder.one_body():
        builder.grid(outer, _weathered(colour[None] * shades[:, None]), away=axis_point)
        builder.grid(inner, np.clip(colour * 0.72, 0, 1), facing=(0, 0, -up))
    for end, direction in ((0, -1), (2, 1)):
        builder.grid([outer[end], inner[end]], colour * 0.86, facing=(0, direction, 0), smooth=False)
    for side in (0, -1):
        builder.grid([outer[:, side], inner[:, side]], colour * 0.8, facing=(0, 0, -up), smooth=False)


def hand_pose(x, y, hollow_down, grip):
    """Roof-frame matrix of a `whole_tile` laid with its low end at y."""
    level = COUVERT_LEVEL if hollow_down else COURANT_LEVEL
    tilt = -math.atan2(LOW_END_LIFT, LENGTH)
    return translate(x, y, level + LOW_END_LIFT) @ rotate('x', tilt) @ translate(0, grip, 0)


def ridge(builder, start, end, y, level=0.215):
    """Ridge tiles bedded in mortar, laid along x."""
    x = start
    while x < end:
        with builder.at(translate(x, y, level), rotate('z', -math.pi / 2)):
            rows = [_arc(.112, 0, LOW_END_LIFT, 1, 6), _arc(.125, 0, LOW_END_LIFT, 1, 6), _arc(.105, .44, 0, 1, 6)]
            shades = np.repeat([0.72, 1.0, 0.90], 7)
            builder.grid(rows, _weathered(clay()[None] * shades[:, None]), facing=(0, 0, 1), density=.8)
        x += 0.37
    builder.box((end - start + .3, .26, .06), ((start + end) / 2, y - .06, level - .03), '#d8c6a6', .02, density=.5, bottom=False)


def stack(builder, across, count, colour=None):
    """A loose pile of couverts nested in one another, `across` piles side by side, axis along y."""
    for pile in range(across):
        for number in range(count):
            shift = random_source.uniform(-.01, .01)
            with builder.at(translate((pile - (across - 1) / 2) * .185 + shift, -LENGTH / 2, number * .034)):
                laid_tile(builder, 0, 0, True, level=0.0, wobble=.004)
