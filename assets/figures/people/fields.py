"""Distance fields: functions from points (n, 3) in metres to signed distances (n,), negative inside."""
import numpy as np

REAL = np.float32


def vector(*components):
    return np.array(components, REAL)


def unit(vectors):
    vectors = np.asarray(vectors, REAL)
    return vectors / (np.linalg.norm(vectors, axis=-1, keepdims=True) + 1e-9)


def blend_union(a, b, softness):
    """Union of two fields whose seam melts over `softness` metres."""
    share = np.clip(.5 + .5 * (b - a) / softness, 0, 1)
    return b * (1 - share) + a * share - softness * share * (1 - share)


def blend_cut(a, b, softness):
    """Intersection with a rounded edge; cut away a shape by passing its field negated."""
    return -blend_union(-a, -b, softness)


def ease(start, end, value):
    """Smooth step from 0 to 1; runs backwards when start > end."""
    share = np.clip((value - start) / (end - start), 0, 1)
    return share * share * (3 - 2 * share)


def bump(points, centre, radius):
    """Gaussian of 1 at the centre; `radius` in metres, one number or one per axis."""
    offset = (points - vector(*centre)) / np.asarray(radius, REAL)
    return np.exp(-(offset ** 2).sum(1))


def mirrored(points):
    """Folds the left half space on to the right one."""
    return np.stack([np.abs(points[:, 0]), points[:, 1], points[:, 2]], 1)


def sphere(points, centre, radius):
    return np.linalg.norm(points - vector(*centre), axis=1) - radius


def ellipsoid(points, centre, radii):
    """Good near its surface only; radii under 2 mm make it wrong far away."""
    offset = points - vector(*centre)
    radii = vector(*radii)
    reach = np.linalg.norm(offset / radii, axis=1)
    slope = np.linalg.norm(offset / (radii * radii), axis=1) + 1e-6
    return reach * (reach - 1) / slope


def capsule(points, start, end, start_radius, end_radius=None):
    """Capsule with a linearly changing radius."""
    end_radius = start_radius if end_radius is None else end_radius
    start, end = vector(*start), vector(*end)
    axis = end - start
    offset = points - start
    share = np.clip(offset @ axis / (axis @ axis), 0, 1)
    nearest = offset - share[:, None] * axis
    return np.linalg.norm(nearest, axis=1) - (start_radius + (end_radius - start_radius) * share)


def gradient(field, points, step=.0012):
    """Central differences: the direction away from the surface."""
    result = np.empty_like(points)
    for axis in range(3):
        offset = np.zeros(3, REAL)
        offset[axis] = step
        result[:, axis] = field(points + offset) - field(points - offset)
    return result / (2 * step)


def project(field, points, largest_step, rounds=2):
    """Newton steps that bring points back on to the field's surface."""
    for _ in range(rounds):
        slope = gradient(field, points)
        step = np.clip(field(points) / ((slope * slope).sum(1) + 1e-3), -largest_step, largest_step)
        points = points - step[:, None] * slope
    return points.astype(REAL)


def march(field, points, directions, distance=0., rounds=48):
    """Moves points along rays until they stand `distance` outside the field's surface."""
    for _ in range(rounds):
        points = points + directions * np.clip(field(points) - distance, -.05, .05)[:, None] * .8
    return points


def trace_point(field, origin, direction=(0, 1, 0)):
    """Where one ray meets the surface."""
    return march(field, vector(*origin)[None], vector(*direction)[None], rounds=50)[0]
