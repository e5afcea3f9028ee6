"""Seats. Each stands on local z = 0, its middle at the origin, and faces −Y. Metres."""
import math

import numpy as np

from ..colour import linear, mix
from ..transform import rotate, spline, translate
from .shapes import rounded_box


def armchair(builder, cloth='#9dbfb1', wood='#8a6444', piping='#7fa396', lace='#f4ecdc', seat_height=0.46):
    """A high winged armchair with firm arm rests at 0.64 m: easy to rise from. 0.80 m wide, 0.82 m deep, 1.10 m high."""
    for x in (-0.31, 0.31):
        builder.tube([(x, -0.33, 0.2), (x * 1.04, -0.345, 0.0)], 0.028, wood, sides=8, end_radius=0.018)
        builder.tube([(x, 0.3, 0.2), (x * 1.04, 0.37, 0.0)], 0.028, wood, sides=8, end_radius=0.018)
    rounded_box(builder, (0.66, 0.70, 0.17), (0, 0.0, 0.255), cloth, radius=0.05)
    rounded_box(builder, (0.54, 0.60, 0.15), (0, -0.05, seat_height - 0.07), mix(cloth, '#ffffff', 0.06), radius=0.06, steps=3, puff=0.022)
    with builder.at(translate(0, 0.27, 0.36), rotate('x', -0.2)):
        rounded_box(builder, (0.60, 0.17, 0.78), (0, 0.04, 0.36), cloth, radius=0.075, steps=3, puff=0.015)
        rounded_box(builder, (0.48, 0.13, 0.56), (0, -0.055, 0.35), mix(cloth, '#ffffff', 0.06), radius=0.055, steps=3, puff=0.03)
        for side in (-1, 1):
            with builder.at(translate(side * 0.3, -0.04, 0.50), rotate('z', side * 0.28)):
                rounded_box(builder, (0.09, 0.22, 0.44), (0, -0.02, 0), cloth, radius=0.042, steps=3)
        _antimacassar(builder, lace)
    for side in (-1, 1):
        rounded_box(builder, (0.11, 0.66, 0.3), (side * 0.335, -0.02, 0.44), cloth, radius=0.05)
        spine = [(side * 0.335, y, 0.60 + dz) for y, dz in ((-0.355, -0.006), (-0.3, 0.0), (0.0, 0.012), (0.26, 0.02))]
        builder.tube(spine, 0.072, mix(cloth, '#ffffff', 0.04), sides=12)
        with builder.at(translate(side * 0.335, -0.357, 0.594), rotate('x', math.pi / 2)):
            builder.lathe([(0.071, 0.0), (0.066, 0.012), (0.02, 0.016), (0.0, 0.012)], (0, 0, 0), piping, sides=12, cap_top=False)
    builder.tube([(-0.27, -0.358, 0.325), (0.27, -0.358, 0.325)], 0.009, piping, sides=6)


def _antimacassar(builder, lace):
    """The crocheted cloth over the top of the back, scalloped below."""
    columns = 12
    rows = []
    for y, z, wave in ((0.10, 0.62, 0), (0.115, 0.74, 0), (0.04, 0.777, 0), (-0.05, 0.757, 0), (-0.135, 0.66, 0), (-0.148, 0.52, 1)):
        rows.append([(-0.15 + 0.3 * i / columns, y, z + wave * 0.022 * abs(math.sin(math.pi * i * 3 / columns))) for i in range(columns + 1)])
    builder.grid(rows, lace, away=(0, 0.03, 0.5), density=0.8)


def carver_chair(builder, wood='#a57f5a', straw='#dcc593', with_arms=True):
    """A sturdy Provençal chair with a straw seat (0.46 m), ladder back and arm rests."""
    for side in (-1, 1):
        x = side * 0.23
        builder.tube([(x, -0.2, 0), (x, -0.2, 0.70 if with_arms else 0.47)], 0.019, wood, sides=8)
        builder.tube([(x, 0.2, 0), (x, 0.205, 0.46), (x * 0.96, 0.27, 0.96)], 0.02, wood, sides=8)
        builder.blob(0.024, (x * 0.96, 0.272, 0.97), wood, sides=8)
        for z in (0.16, 0.3):
            builder.tube([(x, -0.2, z), (x, 0.2, z)], 0.012, wood, sides=6, caps=False)
        if with_arms:
            rounded_box(builder, (0.05, 0.46, 0.03), (x, 0.01, 0.70), wood, radius=0.014)
    for z in (0.2, 0.34):
        builder.tube([(-0.23, -0.2, z), (0.23, -0.2, z)], 0.012, wood, sides=6, caps=False)
    for z, y in ((0.62, 0.225), (0.75, 0.243), (0.88, 0.26)):
        rows = [[(x, y - 0.02 * (1 - (x / 0.22) ** 2) + dy, z + dz + (0.012 * (1 - (x / 0.22) ** 2) if dz > 0 else 0)) for x in np.linspace(-0.22, 0.22, 7)]
                for dy, dz in ((-0.009, -0.035), (-0.009, 0.035), (0.009, 0.035), (0.009, -0.035), (-0.009, -0.035))]
        builder.grid(rows, wood, away=(0, y, z), density=0.7)
    _straw_seat(builder, straw)


def _straw_seat(builder, straw):
    """Woven seat: four triangles that meet in the middle, slightly hollow, each with its own shade."""
    corners = [(-0.235, -0.215), (0.235, -0.215), (0.235, 0.215), (-0.235, 0.215)]
    for i, (a, b) in enumerate(zip(corners, corners[1:] + corners[:1])):
        shade = mix(straw, '#8d6a33', 0.1 + 0.18 * (i % 2))
        builder.raw([(*a, 0.465), (*b, 0.465), (0, 0, 0.452)], [[0, 1, 2]], shade, [a, b, (0, 0)], facing=(0, 0, 1), smooth=False)
    builder.box((0.47, 0.43, 0.03), (0, 0, 0.448), mix(straw, '#8d6a33', 0.3), bevel=0.012, top=False)


def sofa(builder, cloth='#c49a7d', wood='#7d5a3d', plaid='#9db3ab', width=1.7):
    """A small sofa for two with a crocheted blanket over its back."""
    rounded_box(builder, (width, 0.78, 0.26), (0, 0, 0.27), cloth, radius=0.05)
    for x in (-width / 2 + 0.12, width / 2 - 0.12):
        for y in (-0.3, 0.3):
            builder.tube([(x, y, 0.16), (x, y, 0)], 0.024, wood, sides=6)
    seat = (width - 0.34) / 2
    for side in (-1, 1):
        rounded_box(builder, (seat - 0.01, 0.6, 0.15), (side * seat / 2, -0.09, 0.43), mix(cloth, '#ffffff', 0.07), radius=0.055, puff=0.015)
        rounded_box(builder, (0.17, 0.76, 0.3), (side * (width / 2 - 0.085), 0, 0.5), cloth, radius=0.07)
        with builder.at(translate(side * seat / 2, 0.24, 0.66), rotate('x', -0.16)):
            rounded_box(builder, (seat - 0.02, 0.18, 0.46), (0, 0, 0), mix(cloth, '#ffffff', 0.05), radius=0.075, puff=0.02)
    rounded_box(builder, (width - 0.1, 0.16, 0.6), (0, 0.33, 0.6), cloth, radius=0.06)
    _striped_blanket(builder, width * 0.18, plaid)
    with builder.at(translate(-width * 0.27, 0.03, 0.62), rotate('x', -0.35), rotate('y', 0.25)):
        rounded_box(builder, (0.4, 0.13, 0.4), (0, 0, 0), '#e2c275', radius=0.06, puff=0.03)


def _striped_blanket(builder, x, colour):
    profile = [(-0.415, 0.42), (-0.405, 0.5), (-0.36, 0.535), (-0.1, 0.552), (0.06, 0.6), (0.15, 0.84), (0.22, 0.94), (0.33, 0.955), (0.425, 0.9), (0.43, 0.6)]
    tones = ('#f1e6cf', colour, '#b5654a', colour, '#e4c16f', '#f1e6cf', colour)
    points, faces, shades, unwrap, run = [], [], [], [], 0.0
    path = spline([(y, z, 0.0) for y, z in profile], 3)
    for i, (a, b) in enumerate(zip(path, path[1:])):
        start, step = len(points), float(np.linalg.norm(b - a))
        for p, along in ((a, run), (b, run + step)):
            for dx in (-0.24, 0.24):
                points.append((x + dx, p[0], p[1]))
                unwrap.append((dx, along))
        shades += [linear(tones[i % len(tones)])] * 4
        faces.append([start, start + 1, start + 3, start + 2])
        run += step
    builder.raw(points, faces, np.array(shades), np.array(unwrap), away=(x, 0.32, 0.3), density=0.6)
