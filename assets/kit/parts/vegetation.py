"""Trees and bushes: a dark core and bent leaf sprays on its shell, so that the outline is leafy and never a ball. Metres, world frame."""
import math

import numpy as np

from ..colour import linear, mix
from ..transform import normalised

PLANE_LEAVES = ('#55743a', '#a9b868')
PINE_LEAVES = ('#3f5a34', '#7f9a55')
OLIVE_LEAVES = ('#6f7f5a', '#b3bb92')


def crown(builder, centre, radius, scale, count, leaves, size, chance, core, eye=None):
    """A leafy volume: `count` sprays of about `size` metres, lighter and yellower at the top; none where `eye` cannot see them."""
    centre, scale = np.array(centre, float), np.array(scale, float)
    builder.blob(radius * .84, centre, core, scale, 9, .10, shade=.35)
    for _ in range(count):
        outwards = normalised(chance.normal(0, 1, 3))
        away = False if eye is None else outwards @ (eye - centre) < -.35 * np.linalg.norm(eye - centre)
        if outwards[2] < -.55 or away:
            continue
        point = centre + outwards * radius * scale * chance.uniform(.84, 1.10)
        across = normalised(np.cross(outwards, chance.normal(0, 1, 3)))
        along = np.cross(outwards, across)
        spread = size * chance.uniform(.7, 1.3)
        colour = mix(leaves[0], leaves[1], float(np.clip(.5 + .5 * outwards[2] + chance.uniform(-.3, .3), 0, 1)))
        if chance.random() < .12:
            colour = mix(colour, '#d9d27a', .4)
        tip = point + outwards * spread * .35
        spray = [point - across * spread, tip - along * spread * .62, point + across * spread, tip + along * spread * .62]
        builder.raw(spray, [[0, 1, 2], [0, 2, 3]], np.clip(np.array([colour * .8, colour, colour * 1.12, colour * .95]), 0, 1),
                    facing=outwards + np.array([0, 0, .4]))


def plane_tree(builder, x, y, ground, crown_height, radius, seed, detail=1.0, eye=None):
    """A pollarded plane tree with its pale patchy trunk. `crown_height`: middle of the crown above the world's zero; the more
    `detail`, the more and the smaller the sprays of leaves."""
    chance = np.random.default_rng(seed)
    trunk = [(x, y, ground), (x + .15, y, (ground + crown_height) / 2), (x, y + .1, crown_height)]
    bark = np.array([linear('#b9ab8c'), linear('#cfc4a6'), linear('#a5967a')])
    builder.tube(trunk, .32, bark, 7, end_radius=.17, caps=False)
    for k in range(6):
        angle = k * 1.05 + chance.uniform(0, .6)
        lump = radius * chance.uniform(.42, .66)
        reach = chance.uniform(.35, .62) * radius if k else 0
        centre = (x + reach * math.cos(angle), y + reach * math.sin(angle), crown_height + chance.uniform(-.2, .35) * radius + (.3 * radius if k == 0 else 0))
        crown(builder, centre, lump, (1, 1, .82), int(150 * detail * (lump / radius + .4)), PLANE_LEAVES, radius * .125 / math.sqrt(max(1, detail)), chance, '#567640', eye)


def umbrella_pine(builder, x, y, ground, height, seed, detail=1.0, eye=None):
    """A parasol pine: leaning trunk, flat crown."""
    chance = np.random.default_rng(seed)
    lean = chance.uniform(-.08, .08, 2) * height
    top = ground + height
    builder.tube([(x, y, ground), (x + lean[0] * .4, y + lean[1] * .4, ground + height * .5), (x + lean[0], y + lean[1], top - height * .14)],
                 height * .030, '#7d5c42', 7, end_radius=height * .017, caps=False)
    for k in range(5):
        angle = k * 1.3 + chance.uniform(0, .5)
        reach = height * (.20 if k else 0)
        centre = (x + lean[0] + reach * math.cos(angle), y + lean[1] + reach * math.sin(angle), top + chance.uniform(-.05, .03) * height)
        crown(builder, centre, height * chance.uniform(.15, .20), (1.25, 1.25, .55), int(95 * detail), PINE_LEAVES, height * .032, chance, '#334a2c', eye)


def cypress(builder, x, y, ground, height, seed, sprays=110, eye=None):
    """A dark flame beside the house."""
    chance = np.random.default_rng(seed)
    radius = height * .115
    profile = [(.25, 0), (.8, .12), (1.0, .3), (.86, .55), (.52, .8), (.2, .94), (.02, 1)]
    builder.lathe([(r * radius * .85, ground + q * height) for r, q in profile], (x, y, 0), '#24402a', 8, cap_top=False)
    for _ in range(sprays):
        level, angle = chance.random() ** 1.2, chance.uniform(0, 6.28)
        outwards = np.array([math.cos(angle), math.sin(angle), 0])
        reach = np.interp(level, [p[1] for p in profile], [p[0] for p in profile]) * radius * chance.uniform(.85, 1.1)
        point = np.array([x, y, ground + level * height]) + outwards * reach
        if eye is not None and outwards @ (eye - point) < 0:
            continue
        across, size = np.array([-outwards[1], outwards[0], 0]), height * .035
        colour = mix('#2f5230', '#6a8a48', chance.random() * .8)
        spray = [point - across * size * .6, point + outwards * size * .3 - (0, 0, size), point + across * size * .6, point + outwards * size * .25 + (0, 0, size * 2)]
        builder.raw(spray, [[0, 1, 2], [0, 2, 3]], np.array([colour * .85, colour * .8, colour * .9, colour * 1.15]), facing=outwards)


def bush(builder, x, y, ground, radius, seed, leaves=OLIVE_LEAVES, detail=1.0, eye=None):
    chance = np.random.default_rng(seed)
    for k in range(3):
        angle = k * 2.2 + chance.uniform(0, .8)
        centre = (x + radius * .45 * math.cos(angle), y + radius * .45 * math.sin(angle), ground + radius * .55)
        crown(builder, centre, radius * .7, (1, 1, .85), int(60 * detail), leaves, radius * .16, chance, mix(leaves[0], '#2a3a22', .4), eye)


def far_tree(builder, air, x, y, z, width, colour):
    """A street tree a hundred metres away: three overlapping fans, light on top. Final radiance."""
    distance = math.hypot(x, y)
    along, front = np.array([y, -x, 0]) / distance, -np.array([x, y, 0]) / distance
    turns = np.linspace(0, 2 * math.pi, 8)[:-1]
    for shift, lift, share in ((-.6, 0, .8), (.6, .1, .75), (0, .6, 1.0)):
        centre = np.array([x, y, z]) + along * shift * width + np.array([0, 0, lift * width])
        ring = [centre + (along * math.cos(t) + np.array([0, 0, 1.0]) * math.sin(t)) * width * share * (.9 + .12 * math.sin(5 * t + x)) + front * .3 * lift for t in turns]
        colours = [air.haze(colour * 1.35, distance)] + [air.haze(colour * (.9 + .75 * math.sin(t)), distance) for t in turns]
        builder.raw([air.point(*(centre + front * width * .4))] + [air.point(*p) for p in ring], [[0, i + 1, (i + 1) % 7 + 1] for i in range(7)],
                    np.array(colours), facing=front)
