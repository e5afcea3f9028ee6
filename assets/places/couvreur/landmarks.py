"""What makes Marseille unmistakable: the Vieux-Port with Fort Saint-Jean, Notre-Dame de la Garde, sails and the ferry.

Geography frame of `marseille.py`; final radiance; heights above the deck.
"""
import math

import numpy as np

from kit.colour import mix, random_source
from kit.parts import port

SEA_LEVEL = -46.0
HILL = (-1250.0, 130.0)


def old_port(builder, air):
    for berth in range(150):
        port.moored_boat(builder, air, -290 - (berth % 6) * 27 + random_source.uniform(-5, 5), random_source.uniform(-300, 190))
    for start, end in (((-262, -330), (-262, 290)), ((-452, -330), (-452, 580)), ((-452, -330), (-262, -330))):
        air.face(builder, [air.point(*start, SEA_LEVEL - 1), air.point(*end, SEA_LEVEL - 1), air.point(*end, -43.2), air.point(*start, -43.2)], '#d8c7a4', 300)
    for x, y, radius, top, colour, sides in ((-268, 286, 9, -12, '#e8c99a', 4), (-250, 265, 24, -30, '#e3c08f', 6), (-276, 300, 6, -18, '#efd6a8', 8),
                                             (-462, 320, 30, -26, '#e0bd8c', 6), (-480, 345, 12, -14, '#e8c99a', 4)):
        port.round_tower(builder, air, x, y, radius, SEA_LEVEL, top, colour, sides)
    _fort_details(builder, air)
    port.quay_front(builder, air, -472, -330, 300, -44, np.random.default_rng(4))


def _fort_details(builder, air):
    """Fort Saint-Jean: crenels and slits of the square tower, a darker course on the rampart."""
    x, y, radius = -268, 286, 9.6
    for k in range(4):
        a, b = math.pi / 2 * k, math.pi / 2 * (k + 1)
        if math.cos((a + b) / 2) * x + math.sin((a + b) / 2) * y >= 0:
            continue
        first, last = np.array([math.cos(a), math.sin(a)]) * radius, np.array([math.cos(b), math.sin(b)]) * radius

        def panel(start, end, bottom, top, colour):
            p, q = first + (last - first) * start, first + (last - first) * end
            corners = [air.point(x + p[0], y + p[1], bottom), air.point(x + q[0], y + q[1], bottom), air.point(x + q[0], y + q[1], top), air.point(x + p[0], y + p[1], top)]
            air.face(builder, corners, colour, 392)
        panel(0, 1, -14.2, -13.2, '#c9a878')
        for merlon in range(5):
            panel(.02 + merlon * .21, .14 + merlon * .21, -12, -10.4, '#e8c99a')
        for level in (-19, -26, -33):
            panel(.46, .54, level, level + 3, '#7a6a52')


def basilica(builder, air, hill_top):
    """Notre-Dame de la Garde: bastion, striped nave, dome, bell tower and the gilded statue."""
    scale, base, distance = 1.45, hill_top - 8, 1260
    pale, band, dark = '#efe2c8', '#b3ab9a', '#857868'

    def at(depth, across, up):
        return air.point(HILL[0] + depth * scale, HILL[1] + across * scale, base + up * scale)

    def block(left, right, front, bottom, top, colour):
        air.face(builder, [at(front, left, bottom), at(front, right, bottom), at(front, right, top), at(front, left, top)], colour, distance)
        air.face(builder, [at(front, left, bottom), at(front - 26, left, bottom), at(front - 26, left, top), at(front, left, top)], mix(colour, '#6a6458', .3), distance)
    block(-62, 55, 14, -14, 14, '#dfcba6')
    block(-62, 55, 17, 10.5, 14, '#cdb88f')
    block(-34, 36, 8, 14, 42, pale)
    for k in range(5):
        block(-34, 29, 11, 17 + k * 5, 18.6 + k * 5, band)
    air.face(builder, [at(8, -36, 42), at(8, 38, 42), at(-6, 38, 54), at(-6, -36, 54)], '#9fb0b4', distance)
    for k in range(6):
        block(-29 + k * 10.4, -25 + k * 10.4, 14, 21, 35, '#8f8272')
    for k in range(10):
        a, b = math.pi * k / 10, math.pi * (k + 1) / 10
        rim = [at(5, -22, 46), at(5, -22 + 14 * math.cos(a), 46 + 19 * math.sin(a)), at(5, -22 + 14 * math.cos(b), 46 + 19 * math.sin(b))]
        air.face(builder, rim, mix('#c3ccc8', '#8ea3a6', k / 10), distance)
    block(-24, -20, 5.4, 63, 70, pale)
    block(30, 50, 10, 14, 78, pale)
    for k in range(9):
        block(30, 50, 13, 18 + k * 6.6, 20 + k * 6.6, band)
    block(27.5, 52.5, 15, 60, 63, '#cdb79a')
    block(33, 47, 9, 78, 92, pale)
    for level in (24, 46, 66):
        block(36, 44, 17, level, level + 10, dark)
    for k in range(4):
        block(33.6 + k * 3.4, 35.4 + k * 3.4, 13, 80, 90, dark)
    gold = np.array([1.9, 1.45, .55])
    air.glow_face(builder, [at(9, 36.5, 92), at(9, 43.5, 92), at(9, 42.2, 99), at(9, 37.8, 99)], np.array([1.3, 1.15, .8]), distance)
    air.glow_face(builder, [at(9, 37.6, 99), at(9, 42.4, 99), at(9, 41.8, 112), at(9, 38.2, 112)], gold, distance)
    air.glow_face(builder, [at(9, 38.4, 112), at(9, 41.6, 112), at(9, 40, 120)], gold * 1.1, distance)


def ships(builder, air):
    for bearing, distance, height in ((-3, 900, 15), (1.5, 1500, 17), (9, 700, 13), (21, 1100, 15), (24, 2100, 18), (-14, 1300, 16), (35, 800, 13), (-22, 1000, 15), (37, 1500, 17), (28, 640, 12)):
        port.sailing_boat(builder, air, bearing, distance, height)
    port.ferry(builder, air, 36.5, 1900, 5.0)
