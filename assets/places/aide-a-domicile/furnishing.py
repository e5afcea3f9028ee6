"""Her corner, the wall behind it and the window side: everything in view that stays where it is."""
import math

from kit.parts.care import call_station
from kit.parts.home_furniture import bookcase, dining_table, radiator, sideboard, standing_lamp
from kit.parts.homely import meal_tray
from kit.parts.household import book_row, pill_organiser
from kit.parts.living import jug, lavender_bunch, plant_stand, rubber_plant
from kit.parts.mountain_keepsakes import cow_bell
from kit.parts.pictures import frame, mountains_scene, portrait_scene, standing_frame, wedding_scene
from kit.parts.santons import santon
from kit.parts.seating import armchair, carver_chair
from kit.parts.shapes import gathered_cloth, rounded_box
from kit.parts.textiles import knitting, reading_glasses
from kit.transform import rotate, translate
from placing import LAMP, SIDEBOARD, SIDEBOARD_TOP, TABLE, TABLE_TOP, placed
from room import BOUNDS, WINDOW


def furnish(static):
    _her_corner(static)
    _far_wall(static)
    _window_side(static)


def _her_corner(static):
    with placed(static, 0, 1.27):
        armchair(static)
    with placed(static, -0.66, 1.74):
        plant_stand(static, 0.56)
        with static.at(translate(-0.06, 0.03, 0.56), rotate('z', 0.5)):
            knitting(static)
        with static.at(translate(-0.01, -0.1, 0.56), rotate('z', 0.2)):
            reading_glasses(static)
    with placed(static, *TABLE):
        dining_table(static)
    with placed(static, TABLE[0] + 0.24, TABLE[1] + 0.17, TABLE_TOP):
        meal_tray(static)
    with placed(static, TABLE[0] - 0.3, TABLE[1] + 0.08, TABLE_TOP, 0.12):
        pill_organiser(static)
    with placed(static, TABLE[0], TABLE[1] + 0.66):
        carver_chair(static)
    with placed(static, *LAMP):
        standing_lamp(static)


def _far_wall(static):
    with placed(static, *SIDEBOARD):
        sideboard(static)
    for x, y, turn, width, height, paint in ((-0.56, 2.5, 0.25, 0.13, 0.17, portrait_scene(3, 1, '#b9c8d0')), (-0.38, 2.42, 0.1, 0.17, 0.13, portrait_scene(8, 2, '#d5c9a8')),
                                             (0.3, 2.46, -0.2, 0.15, 0.19, portrait_scene(14, 1, '#c8d2b4'))):
        with placed(static, SIDEBOARD[0] + x + 0.07, y, SIDEBOARD_TOP, turn):
            standing_frame(static, width, height, paint)
    with placed(static, 0.42, 2.5, SIDEBOARD_TOP):
        jug(static)
        with static.at(translate(0, 0, 0.15)):
            lavender_bunch(static)
    with placed(static, -0.12, 2.46, SIDEBOARD_TOP, 0.1):
        call_station(static)
    for index, (x, y) in enumerate(((0.06, 2.58), (0.14, 2.5), (0.21, 2.6))):
        with placed(static, x, y, SIDEBOARD_TOP, 0.2 * (1 - index)):
            santon(static, index)
    with placed(static, -0.64, 2.62, SIDEBOARD_TOP, 0.5):
        rounded_box(static, (0.2, 0.15, 0.1), (0, 0, 0.05), '#8d5f38', radius=0.012, steps=1)
    wall = BOUNDS[3] - 0.002
    for x, z, width, height, wood, paint in ((0.08, 1.78, 0.62, 0.42, '#9c7440', mountains_scene()), (-0.5, 1.66, 0.2, 0.27, '#6e4a2b', wedding_scene),
                                             (-0.85, 1.74, 0.24, 0.18, '#b08a4e', portrait_scene(21, 3)), (-0.5, 1.27, 0.26, 0.2, '#b08a4e', portrait_scene(5, 4, '#cbd7dd')),
                                             (-0.86, 1.42, 0.15, 0.2, '#7d5433', portrait_scene(30, 1, '#d9cbb5')), (-0.13, 1.33, 0.17, 0.22, '#6e4a2b', portrait_scene(41, 1, '#bfae8a')),
                                             (0.22, 1.34, 0.26, 0.19, '#b08a4e', portrait_scene(52, 3, '#c9d6c0'))):
        with placed(static, x, wall, z):
            frame(static, width, height, wood, paint=paint)
    with placed(static, -1.2, wall, 2.02):
        cow_bell(static)


def _window_side(static):
    left, right, sill, head = WINDOW
    with placed(static, (left + right) / 2, 2.635):
        radiator(static)
    static.tube([(left - 0.48, 2.64, 2.34), (right + 0.48, 2.64, 2.34)], 0.014, '#7a5232', sides=8)
    for x in (left - 0.49, right + 0.49):
        static.blob(0.032, (x, 2.64, 2.34), '#7a5232', sides=10)
    for x, width in ((left - 0.27, 0.34), (right + 0.27, 0.34)):
        with placed(static, x, 2.63, 2.32):
            gathered_cloth(static, width, 2.26, '#f7e8c8', folds=6, depth=0.035, hem='#b97a63', density=0.8)
    with placed(static, 1.74, 2.78, sill + 0.002, 0.08):
        rounded_box(static, (0.46, 0.34, 0.06), (0, 0, 0.03), '#7f9bb8', radius=0.028, puff=0.01)
    with placed(static, 2.42, 2.38):
        plant_stand(static, 0.46)
        with static.at(translate(0, 0, 0.462)):
            rubber_plant(static)

    def fill(shelf, width, clear):
        if shelf == 2:
            with static.at(translate(-0.2, 0, 0), rotate('z', 0.15)):
                standing_frame(static, 0.14, 0.18, portrait_scene(61, 2))
            with static.at(translate(0.16, -0.01, 0)):
                jug(static, '#6f94a8', '#4d6d80')
        elif shelf == 4:
            with static.at(translate(-0.12, 0, 0)):
                rounded_box(static, (0.34, 0.2, 0.14), (0, 0, 0.07), '#c9a36a', radius=0.015, steps=1)
        else:
            book_row(static, width, clear)
    with placed(static, BOUNDS[1] - 0.15, 1.5, 0, -math.pi / 2):
        bookcase(static, fill=fill)
