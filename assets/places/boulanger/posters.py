"""Printed things on the bakehouse walls: regional flour, the bread feast, the hygiene rule."""
import math

from kit.colour import random_source
from kit.parts import wall_things
from kit.parts.lettering import words


def flour_poster(static):
    """«Farine de la région»: a golden field under the Luberon."""
    wide, tall = 0.44, 0.6
    canvas = wall_things.sheet(static, wide, tall, '#f3e7c8', frame='#8a5a30')
    wall_things.shape(static, [(-0.2, -0.1), (0.2, -0.1), (0.2, 0.27), (-0.2, 0.27)], '#8fb8cf', canvas, lift=0.006)
    wall_things.disc(static, 0.05, '#f5cf6a', canvas, centre=(0.1, 0.19), lift=0.007)
    wall_things.shape(static, [(-0.2, 0.02), (0.2, 0.0), (0.2, 0.06), (0.1, 0.1), (-0.02, 0.085), (-0.12, 0.11), (-0.2, 0.07)], '#7d86a8', canvas, lift=0.0075)
    wall_things.shape(static, [(-0.2, -0.1), (0.2, -0.1), (0.2, 0.01), (0.05, 0.035), (-0.2, 0.015)], '#dca842', canvas, lift=0.008)
    for i in range(7):
        wall_things.wheat_ear(static, (-0.17 + i * 0.055, -0.1), random_source.uniform(0.12, 0.17), '#b57a26', canvas, lean=random_source.uniform(-0.15, 0.15))
    words(static, 'Farine', 0.062, '#8f3a2a', canvas, centre=(0, -0.155), lift=0.007)
    words(static, 'de la région', 0.036, '#8f3a2a', canvas, centre=(0, -0.225), lift=0.007)
    words(static, 'Haute-Provence · T65', 0.016, '#5a4632', canvas, centre=(0, -0.272), lift=0.007)


def feast_poster(static):
    """«Fête du pain»: a big loaf on blue."""
    canvas = wall_things.sheet(static, 0.5, 0.7, '#2f6f94', frame='#e9dcc0')
    words(static, 'Fête', 0.1, '#f7dc8e', canvas, centre=(0, 0.24), lift=0.007)
    words(static, 'du pain', 0.075, '#f7dc8e', canvas, centre=(0, 0.12), lift=0.007)
    loaf = [(0.19 * math.cos(t), -0.09 + 0.085 * math.sin(t)) for t in [i * 2 * math.pi / 22 for i in range(22)]]
    wall_things.shape(static, loaf, '#c98a3d', canvas, lift=0.007)
    for i in range(3):
        x = -0.1 + i * 0.09
        wall_things.shape(static, [(x - 0.015, -0.13), (x + 0.005, -0.13), (x + 0.045, -0.05), (x + 0.02, -0.05)], '#f4dfaf', canvas, lift=0.009)
    words(static, '15 – 20 mai', 0.045, '#ffffff', canvas, centre=(0, -0.235), lift=0.007)
    words(static, 'place de la Fontaine', 0.022, '#dfeaf0', canvas, centre=(0, -0.3), lift=0.007)


def hygiene_sign(static):
    canvas = wall_things.sheet(static, 0.36, 0.26, '#f7f3e6', frame='#2f6f94')
    words(static, 'Lavez-vous', 0.04, '#2f6f94', canvas, centre=(0, 0.05), lift=0.007)
    words(static, 'les mains', 0.04, '#2f6f94', canvas, centre=(0, -0.02), lift=0.007)
    words(static, 'avant le pétrissage', 0.02, '#4a4a4a', canvas, centre=(0, -0.085), lift=0.007)
