"""Everything else one recognises a bakehouse by: machines, sacks, racks, baskets, lamps."""
from kit.colour import random_source
from kit.parts import bread, furniture, lamps, spiral_mixer, vessels, wall_things
from kit.parts.lettering import words
from kit.transform import rotate, translate

import wall_scenery
from room import BACK, LEFT


def build(place):
    static = place.static
    with static.at(translate(LEFT + 0.5, BACK - 0.68, 0)):
        spiral_mixer.spiral_mixer(static)
    _rack(static)
    _sacks(static)
    wall_scenery.build(place)
    _low_shelf(static)
    _unsold(place)
    for centre, sides in (((-0.46, 0.62, 2.0), 22), ((0.47, 0.62, 2.0), 22), ((-0.3, -0.75, 2.05), 18), ((-1.5, 1.3, 2.05), 18), ((LEFT - 1.3, 0.1, 2.05), 12)):
        lamps.pendant(static, centre, 2.72, radius=0.19, sides=sides)
    for x, stalk, flower in ((-0.9, '#7d8a5a', '#8373b5'), (1.2, '#b99a4a', '#d9b45a')):
        with static.at(translate(x, 1.32, 2.58)):
            wall_things.dried_bunch(static, 26, 0.34, stalk, flower)


def _rack(static):
    with static.at(translate(0.27, BACK - 0.34, 0)):
        surfaces = furniture.rack_trolley(static, 0.6, 0.5, 1.75, 7)
        for index, z in enumerate(surfaces):
            with static.with_density(0.7 if z > 0.7 else 0.4):
                if index in (0, 3, 6):
                    for x in (-0.18, -0.06, 0.06, 0.18):
                        with static.at(translate(x, 0, z), rotate('z', random_source.uniform(-0.05, 0.05))):
                            bread.baguette(static, 0.44)
                elif index in (1, 4):
                    for x in (-0.17, 0.0, 0.17):
                        with static.at(translate(x, -0.1, z)):
                            bread.country_loaf(static, 0.24, 0.13, 0.085)
                else:
                    for x in (-0.17, 0.02, 0.19):
                        with static.at(translate(x, -0.12, z)):
                            bread.dough_ball(static, 0.062)


def _sacks(static):
    with static.at(translate(-1.12, BACK - 0.34, 0)):
        furniture.pallet(static, 0.92, 0.5)
        for x, turn, tone in ((-0.22, 0.1, '#e2d2ac'), (0.24, -0.15, '#d8c59c')):
            with static.at(translate(x, -0.02, 0.105), rotate('z', turn)):
                vessels.sack(static, tone, width=0.42, depth=0.3, height=0.66)
                with static.at(translate(0, -0.168, 0.33)):
                    label = static.panel(0.22, 0.2, '#f2e6c8')
                    wall_things.shape(static, [(-0.11, 0.085), (0.11, 0.085), (0.11, 0.1), (-0.11, 0.1)], '#b5623c', label, lift=0.001)
                    wall_things.shape(static, [(-0.11, -0.1), (0.11, -0.1), (0.11, -0.085), (-0.11, -0.085)], '#b5623c', label, lift=0.001)
                    words(static, 'FARINE', 0.034, '#7a3a22', label, centre=(0, 0.045))
                    words(static, 'T65', 0.044, '#7a3a22', label, centre=(0, -0.01))
                    words(static, '25 kg', 0.02, '#7a3a22', label, centre=(0, -0.06))
    with static.at(translate(-0.52, BACK - 0.28, 0), rotate('z', 0.3)):
        vessels.sack(static, '#c9b184', width=0.36, depth=0.3, height=0.5, tied=False)
        static.blob(0.15, (0, 0, 0.47), '#f6efdd', scale=(1.05, 0.85, 0.4), sides=12, noise=0.04)


def _low_shelf(static):
    """Under the bench: tins, a bucket, moulds; seen when one looks down."""
    with static.with_density(0.6):
        for x, colour in ((-0.7, '#c3c8cc'), (-0.38, '#2f6f94')):
            with static.at(translate(x, 0.6, 0.275)):
                vessels.mixing_bowl(static, 0.15, 0.14, colour=colour, sides=16)
        with static.at(translate(0.05, 0.6, 0.275)):
            furniture.crate(static, 0.42, 0.34, 0.2, '#a9743f')
        with static.at(translate(0.58, 0.62, 0.275)):
            vessels.sack(static, '#e2d2ac', width=0.34, depth=0.28, height=0.34)


def _unsold(place):
    static = place.static
    with static.at(translate(-1.42, 0.52, 0)):
        furniture.stool(static, 0.19, 0.5, '#a9743f')
        with static.at(translate(0, 0, 0.5)):
            vessels.basket(static, 0.44, 0.34, 0.2)
            for x, turn in ((-0.12, 0.2), (0.0, -0.1), (0.12, 0.15)):
                with static.at(translate(x, 0.0, 0.11), rotate('z', turn), rotate('x', 0.12)):
                    bread.country_loaf(static, 0.26, 0.12, 0.085)
            with static.at(translate(0.03, 0.02, 0.17), rotate('z', 0.9)):
                bread.baguette(static, 0.4)
            with static.at(translate(0, -0.178, 0.11), rotate('x', -0.12)):
                static.box((0.24, 0.006, 0.09), (0, 0, 0), '#f4ead0', bevel=0.002)
                label = static.panel(0.236, 0.086, '#f4ead0', lift=0.0035)
                words(static, 'Pain d’hier', 0.026, '#8f3a2a', label, centre=(0, 0.015), lift=0.005)
                words(static, 'à donner', 0.019, '#5a3a22', label, centre=(0, -0.024), lift=0.005)
    place.anchor('poi_unsold', (-1.42, 0.42, 0.82), facing=(0.9, -0.4, 0))
