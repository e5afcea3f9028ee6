"""The bench and all that lies on it."""
from kit.colour import jitter
from kit.parts import bread, furniture, vessels
from kit.transform import rotate, translate

import delights
import ingredients
import loaf_to_score
from bench_measures import TOP


def build(place):
    furniture.workbench(place.static, -1.0, 0.94, 0.32, 0.97, TOP, '#cba478', '#9c7650')
    ingredients.build(place)
    loaf_to_score.build(place)
    delights.build(place)


def scatter(place):
    """Small static things that make the bench a workplace."""
    static = place.static
    with static.at(translate(-0.33, 0.82, TOP), rotate('z', 0.25)):
        static.tube([(-0.2, 0, 0.028), (0.2, 0, 0.028)], 0.027, '#c08a4e', sides=14)
        for side in (-1, 1):
            static.tube([(side * 0.2, 0, 0.028), (side * 0.29, 0, 0.028)], [0.011, 0.015], '#9a6a3c', sides=10)
    with static.at(translate(0.44, 0.85, TOP), rotate('z', -0.3)):
        static.box((0.13, 0.09, 0.002), (0, 0, 0.004), '#c9ced1', bevel=0)
        static.tube([(-0.06, -0.045, 0.012), (0.06, -0.045, 0.012)], 0.012, '#9a6a3c', sides=9)
    for i, (x, y) in enumerate(((0.02, 0.87), (0.15, 0.90), (-0.06, 0.93))):
        with static.at(translate(x, y, TOP), rotate('z', i)):
            bread.dough_ball(static, 0.055)
    with static.at(translate(0.73, 0.42, TOP)):
        for level in range(3):
            with static.at(translate(0, 0, level * 0.034)):
                vessels.banneton(static, 0.105, 0.075, colour=jitter('#c99d5f', 0.06), covered=level < 2)
