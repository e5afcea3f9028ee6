"""The liaison notebook of the home care workers, and its pen. Metres."""
import math

import numpy as np

from ..colour import mix


def notebook(builder, cover='#2f6f86', paper='#f7f2e4', line='#b9c8d6', margin='#d98b84', ink='#3c4f86'):
    """The open liaison notebook (cahier de liaison), 30 × 21 cm, its reader at −Y; origin at the middle of its back."""
    builder.box((0.312, 0.218, 0.005), (0, 0, 0.0025), cover, bevel=0.002)
    for side in (-1, 1):
        profile = [(0.0, 0.007), (0.02, 0.0135), (0.055, 0.0145), (0.11, 0.012), (0.149, 0.0075)]
        rows = [[(side * x, y, z) for x, z in profile] for y in (-0.103, 0.103)]
        builder.grid(rows, paper, facing=(0, 0, 1))
        for y in (-0.103, 0.103):
            strip = [[(side * x, y, z) for x, z in profile], [(side * x, y, 0.004) for x, z in profile]]
            builder.grid(strip, mix(paper, '#8a7d66', 0.2), facing=(0, math.copysign(1, y), 0), smooth=False)
        builder.quad((side * 0.149, -0.103, 0.004), (side * 0.149, 0.103, 0.004), (side * 0.149, 0.103, 0.0075), (side * 0.149, -0.103, 0.0075), mix(paper, '#8a7d66', 0.2), facing=(side, 0, 0))
        height = lambda x: float(np.interp(abs(x), [p[0] for p in profile], [p[1] for p in profile])) + 0.0006
        stroke = lambda x0, x1, y, thick, tone: builder.quad((x0, y - thick, height(x0)), (x1, y - thick, height(x1)), (x1, y + thick, height(x1)), (x0, y + thick, height(x0)), tone, facing=(0, 0, 1))
        for i in range(11):
            y = 0.07 - i * 0.0155
            stroke(side * 0.0215, side * 0.1085, y, 0.0004, line)
            stroke(side * 0.1105, side * 0.143, y, 0.0004, line)
        stroke(side * 0.022, side * 0.0545, 0.088, 0.003, ink)
        if side < 0:
            for i, length in enumerate((0.047, 0.04, 0.05, 0.028)):
                stroke(-0.106, -0.106 + length, 0.0745 - i * 0.0155, 0.0018, ink)
                stroke(-0.054, -0.054 + length * 0.6, 0.0745 - i * 0.0155, 0.0018, ink)
            for i, length in enumerate((0.05, 0.033)):
                stroke(-0.106, -0.106 + length, -0.0035 - i * 0.0155, 0.0018, '#3f7a5a')
    builder.tube([(0, 0.104, 0.008), (0, 0.06, 0.0105), (0, -0.1, 0.009), (0.006, -0.135, 0.002)], 0.0022, '#c9483f', sides=5)


def pen(builder, body='#2f5f9e', tip='#d7c9a4', cap='#1f3f6e'):
    """A ball-point pen, 14 cm; origin at the grip, the point towards local +Y."""
    builder.tube([(0, -0.095, 0), (0, 0.015, 0)], 0.0048, body, sides=10)
    builder.tube([(0, 0.015, 0), (0, 0.038, 0), (0, 0.045, 0)], [0.005, 0.0035, 0.0008], tip, sides=10)
    builder.tube([(0, -0.102, 0), (0, -0.07, 0)], 0.0054, cap, sides=10)
    builder.box((0.003, 0.036, 0.002), (0, -0.082, 0.0068), tip, bevel=0)
