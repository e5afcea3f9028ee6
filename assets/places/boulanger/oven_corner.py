"""The deck oven with what one handles there: door, peel, loaves, steam lever, thermostat, timer."""
import math

import numpy as np

from kit.colour import linear, mix
from kit.parts import bread, deck_oven
from kit.parts.deck_oven import DeckOven
from kit.transform import rotate, spline, translate

FACE = (1.45, 1.85)
"""Middle of the oven's face on the floor; it looks towards −Y."""
SPOT = (1.45, 1.25, 0)
FLOOR = DeckOven.deck_floor[1]
PEEL_TOP = FLOOR + 0.004


def build(place):
    x, y = FACE
    with place.static.at(translate(x, y, 0)):
        deck_oven.deck_oven(place.static)
        deck_oven.control_strip(place.static, DeckOven.control_height)
    place.anchor('spot_oven', SPOT)
    _door(place, x, y)
    _peel_and_loaves(place, x, y)
    _steam(place, x, y)
    for name, offset in (('thermostat', -0.15), ('timer', 0.15)):
        dial = place.prop(name, (x + offset, y - 0.019, DeckOven.control_height + 0.008), rotate('x', math.pi / 2))
        dial.lathe([(0.046, 0.0), (0.045, 0.012), (0.036, 0.017), (0.033, 0.034), (0.029, 0.038)], (0, 0, 0),
                   np.array([linear(c) for c in ('#8d8a83', '#d8d3c6', '#e9e4d8', '#d8d3c6', '#f4f0e6')]), sides=24)
        dial.box((0.006, 0.03, 0.004), (0, 0.018, 0.039), '#c5341f', bevel=0.001)
        if name == 'timer':
            dial.box((0.011, 0.056, 0.012), (0, 0, 0.042), '#e9e4d8', bevel=0.004)
        place.anchor(f'{name}_label', (x + offset, y - 0.024, DeckOven.control_height - 0.062), facing=(0, -1, 0))
    place.anchor('poi_oven', (x + 0.5, y - 0.03, 1.84), facing=(0, -1, 0))


def _door(place, x, y):
    """Hinge at the mouth's upper edge, along local X; the flap hangs down; its front looks to local −Y."""
    w, h = DeckOven.mouth_half - 0.004, DeckOven.mouth_height - 0.006
    door = place.prop('oven_door', (x, y - 0.014, FLOOR + DeckOven.mouth_height - 0.002))
    steel, dark = '#9b958a', '#3a3733'
    door.box((2 * w, 0.022, 0.055), (0, 0, -0.03), steel, bevel=0.005)
    door.box((2 * w, 0.022, 0.045), (0, 0, -h + 0.022), steel, bevel=0.005)
    for side in (-1, 1):
        door.box((0.075, 0.022, h - 0.09), (side * (w - 0.0375), 0, -h / 2 - 0.004), steel, bevel=0.004)
        door.tube([(side * (w - 0.02), 0, 0), (side * (w + 0.012), 0, 0)], 0.011, dark, sides=10)
    shades = np.array([linear('#ffb066'), linear('#ffb066'), linear('#ff8a34'), linear('#ff8a34')])
    low, high = -h + 0.04, -0.055
    for depth, facing in ((-0.004, (0, -1, 0)), (0.004, (0, 1, 0))):
        corners = [(-w + 0.07, depth, low), (w - 0.07, depth, low), (w - 0.07, depth, high), (-w + 0.07, depth, high)]
        door.raw(corners, [[0, 1, 2, 3]], shades, facing=facing, smooth=False)
    door.tube([(-0.2, -0.008, -0.03), (-0.2, -0.052, -0.034), (0.2, -0.052, -0.034), (0.2, -0.008, -0.03)], 0.0105, '#6b4a2c', sides=9)


def _peel_and_loaves(place, x, y):
    grip = (x, SPOT[1] + 0.18, PEEL_TOP + 0.012)
    peel = place.prop('peel', grip)
    wood = '#c79a5e'
    peel.tube(spline([(0, -0.2, 0.02), (0, -0.1, 0.012), (0, 0.0, 0.006), (0, 0.1, 0.0)], 3), [0.015, 0.016, 0.016, 0.015, 0.0145, 0.0145, 0.0145, 0.014, 0.014, 0.0135], wood, sides=10)
    half = 0.095
    outline = [(-0.016, 0.05), (0.016, 0.05), (half * 0.75, 0.085), (half, 0.12), (half, 0.40), (half - 0.02, 0.42), (-half + 0.02, 0.42), (-half, 0.40), (-half, 0.12), (-half * 0.75, 0.085)]
    with peel.at(translate(0, 0, -0.012)):
        peel.extrude(outline, 0.012, mix(wood, '#e3c594', 0.5), bevel=0.003)
    place.anchor('peel_in', (x, y - 0.02, PEEL_TOP + 0.012))
    loaf_on_peel = (x, grip[1] + 0.262, PEEL_TOP + 0.0125)
    raw = place.prop('loaf_oven', loaf_on_peel)
    bread.loaf_body(raw, 0.30, 0.125, 0.085, '#ecdfc0', '#dcc796', rings=16, sides=16)
    bread.cut(raw, (0.30, 0.125, 0.085), (-0.015, -0.115), (0.015, 0.115), 0.028, '#fff9ea', '#e6d5aa', steps=9)
    inside = (x, y + 0.26, FLOOR + 0.002)
    place.anchor('loaf_in', inside)
    baked = place.prop('loaf_baked', inside)
    bread.loaf_body(baked, 0.31, 0.145, 0.105, '#b4692b', '#dba055', rings=18, sides=18, noise=0.006)
    bread.cut(baked, (0.31, 0.145, 0.105), (-0.02, -0.125), (0.02, 0.125), 0.062, '#f0d7a0', '#8a4a1d', steps=10, lift=0.009)


def _steam(place, x, y):
    static = place.static
    centre = (x + 0.352, y, FLOOR + 0.1)
    static.box((0.06, 0.016, 0.15), (centre[0], y - 0.006, centre[2]), '#3a3733', bevel=0.005)
    static.box((0.012, 0.006, 0.09), (centre[0], y - 0.0145, centre[2]), '#191817', bevel=0)
    lever = place.prop('steam_lever', (centre[0], y - 0.012, centre[2]))
    lever.tube([(0, 0.01, 0), (0, -0.04, 0.02), (0, -0.075, 0.045)], [0.007, 0.0065, 0.006], '#b9bec0', sides=8)
    lever.blob(0.019, (0, -0.083, 0.051), '#2f6f94', sides=14)
    lever.tube([(-0.016, 0, 0), (0.016, 0, 0)], 0.011, '#6a655c', sides=10)
    steam = place.prop('steam', (x, y - 0.1, FLOOR + 0.16))
    for dx, dz, r in ((-0.13, 0.0, 0.045), (0.0, 0.02, 0.06), (0.12, 0.0, 0.05), (-0.05, 0.07, 0.045), (0.07, 0.075, 0.04)):
        steam.blob(r, (dx, 0, dz), '#fdfbf6', scale=(1.1, 0.8, 0.85), sides=12, noise=0.02)
