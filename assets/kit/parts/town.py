"""Houses of a Provençal town at 7 to 60 m, café parasols, parked cars. Albedo; lit by vertex; metres."""
import math

import numpy as np

from ..colour import jitter, linear, mix, random_source
from ..transform import rotate, translate
from .facades import FLOOR_HEIGHT, facade

ROOF_CLAYS = ['#c0805a', '#cb9068', '#b27050', '#cfa078', '#bd8664', '#ab6c50', '#d2ae88']


def tiled_plane(builder, eave_left, eave_right, ridge_right, ridge_left, detail):
    """A roof slope of canal tiles: one ridge a tile when near, stripes further away."""
    corners = [np.asarray(p, float) for p in (eave_left, eave_right, ridge_right, ridge_left)]
    width, length = np.linalg.norm(corners[1] - corners[0]), np.linalg.norm(corners[3] - corners[0])
    normal = np.cross(corners[1] - corners[0], corners[3] - corners[0])
    normal = normal / np.linalg.norm(normal)
    normal = normal if normal[2] > 0 else -normal

    def at(across, up, out=0.0):
        low = corners[0] * (1 - across) + corners[1] * across
        high = corners[3] * (1 - across) + corners[2] * across
        return low * (1 - up) + high * up + normal * out
    columns, rows = int(width / (.29 if detail == 2 else .62)), max(1, int(length / (.60 if detail == 2 else 1.6)))
    crown, valley = (1.10, .42) if detail == 2 else (1.03, .52)
    for i in range(columns):
        base = linear(random_source.choice(ROOF_CLAYS))
        left, right = i / columns, (i + 1) / columns
        middle = (left + right) / 2
        for j in range(rows):
            low, high = j / rows, (j + 1) / rows
            colour = jitter(mix(base, random_source.choice(ROOF_CLAYS), .45), .07, .02)
            points = [at(left, low), at(middle, low, .10), at(right, low), at(left, high), at(middle, high, .10), at(right, high)]
            shades = np.array([valley * .7, crown * .68, valley * .7, valley, crown, valley])
            builder.raw(points, [[0, 1, 4, 3], [1, 2, 5, 4]], np.clip(colour[None] * shades[:, None], 0, 1), facing=normal)


def house(builder, x, y, turn, width, depth, eave, colour, shutters, roof_detail, detail, seed, ground=-16.0, floors=None, eye=(0, 0, 1.6)):
    """A town house with a two-sided roof; only walls and slopes that `eye` can see. `eave`: height of the eave, metres."""
    chance = np.random.default_rng(seed)
    random_source.seed(seed)
    cosine, sine = math.cos(turn), math.sin(turn)
    eye = np.asarray(eye, float)

    def local(u, v, z):
        return np.array([x + u * cosine - v * sine, y + u * sine + v * cosine, z])
    u, v = width / 2, depth / 2
    floors = floors or min(5, max(2, int((eave - ground - .6) / FLOOR_HEIGHT)))
    for start, end, outwards in (((-u, -v), (u, -v), (0, -1)), ((u, -v), (u, v), (1, 0)), ((u, v), (-u, v), (0, 1)), ((-u, v), (-u, -v), (-1, 0))):
        normal = np.array([outwards[0] * cosine - outwards[1] * sine, outwards[0] * sine + outwards[1] * cosine, 0])
        first, last = local(*start, eave), local(*end, eave)
        if normal @ (eye - (first + last) / 2) > 0:
            length = np.linalg.norm(last - first)
            facade(builder, first, (last - first) / length, normal, length, eave - ground, colour, shutters, floors, detail, chance)
    ridge = eave + depth * .15
    overhang = .42
    for side in (-1, 1):
        slope = [local(-u - .2, side * (v + overhang), eave - .06), local(u + .2, side * (v + overhang), eave - .06), local(u + .2, 0, ridge), local(-u - .2, 0, ridge)]
        normal = np.cross(slope[1] - slope[0], slope[3] - slope[0])
        normal = normal if normal[2] > 0 else -normal
        if normal @ (eye - sum(slope) / 4) > 0:
            tiled_plane(builder, *slope, roof_detail)
        builder.raw([local(side * u, -v, eave), local(side * u, v, eave), local(side * u, 0, ridge)], [[0, 1, 2]], colour,
                    facing=local(side * 9, 0, 0) - local(0, 0, 0), smooth=False)
    builder.tube([local(-u - .2, 0, ridge + .03), local(u + .2, 0, ridge + .03)], .12, '#c98a64', 6)
    with builder.at(translate(*local(0, 0, 0)), rotate('z', turn)):
        _on_the_roof(builder, u, v, ridge, colour, chance)


def _on_the_roof(builder, half_width, half_depth, ridge, colour, chance):
    """Chimneys, sometimes a rake antenna."""
    for _ in range(int(chance.integers(1, 3))):
        x, y = chance.uniform(-half_width * .7, half_width * .7), float(chance.choice([-1, 1])) * half_depth * .35
        height = chance.uniform(.9, 1.5)
        builder.box((.6, .5, height + 1), (x, y, ridge + height / 2 - .6), mix(colour, '#e8d2a8', .4), 0, bottom=False)
        builder.box((.72, .62, .08), (x, y, ridge + height - .1), '#cf8f66', 0)
        builder.box((.3, .3, .25), (x, y, ridge + height + .05), '#b9653f', 0)
    if chance.random() < .7:
        x = chance.uniform(-half_width * .6, half_width * .6)
        builder.tube([(x, 0, ridge), (x, 0, ridge + 2.2)], .022, '#8b9499', 4)
        for q in range(5):
            builder.tube([(x - .3 + q * .16, -.38 + .03 * q, ridge + 2.1), (x - .3 + q * .16, .38 - .03 * q, ridge + 2.1)], .012, '#aab2b6', 3, caps=False)


def parasol(builder, x, y, ground, colour):
    """Café parasol with a table beside it."""
    builder.lathe([(1.5, 2.4), (1.42, 2.55), (.1, 3.1), (.02, 3.2)], (x, y, ground), colour, 8, cap_top=False)
    builder.tube([(x, y, ground), (x, y, ground + 3.1)], .04, '#8f979b', 4)
    builder.lathe([(.4, .72), (.4, .76)], (x + .9, y + .4, ground), '#e8e2d2', 8)


def parked_car(builder, x, y, ground, turn, colour):
    with builder.at(translate(x, y, ground), rotate('z', turn)):
        builder.box((3.9, 1.7, .75), (0, 0, .6), colour, .2)
        builder.box((2.1, 1.5, .6), (-.2, 0, 1.15), '#2c3a46', .25)
        builder.box((1.7, 1.4, .1), (-.2, 0, 1.43), colour, .04)
