"""A neighbourhood bakehouse in Provence at five in the morning: warm lamps and oven glow, the blue hour in the window."""
import pathlib
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parents[2]), str(pathlib.Path(__file__).resolve().parent)]

import bench_things
import dawn
import oven_corner
import room
import scenery

from kit.place import Place
from kit.visibility import eyes_round

place = Place('boulanger', seed=11)
place.anchor('spot_bench', (0, 0, 0))
place.anchor('figure_baker', (-0.62, 1.36, 0), facing=(0.62, -1.36, 0))
place.anchor('figure_baker_oven', (0.52, 1.42, 0), facing=(1.45 - 0.52, 1.25 - 1.42 + 0.25, 0))
room.build(place)
bench_things.build(place)
bench_things.scatter(place)
oven_corner.build(place)
scenery.build(place)
dawn.build(place)

LAMP = (0.95, 0.83, 0.65)
place.lamp((-0.46, 0.62, 2.05), LAMP, radius=0.08, key=True)
place.lamp((0.47, 0.62, 2.05), LAMP, radius=0.08)
place.lamp((-0.3, -0.75, 2.1), LAMP, radius=0.08)
place.lamp((-1.5, 1.3, 2.1), LAMP, radius=0.08)
place.lamp((room.LEFT - 1.3, 0.1, 2.1), (1.9, 1.65, 1.3), radius=0.08)
place.area_light((room.LEFT - 1.3, 0, 2.6), (0, 0, -1), (1.8, 2.6), (0.9, 0.82, 0.68))
x, y = oven_corner.FACE
place.lamp((x + 0.2, y + 0.3, oven_corner.FLOOR + 0.17), (0.050, 0.023, 0.008), radius=0.03)
place.lamp((x - 0.2, y + 0.4, oven_corner.FLOOR + 0.17), (0.040, 0.017, 0.005), radius=0.03)
place.area_light((x, y - 0.005, oven_corner.FLOOR + 0.1), (0, -1, 0), (0.54, 0.16), (1.7, 0.72, 0.22))
for floor in (0.50, 1.54):
    place.area_light((x, y - 0.035, floor + 0.085), (0, -1, 0), (1.0, 0.06), (1.0, 0.42, 0.12))
place.area_light((-1.08, room.BACK + 0.3, 1.6), (0, -1, -0.1), (1.1, 1.0), (0.10, 0.18, 0.42))
place.area_light((-0.1, 0.4, 2.45), (0, 0, -1), (4.4, 4.0), (0.84, 0.80, 0.72))
place.ambient((0.165, 0.163, 0.160))
place.fill((0.14, 0.135, 0.125))
# on a flat screen one looks over the worker's shoulder, from behind the standing spot
place.eyes = eyes_round([(0, 0, 0), oven_corner.SPOT]) + eyes_round([(0, -0.7, 0), (1.45, 0.5, 0)], spread=0.2, heights=(1.3, 1.7))
place.finish()
