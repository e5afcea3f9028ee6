"""Scenery of a home: dresser with plates, television, breakfast tray, folder, ceiling lamp. Fronts towards −Y. Metres."""
import math

import numpy as np

from ..colour import linear, mix
from ..transform import rotate, translate
from .home_furniture import sideboard
from .shapes import rounded_box


def dresser(builder, width=1.3, wood='#ab8762'):
    """A plate dresser: buffet below, three rails of painted plates above."""
    sideboard(builder, width, 0.46, 0.88, wood)
    for x in (-width / 2 + 0.03, width / 2 - 0.03):
        builder.box((0.04, 0.22, 1.02), (x, 0.1, 1.38), wood, bevel=0.008)
    builder.box((width, 0.014, 1.0), (0, 0.205, 1.38), mix(wood, '#2d1b0d', 0.22), bevel=0)
    rounded_box(builder, (width + 0.08, 0.27, 0.05), (0, 0.08, 1.91), wood, radius=0.015, steps=1)
    for row, z in enumerate((0.9, 1.22, 1.54)):
        if row:
            builder.box((width - 0.06, 0.17, 0.022), (0, 0.11, z - 0.012), wood, bevel=0.004)
        builder.tube([(-width / 2 + 0.05, 0.04, z + 0.07), (width / 2 - 0.05, 0.04, z + 0.07)], 0.007, wood, sides=5)
        count = 5 if row % 2 == 0 else 4
        for i in range(count):
            x = (i - (count - 1) / 2) * (width - 0.2) / count
            with builder.at(translate(x, 0.12, z + 0.105), rotate('x', math.pi / 2 - 0.22)):
                rim = [('#f4ecd8', '#5f82ab'), ('#f4ecd8', '#c5a03f'), ('#f0e6cd', '#b5644a')][(i + row) % 3]
                shades = np.array([linear(rim[1]), linear(rim[1]), linear(rim[0]), linear(rim[0])])
                builder.lathe([(0.104, 0.012), (0.088, 0.012), (0.082, 0.006), (0.0, 0.002)], (0, 0, 0), shades, sides=14, cap_top=False, density=0.5)


def television(builder, shell='#24272a', screen='#313a40', wood='#a07a56'):
    """A flat set, switched off, on a low cabinet with its remote control."""
    rounded_box(builder, (0.95, 0.4, 0.44), (0, 0, 0.27), wood, radius=0.02, steps=1)
    for side in (-1, 1):
        builder.box((0.43, 0.014, 0.33), (side * 0.225, -0.2, 0.27), mix(wood, '#ffe2b0', 0.12), bevel=0.007)
        for y in (-0.15, 0.15):
            builder.tube([(side * 0.42, y, 0.06), (side * 0.43, y, 0.0)], 0.02, wood, sides=6)
    builder.box((0.3, 0.18, 0.012), (0, 0, 0.496), shell, bevel=0.004)
    builder.box((0.06, 0.04, 0.06), (0, 0.03, 0.53), shell, bevel=0.004)
    builder.box((0.84, 0.045, 0.5), (0, 0.02, 0.8), shell, bevel=0.012)
    builder.quad((-0.395, -0.0035, 0.575), (0.395, -0.0035, 0.575), (0.395, -0.0035, 1.025), (-0.395, -0.0035, 1.025), screen, facing=(0, -1, 0), density=0.5)
    builder.box((0.045, 0.16, 0.018), (0.32, -0.08, 0.5), '#3a3d40', bevel=0.005, rotation=rotate('z', 0.5))


def meal_tray(builder, tray='#c9a36a', bowl='#f1ead9', band='#5f82ab'):
    """A breakfast tray: bowl of coffee, bread, butter, jam, an apricot; 38 × 27 cm."""
    rounded_box(builder, (0.38, 0.27, 0.012), (0, 0, 0.008), tray, radius=0.005, steps=1)
    for y in (-0.132, 0.132):
        builder.box((0.38, 0.01, 0.03), (0, y, 0.016), tray, bevel=0.004)
    for x in (-0.186, 0.186):
        builder.box((0.01, 0.26, 0.03), (x, 0, 0.016), tray, bevel=0.004)
    shades = np.array([linear(bowl), linear(bowl), linear(band), linear(bowl), linear(bowl), linear('#7a5233'), linear('#7a5233')])
    builder.lathe([(0.03, 0.0), (0.055, 0.03), (0.064, 0.052), (0.067, 0.068), (0.061, 0.068), (0.058, 0.056), (0.0, 0.056)], (-0.09, 0.03, 0.014), shades, sides=18, cap_top=False)
    builder.lathe([(0.05, 0.0), (0.085, 0.012), (0.08, 0.014), (0.0, 0.008)], (0.09, 0.01, 0.014), bowl, sides=18, cap_top=False)
    for i, turn in enumerate((0.3, -0.5)):
        rounded_box(builder, (0.1, 0.06, 0.022), (0.085 + 0.01 * i, 0.03 - 0.045 * i, 0.034), '#d6a25e', radius=0.01, steps=1, rotation=rotate('z', turn))
    builder.lathe([(0.026, 0.0), (0.028, 0.04), (0.024, 0.045), (0.0, 0.05)], (-0.005, 0.085, 0.014), '#b5423a', sides=12, cap_top=False)
    builder.blob(0.024, (-0.02, -0.07, 0.037), '#e8a04a', sides=10, shade=0.15)
    builder.box((0.016, 0.17, 0.003), (-0.16, -0.01, 0.017), '#c9ccd0', bevel=0.001)


def folder_with_payslip(builder, card='#c8664a', paper='#fbf8ee'):
    """A cardboard folder with a pay slip showing; lies on the local ground, 32 × 24 cm."""
    builder.box((0.32, 0.24, 0.006), (0, 0, 0.003), card, bevel=0.002)
    with builder.at(translate(0.02, -0.02, 0.0065), rotate('z', 0.09)):
        builder.box((0.21, 0.29 * 0.75, 0.002), (0, 0, 0.001), paper, bevel=0)
        for i in range(8):
            builder.box((0.17 if i else 0.09, 0.006, 0.001), (-0.0 if i else -0.04, 0.085 - i * 0.021, 0.0024), '#7d8893' if i else '#2f5f86', bevel=0, bottom=False)
        builder.box((0.05, 0.014, 0.001), (0.06, -0.085, 0.0024), '#2f7d6d', bevel=0, bottom=False)
    builder.box((0.12, 0.003, 0.04), (0.08, 0.12, 0.02), card, bevel=0.002)


def ceiling_lamp(builder, shade='#f2e4c6', brass='#a98a4e'):
    """A pendant with a cloth shade, switched off, hung from the local origin."""
    builder.tube([(0, 0, 0), (0, 0, -0.32)], 0.006, brass, sides=6, density=0.3)
    profile = [(0.21, -0.5), (0.19, -0.42), (0.12, -0.34), (0.04, -0.31)]
    builder.lathe(profile, (0, 0, 0), shade, sides=20, cap_top=False, density=0.4)
    builder.lathe([(r * 0.98, z - 0.003) for r, z in profile[::-1]], (0, 0, 0), '#fbf3de', sides=20, cap_top=False, density=0.3)
    builder.tube([(0.211 * math.cos(a), 0.211 * math.sin(a), -0.5) for a in np.linspace(0, math.tau, 21)], 0.007, '#c9a15a', sides=5, caps=False, density=0.3)
    builder.blob(0.035, (0, 0, -0.43), '#fdf8ea', sides=8, density=0.3)
