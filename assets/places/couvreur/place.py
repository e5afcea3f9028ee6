"""The roofer's workplace: a canal-tile roof over Marseille, late morning, mistral sky.

Run: OUT=out SIZE=512 SAMPLES=24 blender -b -noaudio -P assets/places/couvreur/place.py
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import handled
import marseille
import numpy as np
import roof
import scaffold
import town
import visible
from kit.mesh_builder import MeshBuilder
from kit.place import Place
from layout import EYES, SUN_DIRECTION, SUN_LIGHT

place = Place('couvreur', seed=7)
place.sun(SUN_DIRECTION, SUN_LIGHT, angle=.012)
place.sky((.28, .50, 1.05), (.52, .58, .64), (.48, .41, .32))
place.fill((.20, .18, .15))  # her face is turned from the sun
place.eyes = EYES
roof.build(place)
scaffold.build(place)
handled.build(place)
backdrop, scenery = MeshBuilder(), MeshBuilder()
marseille.build(backdrop, scenery)
town.build(scenery, np.array([0, 0, 1.6]))
visible.add_seen(place, backdrop, scenery)
place.far_finish = visible.finish_light
place.finish()
