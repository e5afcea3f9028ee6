"""The yard of a training centre: the same roof stands 40 cm above the gravel, so there is nowhere to fall. World frame, albedo."""
import math

import numpy as np

from kit.colour import jitter, linear, mix, random_source
from kit.parts import lettering, sky, town, vegetation
from kit.transform import rotate, translate
from yard_things import GROUND, pallet_of_tiles, practice_frame, timber, van

HALL_FRONT = 17.0


def _gravel(builder):
    """Fine cells near the roof, so that its shadow has a shape; coarse ones out to the hills."""
    near = np.linspace(-9, 9, 41)
    level = GROUND
    sheet = [[(x, y, level) for x in near] for y in near]
    slab = [jitter('#bdb7ab', .025) if abs(x) < 5.6 and -2.2 < y < 6.2 else jitter('#cfc2a8', .05) for y in near for x in near]
    builder.grid(sheet, np.array(slab), facing=(0, 0, 1))
    for left, right, front, back in ((-150, 150, 9, 150), (-150, 150, -150, -9), (-150, -9, -9, 9), (9, 150, -9, 9)):
        xs, ys = np.linspace(left, right, 9), np.linspace(front, back, 9)
        colours = [jitter('#cfc2a8' if math.hypot(x, y) < 45 else '#9aa266', .06) for y in ys for x in xs]
        builder.grid([[(x, y, level) for x in xs] for y in ys], np.array(colours), facing=(0, 0, 1))


def _hall(builder):
    """Workshop hall: rendered front, two sliding doors, a band of windows, the centre's name."""
    left, right, top = -13.0, 11.0, 6.2
    render, trim, blue = linear('#f0dfc0'), '#b4603f', '#4f7f96'
    xs, zs = np.linspace(left, right, 13), np.linspace(GROUND, top, 5)
    builder.grid([[(x, HALL_FRONT, z) for x in xs] for z in zs], np.array([render * (1 - random_source.uniform(0, .04)) for _ in zs for _ in xs]), facing=(0, -1, 0), smooth=False)
    builder.box((right - left + .4, .3, .5), ((left + right) / 2, HALL_FRONT - .02, GROUND + .25), '#b8a888', .02)
    builder.box((right - left + .8, .7, .22), ((left + right) / 2, HALL_FRONT - .1, top), trim, .03)
    middle = (left + right) / 2
    peak = [(left - .4, HALL_FRONT - .1, top + .1), (right + .4, HALL_FRONT - .1, top + .1), (middle, HALL_FRONT - .1, top + 2.3)]
    builder.raw(peak, [[0, 1, 2]], '#ead6b2', facing=(0, -1, 0), smooth=False)
    for side, end in ((-1, left - .4), (1, right + .4)):
        builder.box((12.9, .9, .16), ((middle + end) / 2, HALL_FRONT + .1, top + 1.25), '#8f9aa0', .02, rotation=rotate('y', side * math.atan2(2.2, 12.4)))
    for x in (-8.4, 6.2):
        builder.box((4.4, .10, 3.7), (x, HALL_FRONT - .08, GROUND + 1.85), blue, .02)
        for k in range(8):
            builder.box((.05, .06, 3.6), (x - 1.95 + k * .557, HALL_FRONT - .14, GROUND + 1.85), mix(blue, '#26414f', .35), .01)
        builder.box((5.2, .10, .14), (x, HALL_FRONT - .12, GROUND + 3.78), '#6f787d', .01)
    for k in range(5):
        x = -4.6 + k * 1.75
        builder.box((1.35, .08, 1.5), (x, HALL_FRONT - .03, 2.0), '#f6ecd8', .015)
        pane = [[(x + u * .58, HALL_FRONT - .08, 2.0 + v * .65) for u in (-1, 1)] for v in (-1, 1)]
        builder.grid(pane, np.array([linear('#6f93a8'), linear('#6f93a8'), linear('#2f4350'), linear('#2f4350')]), facing=(0, -1, 0), smooth=False)
        builder.box((.05, .04, 1.3), (x, HALL_FRONT - .09, 2.0), '#f6ecd8', .008)
    builder.box((9.6, .10, 1.15), (-1.1, HALL_FRONT - .10, 4.75), '#fbf4e4', .03)
    builder.box((9.7, .06, 1.25), (-1.1, HALL_FRONT - .06, 4.75), '#b4603f', .03)
    with builder.at(translate(-1.1, HALL_FRONT - .16, 4.75)):
        board = builder.panel(9.5, 1.05, '#fbf4e4')
        lettering.words(builder, 'Centre de formation', .56, '#2f4a5c', board, centre=(0, .12), lift=.06, resolution=2)
        lettering.words(builder, 'Métiers du toit', .24, '#b4603f', board, centre=(0, -.38), lift=.06, resolution=2)


def _walls(builder):
    """A rendered wall with a tile coping round the yard, a gate on the right."""
    runs = (((-22, -11), (-22, 24)), ((-22, -11), (13, -11)), ((21, -11), (24, -11)), ((24, -11), (24, 24)), ((-22, 24), (-13, HALL_FRONT + .5)), ((11, HALL_FRONT + .5), (24, 24)))
    for start, end in runs:
        a, b = np.array([*start, 0.0]), np.array([*end, 0.0])
        length = float(np.linalg.norm(b - a))
        angle = math.atan2(b[1] - a[1], b[0] - a[0])
        with builder.at(translate(*a[:2], 0), rotate('z', angle)):
            for k in range(max(1, int(length / 4))):
                share = length / max(1, int(length / 4))
                builder.box((share, .30, 1.7), ((k + .5) * share, 0, GROUND + .85), jitter('#e8cfa4', .04), 0, bottom=False)
            builder.box((length + .1, .46, .10), (length / 2, 0, GROUND + 1.73), '#d8c6a6', .02)
            builder.tube([(0, 0, GROUND + 1.80), (length, 0, GROUND + 1.80)], .13, '#c07a54', 6)
    for x in (13, 21):
        builder.box((.5, .5, 2.3), (x, -11, GROUND + 1.15), '#e2cda2', .03)
    for k in range(15):
        builder.box((.05, .05, 1.9), (13.6 + k * .5, -11, GROUND + 1.05), '#4f6f7c', 0)
    for z in (.25, 1.8):
        builder.box((7.4, .06, .08), (17, -11, GROUND + z), '#4f6f7c', 0)


def build(builder, eye):
    _gravel(builder)
    van(builder, -15.5, -3.2, .35)
    timber(builder, -8.0, -2.6, .15)
    timber(builder, 9.6, -3.6, 1.35)
    practice_frame(builder, 12.5, 3.2, -.5)
    pallet_of_tiles(builder, -6.4, .4, .2)
    _hall(builder)
    _walls(builder)
    pallet_of_tiles(builder, -7.2, 5.2, .3)
    pallet_of_tiles(builder, -8.9, 4.4, -.2)
    pallet_of_tiles(builder, 7.4, 3.0, 1.2)
    practice_frame(builder, -14.5, 2.5, .9)
    town.house(builder, 2.0, -19.5, 0, 20, 9, 3.1, linear('#f0d8ae'), '#6f93a8', 1, 2, 9, GROUND, floors=1, eye=eye)
    for number, (x, y, height, radius) in enumerate(((-12.5, 10.5, 5.4, 3.0), (-17, -5.5, 5.2, 3.2), (14.5, 9.5, 5.8, 3.1), (17.5, -3.0, 5.2, 3.0), (-6.5, -9.0, 5.0, 2.6))):
        vegetation.plane_tree(builder, x, y, GROUND, height, radius, 40 + number, 3.2, eye)
    vegetation.umbrella_pine(builder, -24, 19, GROUND, 11, 5, eye=eye)
    vegetation.umbrella_pine(builder, 27, 17, GROUND, 12, 6, eye=eye)
    for number, x in enumerate((-12, -4.4, 3.2, 10)):
        vegetation.cypress(builder, x, 27 + number % 2, GROUND, 11 + number % 3, 60 + number, sprays=50, eye=eye)
    for number, (x, y) in enumerate(((-20.5, 6), (-20.6, 1.5), (22.5, 4), (22.4, -1), (9.2, 15.8), (-11.6, 15.6), (11.2, -9.8))):
        vegetation.bush(builder, x, y, GROUND, .9, 80 + number, eye=eye)


def hills(builder, air):
    """Low limestone hills all round and pine slopes in front of them, self-lit."""
    limestone = ((-60, 70, 3400, [120, 190, 260, 200, 300, 340, 240, 220, 170], '#cfc0a4', 3), (70, 200, 3900, [170, 260, 320, 230, 280, 180, 220], '#c6b79c', 4),
                 (200, 300, 3600, [220, 150, 230, 180, 120], '#cbbca2', 6))
    slopes = ((-40, 120, 1300, [34, 62, 44, 76, 50, 40, 70, 46], '#6f8450', 8), (120, 320, 1400, [46, 40, 72, 52, 60, 36, 34], '#758a56', 9))
    for start, end, distance, heights, colour, seed in (*limestone, *slopes):
        sky.ridge(builder, air, start, end, distance, heights, colour, seed, step=2.2)
