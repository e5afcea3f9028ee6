"""A contact sheet of the kit: every parametric part on a plain floor with its name before it."""
import pathlib
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parents[1])]

from kit.parts import bread, deck_oven, furniture, hanging_cloth, lamps, lettering, spiral_mixer, vessels, wall_things, windows
from kit.place import Place
from kit.transform import translate

STEP, COLUMNS = 2.0, 8

place = Place('sheet', seed=3)
board = place.static


def on_wall(make):
    """A wall thing on its own piece of wall, 1.2 m up."""
    def build():
        board.box((1.1, 0.06, 1.6), (0, 0.03, 0.8), '#efe3cb', bevel=0.01)
        with board.at(translate(0, 0, 1.0)):
            make()
    return build


def hung(make, height=1.6):
    def build():
        with board.at(translate(0, 0, height)):
            make()
    return build


def raised(make):
    """A small thing on a plinth, three times its size would be needed to see it from afar."""
    def build():
        board.box((0.7, 0.6, 0.8), (0, 0, 0.4), '#d9cdb6', bevel=0.02)
        with board.at(translate(0, 0, 0.8)):
            make()
    return build


HOLE = (-0.5, 0.5, 0.2, 1.3)
PARTS = {
    'deck_oven': lambda: deck_oven.deck_oven(board),
    'spiral_mixer': lambda: spiral_mixer.spiral_mixer(board),
    'rack_trolley': lambda: furniture.rack_trolley(board, 0.6, 0.5, 1.75, 7),
    'workbench': lambda: furniture.workbench(board, -0.8, 0.8, -0.3, 0.3, 0.88, '#c8975c', '#96693c'),
    'shelf_unit': lambda: furniture.shelf_unit(board, 1.4, 0.38, (0.35, 0.75, 1.15, 1.55), 1.9, '#b98a52'),
    'stool': lambda: furniture.stool(board, 0.19, 0.5, '#a9743f'),
    'crate': lambda: furniture.crate(board, 0.5, 0.36, 0.3, '#b98a52'),
    'pallet': lambda: furniture.pallet(board, 0.92, 0.5),
    'bracket_shelf': on_wall(lambda: furniture.bracket_shelf(board, 0.9, 0.28, '#b07c46')),
    'coat_hooks': on_wall(lambda: furniture.coat_hooks(board, 0.9, 5)),
    'hanging_cloth': on_wall(lambda: hanging_cloth.hanging_cloth(board, 0.36, 0.8, '#35557a', '#e9e4d6')),
    'window': on_wall(lambda: windows.window(board, (-0.45, 0.45, -0.6, 0.5), '#7f9cbd', depth=-0.08)),
    'shutter': lambda: windows.shutter(board, 0.6, 1.2, '#7f9cbd'),
    'door_frame': lambda: windows.door_frame(board, (-0.45, 0.45, 0, 2.0), '#7f9cbd'),
    'sack': lambda: vessels.sack(board),
    'sack (open)': lambda: vessels.sack(board, tied=False),
    'mixing_bowl': raised(lambda: vessels.mixing_bowl(board)),
    'jug': raised(lambda: vessels.jug(board)),
    'glass_jar': raised(lambda: vessels.glass_jar(board, 0.06, 0.17, 0.7, '#c98a3d', lid='#8f3a2a')),
    'basket': raised(lambda: vessels.basket(board, 0.44, 0.34, 0.2)),
    'banneton': raised(lambda: vessels.banneton(board, 0.12, 0.08)),
    'flour_bin': raised(lambda: vessels.flour_bin(board, 0.21, 0.27, 0.14)),
    'country_loaf': raised(lambda: bread.country_loaf(board, fine=True)),
    'baguette': raised(lambda: bread.baguette(board, fine=True)),
    'round_loaf': raised(lambda: bread.round_loaf(board)),
    'fougasse': raised(lambda: bread.fougasse(board)),
    'dough_ball': raised(lambda: bread.dough_ball(board)),
    'clock': on_wall(lambda: wall_things.clock(board, 0.2, 5, 0)),
    'chalkboard': on_wall(lambda: wall_things.chalkboard(board, 0.5, 0.6, 'Commandes', ['30 baguettes', '12 bâtards'])),
    'extinguisher': on_wall(lambda: wall_things.extinguisher(board)),
    'hanging_peel': on_wall(hung(lambda: wall_things.hanging_peel(board, 1.3, 0.2, 0.42), 0.4)),
    'dried_bunch': hung(lambda: wall_things.dried_bunch(board, 26, 0.34, '#7d8a5a', '#8373b5')),
    'cicada': on_wall(lambda: wall_things.cicada(board, 0.3)),
    'photograph': on_wall(lambda: wall_things.photograph(board, 0.46, 0.34, ('#c9b48c', '#8f7650', '#54432e'))),
    'socket': on_wall(lambda: wall_things.socket(board)),
    'pendant': lambda: lamps.pendant(board, (0, 0, 1.4), 2.1),
    'wall_lamp': on_wall(lambda: lamps.wall_lamp(board, (0, 0, 0))),
}

rows = -(-len(PARTS) // COLUMNS)
board.box((COLUMNS * STEP + 2, rows * STEP * 1.3 + 3, 0.1), ((COLUMNS - 1) * STEP / 2, -(rows - 1) * STEP * 0.65, -0.05), '#cfc4ae', bevel=0)
for index, (name, build) in enumerate(PARTS.items()):
    x, y = (index % COLUMNS) * STEP, -(index // COLUMNS) * STEP * 1.3
    with board.at(translate(x, y, 0)):
        build()
    with board.at(translate(x, y - 0.95, 0.16)):
        label = board.panel(1.5, 0.26, '#f6efdf')
        lettering.words(board, name, 0.13, '#3a2f26', label, width=1.4)

place.sky('#9cc4f0', '#e6eef6', '#b9a78c', strength=0.42)
place.sun((-0.5, -0.7, 1.1), (1.1, 1.0, 0.86))
place.cull_static = place.near_means_denser = False
place.anchor('spot_sheet', (0, -4, 0))
place.finish()
