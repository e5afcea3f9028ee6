"""Tables, shelves, crates, stools, racks. Local frame: X across, front at −Y, floor at z = 0."""
import numpy as np

from ..colour import jitter, mix
from ..transform import rotate, translate


def planks(builder, width, depth, thickness, centre, colour, count, across=False, bevel=0.004, density=1.0, gap=0.0):
    """A board made of `count` planks side by side along X (or along Y when across)."""
    for i in range(count):
        share = (i + 0.5) / count - 0.5
        size = (width, depth / count - gap, thickness) if across else (width / count - gap, depth, thickness)
        offset = (0, share * depth, 0) if across else (share * width, 0, 0)
        builder.box(size, tuple(np.add(centre, offset)), jitter(colour, 0.09, 0.03), bevel=bevel, density=density)


def workbench(builder, left, right, front, back, height, top_colour, leg_colour, shelf=0.26):
    """A baker's bench: thick beech top, square legs, apron with drawers, low shelf. Coordinates of the top's edges."""
    middle_x, middle_y, width, depth = (left + right) / 2, (front + back) / 2, right - left, back - front
    count = 7
    builder.box((width, depth, 0.06), (middle_x, middle_y, height - 0.03), top_colour, bevel=0.006, top=False)
    _staves(builder, left + 0.006, right - 0.006, front + 0.006, back - 0.006, height, top_colour, count)
    for x in (left + 0.09, right - 0.09):
        for y in (front + 0.08, back - 0.08):
            builder.box((0.085, 0.085, height - 0.06), (x, y, (height - 0.06) / 2), leg_colour, bevel=0.008)
    builder.box((width - 0.1, 0.03, 0.14), (middle_x, front + 0.055, height - 0.13), leg_colour, bevel=0.004)
    builder.box((width - 0.1, 0.03, 0.14), (middle_x, back - 0.055, height - 0.13), leg_colour, bevel=0.004, density=0.5)
    for x in (left + 0.055, right - 0.055):
        builder.box((0.03, depth - 0.1, 0.14), (x, middle_y, height - 0.13), leg_colour, bevel=0.004)
    for share in (0.25, 0.5, 0.75):
        x = left + width * share
        builder.box((width * 0.2, 0.02, 0.105), (x, front + 0.035, height - 0.13), mix(leg_colour, top_colour, 0.5), bevel=0.006)
        builder.tube([(x - 0.045, front + 0.012, height - 0.13), (x - 0.03, front - 0.004, height - 0.13), (x + 0.03, front - 0.004, height - 0.13),
                      (x + 0.045, front + 0.012, height - 0.13)], 0.006, '#6e6a64', sides=6)
    planks(builder, width - 0.12, depth - 0.1, 0.03, (middle_x, middle_y, shelf), leg_colour, 5, across=True, density=0.6)


def _staves(builder, left, right, front, back, height, colour, count):
    """A glued top of long staves with a little grain, one chart: colours differ, the surface does not."""
    points, shades, faces, pieces = [], [], [], 9
    for stave in range(count):
        y0, y1 = front + (back - front) * stave / count, front + (back - front) * (stave + 1) / count
        base = jitter(colour, 0.06, 0.025)
        for row, (y, tone) in enumerate(((y0, 0.86), (y0 + 0.003, 1.0), ((y0 + y1) / 2, 1.04), (y1, 0.98))):
            for i in range(pieces + 1):
                points.append((left + (right - left) * i / pieces, y, height))
                shades.append(np.clip(jitter(base, 0.05, 0.012) * tone, 0, 1))
                if row and i:
                    k = len(points) - 1
                    faces.append([k - pieces - 2, k - pieces - 1, k, k - 1])
    flat = np.array(points)
    builder.raw(flat, faces, np.array(shades), flat[:, :2], facing=(0, 0, 1), smooth=False, density=1.3)


def shelf_unit(builder, width, depth, levels, top, colour, upright='#7d5230', back=False):
    """Open shelves at the given heights between two ladders; front at y = −depth / 2."""
    for x in (-width / 2 + 0.02, width / 2 - 0.02):
        for y in (-depth / 2 + 0.02, depth / 2 - 0.02):
            builder.box((0.04, 0.04, top), (x, y, top / 2), upright, bevel=0.005)
    for level in levels:
        planks(builder, width, depth, 0.025, (0, 0, level - 0.0125), colour, 3, across=True)
    if back:
        builder.box((width, 0.015, top - 0.1), (0, depth / 2 - 0.008, top / 2 + 0.04), mix(colour, upright, 0.4), bevel=0)


def bracket_shelf(builder, width, depth, colour, iron='#3b3a38'):
    """A wall shelf with its top at z = 0, its back at y = 0."""
    builder.box((width, depth, 0.028), (0, -depth / 2, -0.014), colour, bevel=0.005)
    for x in (-width / 2 + 0.1, width / 2 - 0.1):
        builder.box((0.02, depth * 0.85, 0.012), (x, -depth * 0.43, -0.034), iron, bevel=0.002)
        builder.tube([(x, -0.008, -0.17), (x, -0.03, -0.16), (x, -depth * 0.72, -0.045)], 0.007, iron, sides=6)
        builder.box((0.022, 0.012, 0.18), (x, -0.006, -0.11), iron, bevel=0.002)


def crate(builder, width, depth, height, colour, slats=3):
    """A slatted wooden crate."""
    for i in range(slats):
        z = height * (i + 0.5) / slats
        tall = height / slats * 0.78
        for y in (-depth / 2 + 0.006, depth / 2 - 0.006):
            builder.box((width, 0.012, tall), (0, y, z), jitter(colour, 0.1), bevel=0.002)
        for x in (-width / 2 + 0.006, width / 2 - 0.006):
            builder.box((0.012, depth - 0.024, tall), (x, 0, z), jitter(colour, 0.1), bevel=0.002)
    for x in (-width / 2 + 0.022, width / 2 - 0.022):
        for y in (-depth / 2 + 0.022, depth / 2 - 0.022):
            builder.box((0.02, 0.02, height), (x, y, height / 2), colour, bevel=0.002)
    builder.box((width - 0.02, depth - 0.02, 0.012), (0, 0, 0.012), colour, bevel=0)


def pallet(builder, width, depth, colour='#a98552'):
    """A low wooden pallet, 13 cm high."""
    for x in (-width / 2 + 0.05, 0, width / 2 - 0.05):
        builder.box((0.09, depth, 0.085), (x, 0, 0.0425), colour, bevel=0.004, density=0.5)
    for i in range(5):
        y = depth * ((i + 0.5) / 5 - 0.5)
        builder.box((width, depth / 5 - 0.03, 0.022), (0, y, 0.096), jitter(colour, 0.1), bevel=0.003, density=0.6)


def stool(builder, radius, height, colour, leg='#6d4a2a'):
    """A three-legged stool."""
    builder.lathe([(0.0, height - 0.035), (radius * 0.95, height - 0.035), (radius, height - 0.02), (radius * 0.97, height)], (0, 0, 0), colour, sides=18)
    for i in range(3):
        with builder.at(rotate('z', i * 2.094 + 0.3)):
            builder.tube([(radius * 0.55, 0, height - 0.03), (radius * 1.0, 0, 0)], 0.017, leg, sides=7)
    for i in range(3):
        with builder.at(rotate('z', i * 2.094 + 0.3 + 1.047)):
            builder.tube([(radius * 0.42, -radius * 0.66, height * 0.4), (radius * 0.42, radius * 0.66, height * 0.4)], 0.01, leg, sides=6)


def rack_trolley(builder, width, depth, height, levels, steel='#b4babd', tray='#8d9497'):
    """A wheeled rack of trays; returns the height of each tray's surface."""
    for x in (-width / 2 + 0.014, width / 2 - 0.014):
        for y in (-depth / 2 + 0.014, depth / 2 - 0.014):
            builder.box((0.028, 0.028, height - 0.12), (x, y, (height + 0.12) / 2), steel, bevel=0.004)
            with builder.at(translate(x, y, 0.05), rotate('y', np.pi / 2)):
                builder.lathe([(0.0, -0.013), (0.044, -0.013), (0.046, 0.0), (0.044, 0.013)], (0, 0, 0), '#3a3b40', sides=12, density=0.5)
            builder.box((0.02, 0.05, 0.05), (x, y, 0.09), steel, bevel=0.003, density=0.5)
    for y in (-depth / 2 + 0.014, depth / 2 - 0.014):
        for z in (0.14, height - 0.014):
            builder.box((width, 0.028, 0.028), (0, y, z), steel, bevel=0.004)
    for x in (-width / 2 + 0.014, width / 2 - 0.014):
        for z in (0.14, height - 0.014):
            builder.box((0.028, depth - 0.05, 0.028), (x, 0, z), steel, bevel=0.004)
    surfaces = []
    for level in range(levels):
        z = 0.22 + (height - 0.42) * level / (levels - 1)
        for x in (-width / 2 + 0.03, width / 2 - 0.03):
            builder.box((0.03, depth - 0.03, 0.012), (x, 0, z - 0.012), steel, bevel=0.002)
        builder.box((width - 0.06, depth - 0.01, 0.008), (0, 0, z - 0.001), tray, bevel=0.002, density=0.8)
        builder.box((width - 0.06, 0.008, 0.026), (0, -depth / 2 + 0.006, z + 0.008), mix(tray, '#ffffff', 0.2), bevel=0.003)
        surfaces.append(z + 0.003)
    return surfaces


def coat_hooks(builder, width, count, board='#8a5a30', iron='#4a4744'):
    """A board of hooks on a wall (back at y = 0), board centre at z = 0; returns the hooks' x."""
    builder.box((width, 0.022, 0.1), (0, -0.011, 0), board, bevel=0.006)
    places = [width * ((i + 0.5) / count - 0.5) for i in range(count)]
    for x in places:
        builder.tube([(x, -0.02, 0.015), (x, -0.05, 0.0), (x, -0.075, 0.012), (x, -0.08, 0.04)], 0.007, iron, sides=6)
        builder.blob(0.012, (x, -0.08, 0.045), iron, sides=8)
    return places
