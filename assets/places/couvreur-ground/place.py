"""Variant of the roofer's place for those who fear heights: only the surroundings; roof, tools and light are the same.

Run: OUT=out blender -b -noaudio -P assets/places/couvreur-ground/place.py
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
for folder in (HERE.parents[1], HERE.parent / 'couvreur', HERE):
    sys.path.insert(0, str(folder))

import marseille
import numpy as np
import roof
import scaffold
import visible
import yard
from kit import vertex_light
from kit.mesh_builder import MeshBuilder
from kit.parts.atmosphere import Atmosphere
from kit.place import Place
from layout import EYES, SUN_DIRECTION, SUN_LIGHT

place = Place('couvreur-ground', seed=7)
place.sun(SUN_DIRECTION, SUN_LIGHT, angle=.012)
place.sky((.28, .50, 1.05), (.52, .58, .64), (.48, .41, .32))
place.eyes = EYES

roof.build(place)
scaffold.build(place)
roof_itself = place.static

backdrop, scenery = MeshBuilder(), MeshBuilder()
backdrop.self_lit = True
marseille.sky_and_clouds(backdrop)
yard.hills(backdrop, Atmosphere(SUN_DIRECTION, SUN_LIGHT, marseille.HORIZON, marseille.MIDDLE, marseille.ZENITH, sea_level=-3.0))
yard.build(scenery, np.array([0, 0, 1.6]))

visible.add_seen(place, backdrop, scenery)
light = vertex_light.light_vertices(place.far, [roof_itself], place.lighting)
lit = MeshBuilder()
lit.self_lit = True
lit.raw(place.far.vertices, place.far.faces, place.far.colours * light)
place.static, place.far = MeshBuilder(), lit
place.far_finish = visible.finish_light
place.finish()
