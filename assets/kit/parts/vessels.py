"""Bowls, jugs, jars, pots, baskets, bins: local Z up, standing on z = 0."""
import math

import numpy as np

from ..colour import jitter, linear, mix, random_source
from ..transform import spline

STEEL = '#c3c8cc'


def steel_shades(count, base=STEEL):
    """Bands of light and dark that make brushed steel look like steel without a reflection."""
    return np.array([np.clip(linear(base) * (0.72 + 0.36 * abs(math.sin(i * 1.9 + 0.4))), 0, 1) for i in range(count)])


def mixing_bowl(builder, radius=0.17, height=0.14, colour=STEEL, sides=28, density=1.0):
    """A round-bottomed steel bowl with a rolled rim."""
    profile = [(0.0, 0.004), (0.45, 0.0), (0.62, 0.06), (0.86, 0.42), (0.98, 0.93), (1.03, 0.97), (1.02, 1.0), (0.955, 0.95), (0.83, 0.44), (0.6, 0.1), (0.35, 0.05), (0.0, 0.045)]
    shades = np.array([mix(colour, '#ffffff', 0.25 if i in (4, 5, 6) else 0.0) * (0.8 if i > 7 else 1) for i in range(len(profile))])
    builder.lathe([(r * radius, z * height) for r, z in profile], (0, 0, 0), shades, sides=sides, cap_top=False, density=density)


def jug(builder, radius=0.055, height=0.18, colour='#3f7f9d', inside='#e8f3f5', sides=18, density=1.0):
    """An enamel jug; the lip pours towards local +Y, the handle is at −Y. Origin on the base's centre."""
    profile = [(0.0, 0.0), (0.9, 0.0), (1.0, 0.05), (0.98, 0.5), (0.78, 0.82), (0.86, 1.0), (0.80, 1.0), (0.72, 0.83), (0.9, 0.5), (0.9, 0.08), (0.0, 0.06)]
    rows, colours = [], []
    outer, inner = linear(colour), linear(inside)
    for index, (r, z) in enumerate(profile):
        row = []
        for j in range(sides + 1):
            angle = 2 * math.pi * (j % sides) / sides
            lip = max(0.0, math.sin(angle)) ** 6 * (0.55 if z > 0.95 else 0.16 if z > 0.8 else 0)
            row.append((radius * r * math.cos(angle), radius * (r * math.sin(angle) + lip), height * (z + lip * 0.09)))
            colours.append(inner if index > 6 else mix(outer, '#ffffff', 0.9) if index in (5, 6) else outer)
        rows.append(row)
    builder.grid(rows, np.array(colours), density=density)
    handle = [(0, -radius * 0.86, height * 0.88), (0, -radius * 1.7, height * 0.86), (0, -radius * 1.85, height * 0.55), (0, -radius * 0.98, height * 0.28)]
    builder.tube(spline(handle, 4), 0.007, colour, sides=8, density=density)


def glass_jar(builder, radius, height, filled, content, lid=None, sides=16, density=1.0):
    """A jar whose content shows through: the glass is a pale rim, shoulder and base round it."""
    glass = '#c9dcd5'
    level = height * filled
    builder.lathe([(0.0, 0.0), (radius * 0.94, 0.0), (radius, 0.008), (radius, level)], (0, 0, 0),
                  np.array([linear(content)] * 4), sides=sides, cap_top=False, density=density)
    builder.lathe([(radius, level), (radius, height * 0.86), (radius * 0.86, height * 0.93), (radius * 0.86, height), (radius * 0.8, height),
                   (radius * 0.8, height * 0.93), (radius * 0.93, height * 0.85), (radius * 0.93, level)], (0, 0, 0), glass,
                  sides=sides, cap_top=False, density=density)
    if lid:
        builder.lathe([(radius * 0.92, height * 0.985), (radius * 0.92, height * 1.05), (radius * 0.86, height * 1.06)], (0, 0, 0), lid, sides=sides, density=density)


def basket(builder, width, depth, height, colour='#b98a4e', bands=6, density=1.0, lining=None, covered=False):
    """A willow basket: woven bands of two tones, a rolled rim, open at the top; `covered`: only its outside, as in a stack."""
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1)]

    def ring(inset, z, bulge):
        points = []
        for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1]):
            for step in range(4):
                t = 0.12 + 0.76 * step / 3
                points.append(((x0 + (x1 - x0) * t) * (width / 2 - inset) * bulge, (y0 + (y1 - y0) * t) * (depth / 2 - inset) * bulge, z))
        return points + points[:1]

    rows, colours = [], []
    for band in range(bands + 1):
        for part in (0, 1):
            z = height * min(1, (band + part * 0.9) / (bands + 0.9))
            rows.append(ring(0, z, 0.86 + 0.14 * z / height + 0.012 * part))
            for column in range(17):
                colours.append(jitter(mix(colour, '#6d4a22', 0.25 + 0.3 * ((band + column // 2) % 2)), 0.06))
    builder.grid(rows, np.array(colours), away=(0, 0, height / 2), density=density)
    if covered:
        return
    inner = [ring(0.015, height, 1.0), ring(0.02, 0.02, 0.86)]
    builder.grid(inner, lining or mix(colour, '#5d3f1e', 0.5), facing=None, density=density * 0.7)
    floor = np.array(ring(0.02, 0.02, 0.86)[:-1])
    builder.raw(floor, [list(range(len(floor)))], lining or mix(colour, '#5d3f1e', 0.5), floor[:, :2], facing=(0, 0, 1), density=density * 0.5)
    builder.tube([*ring(0, height, 1.0)], 0.011, mix(colour, '#8a6231', 0.5), sides=6, caps=False, density=density)


def flour_bin(builder, width, depth, height, colour='#a9b2b5', density=1.0):
    """An open zinc bin heaped with flour; the heap's top lies about 3 cm below the rim."""
    wall = 0.008
    for sx, sy, x, y in ((width, wall, 0, depth / 2 - wall / 2), (width, wall, 0, -depth / 2 + wall / 2),
                         (wall, depth, width / 2 - wall / 2, 0), (wall, depth, -width / 2 + wall / 2, 0)):
        builder.box((sx, sy, height), (x, y, height / 2), colour, bevel=0.003, density=density)
    rim = [(-width / 2, -depth / 2, height), (width / 2, -depth / 2, height), (width / 2, depth / 2, height), (-width / 2, depth / 2, height)]
    builder.sweep([(0.006 * math.cos(t), 0.006 * math.sin(t)) for t in np.linspace(0, 2 * math.pi, 7)[:-1]], rim, mix(colour, '#ffffff', 0.3),
                  closed=True, smooth=True, density=density)
    rows = []
    for r in range(9):
        rows.append([])
        for c in range(9):
            x, y = (c / 8 - 0.5) * (width - wall), (r / 8 - 0.5) * (depth - wall)
            edge = min(c, r, 8 - c, 8 - r) / 4
            rows[-1].append((x, y, height - 0.055 + 0.045 * edge * random_source.uniform(0.7, 1.1)))
    builder.grid(rows, '#f7f1e3', facing=(0, 0, 1), density=density)


def sack(builder, colour='#d8c59c', width=0.42, depth=0.3, height=0.62, density=1.0, tied=True):
    """A standing paper or jute sack, tied at the neck."""
    profile = [(0.8, 0.0), (1.0, 0.06), (1.05, 0.3), (0.98, 0.62), (0.72, 0.82), (0.3, 0.88), (0.25, 0.91), (0.42, 0.98), (0.4, 1.0)]
    if not tied:
        profile = [(0.85, 0.0), (1.0, 0.05), (1.04, 0.4), (1.0, 0.85), (0.97, 0.97), (0.92, 1.0)]
    rows, sides = [], 14
    for r, z in profile:
        row = []
        for j in range(sides):
            angle = 2 * math.pi * j / sides
            square = 1 / max(abs(math.cos(angle)), abs(math.sin(angle))) ** 0.45
            dent = 1 + random_source.uniform(-0.03, 0.03)
            row.append((math.cos(angle) * r * square * dent * width / 2, math.sin(angle) * r * square * dent * depth / 2, z * height))
        rows.append(row + row[:1])
    builder.grid(rows, jitter(colour, 0.06), density=density)
    top = np.array(rows[-1][:-1])
    builder.raw(top, [list(range(len(top)))], mix(colour, '#8a744a', 0.4), top[:, :2], facing=(0, 0, 1), density=density)
    if tied:
        builder.tube([(p[0] * 1.06, p[1] * 1.06, 0.895 * height) for p in rows[5]], 0.008, '#7d5a34', sides=5, caps=False, density=density)


def handle(builder, width, rise, radius, colour, density=1.0):
    """A bow handle in the XZ plane, feet at z = 0."""
    builder.tube([(width / 2 * math.cos(t), 0, rise * math.sin(t)) for t in np.linspace(0, math.pi, 11)],
                 radius, colour, sides=7, density=density)


def banneton(builder, radius, height, colour='#cda468', floured=True, covered=False, density=1.0, sides=16):
    """A round proofing basket of coiled cane; `covered`: only the outside, as in a stack."""
    coils, profile, colours = 5, [], []
    for coil in range(coils):
        share = (coil + 0.5) / coils
        profile += [(radius * (0.72 + 0.26 * share), height * coil / coils), (radius * (0.76 + 0.26 * share), height * (coil + 0.6) / coils)]
        colours += [mix(colour, '#7a5326', 0.55), jitter(colour, 0.05)]
    profile += [(radius, height), (radius * 0.94, height)]
    colours += [jitter(colour), mix(colour, '#ffffff', 0.2)]
    if not covered:
        inside = '#ece0c4' if floured else mix(colour, '#7a5326', 0.3)
        profile += [(radius * 0.88, height * 0.75), (radius * 0.78, height * 0.3), (radius * 0.5, height * 0.12), (0.0, height * 0.1)]
        colours += [mix(colour, inside, 0.3), mix(colour, inside, 0.7), linear(inside), linear(inside)]
    builder.lathe(profile, (0, 0, 0), np.array(colours), sides=sides, cap_top=False, density=density)
