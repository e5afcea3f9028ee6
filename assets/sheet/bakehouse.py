"""The kit's parts for a bakehouse, and what any old building needs."""
from kit.parts import bread, deck_oven, furniture, hanging_cloth, lamps, spiral_mixer, vessels, wall_things, windows
from stands import hung, on_wall, raised


def parts_of(board):
    """Name → function that builds the part about the origin of the current frame."""
    return {
        'deck_oven': lambda: deck_oven.deck_oven(board),
        'spiral_mixer': lambda: spiral_mixer.spiral_mixer(board),
        'rack_trolley': lambda: furniture.rack_trolley(board, 0.6, 0.5, 1.75, 7),
        'workbench': lambda: furniture.workbench(board, -0.8, 0.8, -0.3, 0.3, 0.88, '#c8975c', '#96693c'),
        'shelf_unit': lambda: furniture.shelf_unit(board, 1.4, 0.38, (0.35, 0.75, 1.15, 1.55), 1.9, '#b98a52'),
        'stool': lambda: furniture.stool(board, 0.19, 0.5, '#a9743f'),
        'crate': lambda: furniture.crate(board, 0.5, 0.36, 0.3, '#b98a52'),
        'pallet': lambda: furniture.pallet(board, 0.92, 0.5),
        'bracket_shelf': on_wall(board, lambda: furniture.bracket_shelf(board, 0.9, 0.28, '#b07c46')),
        'coat_hooks': on_wall(board, lambda: furniture.coat_hooks(board, 0.9, 5)),
        'hanging_cloth': on_wall(board, lambda: hanging_cloth.hanging_cloth(board, 0.36, 0.8, '#35557a', '#e9e4d6')),
        'window': on_wall(board, lambda: windows.window(board, (-0.45, 0.45, -0.6, 0.5), '#7f9cbd', depth=-0.08)),
        'shutter': lambda: windows.shutter(board, 0.6, 1.2, '#7f9cbd'),
        'door_frame': lambda: windows.door_frame(board, (-0.45, 0.45, 0, 2.0), '#7f9cbd'),
        'sack': lambda: vessels.sack(board),
        'sack (open)': lambda: vessels.sack(board, tied=False),
        'mixing_bowl': raised(board, lambda: vessels.mixing_bowl(board)),
        'jug': raised(board, lambda: vessels.jug(board)),
        'glass_jar': raised(board, lambda: vessels.glass_jar(board, 0.06, 0.17, 0.7, '#c98a3d', lid='#8f3a2a')),
        'basket': raised(board, lambda: vessels.basket(board, 0.44, 0.34, 0.2)),
        'banneton': raised(board, lambda: vessels.banneton(board, 0.12, 0.08)),
        'flour_bin': raised(board, lambda: vessels.flour_bin(board, 0.21, 0.27, 0.14)),
        'country_loaf': raised(board, lambda: bread.country_loaf(board, seen='hand')),
        'baguette': raised(board, lambda: bread.baguette(board, seen='hand')),
        'round_loaf': raised(board, lambda: bread.round_loaf(board)),
        'fougasse': raised(board, lambda: bread.fougasse(board)),
        'dough_ball': raised(board, lambda: bread.dough_ball(board)),
        'clock': on_wall(board, lambda: wall_things.clock(board, 0.2, 5, 0)),
        'chalkboard': on_wall(board, lambda: wall_things.chalkboard(board, 0.5, 0.6, 'Commandes', ['30 baguettes', '12 bâtards'])),
        'extinguisher': on_wall(board, lambda: wall_things.extinguisher(board)),
        'hanging_peel': on_wall(board, hung(board, lambda: wall_things.hanging_peel(board, 1.3, 0.2, 0.42), 0.4)),
        'dried_bunch': hung(board, lambda: wall_things.dried_bunch(board, 26, 0.34, '#7d8a5a', '#8373b5')),
        'cicada': on_wall(board, lambda: wall_things.cicada(board, 0.3)),
        'photograph': on_wall(board, lambda: wall_things.photograph(board, 0.46, 0.34, ('#c9b48c', '#8f7650', '#54432e'))),
        'socket': on_wall(board, lambda: wall_things.socket(board)),
        'pendant': lambda: lamps.pendant(board, (0, 0, 1.4), 2.1),
        'wall_lamp': on_wall(board, lambda: lamps.wall_lamp(board, (0, 0, 0))),
    }
