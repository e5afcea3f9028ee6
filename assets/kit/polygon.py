"""Plane polygons: triangulation and inset."""
import numpy as np
from mathutils import Vector
from mathutils.geometry import tessellate_polygon

from .transform import normalised


def triangulate(outline):
    """Index triples of a simple polygon (convex or concave), corners as (x, y)."""
    return [list(triple) for triple in tessellate_polygon([[Vector((x, y, 0)) for x, y in outline]])]


def offset_inwards(outline, distance):
    """The counter-clockwise outline moved inwards by `distance` metres, corner by corner."""
    outline = np.asarray(outline, float)
    moved = []
    for i, point in enumerate(outline):
        into = normalised(point - outline[i - 1])
        out = normalised(outline[(i + 1) % len(outline)] - point)
        first, second = np.array([-into[1], into[0]]), np.array([-out[1], out[0]])
        middle = normalised(first + second)
        moved.append(point + middle * distance / max(0.35, middle @ first))
    return np.array(moved)


def rounded_rectangle(width, height, radius, steps=3):
    """Counter-clockwise outline centred on the origin."""
    outline = []
    for cx, cy, start in ((1, -1, -90), (1, 1, 0), (-1, 1, 90), (-1, -1, 180)):
        for step in range(steps + 1):
            angle = np.radians(start + 90 * step / steps)
            outline.append((cx * (width / 2 - radius) + radius * np.cos(angle), cy * (height / 2 - radius) + radius * np.sin(angle)))
    return np.array(outline)
