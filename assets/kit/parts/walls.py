"""Inside faces of rooms: plastered walls with openings, tiled bands, floors of tomettes, ceilings with beams."""
import math

import numpy as np

from ..colour import jitter, linear, mix, random_source
from ..transform import look_along, translate


def wall_frame(start, end):
    """The frame of a wall from start to end (x, y), seen from inside with start on the left: +X along it, +Y into the wall."""
    along = np.array([end[0] - start[0], end[1] - start[1], 0.0])
    length = float(np.linalg.norm(along))
    outwards = np.array([-along[1], along[0], 0.0]) / length
    return translate(start[0], start[1], 0) @ look_along(outwards), length


def _lines(low, high, cuts, step):
    """Sorted grid lines from low to high through all cuts, no wider apart than step."""
    stops = sorted({low, high, *[cut for cut in cuts if low < cut < high]})
    lines = []
    for a, b in zip(stops, stops[1:]):
        pieces = max(1, math.ceil((b - a) / step))
        lines += [a + (b - a) * i / pieces for i in range(pieces)]
    return [*lines, stops[-1]]


def plaster(builder, length, bottom, top, colour, openings=(), mottle=0.05, step=0.45, overlap=0.0):
    """A wall face in the local XZ plane, looking at −Y, one chart. openings: (left, right, bottom, top) holes."""
    columns = _lines(-overlap, length + overlap, [edge for hole in openings for edge in hole[:2]], step)
    rows = _lines(bottom, top, [edge for hole in openings for edge in hole[2:]], step)
    points = np.array([(x, 0, z) for z in rows for x in columns])
    colours = np.array([jitter(colour, mottle, mottle * 0.3) for _ in points])
    faces = []
    for r in range(len(rows) - 1):
        for c in range(len(columns) - 1):
            x, z = (columns[c] + columns[c + 1]) / 2, (rows[r] + rows[r + 1]) / 2
            if any(left < x < right and low < z < high for left, right, low, high in openings):
                continue
            corner = r * len(columns) + c
            faces.append([corner, corner + 1, corner + len(columns) + 1, corner + len(columns)])
    builder.raw(points, faces, colours, points[:, [0, 2]], facing=(0, -1, 0))


def reveal(builder, hole, depth, colour, sill=None):
    """The inside of a wall opening (left, right, bottom, top), `depth` metres into the wall."""
    left, right, low, high = hole
    for a, b, facing in (((left, low), (left, high), (1, 0, 0)), ((right, low), (right, high), (-1, 0, 0)),
                         ((left, high), (right, high), (0, 0, -1)), ((left, low), (right, low), (0, 0, 1))):
        builder.quad((a[0], 0, a[1]), (b[0], 0, b[1]), (b[0], depth, b[1]), (a[0], depth, a[1]),
                     sill if sill is not None and facing == (0, 0, 1) else colour, facing=facing)


def glazed_tiles(builder, length, bottom, top, size, colour_of, grout='#cfc6b4', proud=0.006, openings=()):
    """Square glazed tiles on a wall in the local XZ plane, one chart; colour_of(column, row, rows) → colour."""
    joint, columns, rows = 0.006, max(1, round(length / size)), max(1, round((top - bottom) / size))
    wide, tall = length / columns, (top - bottom) / rows
    points, colours, faces = [], [], []

    def quad(x0, z0, x1, z1, shades):
        k = len(points)
        points.extend([(x0, -proud, z0), (x1, -proud, z0), (x1, -proud, z1), (x0, -proud, z1)])
        colours.extend(shades)
        faces.append([k, k + 1, k + 2, k + 3])

    grey = linear(grout)
    for c in range(columns):
        for r in range(rows):
            x0, z0 = c * wide, bottom + r * tall
            if any(left - 0.5 * wide < x0 + wide / 2 < right + 0.5 * wide and low < z0 + tall / 2 < high for left, right, low, high in openings):
                continue
            base = jitter(colour_of(c, r, rows), 0.05, 0.015)
            shine, shade = np.clip(base * 1.12 + 0.02, 0, 1), base * 0.9
            quad(x0 + joint, z0 + joint, x0 + wide, z0 + tall, [base, shade, base, shine])
            quad(x0, z0, x0 + joint, z0 + tall, [grey] * 4)
            quad(x0 + joint, z0, x0 + wide, z0 + joint, [grey] * 4)
    flat = np.array(points)
    builder.raw(flat, faces, np.array(colours), flat[:, [0, 2]], facing=(0, -1, 0), smooth=False)
    edges = sorted([0.0, length, *[edge for left, right, _, high in openings if high > top for edge in (left, right)]])
    for x0, x1 in zip(edges[::2], edges[1::2]):  # the ledge on top, not across openings
        builder.quad((x0, -proud, top), (x1, -proud, top), (x1, 0, top), (x0, 0, top), grey, facing=(0, 0, 1), density=0.5)


def tomettes(builder, left, right, front, back, across, colours, joint='#8d6a52', z=0.0, fine_within=1.45):
    """A floor of hexagonal terracotta tiles, `across` metres from flat to flat; one slab, one chart, no gaps.
    Joints are drawn within `fine_within` metres of the origin; further away only the tiles' colours differ."""
    radius = across / math.sqrt(3)
    points, shades, faces = [], [], []
    grey = linear(joint)
    row, y = 0, front
    while y < back + radius:
        x = left + (across / 2 if row % 2 else 0)
        while x < right + across / 2:
            base = jitter(random_source.choice(colours), 0.10, 0.03)
            fine = math.hypot(x, y) < fine_within
            k = len(points)
            for ring, tone in ((0.93, base), (1.0, mix(base, grey, 0.75))) if fine else ((1.0, base * 0.98),):
                for i in range(6):
                    angle = math.pi / 6 + i * math.pi / 3
                    points.append((x + ring * radius * math.cos(angle), y + ring * radius * math.sin(angle), z))
                    shades.append(np.clip(tone * (1.03 if i < 3 else 0.97), 0, 1))
            faces.append([k + i for i in range(6)])
            if fine:
                faces += [[k + i, k + 6 + i, k + 6 + (i + 1) % 6, k + (i + 1) % 6] for i in range(6)]
            x += across
        row, y = row + 1, y + radius * 1.5
    flat = np.array(points)
    flat[:, 0], flat[:, 1] = np.clip(flat[:, 0], left, right), np.clip(flat[:, 1], front, back)
    builder.raw(flat, faces, np.array(shades), flat[:, :2], facing=(0, 0, 1), smooth=False)


def beam(builder, start, end, width, height, colour, knots=3):
    """A hand-hewn beam: slightly uneven, its top buried in the ceiling."""
    start, end = np.asarray(start, float), np.asarray(end, float)
    pieces = 6
    path = [start + (end - start) * i / pieces + np.array([0, 0, random_source.uniform(-0.006, 0.006)]) for i in range(pieces + 1)]
    w, h, b = width / 2, height / 2, 0.018
    profile = [(-w + b, -h), (w - b, -h), (w, -h + b), (w, h), (-w, h), (-w, -h + b)]
    shades = [jitter(colour, 0.10, 0.03) for _ in range(len(path))]
    colours = np.repeat(np.array(shades)[::-1], len(profile) + 1, 0)
    builder.sweep(profile, path, colours, caps=False)
