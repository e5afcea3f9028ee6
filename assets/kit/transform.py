"""4×4 matrices (column vectors, Z up, metres and radians) and curves."""
import math

import numpy as np


def translate(x=0.0, y=0.0, z=0.0):
    matrix = np.eye(4)
    matrix[:3, 3] = (x, y, z)
    return matrix


def rotate(axis, angle):
    """Turn around one axis, counter-clockwise when the axis points at the viewer."""
    cosine, sine = math.cos(angle), math.sin(angle)
    matrix = np.eye(4)
    i, j = {'x': (1, 2), 'y': (2, 0), 'z': (0, 1)}[axis]
    matrix[i, i] = matrix[j, j] = cosine
    matrix[i, j], matrix[j, i] = -sine, sine
    return matrix


def euler(x, y, z):
    """Turn around X, then Y, then Z (fixed axes)."""
    return rotate('z', z) @ rotate('y', y) @ rotate('x', x)


def scale_axes(x, y=None, z=None):
    matrix = np.eye(4)
    matrix[0, 0], matrix[1, 1], matrix[2, 2] = x, x if y is None else y, x if z is None else z
    return matrix


def normalised(vector):
    vector = np.asarray(vector, float)
    return vector / (np.linalg.norm(vector) + 1e-12)


def look_along(facing, up=(0, 0, 1)):
    """The rotation whose +Y is `facing` and whose +Z is as near `up` as can be."""
    forward = normalised(facing)
    up = np.asarray(up, float)
    if abs(forward @ normalised(up)) > 0.999:
        up = np.array((0, 0, 1.0)) if abs(forward[2]) < 0.9 else np.array((0, 1.0, 0))
    right = normalised(np.cross(forward, up))
    matrix = np.eye(4)
    matrix[:3, 0], matrix[:3, 1], matrix[:3, 2] = right, forward, np.cross(right, forward)
    return matrix


def pose(position, rotation=(0, 0, 0)):
    """A rest pose: a position and either XYZ angles or a 4×4 rotation."""
    rotation = np.asarray(rotation, float)
    return translate(*position) @ (rotation if rotation.shape == (4, 4) else euler(*rotation))


def apply(matrix, points):
    return np.asarray(points, float) @ matrix[:3, :3].T + matrix[:3, 3]


def spline(points, steps=5):
    """Catmull-Rom curve through the points, `steps` pieces a span."""
    points = [np.asarray(p, float) for p in points]
    padded = [2 * points[0] - points[1], *points, 2 * points[-1] - points[-2]]
    curve = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:]):
        for step in range(steps):
            t = step / steps
            curve.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3))
    return [*curve, points[-1]]


def arc(centre, radius, start, end, steps=8, plane='xy'):
    """Points of a circular arc in one of the planes xy, xz, yz."""
    i, j = {'xy': (0, 1), 'xz': (0, 2), 'yz': (1, 2)}[plane]
    points = []
    for step in range(steps + 1):
        angle = start + (end - start) * step / steps
        point = np.array(centre, float)
        point[i] += radius * math.cos(angle)
        point[j] += radius * math.sin(angle)
        points.append(point)
    return points
