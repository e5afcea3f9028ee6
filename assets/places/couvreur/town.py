"""The quarter round the house, 7 to 60 m away: façades, tiled roofs, a small square with plane trees. World frame, albedo."""
import math

import numpy as np

from kit.colour import jitter, linear, random_source
from kit.parts import vegetation
from kit.parts.town import house, parasol, parked_car

STREET = -15.2
# x, y, turn, width, depth, eave, wall, shutters, roof detail, façade detail, seed
HOUSES = (
    (-13.6, 3.2, .10, 12, 9, -3.8, '#eccf9c', '#6f93a8', 2, 2, 1),
    (-20.5, 18.5, .46, 11, 9, -4.4, '#e9b79c', '#7f9a72', 1, 1, 2),
    (-32.5, 25.5, .50, 12, 9, -6.2, '#f0d9a8', '#5f86a3', 1, 1, 3),
    (-27.0, -2.0, .38, 12, 9, -5.6, '#f0dfc2', '#8b6f56', 2, 2, 4),
    (-15.5, -17.0, -.28, 10, 10, 2.2, '#f5e2c8', '#5e8a94', 2, 2, 5),
    (-25.5, -20.5, -.34, 12, 10, 1.4, '#eed6a4', '#7c946c', 1, 1, 6),
    (-44.0, 12.0, .44, 13, 9, -6.4, '#ecc894', '#7a9aa8', 1, 1, 7),
    (-46.0, -14.0, .30, 12, 9, -6.2, '#f2e4cc', '#6e8f74', 1, 1, 8),
    (1.0, -13.0, .05, 12, 9, -.6, '#f0d8ae', '#7fa0b0', 1, 2, 9),
    (15.0, -11.5, -.2, 11, 10, 2.6, '#f3d9c0', '#a07a56', 1, 2, 10),
    (13.8, 4.2, math.pi / 2 + .10, 12, 10, 2.6, '#f0dcb4', '#5e8a94', 1, 2, 11),
    (-38.0, 38.0, .5, 12, 9, -7.6, '#eedcb8', '#8a6a52', 1, 0, 13),
    (-9.0, 27.0, .3, 13, 9, -3.6, '#e6c08e', '#6f8fa6', 1, 0, 14),
    (4.0, 24.0, .2, 12, 9, -4.6, '#f0dcb8', '#7f9a72', 1, 0, 15),
    (24.0, 27.0, -.2, 13, 10, -1.4, '#e9b79c', '#8a6a52', 1, 0, 16),
)
PLANE_TREES = ((-19.5, -6.0, -4.6, 3.0), (-22.5, 8.8, -5.4, 3.2), (-33, 8.5, -6.9, 3.6), (-37, -7.5, -7, 3.4), (-9.5, -19, -2.4, 3.4), (7.5, -20, -2.0, 3.8))


def _square(builder):
    xs, ys = np.linspace(-52, 32, 13), np.linspace(-40, 46, 13)
    builder.grid([[(x, y, STREET) for x in xs] for y in ys], np.array([jitter('#a39b90', .06) for _ in range(len(xs) * len(ys))]), facing=(0, 0, 1))
    parasols = ((-15.5, -8.6, '#f3ead6'), (-18.2, -10.2, '#c8503a'), (-20.5, -11.2, '#f3ead6'), (-13.2, -7.6, '#4f7f96'), (-17.2, -12.6, '#f3ead6'))
    for x, y, colour in parasols:
        parasol(builder, x, y, STREET, colour)
    for x, y, turn, colour in ((-14.5, -4.8, 1.2, '#e8ecee'), (-17.8, -3.2, 1.3, '#3f6f8f'), (-24, -7.5, 1.1, '#b94a3a'), (-6.5, -8.2, .1, '#d9dcd8')):
        parked_car(builder, x, y, STREET, turn, colour)


def _water_tank(builder, x, y, z):
    builder.lathe([(.55, 0), (.55, 1.1), (.5, 1.2), (.1, 1.3)], (x, y, z), '#cfd4d2', 12)


def build(builder, eye):
    _square(builder)
    for x, y, turn, width, depth, eave, wall, shutters, roof_detail, facade_detail, seed in HOUSES:
        house(builder, x, y, turn, width, depth, eave, linear(wall), shutters, roof_detail, facade_detail, seed, STREET - .8, eye=eye)
    random_source.seed(5)
    for number, (x, y, height, radius) in enumerate(PLANE_TREES):
        near = math.hypot(x, y) < 26
        vegetation.plane_tree(builder, x, y, STREET, height, radius, 20 + number, 1.0 if near else .5, eye)
    vegetation.cypress(builder, -9.6, 10.4, -12, 11.6, 3, eye=eye)
    vegetation.cypress(builder, -30.5, 14.5, -14, 12.0, 4, sprays=70, eye=eye)
    vegetation.umbrella_pine(builder, -16.5, 12.0, STREET, 12.6, 8, eye=eye)
    _water_tank(builder, -29.5, -1, -3.4)

