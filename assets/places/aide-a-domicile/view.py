"""What Mme R. sees from her window: the roofs of Gap, hills with larches, and the snow of the high summits."""
import math

import numpy as np

from kit.colour import jitter, linear, mix
from kit.mesh_builder import MeshBuilder
from kit.parts.mountains import LARCH, SPRUCE, Range, conifer, house
from kit.parts.sky import SKY_RADIUS, Atmosphere, direction_of, lens_cloud
from room import BOUNDS, WINDOW

STREET = -11.0
SIDE_SUN = (0.62, -0.45, 0.55)
"""The view is lit from the right and a little from behind the house, so that the summits are modelled by their shadows."""


def build_view(far):
    """Everything outside, then only the faces that some eye in the room can have in the window."""
    outside = MeshBuilder()
    _paint_view(outside)
    far.merge(outside.only(_in_the_window(outside)))


def _in_the_window(outside, margin=0.12):
    """A boolean a face: a straight line from some place in the room to one of its corners passes the opening."""
    left, right, sill, head = WINDOW
    plane = BOUNDS[3] + 0.3
    vertices = outside.vertices
    shown = np.zeros(len(vertices), bool)
    for x in (-2.2, -1.4, -0.7, 0.0, 0.7, 1.4, 2.2):
        for y in (-1.9, -0.9, 0.0, 0.9, 1.7):
            for z in (0.95, 1.4, 1.9):
                way = vertices - (x, y, z)
                share = (plane - y) / np.maximum(way[:, 1], 1e-6)
                across, up = x + way[:, 0] * share, z + way[:, 2] * share
                shown |= (way[:, 1] > 0) & (across > left - margin) & (across < right + margin) & (up > sill - margin) & (up < head + margin)
    return [bool(shown[face].any()) for face in outside.faces]


def _paint_view(far):
    far.self_lit = True
    air = Atmosphere(SIDE_SUN, (1.6, 1.42, 1.15), horizon=(0.62, 0.73, 0.86), middle=(0.33, 0.53, 0.88), zenith=(0.20, 0.40, 0.80), sea_level=STREET)
    _sky(far, air)
    lens_cloud(far, air, -33, 12.5, 15, 3.0, seed=5)
    Range([(27, 1000), (20, 850), (12, 1300), (6, 1050), (1, 1480), (-4, 1240), (-8, 1560), (-12, 1180), (-17, 1300), (-20, 1900), (-22, 1650), (-24.5, 2020), (-28, 1420),
           (-31, 1640), (-34, 1350), (-39, 1800), (-44, 1400), (-50, 1550), (-57, 1150), (-66, 1350)], 7500, 13500, 4, snow_line=720, tree_line=520, rough=0.34, columns=150, rows=18).build(far, air)
    Range([(40, 220), (26, 290), (14, 160), (4, 250), (-8, 330), (-18, 190), (-28, 250), (-38, 370), (-50, 220), (-60, 330), (-72, 250)],
          3200, 5600, 9, rough=0.2, columns=72, rows=9).build(far, air)
    Range([(40, 40), (24, 52), (10, 30), (-6, 46), (-20, 26), (-33, 50), (-48, 34), (-60, 52), (-72, 36)], 700, 1700, 12, rough=0.1, columns=46, rows=6).build(far, air, base=-18)
    _valley_floor(far, air)
    _town(far, air)


def _sky(far, air):
    """The part of the dome that the window shows."""
    elevations = [-3, 1, 3, 4.5, 6, 7.5, 9, 11, 13.5, 17, 21, 26, 32, 44]
    directions = [[direction_of(bearing, elevation) for bearing in range(-92, 61, 4)] for elevation in elevations]
    points = np.array([[d * SKY_RADIUS + air.eye for d in row] for row in directions])
    colours = np.array([air.sky_colour(d) for row in directions for d in row])
    far.grid(points, colours, away=points.mean((0, 1)) * 2)


def _valley_floor(far, air):
    bearings = np.linspace(45, -75, 25)
    rows, colours = [], []
    for distance in (12, 40, 90, 180, 340, 640, 900):
        for bearing in bearings:
            tone = mix('#93a266', '#b8a77c', 0.5 + 0.5 * math.sin(bearing * 0.5 + distance * 0.02)) if distance > 60 else linear('#a79f92')
            colours.append(air.haze(air.lit((0, 0, 1), tone), distance))
        rows.append([air.polar(bearing, distance, STREET - 0.01 * distance) for bearing in bearings])
    far.grid(rows, np.array(colours), facing=(0, 0, 1))


def _town(far, air):
    chance = np.random.default_rng(21)
    walls = ['#ebdfc6', '#e6d2b4', '#efe7d6', '#e0c8aa', '#e8d8cc', '#f0ece0']
    roofs = ['#b0836e', '#a67a68', '#b98f76', '#9a9692', '#ad8570']
    placed = []
    for distance, step in ((38, 13), (62, 10), (98, 7.5), (150, 6), (230, 5), (340, 4.5), (480, 4.5)):
        bearing = 30.0
        while bearing > -66:
            bearing -= step * chance.uniform(0.75, 1.3)
            out = distance * chance.uniform(0.9, 1.12)
            if chance.random() < 0.16:
                tall = chance.uniform(6, 10)
                conifer(far, air, bearing, out, STREET - 0.01 * out, tall, jitter(LARCH if chance.random() < 0.6 else SPRUCE, 0.12))
                continue
            height = chance.uniform(5.0, 8.6) if distance > 50 else chance.uniform(4.5, 6.5)
            house(far, air, bearing, out, chance.uniform(8, 13), chance.uniform(7, 9.5), height, math.radians(bearing) + chance.choice([0, math.pi / 2]) + chance.uniform(-0.3, 0.3),
                  STREET - 0.01 * out, jitter(walls[chance.integers(len(walls))], 0.06), jitter(roofs[chance.integers(len(roofs))], 0.1), chance)
            placed.append((bearing, out))
    _bell_tower(far, air, -19.5, 300)
    for bearing, distance, tall in ((-9, 30, 12.5), (-12.5, 34, 10.5), (-41, 29, 13.5), (-45, 36, 11), (6, 33, 12)):
        conifer(far, air, bearing, distance, STREET, tall, jitter(LARCH, 0.1))


def _bell_tower(far, air, bearing, distance):
    """A tall tower of two-coloured stone with a pointed roof and four corner pinnacles, as the valley's cathedrals have."""
    angle = math.radians(bearing)
    centre = np.array([-math.sin(angle), math.cos(angle)]) * distance
    half, turn = 4.2, math.radians(bearing) + 0.35

    def at(u, v, z):
        x = centre[0] + u * math.cos(turn) - v * math.sin(turn)
        y = centre[1] + u * math.sin(turn) + v * math.cos(turn)
        return air.point(x, y, z)

    ground, top = STREET - 2, 19.0
    for a, b in (((-half, -half), (half, -half)), ((half, -half), (half, half)), ((-half, half), (-half, -half))):
        bands = 9
        for k in range(bands):
            z0, z1 = ground + (top - ground) * k / bands, ground + (top - ground) * (k + 1) / bands
            air.face(far, [at(*a, z0), at(*b, z0), at(*b, z1), at(*a, z1)], '#dccdb2' if k % 2 else '#b9ab9a', distance)
        near = [(x + (y - x) * s) for s in (0.3, 0.7) for x, y in ((a[0], b[0]),)]
        near_v = [(x + (y - x) * s) for s in (0.3, 0.7) for x, y in ((a[1], b[1]),)]
        air.face(far, [at(near[0] * 1.01, near_v[0] * 1.01, top - 7), at(near[1] * 1.01, near_v[1] * 1.01, top - 7), at(near[1] * 1.01, near_v[1] * 1.01, top - 2), at(near[0] * 1.01, near_v[0] * 1.01, top - 2)], '#4a4a50', distance)
        air.face(far, [at(a[0] * 1.06, a[1] * 1.06, top), at(b[0] * 1.06, b[1] * 1.06, top), at(0, 0, top + 13)], '#7f8580', distance)
    for u in (-half, half):
        for v in (-half, half):
            air.face(far, [at(u - 0.8, v - 0.8, top), at(u + 0.8, v - 0.8, top), at(u, v, top + 4)], '#8e938d', distance)
