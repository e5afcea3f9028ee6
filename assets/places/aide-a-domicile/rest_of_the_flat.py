"""What stands behind the visitor, by the entrance and in the corridor."""
import math

from kit.parts.entrance import coat, hook_rail, key_ring, old_skis, timetable
from kit.parts.homely import ceiling_lamp, dresser, folder_with_payslip, television
from kit.parts.mountain_keepsakes import barometer, ice_axe
from kit.parts.pictures import frame, lavender_scene, mountains_scene, portrait_scene
from kit.parts.seating import sofa
from kit.parts.shapes import rounded_box
from kit.parts.tall_clock import tall_clock
from kit.transform import translate
from placing import BENCH, placed
from room import BOUNDS, CORRIDOR, HEIGHT


def furnish_rest(static):
    _corridor(static)
    _entrance(static)
    _behind_the_visitor(static)


def _corridor(static):
    for y, z, width, height, paint in ((3.25, 1.58, 0.2, 0.26, portrait_scene(71, 1, '#d8cdb8')), (3.75, 1.62, 0.3, 0.22, lavender_scene), (4.25, 1.58, 0.2, 0.26, portrait_scene(77, 2, '#c3d0c8'))):
        with placed(static, CORRIDOR[0] + 0.002, y, z, math.pi / 2):
            frame(static, width, height, '#9c7440', paint=paint)


def _entrance(static):
    """Left wall, near the corridor: bench, hooks with the worker's jacket and car keys, bus times."""
    with placed(static, *BENCH, 0, math.pi / 2):
        rounded_box(static, (0.95, 0.38, 0.04), (0, 0, 0.44), '#ab8762', radius=0.014)
        for x in (-0.4, 0.4):
            static.box((0.04, 0.34, 0.42), (x, 0, 0.21), '#a07a56', bevel=0.006)
        static.box((0.8, 0.3, 0.02), (0, 0, 0.16), '#ab8762', bevel=0.004)
        for x, tone in ((-0.24, '#6d5a8a'), (-0.1, '#6d5a8a'), (0.14, '#7a4f33'), (0.27, '#7a4f33')):
            with static.at(translate(x, -0.03, 0.17)):
                rounded_box(static, (0.09, 0.24, 0.07), (0, 0, 0.035), tone, radius=0.03, steps=1)
    with placed(static, BOUNDS[0], BENCH[1], 1.66, math.pi / 2):
        hook_rail(static)
        with static.at(translate(-0.34, -0.085, 0.02)):
            coat(static)
        with static.at(translate(0.112, -0.092, 0.02)):
            key_ring(static)
    with placed(static, BOUNDS[0], 1.62, 1.36, math.pi / 2):
        timetable(static)
    with placed(static, BOUNDS[0] + 0.14, -0.75, 0, math.pi / 2):
        tall_clock(static)
    with placed(static, BOUNDS[0] + 0.002, -0.02, 1.72, math.pi / 2):
        ice_axe(static)
    with placed(static, BOUNDS[0] + 0.002, 0.1, 1.36, math.pi / 2):
        frame(static, 0.32, 0.24, '#9c7440', paint=mountains_scene('#e8c79a', '#f7efe0', '#9a8fa5', '#9c9a5a', lake=False))
    for x, y, turn in ((BOUNDS[0], 2.05, math.pi / 2), (-1.33, BOUNDS[3], 0.0)):
        with placed(static, x, y, 0.25, turn):
            static.box((0.082, 0.012, 0.082), (0, -0.004, 0), '#f6f2e8', bevel=0.005)


def _behind_the_visitor(static):
    with placed(static, 0.1, 0.3, HEIGHT):
        ceiling_lamp(static)
    with placed(static, 2.4, BOUNDS[2] + 0.06, 0, math.pi):
        old_skis(static)
    with placed(static, 1.62, BOUNDS[2] + 0.002, 1.62, math.pi):
        barometer(static)
    with placed(static, 0.62, -1.84, 0, math.pi):
        sofa(static)
    with placed(static, 0.62, BOUNDS[2] + 0.002, 1.72, math.pi):
        frame(static, 0.86, 0.52, '#8a6a3f', paint=lavender_scene, rim=0.045)
    with placed(static, -1.5, -2.04, 0, math.pi):
        dresser(static)
    with placed(static, 2.24, -1.86, 0, math.pi + 0.62):
        television(static)
    with placed(static, -1.25, -1.98, 0.88, math.pi - 0.2):
        folder_with_payslip(static)
