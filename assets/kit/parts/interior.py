"""Rooms of old flats: papered walls with openings, panelled dado, skirting, parquet, ceilings.
A wall runs along local +X from the origin, shows its face towards −Y; openings are (x0, x1, z0, z1) in metres."""
import math

import numpy as np

from ..colour import jitter, linear
from ..transform import rotate, translate

DADO_HEIGHT = 0.92
PAPER_PITCH = 0.24


def papered_wall(builder, length, height, openings=(), paper='#f0e7d6', sprig='#c3b7cf', leaf='#c0cbae', dado='#ccd2c5', density=0.7):
    """Wallpaper with little sprigs above a painted dado, as one lightmap chart."""
    points, faces, colours = [], [], []

    def polygon(corners, colour):
        start = len(points)
        points.extend((x, 0, z) for x, z in corners)
        colours.extend([linear(colour)] * len(corners))
        faces.append(list(range(start, start + len(corners))))

    pieces = math.ceil(length / 0.65)
    for piece in range(pieces):  # small enough that what stands before one of them never hides it whole
        for rectangle in _free_rectangles((piece * length / pieces, (piece + 1) * length / pieces, -0.02, DADO_HEIGHT), openings):
            polygon(_corners(rectangle), dado)
    columns, rows = math.ceil(length / PAPER_PITCH), math.ceil((height - DADO_HEIGHT) / PAPER_PITCH)
    for column in range(columns):
        for row in range(rows):
            cell = (column * PAPER_PITCH, min((column + 1) * PAPER_PITCH, length),
                    DADO_HEIGHT + row * PAPER_PITCH, min(DADO_HEIGHT + (row + 1) * PAPER_PITCH, height + 0.02))
            free = _free_rectangles(cell, openings)
            whole = free == [cell] and cell[1] - cell[0] > PAPER_PITCH * 0.9 and cell[3] - cell[2] > PAPER_PITCH * 0.9
            if whole:
                _sprig_cell(polygon, cell, paper, sprig if (column + row) % 2 else leaf, (column + row) % 2)
            else:
                for rectangle in free:
                    polygon(_corners(rectangle), paper)
    plan = [(x, z) for x, _, z in points]
    builder.raw(points, faces, np.array(colours), plan, facing=(0, -1, 0), smooth=False, density=density)


def _sprig_cell(polygon, cell, paper, sprig, tall):
    """Paper round a small lozenge: eight corners, no overlap, so that the lightmap stays whole."""
    x0, x1, z0, z1 = cell
    x, z = (x0 + x1) / 2, (z0 + z1) / 2
    wide, high = (0.012, 0.036) if tall else (0.022, 0.018)
    west, east, south, north = (x - wide, z), (x + wide, z), (x, z - high), (x, z + high)
    a, b, c, d = (x0, z0), (x1, z0), (x1, z1), (x0, z1)
    for corners in ((a, b, south), (b, east, south), (b, c, east), (c, north, east), (c, d, north), (d, west, north), (d, a, west), (a, south, west)):
        polygon(corners, paper)
    polygon((south, east, north, west), sprig)


def _corners(rectangle):
    x0, x1, z0, z1 = rectangle
    return [(x0, z0), (x1, z0), (x1, z1), (x0, z1)]


def _free_rectangles(rectangle, openings):
    """What remains of the rectangle when the openings are cut out."""
    free = [rectangle]
    for ox0, ox1, oz0, oz1 in openings:
        rest = []
        for x0, x1, z0, z1 in free:
            if ox0 >= x1 or ox1 <= x0 or oz0 >= z1 or oz1 <= z0:
                rest.append((x0, x1, z0, z1))
                continue
            if ox0 > x0:
                rest.append((x0, ox0, z0, z1))
            if ox1 < x1:
                rest.append((ox1, x1, z0, z1))
            left, right = max(x0, ox0), min(x1, ox1)
            if oz0 > z0:
                rest.append((left, right, z0, oz0))
            if oz1 < z1:
                rest.append((left, right, oz1, z1))
        free = rest
    return free


def wall_trim(builder, length, openings=(), colour='#e9e2d2', panel='#d5dace', panels=True):
    """Skirting board, dado rail and raised panels of one wall."""
    skirting = [(0, 0), (0.018, 0), (0.018, 0.085), (0.008, 0.1), (0, 0.1)]
    rail = [(0, 0), (0.02, 0.012), (0.028, 0.026), (0.012, 0.042), (0, 0.046)]
    for profile, height in ((skirting, 0.0), (rail, DADO_HEIGHT - 0.02)):
        for start, end in _runs(length, openings, height):
            builder.sweep([(x, z) for x, z in profile], [(start, 0.0, height), (end, 0.0, height)], colour, caps=True, density=0.5)
    if panels:
        for start, end in _runs(length, openings, 0.5):
            count = max(1, round((end - start) / 0.72))
            width = (end - start) / count
            for i in range(count):
                if width > 0.24:
                    builder.box((width - 0.16, 0.014, 0.58), (start + (i + 0.5) * width, 0.0, 0.5), panel, bevel=0.007, bottom=False, density=0.5)


def _runs(length, openings, height):
    """Stretches of a wall that no opening interrupts at this height."""
    runs, start = [], 0.0
    for x0, x1, z0, z1 in sorted(openings):
        if z0 <= height + 0.02 and z1 > height:
            runs.append((start, x0))
            start = x1
    runs.append((start, length))
    return [(a, b) for a, b in runs if b - a > 0.02]


def herringbone_floor(builder, bounds, colour='#c8a379', plank=(0.56, 0.105), density=1.0, seed_turn=0.0):
    """Oak parquet laid in a herringbone within bounds (x0, x1, y0, y1), at z = 0: one chart, every plank its own tone."""
    x0, x1, y0, y1 = bounds
    long, short = plank
    points, faces, colours = [], [], []
    reach = int(max(x1 - x0, y1 - y0) / short * 1.6) + 4
    for i in range(-reach, reach):
        for j in range(-reach // 3, reach // 3):
            u, v = i * short + j * long, i * short - j * long
            for corners in (((u, v), (u + long, v), (u + long, v + short), (u, v + short)),
                            ((u, v + short), (u + short, v + short), (u + short, v + short + long), (u, v + short + long))):
                turned = [_turn(p, math.pi / 4 + seed_turn) for p in corners]
                clipped = _clip_polygon([(x + (x0 + x1) / 2, y + (y0 + y1) / 2) for x, y in turned], bounds)
                if len(clipped) > 2:
                    tone = jitter(colour, 0.13, 0.025)
                    start = len(points)
                    points.extend((x, y, 0) for x, y in clipped)
                    colours.extend([tone * (1.0 + 0.05 * math.sin(7 * x + 3 * y)) for x, y in clipped])
                    faces.append(list(range(start, start + len(clipped))))
    builder.raw(points, faces, np.clip(colours, 0, 1), [(x, y) for x, y, _ in points], facing=(0, 0, 1), smooth=False, density=density)


def _turn(point, angle):
    return (point[0] * math.cos(angle) - point[1] * math.sin(angle), point[0] * math.sin(angle) + point[1] * math.cos(angle))


def _clip_polygon(polygon, bounds):
    """A convex polygon cut to a rectangle (Sutherland and Hodgman)."""
    x0, x1, y0, y1 = bounds
    for axis, limit, sign in ((0, x0, 1), (0, x1, -1), (1, y0, 1), (1, y1, -1)):
        result = []
        for i, point in enumerate(polygon):
            before = polygon[i - 1]
            inside, was_inside = sign * (point[axis] - limit) >= 0, sign * (before[axis] - limit) >= 0
            if inside != was_inside:
                t = (limit - before[axis]) / (point[axis] - before[axis])
                result.append(tuple(b + (p - b) * t for b, p in zip(before, point)))
            if inside:
                result.append(point)
        polygon = result
        if not polygon:
            return []
    return polygon


def ceiling(builder, bounds, height, colour='#f5efe2', cornice='#f7f2e8', rose=None):
    """A plaster ceiling with a cornice; `rose`: (x, y) of a round plaster ornament."""
    x0, x1, y0, y1 = bounds
    edge = 0.03
    rows = [[(x, y, height) for x in np.linspace(x0 - edge, x1 + edge, 7)] for y in np.linspace(y0 - edge, y1 + edge, 7)]
    builder.grid(rows, colour, facing=(0, 0, -1), smooth=False, density=0.4)
    profile = [(0, 0), (0.07, 0), (0.06, -0.02), (0.02, -0.06), (0, -0.08)]
    ring = [(x0, y0, height), (x0, y1, height), (x1, y1, height), (x1, y0, height)]
    builder.sweep(profile, ring, cornice, closed=True, density=0.4)
    if rose:
        builder.lathe([(0.24, height), (0.235, height - 0.012), (0.2, height - 0.016), (0.19, height - 0.03), (0.08, height - 0.034), (0.06, height - 0.05)][::-1],
                      (*rose, 0), cornice, sides=20, cap_top=False, cap_bottom=True, density=0.4)


def plain_room(builder, bounds, height, wall, ceiling_colour='#f3eee2', open_sides=(), density=0.4):
    """Bare walls and ceiling of a neighbouring room; `open_sides` among 'x0', 'x1', 'y0', 'y1' are left out."""
    x0, x1, y0, y1 = bounds
    sides = {'x0': ((x0, y0), (x0, y1), (1, 0, 0)), 'x1': ((x1, y0), (x1, y1), (-1, 0, 0)),
             'y0': ((x0, y0), (x1, y0), (0, 1, 0)), 'y1': ((x0, y1), (x1, y1), (0, -1, 0))}
    for name, (a, b, facing) in sides.items():
        if name not in open_sides:
            rows = [[(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, z) for t in np.linspace(0, 1, 6)] for z in np.linspace(-0.02, height, 5)]
            builder.grid(rows, wall, facing=facing, smooth=False, density=density)
    rows = [[(x, y, height) for x in np.linspace(x0, x1, 5)] for y in np.linspace(y0, y1, 5)]
    builder.grid(rows, ceiling_colour, facing=(0, 0, -1), smooth=False, density=density * 0.6)


def in_wall_frame(bounds, side):
    """Matrix from a wall's own frame to the room: side among 'far' (+Y), 'back' (−Y), 'left' (−X), 'right' (+X)."""
    x0, x1, y0, y1 = bounds
    return {'far': translate(x0, y1), 'right': translate(x1, y1) @ rotate('z', -math.pi / 2),
            'back': translate(x1, y0) @ rotate('z', math.pi), 'left': translate(x0, y0) @ rotate('z', math.pi / 2)}[side]
