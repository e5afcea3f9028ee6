"""The living room of Mme R., 84, in a flat in Gap, at nine on a clear spring morning."""
import json
import os
import pathlib
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from furnishing import furnish
from kit.place import Place
from kit.visibility import eyes_round
from placing import LAMP
from rest_of_the_flat import furnish_rest
from room import BOUNDS, HEIGHT, WINDOW, build_room
from things import build_things
from view import build_view

SUN_DIRECTION = (0.36, 0.95, 0.53)


def soften_run_time_sun(share):
    """Movable things stand in the sunbeam only now and then: give them this share of the sun at run time."""
    path = pathlib.Path(os.environ.get('OUT', 'out')) / f'{place.slug}.light.json'
    light = json.loads(path.read_text())
    light['sun']['colour'] = [round(value * share, 5) for value in light['sun']['colour']]
    path.write_text(json.dumps(light))


place = Place('aide-a-domicile', seed=84)
build_room(place.static)
furnish(place.static)
furnish_rest(place.static)
build_view(place.far)
build_things(place)

left, right, sill, head = WINDOW
place.sun(SUN_DIRECTION, (5.6, 5.0, 4.0), angle=0.01)
place.area_light(((left + right) / 2, BOUNDS[3] + 0.38, (sill + head) / 2), (0, -1, -0.05), (right - left, head - sill), (17.0, 17.6, 18.2))
place.area_light((4.3, -0.55, 1.8), (-1, -0.1, -0.1), (0.7, 0.7), (11.0, 11.3, 11.8))
place.area_light((-1.97, 4.1, 2.36), (0, 0, -1), (0.7, 1.6), (2.6, 2.4, 2.1))
place.lamp((LAMP[0], LAMP[1], 1.38), (0.3, 0.225, 0.13), radius=0.07)
place.ambient((0.42, 0.41, 0.395))
place.area_light((0.2, BOUNDS[2] + 0.1, 1.7), (0, 1, 0.25), (4.4, 1.4), (1.35, 1.31, 1.24))
place.area_light((0.1, 0.1, HEIGHT - 0.04), (0, 0, -1), (4.6, 4.2), (0.75, 0.73, 0.70))
place.eyes = eyes_round([matrix[:3, 3] for name, matrix in place.anchors.items() if name.startswith('spot_')], heights=(1.1, 1.7))
place.eyes += [np.array(eye) for eye in ((-1.4, 0.8, 1.6), (-1.75, 1.9, 1.6), (0.9, -0.9, 1.6), (-0.9, -0.9, 1.6), (1.9, -0.5, 1.6), (0, -0.85, 1.7), (-0.9, 0.0, 1.7), (0.37, -1.35, 1.7))]
place.finish()
soften_run_time_sun(0.3)
