"""Marseille beyond 60 m: sky, sea, Frioul islands and Château d'If, Vieux-Port, the hill with its basilica, the town's carpet.

Geography frame: as seen from the Panier with the hill at bearing 84° (left); `TURN` swings it all to the right, so that
hill, port and islands stand in one glance beyond the roof. Colours are final radiance.
"""
import math

import landmarks
import numpy as np

from kit.colour import jitter, mix, random_source
from kit.parts import birds, clouds, port, sky, vegetation
from kit.parts.atmosphere import Atmosphere, direction_of
from kit.transform import rotate

from landmarks import HILL, SEA_LEVEL
from layout import SUN_DIRECTION, SUN_LIGHT

TURN = math.radians(-49)
HORIZON, MIDDLE, ZENITH = np.array([.50, .71, .93]) * 1.15, np.array([.13, .37, .82]) * 1.15, np.array([.025, .13, .50]) * 1.1


def atmosphere(turn=0.0):
    """The place's light, expressed in a frame turned by `turn`."""
    direction = rotate('z', -turn)[:3, :3] @ SUN_DIRECTION
    return Atmosphere(direction, SUN_LIGHT, HORIZON, MIDDLE, ZENITH, eye_height=1.6, sea_level=SEA_LEVEL)


def is_land(x, y):
    if x > -262:
        return y < 300 + 25 * math.sin(x * .02)
    if x < -452:
        return y < 590 + (-x - 452) * .55 + 40 * math.sin(x * .011)
    return y < -330


def ground(x, y):
    """Height of the land above the deck's zero, metres."""
    distance = math.hypot(x, y)
    if x > -262:
        t = min(1, max(0, (distance - 25) / 215))
        return -15 - 28 * t * t * (3 - 2 * t)
    height = -44 + max(0, min(1, (-x - 470) / 500)) * 26
    if x < -460:
        angle = math.atan2(y - HILL[1], x - HILL[0])
        waver = 1 + .16 * math.sin(angle * 5 + .6) + .09 * math.sin(angle * 11)
        height += 158 * math.exp(-1.1 * (((x - HILL[0]) / 340 / waver) ** 2 + ((y - HILL[1]) / 330 / waver) ** 2))
        height += 40 * math.exp(-(((x + 1900) / 500) ** 2 + ((y - 700) / 420) ** 2))
    return height


def _spot(bearing, distance):
    return -math.sin(math.radians(bearing)) * distance, math.cos(math.radians(bearing)) * distance


def _terrain(builder, air):
    hill = (36, 142, (452, 480, 540, 640, 780, 900, 1000, 1090, 1180, 1270, 1400, 1700, 2300, 3000), 2.5)
    for first, last, distances, step in (hill, (-100, 260, (30, 60, 110, 180, 262), 7.2), (140, 260, (262, 400, 700, 1200, 2500, 4200), 6), (-100, -40, (262, 400, 700, 1200, 2500), 6)):
        bearings = np.arange(first, last + 1, step)
        points, colours, dry = [], [], []
        for distance in distances:
            for bearing in bearings:
                x, y = _spot(bearing, distance)
                z = ground(x, y)
                normal = np.array([ground(x - 8, y) - ground(x + 8, y), ground(x, y - 8) - ground(x, y + 8), 16.0])
                if z > -8:
                    soil = mix('#8c9a5c', '#e2d7bd', max(0, min(1, (z - 25) / 60 + random_source.uniform(-.35, .35))))
                else:
                    soil = mix('#9c917c', '#8a8a6c', random_source.random() * .5)
                soil = mix(soil, '#566f3c', random_source.uniform(0, .6) if 0 < z < 90 else 0)
                dry.append(is_land(x, y))
                points.append(air.point(x, y, z if dry[-1] else SEA_LEVEL - 6))
                colours.append(air.haze(air.lit(normal, soil), distance))
        columns = len(bearings)
        quads = [[r * columns + c, r * columns + c + 1, (r + 1) * columns + c + 1, (r + 1) * columns + c] for r in range(len(distances) - 1) for c in range(columns - 1)]
        builder.raw(np.array(points), [quad for quad in quads if sum(dry[k] for k in quad) > 1], np.array(colours), facing=(0, 0, 1))


def _islands_and_ridges(builder, air):
    sky.ridge(builder, air, 2, 17, 4000, [0, 60, 105, 95, 140, 110, 60, 30, 0], '#d2c3a6', 5)
    sky.ridge(builder, air, 13.5, 30, 4400, [0, 45, 85, 130, 150, 120, 90, 100, 45, 0], '#c9b898', 8)
    sky.ridge(builder, air, 31.2, 34.0, 3000, [0, 26, 30, 24, 0], '#ddd0b4', 2, step=.4)
    for start, end, top in ((31.7, 33.2, -4), (31.75, 32.05, 11), (32.75, 33.05, 7), (32.15, 32.4, 4)):
        corners = [air.polar(start, 2950, -34), air.polar(end, 2950, -34), air.polar(end, 2950, top), air.polar(start, 2950, top)]
        air.face(builder, corners, '#ead9b4', 2400)
    limestone = ((98, 150, 9000, [120, 380, 520, 430, 560, 400, 300, 330, 250], '#c9bda6', 3), (60, 80, 10500, [0, 30, 120, 300, 360, 300], '#c9bda6', 9),
                 (140, 285, 13000, [300, 520, 800, 640, 500, 720, 900, 700, 420, 300], '#bfb39c', 4), (-95, -24, 11000, [330, 300, 350, 280, 300, 210, 150, 60, 0], '#c4b8a0', 6),
                 (258, 290, 11500, [420, 380, 300, 330], '#c4b8a0', 7))
    for start, end, distance, heights, colour, seed in limestone:
        sky.ridge(builder, air, start, end, distance, heights, colour, seed, step=1.4)


def _maquis(builder, air):
    """Aleppo pines and limestone on the hill: two-tone tufts and pale blocks."""
    planted = 0
    while planted < 300:
        x, y = random_source.gauss(HILL[0] + 70, 210), random_source.gauss(HILL[1], 230)
        z = ground(x, y)
        if z < 2 or z > 92 or random_source.random() < (z - 40) / 70:
            continue
        width = random_source.uniform(8, 19)
        height = width * random_source.uniform(.6, 1.0)
        colour = jitter('#5d7440', .2, .08)
        outline = ((-width * .6, -2), (width * .6, -2), (width * .5, height * .55), (0, height), (-width * .5, height * .6))
        shades = np.array([air.haze(colour * k, math.hypot(x, y)) for k in (.55, .5, 1.3, 2.1, 1.7)])
        builder.raw([air.point(x + a * .1, y + a, z + up) for a, up in outline], [list(range(5))], shades, facing=(1, 0, 0))
        planted += 1
    for _ in range(60):
        x, y = random_source.gauss(HILL[0] + 80, 80), random_source.gauss(HILL[1], 150)
        z = ground(x, y)
        if z < 45:
            continue
        width, colour = random_source.uniform(10, 26), jitter('#e6dcc6', .1)
        outline = ((-width, -1), (width * .9, -2), (width * .5, width * .35), (-width * .3, width * .42))
        shades = np.array([air.haze(colour * k, math.hypot(x, y)) for k in (.9, .75, 1.6, 2.0)])
        builder.raw([air.point(x, y + a, z + up) for a, up in outline], [[0, 1, 2, 3]], shades, facing=(1, 0, 0))


def _houses(builder, air):
    bands = ((62, 130, 70, 40, 170), (130, 255, 90, 30, 140), (490, 700, 200, 45, 125), (680, 1100, 320, 54, 122), (1100, 1500, 60, 60, 120),
             (55, 300, 220, 150, 320), (300, 1000, 330, 108, 172), (1000, 2600, 160, 106, 168), (300, 700, 40, 172, 320), (60, 250, 80, -60, 40))
    for nearest, furthest, count, first, last in bands:
        for _ in range(count):
            distance = math.sqrt(random_source.uniform(nearest ** 2, furthest ** 2))
            x, y = _spot(random_source.uniform(first, last), distance)
            on_hill = ground(x, y) > 30 + 40 * random_source.random() ** 2
            if not is_land(x, y) or not is_land(x * 1.05, y * 1.05 + 10) or on_hill:
                continue
            big = 1 if distance < 300 else 1.5
            windows = distance < 130 or 450 < distance < 560 and random_source.random() < .3
            height = random_source.uniform(9, 15) if distance > 130 else random_source.uniform(5, 10)
            turn = random_source.choice([.45, .45, .3, .7, 2.0]) + random_source.uniform(-.1, .1)
            port.far_house(builder, air, x, y, ground(x, y), turn, random_source.uniform(9, 17) * big, random_source.uniform(8, 11) * big, height, windows)
    for _ in range(220):
        distance = random_source.uniform(105, 420)
        x, y = _spot(random_source.uniform(35, 320), distance)
        if is_land(x, y):
            vegetation.far_tree(builder, air, x, y, ground(x, y) + random_source.uniform(2, 6), random_source.uniform(2.2, 4.0), jitter('#5f7844', .2, .08) * .85)


def _gulls(builder):
    for bearing, distance, elevation, heading, roll in ((-14, 16, 17, 1.0, .25), (9, 24, 12, 4.0, -.3), (-26, 34, 15, 2.6, .15), (34, 22, 20, 5.2, -.2), (82, 30, 14, .4, .3)):
        direction = direction_of(bearing, elevation)
        birds.flying_gull(builder, direction / math.hypot(*direction[:2]) * distance + (0, 0, 1.6), heading, roll)


def sky_and_clouds(builder):
    """The mistral sky: washed clean, the long lenses of the wind, a few heaps over the hills."""
    air = atmosphere()
    sky.dome(builder, air)
    clouds.lens_cloud(builder, air, -14, 17, 46, 5.0, 3, .72)
    clouds.lens_cloud(builder, air, 52, 27, 50, 5.5, 11, .62)
    clouds.lens_cloud(builder, air, 118, 15, 44, 4.5, 7, .70)
    clouds.lens_cloud(builder, air, -84, 24, 52, 6.0, 14, .66)
    clouds.heap_cloud(builder, air, -28, 4.2, 30, 4.6, 6, .55)
    clouds.heap_cloud(builder, air, 92, 5.5, 40, 5.5, 9, .60)
    clouds.heap_cloud(builder, air, 196, 10, 46, 8, 8, .72)


def build(backdrop, scenery):
    """`backdrop`: sheets (sky, sea, land); `scenery`: what stands on them."""
    backdrop.self_lit = scenery.self_lit = True
    random_source.seed(11)
    sky_and_clouds(backdrop)
    air = atmosphere(TURN)
    turned = rotate('z', TURN)
    with backdrop.at(turned), scenery.at(turned):
        distances = (200, 250, 300, 360, 430, 520, 640, 800, 1050, 1400, 1900, 2700, 4200, 7000, 13000, 40000)
        sky.sea(backdrop, air, np.arange(-41, 142, 3.5), distances, lambda bearing, distance: bearing <= 126 and not (bearing > 62 and distance > 600))
        _islands_and_ridges(backdrop, air)
        _terrain(backdrop, air)
        sky.whitecaps(scenery, air, 280, (-35, 52), 330, lambda bearing, distance: not is_land(*_spot(bearing, distance)))
        _maquis(scenery, air)
        _houses(scenery, air)
        landmarks.old_port(scenery, air)
        landmarks.basilica(scenery, air, ground(*HILL))
        landmarks.ships(scenery, air)
    _gulls(scenery)
    backdrop.self_lit = scenery.self_lit = False
