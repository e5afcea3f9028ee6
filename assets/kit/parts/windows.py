"""Windows and doors for openings in walls; all in the wall's frame (+X along, +Y into the wall, looked at from −Y)."""
from ..colour import linear
from ..transform import rotate, translate


def window(builder, hole, colour, depth=0.14, columns=2, rows=3, leaf_open=0.0):
    """Frame and glazing bars of a two-leaf window at `depth` inside the wall; the panes themselves are left open."""
    left, right, low, high = hole
    middle, bar = (left + right) / 2, 0.045
    for x in (left + bar / 2, right - bar / 2):
        builder.box((bar, 0.06, high - low), (x, depth, (low + high) / 2), colour, bevel=0.006)
    for z in (low + bar / 2, high - bar / 2):
        builder.box((right - left, 0.06, bar), ((left + right) / 2, depth, z), colour, bevel=0.006)
    for side in (-1, 1):
        hinge = left + bar if side < 0 else right - bar
        with builder.at(translate(hinge, depth, 0), rotate('z', -side * leaf_open)):
            wide = (middle - left - bar) * -side
            for x in (0.022 * -side, wide - 0.022 * -side):
                builder.box((0.044, 0.045, high - low - 2 * bar), (x, 0, (low + high) / 2), colour, bevel=0.006)
            for row in range(rows + 1):
                z = low + bar + 0.02 + (high - low - 2 * bar - 0.04) * row / rows
                builder.box((abs(wide), 0.04, 0.04 if row in (0, rows) else 0.024), (wide / 2, 0, z), colour, bevel=0.005)
    builder.tube([(middle, depth - 0.035, (low + high) / 2 - 0.07), (middle, depth - 0.035, (low + high) / 2 + 0.07)], 0.008, '#b08d4a', sides=6)
    builder.blob(0.018, (middle, depth - 0.045, (low + high) / 2), '#b08d4a', sides=8)


def shutter(builder, width, height, colour, slats=9):
    """A louvred shutter hung on its left edge at the origin, from z = 0 up, closed in the XZ plane."""
    frame = 0.055
    for x in (frame / 2, width - frame / 2):
        builder.box((frame, 0.03, height), (x, 0, height / 2), colour, bevel=0.005)
    for z in (frame / 2, height - frame / 2, height / 2):
        builder.box((width - 2 * frame + 0.01, 0.03, frame), (width / 2, 0, z), colour, bevel=0.004)
    for half in (0, 1):
        for i in range(slats):
            z = frame + 0.02 + (height / 2 - frame * 1.5) * (i + 0.5) / slats + half * (height / 2 - frame / 4)
            builder.box((width - 2 * frame, 0.008, 0.045), (width / 2, 0, z), linear(colour) * 0.92, bevel=0, rotation=rotate('x', 0.6))


def door_frame(builder, hole, colour, depth=0.2, board=0.09):
    """Architrave round a doorway that reaches the floor, and its lining."""
    left, right, _, high = hole
    for x in (left - board / 2 + 0.01, right + board / 2 - 0.01):
        builder.box((board, 0.03, high + board), (x, -0.012, (high + board) / 2), colour, bevel=0.006)
    builder.box((right - left + 2 * board - 0.02, 0.034, board), ((left + right) / 2, -0.012, high + board / 2 - 0.005), colour, bevel=0.006)
    for x in (left + 0.012, right - 0.012):
        builder.box((0.024, depth, high), (x, depth / 2, high / 2), colour, bevel=0.002)
    builder.box((right - left, depth, 0.024), ((left + right) / 2, depth / 2, high - 0.012), colour, bevel=0.002)
