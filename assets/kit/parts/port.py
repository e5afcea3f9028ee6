"""Boats, quays and small far houses of a port town. Final radiance, at compressed distance (see sky.py)."""
import math

import numpy as np

from ..colour import jitter, linear, mix, random_source

WALLS = ['#e9cf9f', '#f0dcb8', '#e3b98a', '#e8c3a4', '#efe4cf', '#dca981', '#f2e6d2', '#d9b98c', '#e6b5a0', '#f4ead8']
ROOFS = ['#bd8060', '#b27252', '#c99470', '#c08c6e', '#a96c50']
HULLS = ['#ffffff', '#f4f1e8', '#e9eef2', '#3f6f9a', '#f2efe6']


def far_house(builder, air, x, y, ground, turn, width, depth, height, windows):
    """A house of the town's carpet: only what the visitor sees of it; stripes on near roofs, so that they read as tiles."""
    distance = math.hypot(x, y)
    cosine, sine = math.cos(turn), math.sin(turn)

    def local(u, v, z):
        return air.point(x + u * cosine - v * sine, y + u * sine + v * cosine, z)
    wall, roof = jitter(random_source.choice(WALLS), .06), jitter(random_source.choice(ROOFS), .10)
    u, v, top = width / 2, depth / 2, ground + height
    for start, end, outwards in (((-u, -v), (u, -v), (0, -1)), ((u, -v), (u, v), (1, 0)), ((u, v), (-u, v), (0, 1)), ((-u, v), (-u, -v), (-1, 0))):
        normal = np.array([outwards[0] * cosine - outwards[1] * sine, outwards[0] * sine + outwards[1] * cosine, 0])
        middle = np.array([x, y]) + normal[:2] * (v if outwards[0] == 0 else u)
        if normal[:2] @ middle >= 0:
            continue
        corners = [local(*start, ground - 4), local(*end, ground - 4), local(*end, top), local(*start, top)]
        shades = [air.haze(air.lit(normal, wall, .35), distance)] * 2 + [air.haze(air.lit(normal, wall), distance)] * 2
        builder.raw(corners, [[0, 1, 2, 3]], np.array(shades), facing=normal, smooth=False)
        if windows:
            _far_windows(builder, air, local, np.array(start, float), np.array(end, float), np.array(outwards, float), top, height, distance)
    ridge = top + depth * .17
    stripes = 12 if distance < 100 else 6 if distance < 190 else 1
    for side in (-1, 1):
        for i in range(stripes):
            left, right = (-1 + 2 * i / stripes) * (u + .5), (-1 + 2 * (i + 1) / stripes) * (u + .5)
            slope = [local(left, side * (v + .5), top), local(right, side * (v + .5), top), local(right, 0, ridge), local(left, 0, ridge)]
            normal = np.cross(slope[1] - slope[0], slope[3] - slope[0])
            normal = normal if normal[2] > 0 else -normal
            colour = air.haze(air.lit(normal, jitter(roof, .09)), distance)
            shades = np.array([colour * .62, colour * 1.08, colour * 1.08, colour * .62]) if stripes > 1 else colour
            builder.raw(slope, [[0, 1, 2, 3]], shades, facing=normal, smooth=False)
        air.face(builder, [local(side * u, -v, top), local(side * u, v, top), local(side * u, 0, ridge)], wall, distance)


def _far_windows(builder, air, local, start, end, outwards, top, height, distance):
    length = float(np.linalg.norm(end - start))
    count, along = max(2, int(length / 3.0)), (end - start) / length
    shutter = random_source.choice(['#5f7f8f', '#7a8f6a', '#8a6a52', '#6f8fa6', '#a8a08c'])
    for floor in range(int(min(height, 10) / 3)):
        for q in range(count):
            if random_source.random() < .12:
                continue
            foot, lintel = start + (end - start) * (q + .5) / count + outwards * (.15 + distance * .003), top - .9 - floor * 3.0
            left, right = foot - along, foot + along
            colour = mix(shutter, '#3b3f44', .35 if random_source.random() < .5 else 0)
            air.face(builder, [local(*left, lintel - 1.7), local(*right, lintel - 1.7), local(*right, lintel), local(*left, lintel)], colour, distance)


def moored_boat(builder, air, x, y):
    """A pleasure boat at its berth: hull and mast."""
    distance, half, level = math.hypot(x, y), random_source.uniform(4, 8), air.sea_level
    hull = [air.point(x, y - half, level + .4), air.point(x, y + half, level + .4), air.point(x - 1.6, y + half * 1.25, level + 2.6), air.point(x - 1.6, y - half * .9, level + 2.4)]
    air.glow_face(builder, hull, linear(random_source.choice(HULLS)) * 1.5, distance)
    mast = random_source.uniform(10, 19)
    pole = [air.point(x, y - .22, level + 2), air.point(x, y + .22, level + 2), air.point(x, y + .10, level + mast), air.point(x, y - .10, level + mast)]
    air.glow_face(builder, pole, np.array([1, 1, 1.0]) * 1.25, distance)


def sailing_boat(builder, air, bearing, distance, height):
    width, level = height * .34 / distance * 57, air.sea_level
    main = [air.polar(bearing - width * .1, distance, level + 1.5), air.polar(bearing + width, distance, level + 1.5), air.polar(bearing - width * .1, distance, level + height)]
    jib = [air.polar(bearing - width * .2, distance, level + 1.5), air.polar(bearing - width * .9, distance, level + 1.5), air.polar(bearing - width * .2, distance, level + height * .85)]
    hull = [air.polar(bearing - width, distance, level + 1.4), air.polar(bearing + width * 1.1, distance, level + 1.4), air.polar(bearing + width * .8, distance, level), air.polar(bearing - width * .7, distance, level)]
    air.glow_face(builder, main, np.array([1.0, .98, .94]) * 2.0, distance)
    air.glow_face(builder, jib, np.array([1, 1, 1.0]) * 1.6, distance)
    air.glow_face(builder, hull, linear('#24486e'), distance)


def ferry(builder, air, bearing, distance, span):
    """The white ferry to Corsica; `span` in degrees."""
    def deck(start, end, bottom, top, colour):
        a, b = bearing + start * span, bearing + end * span
        z = air.sea_level
        corners = [air.polar(a, distance, z + bottom), air.polar(b, distance, z + bottom), air.polar(b, distance, z + top), air.polar(a, distance, z + top)]
        air.glow_face(builder, corners, linear(colour) * 1.9, distance * .6)
    for level in ((0, 1, 0, 9, '#2c4f86'), (0, 1.04, 9, 19, '#f4f2ea'), (.12, .88, 19, 27, '#f4f2ea'), (.18, .76, 22, 24, '#48617c'),
                  (.06, .96, 13, 15, '#48617c'), (.31, .45, 27, 38, '#c8452f'), (.70, .84, 27, 31, '#f4f2ea')):
        deck(*level)


def quay_front(builder, air, x, start, end, ground, chance):
    """One unbroken row of tall fronts along a quay (constant x, from y = start to y = end)."""
    y = start
    while y < end:
        width, height = chance.uniform(11, 17), chance.uniform(17, 22)
        colour, distance = linear(str(chance.choice(WALLS))), math.hypot(x, y)

        def local(across, z, out=0.0):
            return air.point(x + out, across, ground + z)
        shades = np.array([air.haze(air.lit(np.array([.8, -.6, 0]), colour * k), distance) for k in (.55, .55, 1, 1)])
        builder.raw([local(y, 0), local(y + width, 0), local(y + width, height), local(y, height)], [[0, 1, 2, 3]], shades, facing=(1, 0, 0))
        roof = [local(y, height), local(y + width, height), air.point(x - 7, y + width, ground + height + 3.5), air.point(x - 7, y, ground + height + 3.5)]
        air.face(builder, roof, jitter(str(chance.choice(ROOFS)), .1), distance)
        count = int(width / 3.4)
        for floor in range(5):
            for i in range(count):
                middle, sill = y + (i + .5) * width / count, height - 3.4 - floor * 3.6
                pane = [local(middle - .7, sill, 1.6), local(middle + .7, sill, 1.6), local(middle + .7, sill + 2.2, 1.6), local(middle - .7, sill + 2.2, 1.6)]
                air.face(builder, pane, '#6f7d84' if floor < 4 else '#a8563c', distance)
        y += width


def round_tower(builder, air, x, y, radius, bottom, top, colour, sides=8):
    for k in range(sides):
        a, b = 2 * math.pi * k / sides, 2 * math.pi * (k + 1) / sides
        if math.cos((a + b) / 2) * x + math.sin((a + b) / 2) * y >= 0:
            continue
        foot, end = (x + radius * math.cos(a), y + radius * math.sin(a)), (x + radius * math.cos(b), y + radius * math.sin(b))
        air.face(builder, [air.point(*foot, bottom), air.point(*end, bottom), air.point(*end, top), air.point(*foot, top)], colour, math.hypot(x, y))
