"""Large sheets of the distance: sky dome, sea with whitecaps, ridges and islands. Final radiance (`builder.self_lit = True`)."""
import math

import numpy as np

from ..colour import linear, mix, random_source
from .atmosphere import Atmosphere, direction_of  # re-exported: the whole open air from one module
from .clouds import heap_cloud, lens_cloud  # re-exported

SKY_RADIUS = 960.0


def dome(builder, air, lowest=-6.0):
    """The sky as one sheet seen from inside."""
    elevations = [lowest, -1.5, 0, 1.2, 3, 5.5, 9, 14, 20, 28, 38, 50, 64, 78, 90]
    directions = [[direction_of(bearing, elevation) for bearing in range(0, 361, 10)] for elevation in elevations]
    points = np.array([[d * SKY_RADIUS + air.eye for d in row] for row in directions])
    colours = np.array([air.sky_colour(d) for row in directions for d in row])
    rows, columns = points.shape[:2]
    faces = [[(r + 1) * columns + c, (r + 1) * columns + c + 1, r * columns + c + 1, r * columns + c]
             for r in range(rows - 1) for c in range(columns - 1)]
    builder.raw(points.reshape(-1, 3), faces, colours, facing=None)


def sea(builder, air, bearings, distances, shown=lambda bearing, distance: True):
    """Water from near to the horizon: cobalt, darker in the distance, ruffled by colour alone."""
    points, colours, visible = [], [], []
    for distance in distances:
        for bearing in bearings:
            body = mix(mix('#1c6f93', '#17558a', min(1, distance / 900)), '#0f4a86', min(1, distance / 5000)) * 1.25
            body = body * (1 + .10 * math.sin(bearing * .9 + distance * .02) + random_source.uniform(-.11, .11))
            share = (1 - math.exp(-distance / 9000)) * .75
            points.append(air.polar(bearing, distance, air.sea_level))
            colours.append(mix(body, air.horizon * np.array([.55, .80, 1.0]), share))
            visible.append(shown(bearing, distance))
    columns = len(bearings)
    faces = [[r * columns + c, r * columns + c + 1, (r + 1) * columns + c + 1, (r + 1) * columns + c]
             for r in range(len(distances) - 1) for c in range(columns - 1) if visible[r * columns + c]]
    builder.raw(np.array(points), faces, np.array(colours), facing=(0, 0, 1))


def whitecaps(builder, air, count, bearings, nearest, keep):
    """Crests torn by the mistral: pale slivers, denser near."""
    for _ in range(count):
        bearing = random_source.uniform(*bearings)
        distance = nearest * math.exp(random_source.uniform(0, 2.3))
        if not keep(bearing, distance):
            continue
        half = random_source.uniform(2.5, 8) / distance * 57
        level = air.sea_level + .6
        sliver = [air.polar(bearing - half, distance, level), air.polar(bearing + half * .2, distance * 1.02, level),
                  air.polar(bearing + half, distance * 1.004, level), air.polar(bearing + half * .1, distance * .994, level)]
        air.glow_face(builder, sliver, np.array([.80, .92, 1.0]), distance * 1.4)


def ridge(builder, air, start, end, distance, heights, colour, seed, base=None, step=1.1):
    """A line of hills or an island between two bearings; `heights` in metres above the sea, evenly spaced."""
    chance = np.random.default_rng(seed)
    base = air.sea_level if base is None else base
    count = max(6, int((end - start) / step))
    phase = chance.uniform(0, 6, 6)
    distant = distance > 6000
    rows, colours = [[], [], []], [[], [], []]
    for i in range(count + 1):
        t = i / count
        ripple = sum(math.sin(t * (9 + 11 * k) + phase[k]) / (1 + k) for k in range(5))
        top = air.sea_level + max(0, np.interp(t, np.linspace(0, 1, len(heights)), heights) * (1 + .13 * ripple))
        for r, (share, brightness) in enumerate(((0, .75), (.55, 1.0), (1, 1.12))):
            rows[r].append(air.polar(start + (end - start) * t, distance * (1 + .05 * r), base + (top - base) * share))
            grain = (math.sin(t * 60 + phase[1] + r) + math.sin(t * 37 + phase[2])) * .13
            radiance = linear(colour) * (brightness + grain) * (1.35 if distant else 1.95)
            colours[r].append(air.haze(radiance, distance * (1.0 if distant else .55), depth=7500))
    builder.grid(rows, np.array(colours).reshape(-1, 3), facing=air.eye - rows[0][count // 2])
