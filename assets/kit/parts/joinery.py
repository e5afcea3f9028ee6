"""Windows and doors of old flats. Frames: the opening starts at local (0, 0, sill) and runs along +X; the room lies towards −Y."""
import math

from ..transform import rotate, translate
from .shapes import rounded_box


def deep_window(builder, width, sill, head, depth=0.34, splay=0.07, wood='#f3eee2', plaster='#f1e9da', metal='#7d6f58'):
    """A casement of two leaves with three panes each at the outer end of a splayed reveal; no glass, the view is the pane."""
    height = head - sill
    outer = ((splay, depth, sill), (width - splay, depth, sill), (width - splay, depth, head), (splay, depth, head))
    inner = ((0, 0, sill), (width, 0, sill), (width, 0, head), (0, 0, head))
    for first, facing in ((0, (0, 0, 1)), (1, (-1, 0, 0)), (2, (0, 0, -1)), (3, (1, 0, 0))):
        second = (first + 1) % 4
        builder.quad(inner[first], inner[second], outer[second], outer[first], plaster, facing=facing, density=0.8)
    rim = 0.05
    span, back = width - 2 * splay, depth - 0.035
    with builder.at(translate(splay, back, sill)):
        for x in (rim / 2, span - rim / 2):
            builder.box((rim, 0.07, height), (x, 0, height / 2), wood, bevel=0.008, density=0.6)
        for z in (rim / 2, height - rim / 2):
            builder.box((span, 0.068, rim), (span / 2, 0, z), wood, bevel=0.008, density=0.6)
        for side in (-1, 1):
            _leaf(builder, span / 2 + side * (span / 4 - rim / 4), span / 2 - rim * 1.0, rim, height - rim * 2, wood)
        builder.box((0.075, 0.02, height - rim * 2), (span / 2, -0.05, height / 2), wood, bevel=0.008, density=0.6)
        builder.tube([(span / 2, -0.068, rim * 1.5), (span / 2, -0.068, height - rim * 1.5)], 0.007, metal, sides=6, density=0.4)
        builder.tube([(span / 2, -0.07, height * 0.36), (span / 2 + 0.05, -0.095, height * 0.35), (span / 2 + 0.085, -0.095, height * 0.33)], 0.009, metal, sides=6)


def _leaf(builder, middle, width, base, height, wood):
    stile = 0.052
    for x in (middle - width / 2 + stile / 2, middle + width / 2 - stile / 2):
        builder.box((stile, 0.045, height), (x, -0.025, base + height / 2), wood, bevel=0.007, density=0.6)
    for z in (base + 0.035, base + height - stile / 2):
        builder.box((width - stile, 0.043, stile if z > base + 0.1 else 0.07), (middle, -0.025, z), wood, bevel=0.007, density=0.6)
    for share in (0.36, 0.68):
        builder.box((width - 2 * stile + 0.01, 0.03, 0.024), (middle, -0.022, base + height * share), wood, bevel=0.006, density=0.5)


def folded_shutters(builder, width, sill, head, depth=0.34, splay=0.07, colour='#dfe3d3', panel='#e8eadc'):
    """Inner shutters folded back against both sides of the reveal."""
    length = math.hypot(depth - 0.1, splay)
    for x, side in ((0.0, 1), (width, -1)):
        angle = math.atan2(depth - 0.1, splay * side)
        with builder.at(translate(x, 0.01, sill + 0.03), rotate('z', angle)):
            leaf_height = head - sill - 0.07
            builder.box((length, 0.03, leaf_height), (length / 2, -0.02 * side, leaf_height / 2), colour, bevel=0.008, density=0.6)
            for low, high in ((0.06, 0.48), (0.53, 0.95)):
                builder.box((length - 0.09, 0.012, leaf_height * (high - low)), (length / 2, -0.037 * side, leaf_height * (low + high) / 2), panel, bevel=0.006, density=0.5)


def window_board(builder, width, sill, depth=0.2, colour='#efe6d6', overhang=0.06):
    """The board that carries the sill on into the room, over a radiator."""
    rounded_box(builder, (width + 2 * overhang, depth, 0.032), (width / 2, -depth / 2 + 0.03, sill - 0.014), colour, radius=0.014, skip=('+y',))


def window_guard(builder, width, sill, distance=0.42, height=0.55, colour='#3d4a48'):
    """Wrought-iron guard outside the window, seen through it."""
    with builder.at(translate(0, distance, sill)):
        for z in (0.03, height):
            builder.tube([(-0.05, 0, z), (width + 0.05, 0, z)], 0.014 if z == height else 0.009, colour, sides=6, density=0.4)
        count = round(width / 0.14)
        for i in range(count + 1):
            x = width * i / count
            builder.tube([(x, 0, 0.03), (x, 0, height)], 0.0075, colour, sides=5, caps=False, density=0.3)
            if i % 3 == 1:
                ring = [(x + 0.045 * math.cos(a), 0, height * 0.55 + 0.045 * math.sin(a)) for a in [math.tau * k / 8 for k in range(9)]]
                builder.tube(ring, 0.006, colour, sides=4, caps=False, density=0.3)


def door_frame(builder, width, head, wall=0.16, colour='#efe8d9', density=0.6):
    """Jambs, lintel and mouldings round an opening in a wall as thick as `wall`, on the room's side and inside."""
    for x, facing in ((0, 1), (width, -1)):
        builder.quad((x, 0, 0), (x, wall, 0), (x, wall, head), (x, 0, head), colour, facing=(facing, 0, 0), density=density)
    builder.quad((0, 0, head), (width, 0, head), (width, wall, head), (0, wall, head), colour, facing=(0, 0, -1), density=density)
    for y in (-0.012, wall + 0.012):
        for x in (-0.04, width + 0.04):
            builder.box((0.085, 0.03, head + 0.08), (x, y, head / 2 + 0.04), colour, bevel=0.01, bottom=False, density=density)
        builder.box((width + 0.2, 0.034, 0.09), (width / 2, y, head + 0.045), colour, bevel=0.01, density=density)


def panelled_door(builder, width, head, angle=0.0, colour='#e6e4d4', panel='#eeecdf', metal='#8f7a55', density=0.6):
    """A door leaf hinged at the local origin, opened by `angle` radians into −Y (negative) or +Y."""
    with builder.at(rotate('z', angle)):
        builder.box((width - 0.01, 0.04, head - 0.015), (width / 2, 0, head / 2), colour, bevel=0.006, bottom=False, density=density)
        for low, high in ((0.08, 0.42), (0.5, 0.94)):
            for side in (-1, 1):
                for x in (0.29, 0.71):
                    builder.box((width * 0.32, 0.014, head * (high - low)), (width * x, side * 0.02, head * (low + high) / 2), panel, bevel=0.008, density=density * 0.7)
        for side in (-1, 1):
            builder.tube([(width - 0.07, side * 0.02, 1.03), (width - 0.07, side * 0.06, 1.03), (width - 0.19, side * 0.06, 1.03)], 0.009, metal, sides=6)
