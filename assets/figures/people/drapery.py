"""Crisp things laid on soft ones: bands, straps, pockets, plackets and buttons, traced on to a garment's field."""
import numpy as np

from .fields import REAL, gradient, trace_point, unit, vector
from .mesh_parts import dome, panel, sheet


def ring(count):
    return np.linspace(0, 2 * np.pi, count, endpoint=False)


def lift(field, grid, distance, rounds=8):
    """Raises whatever has sunk into the cloth to `distance` above it."""
    points = grid.reshape(-1, 3).astype(REAL)
    for _ in range(rounds):
        points = points + unit(gradient(field, points, .005)) * np.clip(distance - field(points), 0, .02)[:, None]
    return points.reshape(grid.shape)


def add_band(person, field, height, half_width, colour, off=.003, follows='top', columns=28, tilt=0., thickness=.006,
             centre=(0, 0), degrees=None, reach=.34, rows=2):
    """A horizontal band round the trunk or a limb at `centre`; `degrees` (start, end; -90 is the front) leaves it open."""
    closed = degrees is None
    angle = ring(columns) if closed else np.radians(np.linspace(*degrees, columns))
    outward = np.stack([np.cos(angle), np.sin(angle), 0 * angle], 1)
    origins = []
    for shift in np.linspace(half_width, -half_width, rows):
        origins.append(np.stack([centre[0] + np.cos(angle) * reach, centre[1] + np.sin(angle) * reach,
                                 np.full(len(angle), height + shift) - tilt * np.sin(angle)], 1))
    return person.add(panel(field, np.array(origins), np.stack([-outward] * rows), off, thickness, colour, follows,
                            closed=closed))


def add_sleeve_band(person, field, centre, axis, half_width, colour, off=.0025, follows='top'):
    """A closed band round both sleeves."""
    u = unit(np.cross(axis, vector(0, 1, 0)))
    v = np.cross(axis, u)
    angle = ring(10)
    outward = np.cos(angle)[:, None] * u + np.sin(angle)[:, None] * v
    origins = np.array([centre + axis * shift + .10 * outward for shift in (half_width, -half_width)])
    person.add_both_sides(panel(field, origins, np.array([-outward] * 2), off, .006, colour, follows, closed=True))


def add_panel(person, field, across, heights, colour, off=.004, thickness=.006, follows='top', rows=5, columns=7, back=False):
    """A panel traced from the front or back. `across`: (left, right), or one such pair a level from top to bottom."""
    levels = np.linspace(heights[0], heights[1], rows)
    edges = np.atleast_2d(across)
    knots = np.linspace(0, 1, len(edges))
    origins = np.zeros((rows, columns, 3), REAL)
    for i, z in enumerate(levels):
        t = i / (rows - 1)
        x = np.linspace(np.interp(t, knots, edges[:, 0]), np.interp(t, knots, edges[:, 1]), columns)
        origins[i] = np.stack([x, np.full(columns, .5 if back else -.5), np.full(columns, z)], 1)
    return person.add(panel(field, origins, vector(0, -1 if back else 1, 0), off, thickness, colour, follows))


def add_strap(person, field, guides, width, colour, off=.005, thickness=.005, follows='top', step=.033, aim=None):
    """A ribbon over the body through guide points shot towards the trunk's axis, at even steps so that no chord cuts in.

    `aim` is the height, metres, above which the rays also go downwards.
    """
    guides = np.array(guides, REAL)
    t, knots = np.linspace(0, 1, 41), np.linspace(0, 1, len(guides))
    points = np.stack([np.interp(t, knots, guides[:, axis]) for axis in range(3)], 1).astype(REAL)
    aim = .74 * person.stature if aim is None else aim
    inwards = unit(np.stack([-points[:, 0] * .9, .01 - points[:, 1], np.minimum(0, aim - points[:, 2]) * .9], 1))
    for _ in range(48):
        points = points + inwards * np.clip(field(points) - off, -.05, .05)[:, None] * .8
    normals = unit(gradient(field, points, .006))
    for _ in range(3):
        points[1:-1] = .5 * points[1:-1] + .25 * (points[2:] + points[:-2])
        normals[1:-1] = unit(.5 * normals[1:-1] + .25 * (normals[2:] + normals[:-2]))
    points = points + normals * np.maximum(0, off - field(points))[:, None]
    travelled = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    even = np.linspace(0, travelled[-1], max(4, int(travelled[-1] / step)))
    points = np.stack([np.interp(even, travelled, points[:, axis]) for axis in range(3)], 1)
    normals = unit(np.stack([np.interp(even, travelled, normals[:, axis]) for axis in range(3)], 1))
    side = unit(np.cross(unit(np.gradient(points, axis=0)), normals))
    sunk = normals * (off + .004)
    grid = np.stack([points + side * width * .5 - sunk, points + side * width * .42 + normals * .001,
                     points - side * width * .42 + normals * .001, points - side * width * .5 - sunk]).astype(REAL)
    grid[1:3] = lift(field, grid[1:3], off * .8)
    grid_normals = np.stack([side, normals + .3 * side, normals - .3 * side, -side]).astype(REAL)
    return person.add(sheet(grid, grid_normals, thickness, colour, follows, rim=False))


def add_buttons(person, field, across, heights, colour, radius=.008):
    for x in across:
        for z in heights:
            place = trace_point(field, (x, -.5, z)) + vector(0, -.001, 0)
            person.add(dome(place, radius, (x * 2, -1, .05), colour, 'top', sides=7))
