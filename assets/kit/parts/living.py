"""Plants of a home: in pots, in a jug, in a window box. Metres; origin on the ground."""
import math

import numpy as np

from ..colour import jitter, linear, mix, random_source
from ..transform import spline


def pot(builder, radius=0.09, height=0.15, clay='#b96a48', soil='#4a3626'):
    builder.lathe([(radius * 0.68, 0.0), (radius * 0.95, height * 0.78), (radius * 1.06, height * 0.8), (radius * 1.06, height), (radius * 0.92, height), (radius * 0.9, height * 0.88), (0.0, height * 0.88)],
                  (0, 0, 0), np.array([linear(clay)] * 5 + [linear(soil)] * 2), sides=16, cap_top=False)
    builder.lathe([(radius * 0.9, 0.0), (radius * 1.1, 0.02), (radius * 1.02, 0.022)], (0, 0, -0.004), mix(clay, '#5a2f1c', 0.3), sides=16, cap_top=False)


def leaf(builder, base, direction, length, width, colour, droop=0.3, fold=0.25):
    """One folded, drooping blade seen from both sides."""
    base, direction = np.array(base, float), np.array(direction, float) / np.linalg.norm(direction)
    side = np.cross(direction, (0, 0, 1.0))
    side /= np.linalg.norm(side) + 1e-9
    up = np.cross(side, direction)
    left, middle, right = [], [], []
    for t, spread in ((0.0, 0.12), (0.35, 1.0), (0.7, 0.8), (1.0, 0.02)):
        centre = base + direction * length * t - np.array([0, 0, droop * length * t * t])
        left.append(centre + side * width / 2 * spread + up * fold * width * 0.5 * spread)
        middle.append(centre)
        right.append(centre - side * width / 2 * spread + up * fold * width * 0.5 * spread)
    rows = np.array([left, middle, right])
    shades = np.array([mix(colour, '#e8f0b8', 0.12)] * 4 + [linear(colour)] * 4 + [mix(colour, '#e8f0b8', 0.05)] * 4)
    builder.grid(rows, shades, facing=up, density=0.3)
    builder.grid(rows - up * 0.0006, shades * 0.8, facing=-up, density=0.15)


def rubber_plant(builder, height=0.75, leaves=24, green='#4c7a4a'):
    """A potted plant with broad leaves on two stems."""
    pot(builder, 0.13, 0.21)
    for stem, lean in ((0, 0.05), (1, -0.09)):
        builder.tube([(0.02 * stem, 0, 0.17), (lean, 0.02 - stem * 0.05, height)], 0.008, '#6b5a3a', sides=5, end_radius=0.004)
        for i in range(leaves // 2):
            t = 0.18 + 0.82 * i / (leaves // 2 - 1)
            angle = i * 2.4 + stem * 1.2
            lift = 0.25 + 0.9 * t
            tone = jitter(mix(green, '#86a857', 0.5 * t), 0.12)
            leaf(builder, (lean * t + 0.02 * stem, (0.02 - stem * 0.05) * t, 0.17 + (height - 0.17) * t), (math.cos(angle), math.sin(angle), lift), 0.2 + 0.06 * math.sin(i), 0.085, tone, droop=0.45)


def plant_stand(builder, height=0.5, wood='#8d5f38'):
    """A firm little round table for a pot, on three legs."""
    builder.lathe([(0.0, height - 0.028), (0.15, height - 0.028), (0.168, height - 0.018), (0.168, height - 0.006), (0.16, height), (0.0, height)], (0, 0, 0), wood, sides=22, cap_top=False)
    for k in range(3):
        a = math.tau * k / 3 + 0.5
        builder.tube(spline([(0.05 * math.cos(a), 0.05 * math.sin(a), height - 0.03), (0.1 * math.cos(a), 0.1 * math.sin(a), height * 0.5), (0.16 * math.cos(a), 0.16 * math.sin(a), 0.0)], 3), 0.016, wood, sides=7)


def lavender_bunch(builder, stems=26, height=0.3, violet='#7d63b0', green='#8a9a6e'):
    """Dried lavender in a jug: spikes on thin stems."""
    for i in range(stems):
        angle, out = i * 2.4, 0.11 * math.sqrt((i + 0.5) / stems)
        x, y = out * math.cos(angle), out * math.sin(angle)
        tall = height * random_source.uniform(0.82, 1.05)
        builder.tube([(x * 0.2, y * 0.2, 0.0), (x, y, tall * 0.72)], 0.002, green, sides=3, caps=False, density=0.3)
        builder.tube([(x, y, tall * 0.68), (x * 1.1, y * 1.1, tall * 0.85), (x * 1.2, y * 1.2, tall)], [0.006, 0.008, 0.002], jitter(violet, 0.15), sides=5, caps=False, density=0.4)


def jug(builder, glaze='#d9a63f', inside='#a87a2c'):
    """A glazed Provençal jug, 20 cm."""
    builder.lathe([(0.05, 0.0), (0.072, 0.04), (0.078, 0.09), (0.055, 0.145), (0.045, 0.175), (0.052, 0.2), (0.046, 0.2), (0.04, 0.16), (0.0, 0.14)],
                  (0, 0, 0), np.array([linear(glaze)] * 6 + [linear(inside)] * 3), sides=18, cap_top=False)
    builder.tube(spline([(0.048, 0, 0.185), (0.1, 0, 0.175), (0.105, 0, 0.11), (0.074, 0, 0.07)], 4), 0.009, glaze, sides=7)


def geranium_box(builder, length=0.8, clay='#a85f40', leaf_green='#4f7d44', petals=('#d2413f', '#e2627a', '#c9353c')):
    """A window box of geraniums along X."""
    builder.box((length, 0.16, 0.15), (0, 0, 0.075), clay, bevel=0.01)
    for i in range(16):
        x = (i / 15 - 0.5) * (length - 0.1)
        builder.blob(random_source.uniform(0.05, 0.075), (x, random_source.uniform(-0.05, 0.05), random_source.uniform(0.17, 0.23)), jitter(leaf_green, 0.2), sides=7, noise=0.18, shade=0.25)
    for i in range(12):
        x = (i / 11 - 0.5) * (length - 0.06)
        builder.blob(random_source.uniform(0.028, 0.04), (x, random_source.uniform(-0.07, 0.07), random_source.uniform(0.24, 0.33)), jitter(petals[i % 3], 0.1), sides=6, noise=0.12, shade=0.15)
