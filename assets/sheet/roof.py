"""The kit's parts for roofs, scaffolds, streets and gardens."""
import numpy as np

from kit.colour import linear
from kit.parts import (birds, canal_tiles, chimneys, eaves, fall_protection, roof_fittings, roof_layers, roofing_tools, scaffolding, site_things,
                       tile_lifts, town, vegetation)
from stands import hung, raised

FAR_UP = np.array([0, -30, 10])


def parts_of(board):
    """Name → function that builds the part about the origin of the current frame. Plants and cars take world positions."""
    def planted(make):
        """What is built in world coordinates, brought to its stand."""
        def build():
            x, y, _ = board.matrix[:3, 3]
            inverse = np.linalg.inv(board.matrix)
            with board.at(inverse):
                make(x, y)
        return build

    return {
        'whole_tile (courant)': raised(board, lambda: canal_tiles.whole_tile(board, False, 0.1), 1.0),
        'whole_tile (couvert)': raised(board, lambda: canal_tiles.whole_tile(board, True, 0.1), 1.0),
        'stack': lambda: canal_tiles.stack(board, 3, 5),
        'genoise': hung(board, lambda: eaves.genoise(board, -0.7, 0.7, 0, 0), 0.8),
        'half_round_gutter': hung(board, lambda: eaves.half_round_gutter(board, -0.7, 0.7, 0, 0), 0.8),
        'chimney': lambda: chimneys.chimney(board, 0, 0, 0),
        'television_antenna': lambda: chimneys.television_antenna(board, (0, 0, 0)),
        'roof_window': hung(board, lambda: roof_fittings.roof_window(board, 0, -0.4), 0.3),
        'solar_panel': hung(board, lambda: roof_fittings.solar_panel(board, 0, -0.7, 0), 0.3),
        'membrane_roll': lambda: roof_layers.membrane_roll(board, 0, 0, 0.15),
        'nail_gun': raised(board, lambda: roofing_tools.nail_gun(board), 1.2),
        'hammer': raised(board, lambda: roofing_tools.hammer(board), 1.2),
        'chalk_line': raised(board, lambda: roofing_tools.chalk_line(board), 0.8),
        'nail_coil': raised(board, lambda: roofing_tools.nail_coil(board)),
        'scaffold_hook': raised(board, lambda: fall_protection.scaffold_hook(board), 1.2),
        'harness': hung(board, lambda: fall_protection.harness(board), 1.0),
        'helmet': raised(board, lambda: fall_protection.helmet(board)),
        'lifeline_post': lambda: fall_protection.lifeline_post(board, (0, 0, 0), 0.6),
        'tile_lift_cradle': lambda: tile_lifts.tile_lift_cradle(board),
        'trestle_table': lambda: scaffolding.trestle_table(board, 0, 0, 0.9, 0.5),
        'shade_awning': lambda: scaffolding.shade_awning(board, 0, 0),
        'bucket': raised(board, lambda: site_things.bucket(board)),
        'mug': raised(board, lambda: site_things.mug(board)),
        'radio': raised(board, lambda: site_things.radio(board), 0.5),
        'tool_box': raised(board, lambda: site_things.tool_box(board)),
        'water_bottle': raised(board, lambda: site_things.water_bottle(board)),
        'cap': raised(board, lambda: site_things.cap(board)),
        'standing_gull': raised(board, lambda: birds.standing_gull(board), 0.8),
        'plane_tree': planted(lambda x, y: vegetation.plane_tree(board, x, y, 0, 1.5, 0.7, 41, 3.2, FAR_UP)),
        'umbrella_pine': planted(lambda x, y: vegetation.umbrella_pine(board, x, y, 0, 2.2, 5, eye=FAR_UP)),
        'cypress': planted(lambda x, y: vegetation.cypress(board, x, y, 0, 2.2, 60, eye=FAR_UP)),
        'bush': planted(lambda x, y: vegetation.bush(board, x, y, 0, 0.5, 80, eye=FAR_UP)),
        'parasol': planted(lambda x, y: town.parasol(board, x, y, 0, linear('#c8553a'))),
    }
