"""Hair: a mass that grows from the hairline, and sculpted locks laid on it."""
import math

import numpy as np

from .colours import shade
from .fields import REAL, blend_cut, blend_union, bump, capsule, ease, ellipsoid, gradient, march, mirrored, unit, vector
from .head import bare_skull
from .lofts import smooth_path
from .mesh_parts import Solid, sheet

LOCK_CENTRE_Y = .014


def scalp_point(degrees, height):
    """A guide point round the head: degrees from the front; height 0 crown, 1 top of the ear, 2 chin."""
    angle = math.radians(degrees)
    elevation = math.radians(90 * (1 - min(height, 1)))
    radius, z = .12, .030 - .10 * max(0, height - 1)
    return vector(math.sin(angle) * math.cos(elevation) * radius, LOCK_CENTRE_Y - math.cos(angle) * math.cos(elevation) * radius,
                  z + math.sin(elevation) * radius)


def add_mass(person, thickness=.010, on_top=.010, count=420, volume=None, texture=None, roughness=.0012, ramp=.014,
             hidden_above=None, edge=.0045, paint=None):
    """Hair volume whose thickness grows from nothing at the hairline, so that there is no cut edge.

    `volume(points, thickness)` shapes it, `texture(points)` roughens it, `hidden_above(points)` cuts what headgear covers.
    """
    line = person.hairline
    hair = person.hair

    def field(points):
        grown = ease(-.003, ramp, line.distance(points, roughness))
        depth = thickness + on_top * ease(.03, .10, points[:, 2])
        if volume:
            depth = volume(points, depth)
        if texture:
            depth = depth + texture(points) * grown
        distance = bare_skull(points) - (depth * grown - edge * (1 - grown))
        distance = blend_cut(distance, -ellipsoid(mirrored(points), (.088, .014, -.008), (.020, .023, .036)), .006)
        return blend_cut(distance, hidden_above(points), .004) if hidden_above else distance

    def tint(points, normals, colours):
        root = ease(0, .03, line.distance(points))
        colours = colours * 0 + hair * (.80 + .24 * root * ease(0, .11, points[:, 2]))[:, None]
        if texture:
            colours = colours * (1 + np.clip(texture(points)[:, None] * 80, -.28, .24))
        return paint(points, normals, colours) if paint else colours

    person.hair_field = field
    person.casts(person.head.field_in_world(field))
    person.add_solid(Solid(field, (-.17, -.17, -.13), (.17, .22, .21), .0042, count, hair, 'hair', person.head, paint=tint,
                           bare=.0035))


def skin_and_hair(person):
    """What locks lie on: hair where there is some, skin elsewhere."""
    hair, skin = person.hair_field, person.bare_head_field
    return lambda points: blend_union(hair(points), skin(points), .004)


def add_locks(person, specifications, steps=7, facets=4, tone=.16):
    """Strands: lens-shaped ribbons along a flow line, dark in the valleys, light on the ridge, sunk at the root.

    Each is (guide points [(degrees, height), …], half-width, height[, root width, tip width]) in metres and shares.
    """
    ground = skin_and_hair(person)
    t = np.linspace(0, 1, steps)
    across = np.linspace(-1, 1, facets)
    profile = np.sqrt(np.clip(1 - across * across, 0, 1)) if facets > 3 else np.array([0, 1, 0])
    for path, half_width, height, *ends in specifications:
        root_width, tip_width = ends or (.25, .12)
        points = smooth_path([scalp_point(*guide) for guide in path], steps)
        axis = np.stack([0 * t, 0 * t + LOCK_CENTRE_Y, np.minimum(points[:, 2], .030)], 1).astype(REAL)
        inwards = unit(axis - points)
        points = march(ground, axis - inwards * .19, inwards, rounds=40)
        normals = unit(gradient(ground, points, .006))
        along = unit(np.gradient(points, axis=0))
        side = unit(np.cross(along, normals))
        width = half_width * np.interp(t, [0, .18, .5, .8, 1], [root_width, .85, 1, .80, tip_width])
        ridge = height * np.interp(t, [0, .2, .7, 1], [.10, .85, 1, .2])
        sunk = .0030 * (1 - ease(0, .22, t))
        colour = person.hair * (1 + tone * person.random.uniform(-1, 1))
        grid, grid_normals, colours = [], [], []
        for u, up in zip(across, profile):
            lift = ridge * up - .0022 * (1 - up) - sunk
            grid.append(points + side * (width * u)[:, None] + normals * lift[:, None])
            grid_normals.append(unit(normals * (.35 + .9 * up) + side * u * .95))
            light = (.86 + .02 * up + (.50 * up - .24) * ease(0, .35, t)) * (.80 + .26 * np.sin(t * 2.6))
            colours.append(np.clip(colour * light[:, None], 0, 1))
        lock = sheet(np.stack(grid, 1), np.stack(grid_normals, 1), .001, person.hair, 'hair', person.head, rim=False)
        lock.colours = np.stack(colours, 1).reshape(-1, 3).astype(REAL)
        person.add(lock)


def _temple_strands(person):
    return [([(sign * 64, 1.0), (sign * 69, 1.2), (sign * 66, 1.42), (sign * 69, 1.62)], .0040, .0030, .9, .15)
            for sign in (1, -1)]


def add_bun(person, under=None, knot=(0, .108, -.004)):
    """Hair combed back into a low, woven knot; `under` hides what a cap covers."""
    add_mass(person, .0060, .006, 420, hidden_above=under, roughness=.0012, ramp=.012)
    strands = []
    if under is None:
        for i, angle in enumerate((-58, -41, -25, -9, 7, 23, 40, 57)):
            side = abs(angle) >= 50
            strands.append(([(angle, .87 if side else .725), (angle * 1.15, .70 if side else .53),
                             (angle * (1.5 if abs(angle) > 12 else 4), .22 if abs(angle) < 30 else .45),
                             (160 if angle > 0 else -160, .90)], .0140, .0050 + .0010 * (i % 2), .55, .5))
    for sign in (1, -1):
        strands += [([(sign * 70, 1.02), (sign * 90, .92), (sign * 122, 1.0), (sign * 160, 1.10)], .0115, .0045, .35, .5),
                    ([(sign * 128, 1.28), (sign * 138, 1.18), (sign * 150, 1.12), (sign * 166, 1.12)], .013, .0045, .4, .5),
                    ([(sign * 160, 1.55), (sign * 166, 1.38), (sign * 170, 1.26), (sign * 172, 1.2)], .014, .0045, .4, .5)]
    add_locks(person, strands + _temple_strands(person))
    _add_knot(person, vector(*knot))


def _add_knot(person, centre):
    radii = vector(.036, .033, .034)

    def field(points):
        return ellipsoid(points, centre, radii)

    person.casts(person.head.field_in_world(field))
    person.add_solid(Solid(field, centre - .06, centre + .06, .005, 90, shade(person.hair, .75), 'hair', person.head))
    axis = unit(vector(0, 1, .25))
    first = vector(1, 0, 0)
    second = np.cross(axis, first)
    t = np.linspace(0, 1, 6)
    for k in range(5):  # woven: strands wind round the knot
        latitude = np.radians(-28 + 98 * t)
        longitude = 2 * np.pi * k / 5 + t * 2.3
        turn = np.cos(longitude)[:, None] * first + np.sin(longitude)[:, None] * second
        outward = np.cos(latitude)[:, None] * turn + np.sin(latitude)[:, None] * axis
        points = centre + outward * radii
        normals = unit(outward)
        side = unit(np.cross(unit(np.gradient(points, axis=0)), normals))
        width = .0165 * np.interp(t, [0, .25, 1], [.9, 1, .35])
        grid, grid_normals, colours = [], [], []
        for u, lift in ((-1, -.003), (-.45, .0045), (.45, .0045), (1, -.003)):
            grid.append(points + side * (width * u)[:, None] + normals * lift)
            grid_normals.append(unit(normals * .8 + side * u * .9))
            colours.append(np.ones((6, 1)) * person.hair * (1.15 if lift > 0 else .6) * (1 + .10 * (k % 2)))
        strand = sheet(np.stack(grid, 1).astype(REAL), np.stack(grid_normals, 1).astype(REAL), .001, person.hair, 'hair',
                       person.head, rim=False)
        strand.colours = np.stack(colours, 1).reshape(-1, 3).astype(REAL)
        person.add(strand)


def add_short(person):
    """A man's short cut: side parting on the left, swept over."""
    def volume(points, thickness):
        return thickness + .008 * bump(points, (-.012, -.062, .105), (.05, .035, .03))

    add_mass(person, .0075, .010, 420, volume=volume)
    strands = []
    for i, angle in enumerate((30, 17, 4, -9, -22, -34)):
        strands.append(([(angle + 2, .735 - .012 * (i % 2)), (angle - 12, .58), (angle - 40 - 4 * i, .38), (-120 - 8 * i, .30)],
                        .0150, .0066 + .001 * (i % 2), .50, .08))
    for angle in (40, 58):
        strands.append(([(angle, .74), (angle + 16, .60), (110, .52), (150, .55)], .0125, .005))
    for sign in (1, -1):
        strands += [([(sign * 47, .80), (sign * 66, .80), (sign * 92, .82), (sign * 120, .95)], .012, .005),
                    ([(sign * 60, .97), (sign * 78, .90), (sign * 104, .92), (sign * 128, 1.12)], .011, .0045),
                    ([(sign * 70, .95), (sign * 74, 1.2), (sign * 75.5, 1.50)], .0075, .003, .6, .4)]
    add_locks(person, strands)


def add_set_waves(person):
    """Short white hair in soft waves, as a hairdresser sets it: volume above and at the sides, nape close."""
    def waves(points):
        angle = np.arctan2(points[:, 0], .012 - points[:, 1])
        radius = np.linalg.norm(points[:, :2] - np.array([0, .014]), axis=1)
        return .0032 * np.sin(6.5 * angle + 42 * points[:, 2] + 1.2 * np.sin(3 * angle)) * ease(.015, .06, radius)

    def volume(points, thickness):
        half = mirrored(points)
        fuller = .010 * bump(half, (.075, .020, .035), (.035, .055, .045)) + .010 * bump(half, (0, .085, .065), (.07, .05, .05))
        return thickness + fuller + .006 * bump(half, (.02, -.065, .095), (.05, .035, .03))

    add_mass(person, .0110, .0130, 760, volume=volume, texture=waves, roughness=.0016, ramp=.016)
    strands = []
    for i, (angle, end) in enumerate(((20, 62), (4, 50), (-12, 30))):  # from the parting on the left over the forehead
        strands.append(([(24, .50 - .10 * i), (angle, .66 - .05 * i), (angle - 30, .70 - .04 * i), (-end - 16, .86)],
                        .0150, .0075, .4, .25))
    for sign in (1, -1):
        strands += [([(sign * 34, .60), (sign * 56, .62), (sign * 76, .80), (sign * 72, 1.02)], .0150, .007, .35, .3),
                    ([(sign * 30, .42), (sign * 72, .52), (sign * 98, .82), (sign * 92, 1.08)], .0165, .0075, .35, .3),
                    ([(sign * 50, .28), (sign * 104, .46), (sign * 126, .86), (sign * 118, 1.20)], .0175, .0075, .35, .3),
                    ([(sign * 90, .22), (sign * 140, .48), (sign * 150, .90), (sign * 142, 1.30)], .0175, .0075, .35, .3)]
    strands.append(([(180, .22), (176, .55), (184, .95), (177, 1.38)], .0175, .0075, .35, .3))
    add_locks(person, strands, steps=8, tone=.06)


def add_low_tail(person, under):
    """Hair gathered low at the nape below a helmet's rim."""
    add_mass(person, .0055, .004, 420, hidden_above=under, roughness=.0008)
    strands = []
    for sign in (1, -1):
        strands += [([(sign * 70, 1.02), (sign * 92, 1.0), (sign * 124, 1.08), (sign * 168, 1.18)], .012, .005, .35, .4),
                    ([(sign * 126, 1.3), (sign * 140, 1.2), (sign * 156, 1.18), (sign * 172, 1.2)], .013, .0045, .4, .4),
                    ([(sign * 158, 1.6), (sign * 164, 1.45), (sign * 170, 1.32), (sign * 174, 1.25)], .014, .0045, .4, .4)]
    add_locks(person, strands + _temple_strands(person))
    t = np.linspace(0, 1, 7)

    def tail(points):
        spine = np.stack([.006 * np.sin(t * 3), .090 + .030 * np.sin(t * 2.2) - .012 * t, -.012 - .105 * t**1.1], 1)
        radii = .0215 * np.sin(.55 + t * 2.2)
        distance = capsule(points, spine[0], spine[1], radii[0], radii[1])
        for i in range(1, len(t) - 1):
            distance = blend_union(distance, capsule(points, spine[i], spine[i + 1], radii[i], radii[i + 1]), .004)
        angle = np.arctan2(points[:, 0], points[:, 1] - .1)
        return distance - .0014 * np.sin(7 * angle + 60 * points[:, 2])

    def paint(points, _normals, colours):
        angle = np.arctan2(points[:, 0], points[:, 1] - .1)
        return colours * (1 + .18 * np.sin(7 * angle + 60 * points[:, 2]))[:, None]

    person.casts(person.head.field_in_world(tail))
    person.add_solid(Solid(tail, (-.05, .04, -.16), (.05, .16, .03), .004, 260, person.hair, 'long hair', person.head, paint=paint))


