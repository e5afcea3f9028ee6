"""Clouds as patches of the sky dome: each vertex blends from sky to cloud, so edges are soft without transparency."""
import math

import numpy as np

from ..colour import mix
from .atmosphere import direction_of

DISTANCE = 930.0


def heap_cloud(builder, air, bearing, elevation, width, height, seed, strength=0.8):
    """Fair-weather heaps: lumpy crowns over a level base, shaded below. Degrees."""
    chance = np.random.default_rng(seed)
    crowns = [(u, .12 + .55 * (1 - u * u) * chance.uniform(.2, 1.0), chance.uniform(.10, .22)) for u in chance.uniform(-.78, .78, 20)]
    crowns += [(u, .05, .15) for u in np.linspace(-.72, .72, 10)]
    phase = chance.uniform(0, 6, 3)

    def cover(u, v):
        amount = sum(.8 * math.exp(-1.6 * (((u - a) / r) ** 2 + ((v - b) / (r * (1.5 if v > b else 1.0))) ** 2)) for a, b, r in crowns)
        amount = (amount + .16 * math.sin(u * 13 + phase[0]) * math.sin(v * 9 + phase[1]) - .30) / 1.4
        base = .02 + .03 * math.sin(u * 8 + phase[2])
        return amount * min(1, max(0, (v - base + .12) / .16))
    _patch(builder, air, bearing, elevation, width, height, cover, lambda v: .15 + 1.15 * v, strength, columns=38, rows=13)


def lens_cloud(builder, air, bearing, elevation, width, height, seed, strength=0.7):
    """The smooth stacked lenses that stand in the mistral. Degrees."""
    chance = np.random.default_rng(seed)
    layers = [(chance.uniform(-.12, .12), .30, chance.uniform(.72, .86), .24, 1.0), (chance.uniform(-.25, .25), .56, chance.uniform(.40, .55), .15, .8),
              (chance.uniform(-.3, .3), .10, chance.uniform(.45, .6), .10, .55)]
    phase = chance.uniform(0, 6, 2)

    def cover(u, v):
        amount = 0.0
        for centre, level, half, thick, weight in layers:
            taper = max(0.0, 1 - abs((u - centre) / half) ** 2.0)
            depth = thick * (taper ** .6 + .02)
            amount = max(amount, weight * taper ** .45 * math.exp(-((v - level - .10 * (u - centre) ** 2) / depth) ** 2 * 1.4))
        return amount * (.86 + .14 * math.sin(u * 17 + v * 5 + phase[0]) * math.sin(u * 5 + phase[1]))
    _patch(builder, air, bearing, elevation, width, height, cover, lambda v: .45 + .75 * v, strength, columns=30, rows=11)


def _patch(builder, air, bearing, elevation, width, height, cover, brightness, strength, columns, rows):
    """A piece of the dome whose colour is the sky's where the cloud is thin: soft, opaque, no transparency."""
    points, colours, density = [], [], []
    for j in range(rows + 1):
        for i in range(columns + 1):
            u, v = i / columns * 2 - 1, j / rows * 1.3 - .25
            direction = direction_of(bearing - u * width / 2, elevation + v * height)
            rim = max(0.0, min(1, (1 - abs(u)) * 6, j / 1.5, (rows - j) / 2))
            amount = max(0.0, min(1.0, cover(u, v))) * rim
            amount = amount * amount * (3 - 2 * amount)
            body = mix(np.array([.80, .88, 1.0]), np.array([1.0, .98, .94]) * 1.75, max(0.0, min(1.0, brightness(v))))
            points.append(direction * DISTANCE + air.eye)
            colours.append(mix(air.sky_colour(direction), body, amount * strength))
            density.append(amount)
    span = columns + 1
    quads = [[j * span + i, j * span + i + 1, (j + 1) * span + i + 1, (j + 1) * span + i] for j in range(rows) for i in range(columns)]
    points = np.array(points)
    builder.raw(points, [quad for quad in quads if max(density[k] for k in quad) > .004], np.array(colours), facing=air.eye - points[0])
