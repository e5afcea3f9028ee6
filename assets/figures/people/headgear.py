"""What is worn on the head; everything is made in the head's frame, so it fits every skull."""
import numpy as np

from .colours import linear, shade
from .drapery import ring
from .fields import blend_cut, blend_union, ease, ellipsoid, gradient, project, unit, vector
from .mesh_parts import Solid, dome, sheet, tube


# how high, in metres, a helmet sits above its canonical place: its harness holds it clear of the brows
HELMET_SEAT = .010


def below_helmet(points):
    """Negative where hair still shows under a helmet."""
    return points[:, 2] - .052 - HELMET_SEAT


def below_calot(points):
    """Negative where hair still shows under a baker's cap."""
    return points[:, 2] - .066 + .22 * points[:, 1]


def add_helmet(person, colour, strap_colour='#2d3236'):
    """A work-at-height helmet: short peak, ribs, vents, chin strap with buckle and four fixing points."""
    frame = person.head

    def field(points):
        points = points - vector(0, 0, HELMET_SEAT)
        shell = ellipsoid(points, (0, .014, .046), (.096, .119, .096))
        ribs = ease(.012, .004, np.abs(points[:, 0])) + .8 * ease(.010, .004, np.abs(np.abs(points[:, 0]) - .036))
        shell = shell - .0026 * ribs * ease(.085, .110, points[:, 2])
        shell = blend_cut(shell, .042 + .08 * points[:, 1] - points[:, 2], .004)
        rim_height = points[:, 2] - .044 - .08 * points[:, 1]
        rim = blend_cut(ellipsoid(points, (0, .010, .046), (.1015, .1255, .018)), np.abs(rim_height) - .0045, .003)
        peak_height = np.abs(points[:, 2] - .043 - .16 * (points[:, 1] + .1))
        peak = blend_cut(ellipsoid(points, (0, -.072, .042), (.072, .078, .016)), peak_height - .0035, .003)
        return blend_union(blend_union(shell, rim, .008), peak, .008)

    def paint(points, _normals, colours):
        half_x = np.abs(points[:, 0])
        points = points - vector(0, 0, HELMET_SEAT)
        vents = (half_x > .050) & (half_x < .072) & (np.abs(points[:, 1] - .02) < .035) & (points[:, 2] > .10)
        return np.where(vents[:, None], colours * .5, colours)

    person.casts(frame.field_in_world(field))
    person.add_solid(Solid(field, (-.12, -.19, .01), (.12, .16, .17), .0036, 1150, linear(colour), 'hair', frame, symmetric=True, paint=paint, bare=.0035))
    _add_chin_strap(person, linear(strap_colour))


def _add_chin_strap(person, colour):
    """A strap in a V from the temples and behind the ears to a buckle under the chin."""
    hair, head = person.hair_field, person.head_field

    def skin(points):
        return np.minimum(hair(points), head(points))

    junction = np.array([.069, -.006, -.052])
    for sign in (1, -1):
        mirror = np.array([sign, 1, 1])
        paths = [
            [(.084, -.046, .046), (.080, -.030, -.002), junction],
            [(.080, .058, .040), (.078, .044, -.008), junction],
            [junction, (.058, -.032, -.092), (.036, -.058, -.112), (.0, -.066, -.120)]]
        for path in paths:
            points = _on_skin(skin, np.array(path) * mirror, 8 if len(path) == 4 else 5)
            person.add(_ribbon(skin, points, .013, colour, person.head))
        buckle = _on_skin(skin, np.array([junction, junction]) * mirror, 2)[0]
        person.add(dome(buckle + vector(sign * .003, 0, 0), .009, (sign, -.15, 0), shade(colour, 1.6), 'face', person.head, 8, .3))


def _on_skin(ground, guides, count):
    """Guide points near the surface, brought on to it and smoothed."""
    knots = np.linspace(0, 1, len(guides))
    t = np.linspace(0, 1, count)
    points = np.stack([np.interp(t, knots, guides[:, axis]) for axis in range(3)], 1).astype(np.float32)
    for _ in range(3):
        points = project(lambda p: ground(p) - .0022, points, .01, rounds=4)
        points[1:-1] = .5 * points[1:-1] + .25 * (points[2:] + points[:-2])
    return points


def _ribbon(skin, points, width, colour, frame):
    normals = unit(gradient(skin, points, .006))
    points = points + normals * np.maximum(0, .0016 - skin(points))[:, None]
    side = unit(np.cross(unit(np.gradient(points, axis=0)), normals)) * width * .5
    grid = np.stack([points + side - normals * .0025, points + normals * .0016, points - side - normals * .0025])
    grid_normals = np.stack([side / width + normals * .6, normals, normals * .6 - side / width])
    return sheet(grid.astype(np.float32), unit(grid_normals), .002, colour, 'face', frame, rim=False)


def add_calot(person, colour, band_colour):
    """A baker's soft round cap: a band across the forehead, a fuller crown above it, hair tucked in."""
    def band(points):
        centred = points - vector(0, .016, 0)
        radius = np.sqrt((centred[:, 0] / .0875)**2 + (centred[:, 1] / .1085)**2)
        tilted = points[:, 2] + .20 * points[:, 1]
        return blend_cut((radius - 1) * .09, np.abs(tilted - .070) - .014, .005)

    def crown(points):
        centred = points - vector(0, .016, 0)
        angle = np.arctan2(centred[:, 0], centred[:, 1])
        tilted = points[:, 2] + .20 * points[:, 1]
        soft = ellipsoid(points, (0, .026, .094), (.0890, .1125, .046))
        soft = soft - .0020 * np.cos(11 * angle) * ease(.04, .09, np.linalg.norm(centred[:, :2], axis=1))
        return blend_cut(soft, .078 - tilted, .010)

    for field, count, cloth in ((band, 420, band_colour), (crown, 640, colour)):
        person.casts(person.head.field_in_world(field))
        person.add_solid(Solid(field, (-.12, -.13, .02), (.12, .17, .17), .0042, count, linear(cloth), 'hair', person.head,
                               bare=.0035))


def add_glasses(person, colour):
    """Round frames with bridge and arms."""
    frame, tint = person.head, linear(colour)
    spacing = person.body.face.eye_spacing
    for sign in (1, -1):
        angle = ring(16)
        x = sign * (.0015 + .0315 * spacing) + np.cos(angle) * .0235
        y = -.0985 + .008 * np.maximum(0, sign * np.cos(angle))
        z = -.002 + np.sin(angle) * .0190 * (1 - .08 * np.sin(angle))
        person.add(tube(np.stack([x, y, z], 1), .0018, tint, 'hair', frame, 4, True, up=(0, 1, 0)))
        arm = [(sign * .0545, -.090, .004), (sign * .072, -.05, .006), (sign * .082, .004, .006)]
        person.add(tube(arm, .0018, tint, 'hair', frame, 4))
    person.add(tube([(-.0100, -.0985, .002), (0, -.1015, .005), (.0100, -.0985, .002)], .0019, tint, 'hair', frame, 4, up=(0, 1, 0)))
