"""Personal protection: lanyard hooks, harness, helmet, and the lifeline they are clipped to. Metres."""
import math

import numpy as np

from ..transform import arc, rotate, spline


def scaffold_hook(builder, stripe='#d8442e'):
    """Large scaffold hook of a twin lanyard. Origin in the hand on the spine; +Y towards the nose, which opens towards −Z."""
    alloy = '#959ea4'
    nose = arc((0, .085, -.024), .036, math.pi / 2 - .15, -math.pi * .62, 9, 'yz')
    spine = [(0, -.085, 0), (0, -.05, .004), (0, .03, .012), *nose]
    builder.tube(spine, [.0075] + [.0085] * (len(spine) - 2) + [.0065], alloy, 8)
    tip, root = np.array(nose[-1]), np.array([0, -.030, -.004])
    builder.tube([root, root + (0, .012, -.026), tip + (0, -.004, -.002)], .0055, '#b3bbc0', 7)
    builder.box((.014, .060, .012), (0, -.005, .018), stripe, .004)
    builder.tube([(0, -.055, -.006), (0, -.062, -.028)], .007, alloy, 7)
    eye = arc((0, -.103, 0), .020, 0, 2 * math.pi, 12, 'yz')
    builder.tube(eye, .0062, alloy, 7, caps=False)
    builder.tube([(0, -.150, 0), (0, -.118, 0)], .016, '#2f3438', 8)
    builder.box((.034, .016, .008), (0, -.135, .016), stripe, .003)


def harness(builder, stripe='#d8442e'):
    """Full-body harness hanging from a rail: shoulder loops, chest and hip belts, leg loops. Origin on the rail; it hangs along −Z, its back on −Y."""
    for side in (-1, 1):
        shoulder = [(side * .05, -.03, -.05), (side * .075, 0, .034), (side * .085, .03, -.05), (side * .10, .035, -.22), (side * .12, .035, -.40)]
        builder.tube(spline(shoulder, 3), .016, stripe, 5)
        leg = [(side * .12, .035, -.40), (side * .15, .045, -.52), (side * .12, .035, -.66), (side * .05, .035, -.62), (side * .03, .035, -.44)]
        builder.tube(spline(leg, 3), .015, '#2f3438', 5)
        builder.box((.03, .02, .045), (side * .10, .045, -.30), '#c9ced1', .005)
    builder.box((.30, .03, .055), (0, .035, -.39), '#2f3438', .012)
    builder.box((.19, .028, .045), (0, .035, -.16), '#2f3438', .010)
    builder.tube(arc((0, .055, -.16), .022, 0, 2 * math.pi, 10, 'xz'), .005, '#c9ced1', 6, caps=False)


def helmet(builder, colour='#f0f0ea'):
    """Site helmet; origin at the middle of its brim, the peak towards +Y."""
    builder.lathe([(.120, 0), (.122, .012), (.118, .060), (.098, .112), (.058, .140), (.002, .150)], (0, 0, 0), colour, 18)
    builder.box((.14, .09, .010), (0, .125, .006), colour, .005, rotation=rotate('x', -.15))
    builder.box((.030, .20, .014), (0, -.005, .142), colour, .006, density=.6)
    builder.tube(spline([(-.115, 0, 0), (-.09, .02, -.09), (0, .03, -.13), (.09, .02, -.09), (.115, 0, 0)], 3), .005, '#2d3236', 5)


def lifeline_post(builder, base, cable_height, colour='#c23b2c'):
    """Post of a horizontal lifeline: red base plate, steel tube, eye on top. `base`: point on the roof, world frame."""
    base = np.asarray(base, float)
    builder.box((.20, .20, .014), base + (0, 0, .007), colour, .004)
    for sx in (-.075, .075):
        for sy in (-.075, .075):
            builder.blob(.010, base + (sx, sy, .017), '#8d969b', (1, 1, .6), 6)
    top = np.array([base[0], base[1], cable_height])
    builder.tube([base, top - (0, 0, .02)], .024, '#d9dde0', 10)
    builder.lathe([(.036, -.05), (.036, -.015), (.018, 0)], top - (0, 0, .0), colour, 10)
    builder.blob(.016, top, '#8d969b', (1, .8, .8), 8)


def lifeline_cable(builder, start, end, sag=.02, radius=.006):
    start, end = np.asarray(start, float), np.asarray(end, float)
    points = [start + (end - start) * t - np.array([0, 0, sag]) * 4 * t * (1 - t) for t in np.linspace(0, 1, 13)]
    builder.tube(points, radius, '#8d969b', 6, caps=False)
    return points


def runner(builder, x, y, z):
    """Sliding anchor on the cable: the shuttle and the ring one clips into (the ring hangs below, in the y–z plane)."""
    builder.tube([(x - .05, y, z), (x + .05, y, z)], .016, '#9aa3a8', 10)
    for side in (-1, 1):
        builder.tube([(x + side * .042, y, z), (x + side * .052, y, z)], .021, '#d8a030', 10)
    ring = [(x, y + .030 * math.sin(t), z - .042 + .030 * math.cos(t)) for t in np.linspace(0, 2 * math.pi, 15)]
    builder.tube(ring, .0065, '#d8a030', 7, caps=False)
