"""The dough to knead, the proofed loaf with the line of its cut, the blade."""
import math

import numpy as np

from kit.colour import linear, mix, random_source
from kit.parts import bread
from kit.transform import look_along, rotate, spline, translate

from bench_measures import DOUGH, LOAF_POSE, LOAF_SIZE, SCORE, TOP


def build(place):
    _dough(place)
    _loaf(place)


def _dough(place):
    static = place.static
    wood, flour, around = linear('#cba478'), linear('#efe4cb'), 28
    points, shades = [(*DOUGH, TOP + 0.0022)], [flour]
    for share, cover in ((0.45, 0.95), (0.75, 0.75), (0.9, 0.35), (1.0, 0.0)):
        for i in range(around):
            t = 2 * math.pi * i / around
            reach = share * (1 + 0.1 * math.sin(5 * t) + 0.06 * math.sin(9 * t + 1))
            points.append((DOUGH[0] + 0.21 * reach * math.cos(t), DOUGH[1] + 0.108 * reach * math.sin(t), TOP + 0.0022 - 0.0012 * share))
            shades.append(mix(wood, flour, np.clip(cover + random_source.uniform(-0.12, 0.12) * (share < 1), 0, 1)))
    faces = [[0, 1 + i, 1 + (i + 1) % around] for i in range(around)]
    for ring in range(3):
        k = 1 + ring * around
        faces += [[k + i, k + around + i, k + around + (i + 1) % around, k + (i + 1) % around] for i in range(around)]
    static.raw(points, faces, np.array(shades), np.array(points)[:, :2], facing=(0, 0, 1))
    dough = place.prop('dough', (*DOUGH, TOP + 0.002))
    bread.loaf_body(dough, 0.28, 0.28, 0.125, '#ecdfbe', '#dcc694', rings=18, sides=24, bluntness=2.0, noise=0.008)
    place.anchor('knead', (*DOUGH, TOP + 0.127), facing=(0, 1, 0))


def _loaf(place):
    static = place.static
    with static.at(translate(-0.43, 0.50, TOP), rotate('z', 0.06)):
        folds = []
        for i in range(13):
            x = -0.115 + 0.23 * i / 12
            ridge = 0.03 * max(0.0, (abs(x) - 0.085) / 0.03) if abs(x) > 0.085 else 0.0
            folds.append([(x, y, 0.004 + ridge + 0.0015 * math.sin(9 * y + i)) for y in np.linspace(-0.16, 0.34, 8)])
        static.grid(folds, '#e6d9bb', facing=(0, 0, 1), density=1.3)
    length, width, height = LOAF_SIZE
    loaf = place.prop('loaf', LOAF_POSE[:3, 3], LOAF_POSE @ np.linalg.inv(translate(*LOAF_POSE[:3, 3])), casts_shadow=True)
    bread.loaf_body(loaf, length, width, height, '#ecdfc0', '#dcc796', rings=18, sides=18)
    points = []
    for index, (x, y) in enumerate(SCORE):
        local = (x, y, bread.top_of_loaf(length, width, height, x, y))
        world = (LOAF_POSE @ np.array([*local, 1]))[:3]
        points.append(world)
        ahead = np.array([SCORE[-1][0] - SCORE[0][0], SCORE[-1][1] - SCORE[0][1], 0])
        place.anchor(f'score_{index + 1}', world, facing=LOAF_POSE[:3, :3] @ ahead)
    _grigne(place, points)
    _blade(place)


def _grigne(place, points):
    """The opened cut: its origin at the first point of the line, local +Y along the line, so that it can grow forwards."""
    start, ahead = points[0], points[-1] - points[0]
    frame = look_along((ahead[0], ahead[1], 0))
    score = place.prop('score', start, frame)
    inverse = np.linalg.inv(translate(*start) @ frame)
    locals_ = [(inverse @ np.array([*p, 1]))[:3] for p in points]
    fine = spline(locals_, 2)
    rows, colours = [], []
    for i, p in enumerate(fine):
        spread = 0.019 * math.sin(math.pi * (0.04 + 0.92 * i / (len(fine) - 1))) + 0.001
        rows.append([p + np.array(offset) for offset in ((-spread, 0, -0.003), (-spread * 0.4, 0, 0.004), (spread * 0.35, 0, 0.005), (spread * 0.8, 0, 0.011), (spread * 1.15, 0, 0.007), (spread * 1.3, 0, -0.004))])
        colours += [linear('#dcc592'), linear('#fff9ea'), linear('#fffaf0'), linear('#f1e2bd'), linear('#eadbb4'), linear('#eadbb4')]
    score.grid(rows, np.array(colours), facing=(0, 0, 1))


def _blade(place):
    static, home = place.static, (-0.285, 0.395, TOP)
    with static.at(translate(*home)):
        static.box((0.044, 0.17, 0.008), (0, 0, 0.004), '#8a5a30', bevel=0.003, density=1.4)
    blade = place.prop('blade', (home[0], home[1] - 0.02, TOP + 0.0155), casts_shadow=True)
    blade.tube([(0, -0.055, 0), (0, -0.02, 0), (0, 0.03, 0), (0, 0.048, 0)], [0.006, 0.0075, 0.0065, 0.0045], '#8f3a2a', sides=10)
    blade.tube([(0, 0.046, 0), (0, 0.088, 0)], 0.0022, '#c9ced1', sides=6)
    rows = []
    for i in range(6):  # the razor blade is bent round its thin steel
        y, bend = 0.048 + 0.04 * i / 5, 0.004 * math.sin(math.pi * i / 5)
        rows.append([(-0.011, y, bend * 0.2), (0, y, bend + 0.0015), (0.011, y, bend * 0.2)])
    shades = np.array([linear('#f4f7f8'), linear('#9aa3a8'), linear('#f4f7f8')] * 6)
    blade.grid(rows, shades, facing=(0, 0, 1))
    blade.grid([[(x, y, z - 0.0006) for x, y, z in row] for row in rows], shades * 0.8, facing=(0, 0, -1))
    place.anchor('blade_home', (home[0], home[1] - 0.02, TOP + 0.0155), facing=(0, 1, 0))
