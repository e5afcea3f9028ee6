"""Small things of a home. Handled ones (carafe, glass, water) stand on local z = 0 of their own frames or hang at their grip, as said. Metres."""
import math

import numpy as np

from ..colour import choice, jitter, mix, random_source
from ..transform import rotate, spline, translate
from .shapes import rounded_box

GLASS_RADIUS, GLASS_HEIGHT, GLASS_MARK = 0.036, 0.135, 0.095


def _turned(builder, profile, colour, sides, inwards):
    """A thin turned wall of which one side only is drawn: seen from outside, its far half shows through, as in glass."""
    rows = [[(r * math.cos(math.tau * j / sides), r * math.sin(math.tau * j / sides), z) for j in range(sides + 1)] for r, z in profile]
    builder.grid(rows if inwards is False else rows[::-1], colour)


def glass(builder, tint='#d5e6ea', rim='#f6fbfc', mark='#d9573f'):
    """A straight tumbler on its foot with a coloured line at 95 mm: origin at the base. Its near wall is left open to the eye."""
    r, h = GLASS_RADIUS, GLASS_HEIGHT
    _turned(builder, [(r - 0.001, 0.008), (r, h)], tint, 20, True)
    builder.lathe([(r - 0.006, 0.0), (r, 0.003), (r, 0.008), (0.0, 0.009)], (0, 0, 0), '#b9d3da', sides=20, cap_top=False, cap_bottom=True)
    ring = lambda z, radius, thick, colour: builder.tube([(radius * math.cos(math.tau * i / 20), radius * math.sin(math.tau * i / 20), z) for i in range(21)], thick, colour, sides=5, caps=False)
    ring(h, r, 0.0016, rim)
    ring(GLASS_MARK, r, 0.0019, mark)
    for angle in (-1.9, -1.2, 0.4):
        a, b = angle, angle + 0.12
        builder.quad(*[((r + 0.0005) * math.cos(t), (r + 0.0005) * math.sin(t), z) for t, z in ((a, 0.014), (b, 0.014), (b, h - 0.006), (a, h - 0.006))],
                     '#ffffff', facing=(math.cos(angle), math.sin(angle), 0))


def water_in_glass(builder, colour='#8ec4d8', top='#c9e6ee'):
    """All the water the glass can take up to 1.15 × the mark; origin at its base, scaled along its height when poured."""
    height = GLASS_MARK * 1.15 - 0.009
    r = GLASS_RADIUS - 0.003
    builder.lathe([(r, 0.0), (r, height - 0.001)], (0, 0, 0), colour, sides=18, cap_top=False)
    builder.lathe([(r, height - 0.001), (0.0, height)], (0, 0, 0), top, sides=18, cap_top=False)


def carafe(builder, tint='#cfe3e6', rim='#f6fbfc', water='#8fc3d6', handle='#a9cdd4'):
    """A water jug of 1 litre, 24 cm high. Origin at the grip (the handle); the lip looks towards local +Y."""
    with builder.at(translate(0, 0.092, -0.125)):
        body = [(0.052, 0.004), (0.062, 0.03), (0.066, 0.08), (0.058, 0.14), (0.042, 0.185), (0.044, 0.225)]
        _turned(builder, body, tint, 22, True)
        builder.lathe([(0.046, 0.0), (0.054, 0.004), (0.05, 0.008), (0.0, 0.009)], (0, 0, 0), '#b4d0d6', sides=20, cap_top=False, cap_bottom=True)
        builder.lathe([(0.05, 0.01), (0.059, 0.032), (0.063, 0.08), (0.057, 0.128)], (0, 0, 0), water, sides=20, cap_top=False)
        builder.lathe([(0.057, 0.128), (0.0, 0.129)], (0, 0, 0), mix(water, '#ffffff', 0.45), sides=20, cap_top=False)
        lip = [((0.044 + 0.022 * max(0, math.cos(a)) ** 6) * math.sin(a), (0.044 + 0.022 * max(0, math.cos(a)) ** 6) * math.cos(a), 0.226 + 0.008 * max(0, math.cos(a)) ** 6)
               for a in [math.tau * i / 28 for i in range(29)]]
        builder.tube(lip, 0.0026, rim, sides=6, caps=False)
        beak = [[(p[0], p[1], p[2]) for p in lip[:5]], [(0.043 * math.sin(a), 0.043 * math.cos(a), 0.196) for a in [math.tau * i / 28 for i in range(5)]]]
        mirrored = [[(-x, y, z) for x, y, z in row] for row in beak]
        for half in (beak, mirrored):
            builder.grid(half, tint, away=(0, 0, 0.21))
        path = spline([(0, -0.043, 0.212), (0, -0.085, 0.206), (0, -0.1, 0.15), (0, -0.088, 0.09), (0, -0.063, 0.07)], 4)
        builder.tube(path, 0.0085, handle, sides=8)
        for angle in (0.6, 2.3):
            rows = [[((r + 0.0008) * math.cos(t), (r + 0.0008) * math.sin(t), z) for t in (angle, angle + 0.1)] for r, z in body[1:4]]
            builder.grid(rows, '#ffffff', away=(0, 0, 0.1))


def pill_organiser(builder, tray='#e9f1ee', lids=('#7fb3a6', '#8fb9d6', '#e3c46c', '#d99a7c')):
    """A weekly pill box: seven columns, four times of day; Monday's morning lid stands open."""
    rounded_box(builder, (0.25, 0.145, 0.024), (0, 0, 0.012), tray, radius=0.008, steps=1)
    for day in range(7):
        for time in range(4):
            x, y = -0.105 + day * 0.035, 0.051 - time * 0.034
            if (day, time) == (0, 0):
                builder.box((0.03, 0.003, 0.028), (x, y + 0.014, 0.037), lids[time], bevel=0.001, rotation=rotate('x', -0.25))
                for dx in (-0.006, 0.005):
                    builder.blob(0.0045, (x + dx, y - 0.003, 0.026), '#fdfaf2' if dx < 0 else '#e7a08a', sides=6)
            else:
                builder.box((0.031, 0.03, 0.008), (x, y, 0.027), lids[time], bevel=0.003, bottom=False)


def book_row(builder, width, height, seed_colours=('#8c3f37', '#3f5f7c', '#b98a3c', '#4d6b4c', '#6d4a6b', '#d9c7a0', '#2f4550', '#a7603f'), depth=0.17):
    """Books on a shelf from the left to about four fifths of the width, the last ones leaning."""
    x = -width / 2 + 0.01
    end = width / 2 * random_source.uniform(0.25, 0.75)
    while x < end:
        thick, tall = random_source.uniform(0.018, 0.045), min(height - 0.02, random_source.uniform(0.19, 0.28))
        tone = jitter(choice(seed_colours), 0.12)
        builder.box((thick - 0.002, depth, tall), (x + thick / 2, -0.005 + random_source.uniform(-0.01, 0.01), tall / 2), tone, bevel=0.003, bottom=False, density=0.5)
        if thick > 0.03:
            builder.box((thick - 0.004, 0.002, 0.012), (x + thick / 2, -depth / 2 - 0.012, tall * 0.78), mix(tone, '#f2dfae', 0.75), bevel=0, bottom=False, density=0.3)
        x += thick
    builder.box((0.026, depth, 0.2), (x + 0.05, 0, 0.1), jitter(choice(seed_colours)), bevel=0.003, rotation=rotate('y', -0.33), density=0.5)


def radio(builder, body='#b5523f', cream='#f1e3c2', wood='#8b5c35', dark='#4a3a2c'):
    """An old portable radio, 26 × 9 × 17 cm, with a dial and a carrying handle; origin at the middle of its base, front towards −Y."""
    rounded_box(builder, (0.26, 0.09, 0.15), (0, 0, 0.082), body, radius=0.022)
    for x in (-0.1, 0.1):
        builder.box((0.03, 0.07, 0.01), (x, 0, 0.005), dark, bevel=0.002)
    builder.box((0.145, 0.008, 0.11), (-0.045, -0.045, 0.082), cream, bevel=0.006)
    for i in range(8):
        builder.box((0.13, 0.004, 0.005), (-0.045, -0.0505, 0.041 + i * 0.0118), mix(cream, wood, 0.6), bevel=0)
    with builder.at(translate(0.078, -0.044, 0.1), rotate('x', math.pi / 2)):
        builder.lathe([(0.036, 0.0), (0.036, 0.008), (0.032, 0.01)], (0, 0, 0), cream, sides=18)
        builder.lathe([(0.014, 0.01), (0.013, 0.024), (0.0, 0.026)], (0, 0, 0), dark, sides=12, cap_top=False)
        for i in range(9):
            a = math.pi * (0.1 + 0.8 * i / 8)
            builder.box((0.002, 0.007, 0.001), (0.025 * math.cos(a), 0.025 * math.sin(a), 0.0108), body, bevel=0, rotation=rotate('z', a - math.pi / 2))
    builder.tube([(0.055, -0.048, 0.04), (0.055, -0.058, 0.04)], 0.009, cream, sides=10)
    builder.tube([(0.1, -0.048, 0.04), (0.1, -0.058, 0.04)], 0.009, cream, sides=10)
    builder.tube(spline([(-0.105, 0, 0.15), (-0.1, 0, 0.185), (0, 0, 0.196), (0.1, 0, 0.185), (0.105, 0, 0.15)], 4), 0.007, cream, sides=6)
    builder.tube([(0.11, 0.03, 0.15), (0.15, 0.04, 0.36)], 0.0025, '#cfcac0', sides=5)
    builder.blob(0.005, (0.15, 0.04, 0.362), '#cfcac0', sides=6)


def snow_globe(builder, foot='#8a5a38', tint='#d4e6ee'):
    """A glass ball with a chalet, a larch and snow; origin at the middle of its base. The near half of the ball is left open to the eye."""
    builder.lathe([(0.052, 0.0), (0.054, 0.008), (0.046, 0.02), (0.043, 0.034)], (0, 0, 0), foot, sides=18, cap_top=False, cap_bottom=True)
    builder.lathe([(0.043, 0.034), (0.02, 0.04), (0.0, 0.041)], (0, 0, 0), '#f6f8f8', sides=16, cap_top=False)
    ball = [(0.054 * math.cos(t), 0.076 + 0.054 * math.sin(t)) for t in np.linspace(-0.88, math.pi / 2, 9)]
    _turned(builder, ball, tint, 18, True)
    builder.tube([(0.0545 * math.cos(a), 0.0545 * math.sin(a) * 0 - 0.0, 0.076 + 0.0545 * math.sin(a)) for a in np.linspace(0.7, 1.5, 5)], 0.0016, '#ffffff', sides=4)
    builder.box((0.03, 0.024, 0.018), (-0.006, 0, 0.048), '#9a6238', bevel=0.001)
    for side in (-1, 1):
        builder.quad((-0.026, 0, 0.074), (0.014, 0, 0.074), (0.014, side * 0.019, 0.055), (-0.026, side * 0.019, 0.055), '#fafcfc', facing=(0, side, 1))
        builder.raw([(-0.006 + 0.015 * side, -0.012, 0.057), (-0.006 + 0.015 * side, 0.012, 0.057), (-0.006 + 0.015 * side, 0, 0.07)], [[0, 1, 2]], '#9a6238', facing=(side, 0, 0), smooth=False)
    builder.box((0.007, 0.002, 0.009), (-0.006, -0.0125, 0.047), '#f3c65a', bevel=0)
    for z, radius in ((0.042, 0.014), (0.056, 0.011), (0.069, 0.007)):
        builder.lathe([(radius, z), (0.0, z + 0.022)], (0.026, 0.004, 0), '#3f6b4d', sides=7, cap_top=False)
    for _ in range(16):
        a, r, z = random_source.uniform(0, math.tau), random_source.uniform(0.01, 0.04), random_source.uniform(0.06, 0.112)
        builder.blob(0.0022, (r * math.cos(a), r * math.sin(a), z), '#ffffff', sides=4)
