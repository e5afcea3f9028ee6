"""Things that answer when one plays with them: bell, baguettes, radio, lamp cord."""
import math

import numpy as np

from kit.colour import linear
from kit.parts import bread
from kit.transform import rotate, translate

from bench_measures import TOP


def build(place):
    bell = place.prop('bell', (-0.27, 0.63, TOP), casts_shadow=True)
    bell.lathe([(0.043, 0.0), (0.045, 0.006), (0.03, 0.012)], (0, 0, 0), '#6d4a2a', sides=18)
    bell.lathe([(0.04, 0.014), (0.039, 0.024), (0.034, 0.038), (0.022, 0.05), (0.008, 0.055), (0.0, 0.056)], (0, 0, 0),
               np.array([linear(c) for c in ('#a5782c', '#d9ae55', '#e6c273', '#f3dc9c', '#e6c273', '#e6c273')]), sides=20, cap_top=False)
    bell.lathe([(0.005, 0.054), (0.005, 0.062), (0.008, 0.064), (0.007, 0.068), (0.0, 0.069)], (0, 0, 0), '#c9a04a', sides=10, cap_top=False)
    static = place.static
    with static.at(translate(-0.72, 0.62, TOP)):
        static.box((0.27, 0.56, 0.016), (0, 0, 0.008), '#a9743f', bevel=0.004)
        for x, turn in ((-0.03, 0.05), (-0.1, -0.04)):
            with static.at(translate(x, 0.02, 0.016), rotate('z', turn)):
                bread.baguette(static, 0.55, seen='hand')
    baguette = place.prop('baguette', (-0.615, 0.345, TOP + 0.016), (0, 0, 0.03), casts_shadow=True)
    with baguette.at(translate(0, 0.25, 0)):  # gripped near its end
        bread.baguette(baguette, 0.55, seen='hand')
    radio = place.prop('radio', (0.76, 0.76, TOP), (0, 0, -0.45), casts_shadow=True)
    radio.box((0.24, 0.1, 0.15), (0, 0, 0.08), '#c5502f', bevel=0.022)
    radio.box((0.11, 0.006, 0.1), (-0.05, -0.051, 0.08), '#e9d8b0', bevel=0.003)
    for i in range(7):
        radio.box((0.1, 0.004, 0.004), (-0.05, -0.055, 0.045 + i * 0.0115), '#8a5a30', bevel=0)
    radio.box((0.075, 0.006, 0.034), (0.062, -0.051, 0.11), '#f4e7c2', bevel=0.003)
    radio.box((0.003, 0.004, 0.03), (0.075, -0.056, 0.11), '#b5261e', bevel=0)
    for x in (0.04, 0.085):
        with radio.at(translate(x, -0.05, 0.06), rotate('x', math.pi / 2)):
            radio.lathe([(0.016, 0.0), (0.015, 0.014), (0.011, 0.017)], (0, 0, 0), '#f0e2c0', sides=12)
    radio.tube([(-0.09, 0, 0.15), (-0.085, 0, 0.185), (0.085, 0, 0.185), (0.09, 0, 0.15)], 0.007, '#e9d8b0', sides=7)
    radio.tube([(0.1, 0.03, 0.15), (0.2, 0.05, 0.36)], 0.0025, '#c9ced1', sides=5)
    pull = place.prop('lamp_pull', (0.47, 0.47, 1.46))
    pull.tube([(0, 0, 0.012), (0.0, 0.01, 0.3), (0.0, 0.03, 0.56)], 0.0022, '#efe6d0', sides=5)
    pull.blob(0.017, (0, 0, 0), '#c5502f', scale=(1, 1, 1.25), sides=12)
