"""Things of home care: walking frame, transfer belt, call station, grab bar. Metres."""
import math

import numpy as np

from ..transform import rotate, spline, translate
from .shapes import rounded_box


def walking_frame(builder, metal='#b9c2c8', grip='#33414a', foot='#2e3337', accent='#4f8f8a'):
    """A light fixed walking frame, 0.60 wide, 0.48 deep, grips at 0.84 m. Origin on the floor amid its four feet; its user
    stands behind it (at −Y) and looks along +Y."""
    for side in (-1, 1):
        x = side * 0.25
        path = [(x * 1.16, -0.24, 0.03), (x * 1.08, -0.2, 0.55), (x, -0.185, 0.77)]
        path += [(x, -0.185 + 0.055 * (1 - math.cos(a)), 0.77 + 0.055 * math.sin(a)) for a in np.linspace(0.4, math.pi / 2, 4)]
        path += [(x, 0.07, 0.825)]
        path += [(x, 0.07 + 0.07 * math.sin(a), 0.825 - 0.07 * (1 - math.cos(a))) for a in np.linspace(0.5, math.pi / 2, 3)]
        path += [(x * 1.06, 0.17, 0.55), (x * 1.16, 0.235, 0.03)]
        builder.tube(path, 0.0135, metal, sides=10)
        builder.tube([(x, -0.135, 0.828), (x, -0.05, 0.831), (x, 0.03, 0.828)], [0.0195, 0.0185, 0.0195], grip, sides=10)
        for y, tilt in ((-0.24, -1), (0.235, 1)):
            builder.tube([(x * 1.16, y, 0.07), (x * 1.165, y * 1.01, 0.0)], 0.019, foot, sides=10, end_radius=0.023)
            builder.tube([(x * 1.145, y * 0.97, 0.14), (x * 1.15, y * 0.98, 0.115)], 0.0165, accent, sides=8)
        builder.tube([(x * 1.115, -0.22, 0.33), (x * 1.115, 0.2, 0.33)], 0.0105, metal, sides=8, caps=False)
    builder.tube(spline([(-0.262, 0.165, 0.6), (-0.18, 0.185, 0.62), (0.18, 0.185, 0.62), (0.262, 0.165, 0.6)], 3), 0.012, metal, sides=8, caps=False)
    builder.tube([(-0.275, 0.2, 0.38), (0.275, 0.2, 0.38)], 0.0105, metal, sides=8, caps=False)
    builder.box((0.1, 0.03, 0.05), (0, 0.185, 0.622), accent, bevel=0.01)
    _frame_pouch(builder)


def _frame_pouch(builder, cloth='#c9785a', trim='#ead9b8'):
    """The little sewn bag she hangs on the front bar for her glasses and her handkerchief."""
    rounded_box(builder, (0.24, 0.045, 0.17), (0, 0.215, 0.5), cloth, radius=0.018, steps=1)
    builder.box((0.245, 0.05, 0.022), (0, 0.215, 0.585), trim, bevel=0.006)
    for x in (-0.08, 0.08):
        builder.tube([(x, 0.205, 0.58), (x, 0.18, 0.638), (x, 0.168, 0.61)], 0.005, trim, sides=5)


def transfer_belt(builder, cloth='#3d6f9c', padding='#2f567a', handle='#e08a3c', buckle='#2c3238', waist=(0.19, 0.152)):
    """A padded transfer belt round a seated waist: origin at the middle of the waist, the wearer faces +Y. Upright handles at
    both front corners, at the sides and behind; the buckle in front."""
    rows = []
    for z, grow in ((-0.05, 0.0), (-0.045, 0.012), (0.045, 0.012), (0.05, 0.0)):
        rows.append([((waist[0] + grow) * math.sin(a), (waist[1] + grow) * math.cos(a), z) for a in np.linspace(0, math.tau, 33)])
    builder.grid(rows, cloth, away=(0, 0, 0))
    builder.grid([[(x * 0.97, y * 0.97, z) for x, y, z in row] for row in (rows[3], rows[0])], padding)
    for z in (-0.03, 0.03):
        builder.tube([((waist[0] + 0.0135) * math.sin(a), (waist[1] + 0.0135) * math.cos(a), z) for a in np.linspace(0, math.tau, 33)], 0.0022, '#e8eef2', sides=4, caps=False)
    for angle in (-0.78, 0.78, -1.75, 1.75, math.pi):
        r = np.array(((waist[0] + 0.012) * math.sin(angle), (waist[1] + 0.012) * math.cos(angle)))
        out = r / np.linalg.norm(r)
        loop = [(*(r + out * push), z) for push, z in ((-0.004, -0.055), (0.022, -0.045), (0.034, -0.02), (0.034, 0.02), (0.022, 0.045), (-0.004, 0.055))]
        builder.tube(spline([np.array(p) for p in loop], 2), 0.0115, handle, sides=8)
    with builder.at(translate(0, waist[1] + 0.014, 0)):
        rounded_box(builder, (0.07, 0.022, 0.062), (0, 0.006, 0), buckle, radius=0.008, steps=1)
        builder.box((0.026, 0.008, 0.03), (0.0, 0.019, 0), '#c94a3c', bevel=0.004)


def call_station(builder, shell='#f1efe9', button='#d2453a', grey='#8d979c'):
    """The base of a call alarm with its large red button (its pendant hangs round the neck of who lives there); front towards −Y."""
    with builder.at(translate(0, 0, 0.045), rotate('x', 0.5)):
        rounded_box(builder, (0.19, 0.11, 0.045), (0, 0.0, 0.0), shell, radius=0.016)
        builder.lathe([(0.026, 0.0), (0.025, 0.012), (0.016, 0.017), (0.0, 0.018)], (0.055, -0.012, 0.022), button, sides=16, cap_top=False)
        for i in range(5):
            builder.box((0.06, 0.005, 0.003), (-0.045, -0.03 + i * 0.014, 0.0225), grey, bevel=0)
        builder.blob(0.005, (0.055, 0.034, 0.024), '#58b368', sides=6)


def grab_bar(builder, length=1.2, wood='#b27b47', metal='#a9adb0'):
    """A round wooden hand rail along local X, 5 cm off the wall behind it (+Y); origin at the middle of the rail."""
    half = length / 2
    path = [(-half, 0.045, 0), (-half + 0.012, 0.008, 0), (-half + 0.05, 0, 0), (half - 0.05, 0, 0), (half - 0.012, 0.008, 0), (half, 0.045, 0)]
    builder.tube(path, 0.019, wood, sides=10)
    for x in (-half * 0.72, 0, half * 0.72):
        builder.tube([(x, 0, -0.01), (x, 0.02, -0.05), (x, 0.05, -0.055)], 0.008, metal, sides=6)
        builder.tube([(x, 0.044, -0.055), (x, 0.052, -0.055)], 0.026, metal, sides=12)
