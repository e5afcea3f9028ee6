"""What hangs and leans by the door: hooks, jacket, keys, bus timetable, old skis. Backs towards the wall at y = 0. Metres."""
import math

import numpy as np

from ..colour import linear, mix
from ..transform import spline


def hook_rail(builder, width=0.9, hooks=4, wood='#ab8762', metal='#6b5a3c'):
    """A board with coat hooks; its back is the wall, y = 0."""
    builder.box((width, 0.024, 0.1), (0, -0.012, 0), wood, bevel=0.008)
    for i in range(hooks):
        x = (i - (hooks - 1) / 2) * width / hooks
        builder.tube(spline([(x, -0.02, 0.0), (x, -0.06, -0.01), (x, -0.085, 0.02), (x, -0.09, 0.04)], 3), 0.007, metal, sides=6)
        builder.blob(0.012, (x, -0.09, 0.045), '#e9e0cc', sides=7)


def coat(builder, cloth='#56708a', collar='#3f556b'):
    """A quilted jacket on its hook; the loop is the local origin, the wall lies at +Y."""
    columns = 14
    rows, shades = [], []
    for z, half, depth in ((0.0, 0.035, 0.03), (-0.05, 0.11, 0.05), (-0.1, 0.2, 0.07), (-0.22, 0.225, 0.085), (-0.45, 0.215, 0.085), (-0.68, 0.235, 0.085), (-0.76, 0.235, 0.08), (-0.765, 0.19, 0.02)):
        rows.append([(half * math.cos(math.pi * i / columns), -0.03 - depth * (math.sin(math.pi * i / columns) ** 0.7) * (1 + 0.08 * math.cos(i * 1.9)), z) for i in range(columns + 1)])
        shades += [mix(cloth, '#ffffff', 0.06 * (1 + math.cos(i * 1.9)))for i in range(columns + 1)]
    builder.grid(rows, np.array(shades), away=(0, 0.2, -0.4))
    for side in (-1, 1):
        builder.tube(spline([(side * 0.17, -0.06, -0.08), (side * 0.25, -0.06, -0.25), (side * 0.265, -0.065, -0.5), (side * 0.255, -0.07, -0.62)], 3), [0.05] * 3 + [0.055] * 3 + [0.05] * 4, mix(cloth, '#000000', 0.06), sides=8)
    builder.tube([(-0.07, -0.08, -0.07), (0.0, -0.1, -0.1), (0.07, -0.08, -0.07)], 0.026, collar, sides=7)
    builder.tube([(0, -0.118, -0.12), (0, -0.118, -0.74)], 0.006, '#d9cdb4', sides=4)


def key_ring(builder):
    """Car keys with a fob, hanging from the local origin."""
    builder.tube([(0.018 * math.cos(a), 0, -0.018 + 0.018 * math.sin(a)) for a in np.linspace(0, math.tau, 13)], 0.002, '#c9c4b6', sides=4, caps=False)
    builder.box((0.034, 0.012, 0.06), (0.006, 0, -0.068), '#2c3136', bevel=0.006)
    builder.box((0.01, 0.003, 0.012), (0.006, -0.0075, -0.058), '#c9483f', bevel=0)
    builder.box((0.02, 0.004, 0.022), (-0.016, 0.006, -0.046), '#c6b27a', bevel=0.003)
    builder.box((0.008, 0.003, 0.04), (-0.018, 0.006, -0.074), '#d5c692', bevel=0)


def timetable(builder, width=0.3, height=0.42, head='#2f7d6d'):
    """A bus timetable pinned to the wall: a coloured head, a route with stops, columns of times."""
    builder.quad((-width / 2, -0.004, -height / 2), (width / 2, -0.004, -height / 2), (width / 2, -0.004, height / 2), (-width / 2, -0.004, height / 2), '#fbf8ee', facing=(0, -1, 0), density=0.8)

    def block(x0, x1, z0, z1, tone, lift=0.0055):
        builder.quad((x0, -lift, z0), (x1, -lift, z0), (x1, -lift, z1), (x0, -lift, z1), tone, facing=(0, -1, 0), density=0.4)
    top = height / 2
    block(-width / 2, width / 2, top - 0.07, top, head)
    block(-0.12, -0.07, top - 0.055, top - 0.015, '#f4d35e', 0.0065)
    block(-0.05, 0.1, top - 0.045, top - 0.025, '#ffffff', 0.0065)
    block(-width / 2 + 0.02, width / 2 - 0.02, top - 0.094, top - 0.09, head)
    for i in range(6):
        x = -width / 2 + 0.03 + i * (width - 0.06) / 5
        block(x - 0.006, x + 0.006, top - 0.098, top - 0.086, '#f4d35e', 0.0065)
    for row in range(9):
        z = top - 0.125 - row * 0.03
        if row % 2:
            block(-width / 2 + 0.012, width / 2 - 0.012, z - 0.012, z + 0.013, '#e6efe9', 0.005)
        for column in range(5):
            x = -width / 2 + 0.035 + column * 0.057
            block(x, x + 0.034, z - 0.004, z + 0.005, '#4b5257', 0.006)
    for x in (-width / 2 + 0.015, width / 2 - 0.015):
        builder.blob(0.006, (x, -0.008, top - 0.012), '#d2453a', sides=6)


def old_skis(builder, wood='#b98a58', strap='#6e4226', tip='#8f3f34'):
    """A pair of wooden skis and a bamboo pole from her youth, leaning in a corner; they stand on the local ground, the wall at +Y."""
    for x, lean in ((-0.07, 0.03), (0.07, -0.02)):
        path = spline([(x, -0.14, 0.0), (x + lean, -0.05, 1.0), (x + 1.7 * lean, 0.0, 1.72), (x + 1.9 * lean, -0.04, 1.88), (x + 2 * lean, -0.13, 1.98)], 3)
        count = len(path)
        shades = np.array([linear(tip if k > count - 4 else wood) for k in range(count) for _ in (0, 1)])
        for dy, facing in ((-0.007, -1), (0.007, 1)):
            rows = [[(p[0] - 0.036, p[1] + dy, p[2]), (p[0] + 0.036, p[1] + dy, p[2])] for p in path]
            builder.grid(rows, shades, facing=(0, facing, 0.2), density=0.5)
        for side in (-0.036, 0.036):
            builder.grid([[(p[0] + side, p[1] - 0.007, p[2]), (p[0] + side, p[1] + 0.007, p[2])] for p in path], wood, facing=(side, 0, 0), density=0.3)
        builder.box((0.085, 0.05, 0.09), (x + 0.9 * lean, -0.075, 0.92), strap, bevel=0.008, density=0.5)
    builder.tube([(0.2, -0.13, 0.0), (0.16, -0.02, 1.35)], 0.009, '#c9b06a', sides=6)
    builder.tube([(0.196 + 0.05 * math.cos(a), -0.12 + 0.05 * math.sin(a), 0.1) for a in np.linspace(0, math.tau, 13)], 0.005, strap, sides=4, caps=False)
