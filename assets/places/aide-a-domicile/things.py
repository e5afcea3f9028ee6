"""Everything that moves, and every named point. Positions in metres, Blender coordinates."""
import math

from kit.parts.care import transfer_belt, walking_frame
from kit.parts.cat import lying_cat
from kit.parts.household import GLASS_HEIGHT, GLASS_MARK, carafe, glass, radio, snow_globe, water_in_glass
from kit.parts.notebook import notebook, pen
from kit.parts.rug import rug, rug_rolled
from kit.parts.textiles import cable, plug, shopping_bag
from placing import BENCH, LAMP, SIDEBOARD_TOP, TABLE, TABLE_TOP

GLASS = (1.63, 0.85)
NOTEBOOK = (1.3, 0.84)
RUG = (-1.4, 1.2)
ROLL = (-2.38, 0.15)
BAG = (-1.8, 2.5)


def build_things(place):
    _help_to_stand(place)
    _risks(place)
    _water_and_notebook(place)
    _delights(place)
    _spots_and_figures(place)
    _points_of_interest(place)


def _help_to_stand(place):
    transfer_belt(place.prop('belt', (0, 1.23, 0.73), (0, 0, math.pi)))
    place.anchor('belt_left', (0.145, 1.10, 0.74), facing=(0, 1, 0))
    place.anchor('belt_right', (-0.145, 1.10, 0.74), facing=(0, 1, 0))
    walking_frame(place.prop('walking_frame', (0.68, 1.04, 0), (0, 0, -math.pi / 2)))
    place.anchor('frame_ready', (0, 0.44, 0), facing=(0, -1, 0))


def _risks(place):
    rug(place.prop('rug', (*RUG, 0), (0, 0, -0.1)))
    rug_rolled(place.prop('rug_rolled', (*ROLL, 0), (0, 0, math.pi / 2)))
    place.anchor('rug_safe', (*ROLL, 0), facing=(-1, 0, 0))
    _cables(place)
    shopping_bag(place.prop('bag', (*BAG, 0), (0, 0, 0.35)))
    place.anchor('bag_safe', (BENCH[0], BENCH[1] + 0.22, 0.46), facing=(-1, 0, 0))
    for name, position in (('rug', (-1.3, 1.15, 0.5)), ('cable', (-1.75, 1.95, 0.5)), ('bag', (*BAG, 0.72)), ('lamp', (LAMP[0], LAMP[1] - 0.22, 1.25)), ('chair', (TABLE[0] + 0.05, TABLE[1] + 0.72, 1.08)),
                           ('plant', (2.42, 2.3, 1.02)), ('handrail', (-2.38, 3.55, 1.05))):
        place.anchor(f'check_{name}', position, facing=(0, -1, 0))


def _cables(place):
    """Origin of both at the foot of the lamp."""
    x, y = LAMP

    def local(points):
        return [(px - x, py - y, pz) for px, py, pz in points]
    across = place.prop('cable', (x, y, 0))
    cable(across, local([(-1.16, 2.16, 0.016), (-1.3, 1.98, 0.008), (-1.52, 2.1, 0.008), (-1.78, 1.86, 0.03), (-2.0, 1.98, 0.008), (-2.22, 1.84, 0.008), (-2.4, 2.0, 0.008), (-2.45, 2.05, 0.06), (-2.44, 2.05, 0.17), (-2.447, 2.05, 0.248)]), '#3a3330', 0.007, 5)
    plug(across, (-2.494 - x, 2.05 - y, 0.25), (1, 0, 0), '#3a3330')
    along = place.prop('cable_safe', (x, y, 0))
    cable(along, local([(-1.1, 2.4, 0.016), (-1.08, 2.58, 0.008), (-1.12, 2.705, 0.012), (-1.2, 2.72, 0.108), (-1.28, 2.722, 0.112), (-1.33, 2.71, 0.16), (-1.33, 2.698, 0.248)]), '#3a3330', 0.007, 5)
    coil = [(-1.12 + 0.07 * math.cos(a * 0.9), 2.5 + 0.045 * math.sin(a * 0.9), 0.01 + 0.0022 * a) for a in range(0, 22)]
    cable(along, local(coil), '#3a3330', 0.007, 1)
    plug(along, (-1.33 - x, 2.744 - y, 0.25), (0, -1, 0), '#3a3330')


def _water_and_notebook(place):
    turn = 0.5
    base = (1.8, 0.9)
    grip = (base[0] + 0.092 * math.sin(turn), base[1] - 0.092 * math.cos(turn), TABLE_TOP + 0.125)
    carafe(place.prop('carafe', grip, (0, 0, turn)))
    glass(place.prop('glass', (*GLASS, TABLE_TOP)))
    water_in_glass(place.prop('water', (*GLASS, TABLE_TOP + 0.009)))
    place.anchor('pour_glass', (*GLASS, TABLE_TOP + GLASS_HEIGHT + 0.09))
    place.anchor('glass_mark', (*GLASS, TABLE_TOP + GLASS_MARK), facing=(0, -1, 0))
    notebook(place.prop('notebook', (*NOTEBOOK, TABLE_TOP + 0.001), (0, 0, 0.06)))
    place.anchor('notebook', (*NOTEBOOK, TABLE_TOP + 0.02), facing=(0, -0.62, 0.78))
    pen(place.prop('pen', (1.505, 0.80, TABLE_TOP + 0.006), (0, 0, -0.35)))


def _delights(place):
    lying_cat(place.prop('cat', (1.72, 2.77, 0.905), (0, 0, 0.12)))
    radio(place.prop('radio', (-0.05 + 0.62, 2.42, SIDEBOARD_TOP), (0, 0, -0.2)))
    snow_globe(place.prop('snow_globe', (1.1, 0.82, TABLE_TOP)))
    switch = place.prop('lamp_switch', (LAMP[0] + 0.03, LAMP[1] - 0.15, 1.25))
    for i in range(13):
        switch.blob(0.0042, (0, 0, -0.012 * i), '#c9a34f', sides=5)
    switch.blob(0.014, (0, 0, -0.165), '#9c5a3a', scale=(1, 1, 1.25), sides=10)


def _spots_and_figures(place):
    place.anchor('spot_greet', (0, 0, 0))
    place.anchor('spot_transfer', (-0.36, 0.66, 0), facing=(0.36, 0.5, 0))
    place.anchor('spot_room', (0.25, -0.55, 0), facing=(-0.14, 1, 0))
    place.anchor('spot_table', (1.45, 0.34, 0))
    place.anchor('figure_resident', (0, 1.22, 0), facing=(0, -1, 0))
    place.anchor('figure_resident_up', (0, 0.86, 0), facing=(0, -1, 0))
    place.anchor('figure_carer', (-1.25, 0.25, 0), facing=(0.95, 0.30, 0))


def _points_of_interest(place):
    for name, position in (('photo', (-0.5, 2.68, 1.5)), ('pills', (TABLE[0] - 0.3, TABLE[1] + 0.08, 0.86)), ('pendant', (-0.12, 2.44, 1.0)), ('travel', (-2.38, 1.5, 1.45)),
                           ('pay', (-1.25, -1.9, 1.05)), ('window', (1.5, 2.62, 1.5)), ('frame', (0.68, 1.04, 0.98))):
        place.anchor(f'poi_{name}', position, facing=(0, -1, 0))
