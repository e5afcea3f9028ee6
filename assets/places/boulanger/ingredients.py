"""Scale, bowl, flour, water, salt and levain: what the weighing needs."""
import math

import numpy as np

from kit.colour import linear
from kit.parts import vessels
from kit.parts.lettering import words
from kit.transform import rotate, spline, translate

from bench_measures import SCALE, TOP


def build(place):
    _scale(place)
    _ingredients(place)


def _scale(place):
    x, y = SCALE
    body = place.static
    with body.at(translate(x, y, TOP)), body.with_density(1.4):
        body.box((0.27, 0.25, 0.052), (0, 0, 0.03), '#d9d6cd', bevel=0.012)
        for dx in (-0.1, 0.1):
            for dy in (-0.09, 0.09):
                body.lathe([(0.014, 0.0), (0.014, 0.006)], (dx, dy, 0), '#2c2b2a', sides=8)
        body.box((0.21, 0.2, 0.012), (0, 0.01, 0.064), '#b9bec0', bevel=0.005)
        with body.at(translate(0, -0.128, 0.032), rotate('x', -0.5)):
            body.box((0.2, 0.014, 0.052), (0, 0, 0), '#3a3d3f', bevel=0.004)
            body.box((0.13, 0.004, 0.036), (-0.025, -0.008, 0), '#b9d6a4', bevel=0.001)
            for dz in (-0.011, 0.011):
                body.box((0.022, 0.006, 0.014), (0.07, -0.009, dz), '#c5502f' if dz > 0 else '#d8d4c8', bevel=0.002)
    facing = rotate('x', -0.5)[:3, :3] @ np.array((0, -1.0, 0))
    place.anchor('scale_display', (x - 0.025, y - 0.14, TOP + 0.034), facing=facing)
    bowl_base = TOP + 0.071
    vessels.mixing_bowl(place.prop('bowl', (x, y, bowl_base)), radius=0.165, height=0.14)
    content = place.prop('bowl_content', (x, y, bowl_base + 0.012))
    rows = [(0.088, 0.0), (0.118, 0.026), (0.138, 0.06), (0.146, 0.085), (0.135, 0.098), (0.09, 0.107), (0.045, 0.112), (0.0, 0.114)]
    shades = np.array([linear('#e9dcba')] * 4 + [linear('#efe4c8')] * 4)
    content.lathe(rows, (0, 0, 0), shades, sides=20, cap_top=False, cap_bottom=True)
    place.anchor('pour', (x, y, bowl_base + 0.14 + 0.12), facing=(0, 1, 0))


def _ingredients(place):
    static = place.static
    with static.at(translate(0.52, 0.46, TOP)):
        vessels.flour_bin(static, 0.21, 0.27, 0.14, density=1.2)
        with static.at(translate(0, -0.1365, 0.075)):
            label = static.panel(0.11, 0.05, '#f4ead0', density=1.4)
            words(static, 'FARINE', 0.017, '#7a3a22', label, centre=(0, 0.008))
            words(static, 'T65', 0.011, '#7a3a22', label, centre=(0, -0.014))
    place.anchor('poi_flour', (0.52, 0.5, TOP + 0.22), facing=(0, -1, 0))
    _scoop(place.prop('flour_scoop', (0.505, 0.385, TOP + 0.165), (-0.35, 0, 0.06)))
    vessels.jug(place.prop('water_jug', (0.345, 0.41, TOP), (0, 0, 0.5), casts_shadow=True), radius=0.052, height=0.17)
    salt = place.prop('salt_pot', (0.085, 0.352, TOP), casts_shadow=True)
    salt.lathe([(0.0, 0.0), (0.03, 0.0), (0.036, 0.012), (0.036, 0.05), (0.039, 0.056), (0.034, 0.056), (0.031, 0.046)], (0, 0, 0),
               np.array([linear(c) for c in ('#b5623c', '#b5623c', '#b5623c', '#e9dcc0', '#e9dcc0', '#e9dcc0', '#fbf7ee')]), sides=18, cap_top=False)
    salt.lathe([(0.0315, 0.046), (0.02, 0.05), (0.0, 0.052)], (0, 0, 0), '#fbf9f4', sides=18, cap_top=False)
    jar = place.prop('levain_jar', (-0.1, 0.68, TOP), casts_shadow=True)
    vessels.glass_jar(jar, 0.052, 0.15, 0.66, '#dcc793', sides=18)
    jar.lathe([(0.052, 0.0), (0.05, 0.006), (0.03, 0.011), (0.0, 0.013)], (0, 0, 0.098), '#f3e6c6', sides=14, cap_top=False)
    for i in range(11):
        angle, r = i * 2.4, 0.012 + 0.003 * i
        jar.blob(0.0065 if i % 3 else 0.009, (r * math.cos(angle), r * math.sin(angle), 0.107), '#fbf2da', scale=(1, 1, 0.6), sides=6)
    for i in range(9):
        angle = i * 0.72
        jar.blob(0.006, (0.0525 * math.cos(angle), 0.0525 * math.sin(angle), 0.02 + 0.007 * ((i * 5) % 9)), '#d9c18c', scale=(0.6, 0.6, 1), sides=6)
    jar.tube([(0.0535 * math.cos(t), 0.0535 * math.sin(t), 0.062) for t in np.linspace(0, 2 * math.pi, 17)], 0.0022, '#c5502f', sides=5, caps=False)
    place.anchor('poi_levain', (-0.1, 0.68, TOP + 0.22), facing=(0, -1, 0))


def _scoop(scoop):
    """A tin hand scoop with flour in it: grip at the origin, lip at local +Y."""
    tin, flour = '#aeb4b6', '#f8f2e4'
    scoop.tube(spline([(0, -0.05, 0.0), (0, -0.02, 0.004), (0, 0.03, 0.0), (0, 0.062, -0.004)], 3), [0.011, 0.012, 0.013, 0.0135, 0.013, 0.0125, 0.012, 0.011, 0.01, 0.01],
               '#9a6a3c', sides=10)
    rows, colours = [], []
    for i in range(7):
        y = 0.062 + 0.13 * i / 6
        width, floor = 0.036 + 0.012 * math.sin(i / 6 * 2.2), -0.03 - 0.004 * math.sin(i / 6 * math.pi)
        sides = 0.035 - 0.034 * (i / 6) ** 2
        row = []
        for j in range(9):
            angle = math.pi * (1 + j / 8)
            row.append((width * math.cos(angle), y, floor * -math.sin(angle) * (1 if i else 0.75) + sides * (abs(math.cos(angle)) ** 2) * 0.35))
            colours.append(tin)
        rows.append(row)
    shades = np.array([linear(c) for c in colours])
    scoop.grid(rows, shades, facing=(0, 0, -1))
    scoop.grid([[(x * 0.96, y, z + 0.0025) for x, y, z in row] for row in rows], shades * 0.85, facing=(0, 0, 1))
    back = np.array([(x, y, z) for x, y, z in rows[0]])
    scoop.raw(back, [list(range(9))], tin, back[:, [0, 2]], facing=(0, -1, 0))
    heap = []
    for i in range(6):
        y = 0.068 + 0.105 * i / 5
        high = 0.014 * math.sin(math.pi * (0.25 + 0.72 * i / 5)) + 0.004
        heap.append([(0.04 * s * (0.85 if i in (0, 5) else 1), y, -0.008 + high * (1 - s * s)) for s in (-1, -0.6, -0.2, 0.2, 0.6, 1)])
    scoop.grid(heap, flour, facing=(0, 0, 1))
