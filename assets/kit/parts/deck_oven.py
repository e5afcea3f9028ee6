"""A baker's deck oven. Local frame: front at −Y (face at y = 0), floor at z = 0."""
import math

import numpy as np

from ..colour import jitter, linear, mix
from ..transform import rotate, translate
from .lettering import words
from .walls import plaster

DARK, BRICK = '#2f2d2b', '#b9805a'


class DeckOven:
    """Sizes of the oven that the place and the builder share, metres. Decks are counted from below."""
    width, depth, height = 1.5, 0.86, 1.98
    mouth_half, mouth_height, deck_floor = 0.28, 0.18, (0.50, 1.02, 1.54)
    wide_half, side_door = 0.60, (-0.525, 0.165)
    """Half the doors of the decks below and above; middle and half width of the shut door beside the open one."""
    shelf_reach = 0.30
    control_height = 1.36


def deck_oven(builder, steel='#d9d6ce', trim='#8f3a2a'):
    """Three decks; the middle one stands open: its chamber can be looked into, its door is a movable thing of the place."""
    o = DeckOven
    half = o.width / 2
    chamber_half, chamber_depth = o.mouth_half + 0.05, 0.66
    mouth = (half - o.mouth_half, half + o.mouth_half, o.deck_floor[1], o.deck_floor[1] + o.mouth_height)
    with builder.at(translate(-half, 0, 0)):
        plaster(builder, o.width, 0.12, o.height, steel, [mouth], mottle=0.006, step=0.5)
    for x, facing in ((-half, (-1, 0, 0)), (half, (1, 0, 0))):
        builder.quad((x, 0, 0.12), (x, o.depth, 0.12), (x, o.depth, o.height), (x, 0, o.height), mix(steel, '#8d8b86', 0.3), facing=facing)
    builder.quad((-half, 0, o.height), (half, 0, o.height), (half, o.depth, o.height), (-half, o.depth, o.height), steel, facing=(0, 0, 1), density=0.3)
    builder.box((o.width - 0.08, o.depth - 0.06, 0.12), (0, o.depth / 2, 0.06), DARK, bevel=0, density=0.4)
    for z in (0.12, 0.40, 0.92, 1.44, o.height):  # trims between the decks
        builder.box((o.width + 0.02, 0.02, 0.022), (0, -0.004, z), mix(steel, '#ffffff', 0.35), bevel=0.004)
    for index, floor in enumerate(o.deck_floor):
        if index == 1:
            _mouth_frame(builder, floor, o.mouth_half)
            _chamber(builder, chamber_half, chamber_depth, floor)
            with builder.at(translate(o.side_door[0], 0, 0)):
                _closed_door(builder, floor, o.side_door[1], steel)
            _vents(builder, 0.6, floor + o.mouth_height / 2)
        else:
            _closed_door(builder, floor, o.wide_half, steel)
            _small_controls(builder, floor + 0.34)
    builder.box((o.mouth_half * 2 + 0.14, o.shelf_reach, 0.022), (0, -o.shelf_reach / 2 - 0.012, o.deck_floor[1] - 0.031), '#b9bec0', bevel=0.005, density=1.2)
    for x in (-0.28, 0.28):
        builder.tube([(x, -0.01, o.deck_floor[1] - 0.2), (x, -o.shelf_reach + 0.06, o.deck_floor[1] - 0.045)], 0.011, DARK, sides=7)
    builder.box((0.34, 0.008, 0.075), (-0.5, -0.004, 1.84), trim, bevel=0.002)
    with builder.at(translate(-0.5, -0.009, 1.84)):
        plate = builder.panel(0.33, 0.068, trim)
        words(builder, 'MISTRAL', 0.034, '#f3e3c4', plate)
    builder.box((1.2, 0.5, 0.06), (0, 0.42, o.height + 0.03), steel, bevel=0.01, density=0.4)
    builder.tube([(0.3, 0.45, o.height), (0.3, 0.45, 2.9)], 0.09, '#9a9b98', sides=14, caps=False, density=0.6)
    builder.lathe([(0.092, -0.02), (0.11, -0.015), (0.11, 0.015), (0.092, 0.02)], (0.3, 0.45, 2.4), '#84857f', sides=14, cap_top=False, density=0.5)


def _mouth_frame(builder, floor, w):
    h, bar = DeckOven.mouth_height, 0.034
    for x in (-w - bar / 2, w + bar / 2):
        builder.box((bar, 0.03, h + 2 * bar), (x, -0.006, floor + h / 2), DARK, bevel=0.005)
    for z in (floor - bar / 2, floor + h + bar / 2):
        builder.box((2 * w + 0.001, 0.03, bar), (0, -0.006, z), DARK, bevel=0.005)


def _chamber(builder, half, depth, floor):
    """Refractory floor, vault and walls lit by the baking light; the mouth's reveal closes the gap to the face."""
    top = floor + DeckOven.mouth_height + 0.05
    inner, w, roof = 0.04, DeckOven.mouth_half, floor + DeckOven.mouth_height
    for a, b, facing in (((-w, floor), (-w, roof), (1, 0, 0)), ((w, floor), (w, roof), (-1, 0, 0)), ((-w, roof), (w, roof), (0, 0, -1))):
        builder.quad((a[0], 0, a[1]), (b[0], 0, b[1]), (b[0], inner, b[1]), (a[0], inner, a[1]), '#5b4a3c', facing=facing)
    tiles_x, tiles_y = 4, 5
    points, colours, faces = [], [], []
    for i in range(tiles_x):
        for j in range(tiles_y):
            x0, x1 = -half + 2 * half * i / tiles_x, -half + 2 * half * (i + 1) / tiles_x
            y0, y1 = depth * j / tiles_y, depth * (j + 1) / tiles_y
            k, tone = len(points), jitter(BRICK, 0.12, 0.03)
            points += [(x0, y0, floor), (x1, y0, floor), (x1, y1, floor), (x0, y1, floor)]
            colours += [tone] * 4
            faces.append([k, k + 1, k + 2, k + 3])
    flat = np.array(points)
    builder.raw(flat, faces, np.array(colours), flat[:, :2], facing=(0, 0, 1), smooth=False, density=0.8)
    builder.quad((-half, depth, floor), (half, depth, floor), (half, depth, top), (-half, depth, top), '#a06a48', facing=(0, -1, 0))
    for x, facing in ((-half, (1, 0, 0)), (half, (-1, 0, 0))):
        builder.quad((x, inner, floor), (x, depth, floor), (x, depth, top), (x, inner, top), '#9c6946', facing=facing)
    builder.quad((-half, inner, top), (half, inner, top), (half, depth, top), (-half, depth, top), '#8d5f41', facing=(0, 0, -1))
    builder.quad((-half, inner, floor), (half, inner, floor), (half, inner, top), (-half, inner, top), DARK, facing=(0, 1, 0), density=0.3)
    for y in (0.22, 0.44):
        builder.tube([(-half + 0.03, y, top - 0.022), (half - 0.03, y, top - 0.022)], 0.008, '#ff7a2a', sides=6, caps=False, glow=1.6)
    builder.blob(0.028, (half - 0.045, 0.12, top - 0.05), '#ffd9a0', sides=10, glow=2.6)


def _closed_door(builder, floor, w, steel):
    """A shut flap of half width `w` with its window on the glow, the loaves behind it, and its handle."""
    h = DeckOven.mouth_height
    _mouth_frame(builder, floor, w)
    for x in (-w + 0.035, w - 0.035):
        builder.box((0.07, 0.03, h), (x, -0.012, floor + h / 2), mix(steel, DARK, 0.25), bevel=0.006)
    for z, tall in ((floor + 0.025, 0.05), (floor + h - 0.03, 0.06)):
        builder.box((2 * w, 0.03, tall), (0, -0.012, z), mix(steel, DARK, 0.25), bevel=0.006)
    low, high, side = floor + 0.05, floor + h - 0.06, w - 0.07
    shades = np.array([linear('#ff9d45'), linear('#ff9d45'), linear('#ff7a26'), linear('#ff7a26')])
    builder.raw([(-side, -0.002, low), (side, -0.002, low), (side, -0.002, high), (-side, -0.002, high)], [[0, 1, 2, 3]], shades,
                np.array([(0, 0), (0.4, 0), (0.4, 0.1), (0, 0.1)]), facing=(0, -1, 0), smooth=False, glow=0.95)
    _loaves_behind_glass(builder, side, low)
    z, reach = floor + h - 0.03, w - 0.08
    builder.tube([(-reach, -0.024, z), (-reach, -0.065, z), (reach, -0.065, z), (reach, -0.024, z)], 0.011, '#5e5a55', sides=8)


def _loaves_behind_glass(builder, side, low):
    """A row of loaves, end on, brown in the glow: a paler, floured top over a dark foot."""
    count = max(1, int(side / 0.085))
    for i in range(count):
        x = (i - (count - 1) / 2) * 2 * side / count
        arch = [(0.062 * math.cos(t), 0.05 * math.sin(t)) for t in np.linspace(0, math.pi, 13)]
        colours = np.array([mix('#8a4a1e', '#e0a055', min(1, up / 0.045)) for _, up in arch])
        builder.raw([(x + across, -0.004, low + 0.001 + up) for across, up in arch], [list(range(len(arch)))], colours, np.array(arch),
                    facing=(0, -1, 0), smooth=False, glow=1.05)


def _vents(builder, x, z):
    """Louvres of the steam generator beside the mouth."""
    for row in range(7):
        builder.box((0.2, 0.012, 0.012), (x, -0.004, z - 0.06 + row * 0.02), '#8e8c87', bevel=0.003)


def _small_controls(builder, z):
    """The other decks' dials and lamps: not handled, but there."""
    builder.box((0.5, 0.016, 0.1), (0, -0.006, z), DARK, bevel=0.004)
    for x in (-0.15, 0.15):
        with builder.at(translate(x, -0.014, z), rotate('x', math.pi / 2)):
            builder.lathe([(0.032, 0), (0.03, 0.016), (0.026, 0.02)], (0, 0, 0), '#d9d4c8', sides=14)
    builder.box((0.07, 0.006, 0.03), (0, -0.016, z), '#ff5a2a', bevel=0, glow=0.8)


def control_strip(builder, z, width=0.56):
    """The middle deck's panel, with scales round the places of its dials (x = ∓0.15)."""
    builder.box((width, 0.02, 0.17), (0, -0.008, z), DARK, bevel=0.005)
    with builder.at(translate(0, -0.0185, z)):
        panel = builder.panel(width - 0.012, 0.158, DARK, density=1.3)
    for x, labels, title, start, end in ((-0.15, ('150', '200', '250', '300'), '°C', 215, -35), (0.15, ('0', '15', '30', '45', '60'), 'min', 215, -35)):
        for i, label in enumerate(labels):
            angle = math.radians(start + (end - start) * i / (len(labels) - 1))
            with builder.at(translate(x + 0.071 * math.cos(angle), -0.0185, z + 0.008 + 0.071 * math.sin(angle))):
                words(builder, label, 0.0115, '#f2e9d6', panel)
        for i in range(13):
            angle = math.radians(start + (end - start) * i / 12)
            long = 0.008 if i % 3 == 0 else 0.004
            with builder.at(translate(x, -0.0200, z + 0.008), rotate('y', -angle)):
                tick = [(0.05, 0, -0.0008), (0.05 + long, 0, -0.0008), (0.05 + long, 0, 0.0008), (0.05, 0, 0.0008)]
                builder.raw(tick, [[0, 1, 2, 3]], '#f2e9d6', facing=(0, -1, 0), smooth=False, canvas=panel)
        with builder.at(translate(x, -0.0185, z - 0.062)):
            words(builder, title, 0.014, '#f0b45a', panel)
    builder.box((0.03, 0.006, 0.012), (0, -0.02, z + 0.03), '#ff6a2a', bevel=0, glow=1.2)
    builder.box((0.03, 0.006, 0.012), (0, -0.02, z - 0.0), '#6fbf5a', bevel=0, glow=0.7)
