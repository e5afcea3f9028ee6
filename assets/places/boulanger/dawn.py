"""What the window shows: a perched village's roofs in the blue hour, a campanile, the Sainte-Victoire, the first light."""
import math

import numpy as np

from kit.colour import linear, mix, random_source

ZENITH, MIDDLE, LOW, HORIZON = (np.array(c) for c in ((0.020, 0.045, 0.17), (0.055, 0.115, 0.33), (0.20, 0.22, 0.38), (0.62, 0.36, 0.24)))


def build(place):
    far = place.far
    far.self_lit = True
    _sky(far)
    _ridge(far, 180, 3.2, (0.085, 0.10, 0.22), _sainte_victoire)
    _ridge(far, 150, 1.6, (0.055, 0.07, 0.16), lambda a: -1.0 + 3.2 * math.sin(a * 3.1 + 1) * 0.5 + 1.4 * math.sin(a * 7.0))
    _village(far)


def _sky_colour(height):
    """Radiance of the sky at an angle (radians) above the horizon."""
    stops = [(-0.1, HORIZON), (0.03, HORIZON), (0.12, LOW), (0.3, MIDDLE), (1.2, ZENITH)]
    for (a, low), (b, high) in zip(stops, stops[1:]):
        if height <= b:
            return low + (high - low) * max(0.0, (height - a) / (b - a))
    return ZENITH


def _direction(azimuth, distance):
    """Azimuth 0 looks along +Y, positive to the left."""
    return np.array([-math.sin(azimuth), math.cos(azimuth)]) * distance


def _sky(far):
    rows, colours = [], []
    for height in np.linspace(-0.1, 1.0, 14) ** 1.0:
        row = []
        for azimuth in np.linspace(-1.2, 1.7, 22):
            x, y = _direction(azimuth, 240 * math.cos(height))
            row.append((x, y, 1.6 + 240 * math.sin(height)))
            warm = math.exp(-((azimuth - 0.15) / 0.7) ** 2) * math.exp(-((height - 0.02) / 0.12) ** 2)
            colours.append(_sky_colour(height) + np.array((0.35, 0.17, 0.05)) * warm)
        rows.append(row)
    far.grid(rows, np.array(colours), facing=(0, -1, 0))
    for _ in range(26):
        azimuth, height = random_source.uniform(-0.9, 1.5), random_source.uniform(0.14, 0.7)
        x, y = _direction(azimuth, 236 * math.cos(height))
        size = random_source.uniform(0.18, 0.42)
        z = 1.6 + 236 * math.sin(height)
        far.raw([(x - size, y, z), (x, y, z - size), (x + size, y, z), (x, y, z + size)], [[0, 1, 2, 3]], np.array((0.75, 0.8, 0.95)), facing=(0, -1, 0))


def _sainte_victoire(azimuth):
    """The long white ridge: steep left end, the cross's peak, a falling crest; metres above the horizon at 180 m."""
    t = (azimuth - 0.05) / 0.75
    if abs(t) > 1.4:
        return -2.0
    crest = 17 * max(0.0, 1 - abs(t) ** 1.6) * (1.0 + 0.25 * t)
    return crest + 1.2 * math.sin(azimuth * 31) + 0.7 * math.sin(azimuth * 57 + 1)


def _ridge(far, distance, step, colour, height_of):
    rows = [[], []]
    shades = [[], []]
    for azimuth in np.arange(-1.2, 1.7, 0.025):
        x, y = _direction(azimuth, distance)
        rows[0].append((x, y, -30))
        rows[1].append((x, y, 1.6 + height_of(azimuth)))
        warm = math.exp(-((azimuth - 0.15) / 0.6) ** 2)
        shades[0].append(np.array(colour) * 0.9)
        shades[1].append(np.array(colour) * (1.15 + 0.3 * math.sin(azimuth * 43) * 0.5) + np.array((0.07, 0.03, 0.02)) * warm * step / 3.2)
    far.grid(rows, np.array(shades[0] + shades[1]), facing=(0, -1, 0))


def _village(far):
    houses = []
    for _ in range(46):
        azimuth, distance = random_source.uniform(-0.75, 1.45), random_source.uniform(16, 95)
        houses.append((distance, azimuth))
    for distance, azimuth in sorted(houses, reverse=True):
        x, y = _direction(azimuth, distance)
        eaves = 0.6 - 26 / distance - random_source.uniform(0, 2.2) + distance * 0.012
        _house(far, x, y, eaves, random_source.uniform(4, 7.5), random_source.uniform(4, 6.5), azimuth + random_source.uniform(-0.5, 0.5), distance)
    _campanile(far, *_direction(0.52, 42))
    for azimuth, distance, top in ((0.2, 13, -0.4), (0.95, 17, 0.2), (1.2, 14, -0.2)):
        _cypress(far, *_direction(azimuth, distance), top)


def _house(far, x, y, eaves, width, depth, turn, distance):
    haze = min(0.6, distance / 160)
    wall = mix(np.array((0.10, 0.11, 0.19)) * random_source.uniform(0.75, 1.3), np.array((0.12, 0.13, 0.25)), haze)
    roof = mix(np.array((0.15, 0.10, 0.125)) * random_source.uniform(0.85, 1.2), np.array((0.12, 0.12, 0.23)), haze)
    cosine, sine = math.cos(turn), math.sin(turn)

    def at(u, v, z):
        return (x + u * cosine - v * sine, y + u * sine + v * cosine, z)

    w, d, rise = width / 2, depth / 2, width * 0.16
    for a, b, facing in (((-w, -d), (w, -d), (sine, -cosine, 0)), ((-w, -d), (-w, d), (-cosine, -sine, 0)), ((w, -d), (w, d), (cosine, sine, 0))):
        far.quad(at(*a, -14), at(*b, -14), at(*b, eaves), at(*a, eaves), np.array([wall * 0.8, wall * 0.8, wall * 1.05, wall * 1.05])[[0, 1, 3, 2]], facing=facing)
    over = 0.35
    for side in (-1, 1):
        far.quad(at(-w - over, side * (d + over), eaves - 0.1), at(w + over, side * (d + over), eaves - 0.1), at(w + over, 0, eaves + rise), at(-w - over, 0, eaves + rise),
                 np.array([roof, roof * 0.9, roof * 1.2, roof * 1.15]), facing=(0, side * -0.2, 1))
    for side in (-1, 1):
        far.raw([at(side * w, -d, eaves), at(side * w, d, eaves), at(side * w, 0, eaves + rise)], [[0, 1, 2]], wall, facing=(side * cosine, side * sine, 0), smooth=False)
    far.box((0.5, 0.5, 1.1), at(w * 0.5, d * 0.3, eaves + rise * 0.9), roof * 0.8, bevel=0)
    for u in (-0.5, 0.1, 0.62):
        lit = random_source.random() < 0.3
        colour = np.array((1.9, 1.0, 0.36)) if lit else wall * 0.45
        far.quad(at(u * w, -d - 0.03, eaves - 2.1), at(u * w + 0.75, -d - 0.03, eaves - 2.1), at(u * w + 0.75, -d - 0.03, eaves - 0.9), at(u * w, -d - 0.03, eaves - 0.9), colour,
                 facing=(sine, -cosine, 0))


def _campanile(far, x, y):
    """The bell tower with its wrought-iron cage, black against the first light."""
    dark = np.array((0.05, 0.05, 0.10))
    far.box((2.6, 2.6, 22), (x, y, -7.6), dark * 1.3, bevel=0)
    far.box((3.0, 3.0, 0.3), (x, y, 3.5), dark, bevel=0)
    for z in (2.1,):
        far.quad((x - 0.5, y - 1.35, z - 1.2), (x + 0.5, y - 1.35, z - 1.2), (x + 0.5, y - 1.35, z + 0.7), (x - 0.5, y - 1.35, z + 0.7), np.array((0.02, 0.02, 0.05)), facing=(0, -1, 0))
    for i in range(6):
        angle = i * math.pi / 3
        far.tube([(x + 1.1 * math.cos(angle), y + 1.1 * math.sin(angle), 3.6), (x + 1.1 * math.cos(angle), y + 1.1 * math.sin(angle), 4.6),
                  (x + 0.6 * math.cos(angle), y + 0.6 * math.sin(angle), 5.6), (x, y, 6.2)], 0.07, dark * 0.6, sides=4, caps=False)
    far.blob(0.42, (x, y, 4.5), dark * 0.8, scale=(1, 1, 1.1), sides=8)
    far.tube([(x, y, 6.1), (x, y, 7.2)], 0.05, dark * 0.6, sides=4)


def _cypress(far, x, y, top):
    green = linear('#1d2a33') * 1.2
    far.lathe([(0.5, -9), (0.62, top - 4.5), (0.5, top - 2), (0.16, top - 0.4), (0.02, top)], (x, y, 0), np.array([green * t for t in (0.7, 0.9, 1.0, 1.3, 1.5)]), sides=7, cap_top=False)
