"""What hangs and stands along the four walls."""
import math

from kit.colour import jitter, random_source
from kit.parts import bread, furniture, hanging_cloth, vessels, wall_things, walls
from kit.parts.lettering import words
from kit.transform import rotate, translate

import posters
from room import BACK, FRONT, LEFT, RIGHT


def build(place):
    _far_wall(place)
    _left_wall(place)
    _right_wall(place.static)
    _back_wall(place.static)


def _far_wall(place):
    static = place.static
    with static.at(translate(0.27, BACK, 2.16)):
        wall_things.clock(static, 0.16, 5, 0)
    place.anchor('poi_clock', (0.27, BACK - 0.06, 2.16), facing=(0, -1, 0))
    with static.at(translate(-2.03, BACK, 1.78)):
        posters.flour_poster(static)
    with static.at(translate(-0.21, BACK, 1.72)):
        wall_things.chalkboard(static, 0.34, 0.5, 'Commandes', ['30 baguettes', '12 bâtards', '8 fougasses', 'École : 6 boules', '2 pompes à l’huile'])
    with static.at(translate(2.33, BACK - 0.02, 1.98)):
        wall_things.hanging_peel(static, 1.5, 0.17, 0.42)


def _left_wall(place):
    static = place.static
    frame, _ = walls.wall_frame((LEFT, FRONT), (LEFT, BACK))
    with static.at(frame):
        with static.at(translate(3.0, 0, 1.72)):
            hooks = furniture.coat_hooks(static, 0.95, 5)
            for index, (x, colour, stripe, length) in enumerate(((hooks[0], '#f4efe2', None, 0.85), (hooks[1], '#35557a', '#e9e4d6', 0.8), (hooks[3], '#f1ece0', None, 0.9))):
                with static.at(translate(x, -0.05, 0.0)):
                    hanging_cloth.hanging_cloth(static, 0.34, length, colour, stripe, folds=3)
            with static.at(translate(hooks[4], -0.1, 0.03), rotate('x', 0.35)):  # the baker's cap
                static.lathe([(0.085, -0.05), (0.09, 0.0), (0.1, 0.03), (0.09, 0.065), (0.04, 0.08), (0.0, 0.082)], (0, 0, 0), '#f6f2e8', sides=14, cap_top=False)
            for x, name in zip(hooks, ('Samira', 'Paul', 'Inès', 'Yanis', '')):
                if name:
                    with static.at(translate(x, -0.022, 0.075)):
                        label = static.panel(0.13, 0.04, '#f4ead0', lift=0.002)
                        words(static, name, 0.018, '#5a3a22', label, lift=0.0035)
        with static.at(translate(0.62, 0, 1.62)):
            posters.feast_poster(static)
        with static.at(translate(2.36, 0, 2.05)):
            wall_things.cicada(static, 0.26)
        with static.at(translate(2.3, 0, 1.15)):
            wall_things.socket(static)
        with static.at(translate(0.28, 0, 0.5)):
            wall_things.extinguisher(static)
    place.anchor('poi_apron', (LEFT + 0.12, FRONT + 3.0, 1.5), facing=(1, 0, 0))
    place.anchor('poi_door', (LEFT + 0.02, FRONT + 1.66, 1.6), facing=(1, 0, 0))


def _right_wall(static):
    """Cooling shelves of bread, and the peels' neighbour."""
    with static.at(translate(RIGHT - 0.2, 0.35, 0), rotate('z', -math.pi / 2)):
        levels = (0.35, 0.75, 1.15, 1.55)
        furniture.shelf_unit(static, 1.7, 0.38, levels, 1.9, '#b98a52')
        for level in levels:
            x = -0.72
            while x < 0.76:
                with static.at(translate(x, random_source.uniform(-0.02, 0.02), level), rotate('z', random_source.uniform(-0.1, 0.1))), static.with_density(0.8):
                    if level == 1.15:
                        bread.baguette(static, 0.36)
                        x += 0.115
                    elif level == 0.75:
                        bread.country_loaf(static, 0.29, 0.145, 0.1)
                        x += 0.175
                    elif level == 1.55:
                        bread.round_loaf(static, 0.115, 0.095)
                        x += 0.25
                    else:
                        vessels.basket(static, 0.34, 0.28, 0.16, colour=jitter('#b98a4e', 0.08), bands=5)
                        for dx in (-0.07, 0.07):
                            with static.at(translate(dx, 0, 0.09)):
                                bread.country_loaf(static, 0.22, 0.11, 0.08)
                        x += 0.4
    frame, _ = walls.wall_frame((RIGHT, BACK), (RIGHT, FRONT))
    with static.at(frame):
        with static.at(translate(2.4, 0, 2.2)):
            wall_things.photograph(static, 0.46, 0.34, ('#c9b48c', '#8f7650', '#54432e'))
        with static.at(translate(4.1, 0, 1.75)):
            wall_things.chalkboard(static, 0.4, 0.5, 'Fournées', ['5 h 30 · baguettes', '6 h 30 · campagne', '8 h · fougasses', '16 h · baguettes'])
        for offset, length, blade in ((3.58, 1.55, 0.2), (3.85, 1.4, 0.26)):
            with static.at(translate(offset, 0, 2.0)):
                wall_things.hanging_peel(static, length, blade, 0.46)


def _back_wall(static):
    frame, length = walls.wall_frame((RIGHT, FRONT), (LEFT, FRONT))
    with static.at(frame):
        with static.at(translate(2.0, 0, 0)):
            _sink(static)
        with static.at(translate(3.65, 0, 1.5)):
            furniture.bracket_shelf(static, 1.5, 0.28, '#b07c46')
            for i in range(5):
                with static.at(translate(-0.6 + i * 0.16, -0.14, 0)):
                    vessels.glass_jar(static, 0.058, 0.17 + 0.02 * (i % 2), 0.75, ('#c98a3d', '#7d5a34', '#e9dcc0', '#3a3330', '#b5623c')[i], lid='#8f3a2a', sides=12)
            with static.at(translate(0.42, -0.14, 0)):
                vessels.basket(static, 0.3, 0.24, 0.13, bands=4)
                for i in range(3):
                    with static.at(translate(-0.07 + i * 0.07, 0, 0.06), rotate('z', 0.4 * i)):
                        bread.fougasse(static, 0.2, 0.13)
        with static.at(translate(3.65, 0, 1.02)):
            furniture.bracket_shelf(static, 1.5, 0.28, '#b07c46')
            for i in range(4):
                with static.at(translate(-0.55 + i * 0.3, -0.145, 0)):
                    for level in range(3):
                        with static.at(translate(0, 0, level * 0.035)):
                            vessels.banneton(static, 0.115, 0.075, colour=jitter('#c99d5f', 0.08), density=0.7, covered=level < 2, sides=11)
        with static.at(translate(0.7, 0, 1.75)):
            posters.hygiene_sign(static)
        with static.at(translate(0.9, -0.06, 0)):
            _broom(static)
    with static.at(translate(-1.6, FRONT + 0.3, 0), rotate('z', 0.2)):
        furniture.crate(static, 0.5, 0.36, 0.3, '#b98a52')


def _sink(static):
    steel = '#bfc4c6'
    static.box((0.62, 0.5, 0.04), (0, -0.27, 0.88), steel, bevel=0.01)
    for x in (-0.27, 0.27):
        for y in (-0.06, -0.48):
            static.box((0.04, 0.04, 0.86), (x, y, 0.43), steel, bevel=0.004, density=0.5)
    static.box((0.44, 0.34, 0.004), (0, -0.28, 0.902), '#7d8488', bevel=0)
    static.box((0.58, 0.46, 0.16), (0, -0.27, 0.79), steel, bevel=0.02, density=0.5)
    static.tube([(0, -0.08, 0.9), (0, -0.08, 1.15), (0, -0.12, 1.2), (0, -0.22, 1.19), (0, -0.25, 1.13)], 0.013, '#d5dadc', sides=8)
    static.box((0.11, 0.09, 0.2), (0.42, -0.05, 1.3), '#e9e6df', bevel=0.015)
    static.box((0.28, 0.12, 0.34), (-0.5, -0.065, 1.35), '#e4e0d6', bevel=0.02)
    static.box((0.18, 0.002, 0.12), (-0.5, -0.1, 1.15), '#ffffff', bevel=0)


def _broom(static):
    static.tube([(0, -0.02, 1.4), (0.02, -0.12, 0.12)], 0.012, '#b98a52', sides=7)
    static.box((0.34, 0.06, 0.05), (0.02, -0.13, 0.1), '#8f3a2a', bevel=0.008)
    static.box((0.33, 0.05, 0.08), (0.02, -0.13, 0.04), '#d9bd84', bevel=0.006)
