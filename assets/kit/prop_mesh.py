"""Meshes of movable things, with a normal at every corner."""
import numpy as np

from .normals import corner_normals


def separate_corners(builder):
    """Vertices split where normals differ, equal ones shared."""
    faces, vertices, colours = builder.faces, builder.vertices, builder.colours
    corner_vertex = np.concatenate([np.array(face) for face in faces])
    corner_normal = np.concatenate(corner_normals(builder))
    key = np.c_[np.round(vertices[corner_vertex] * 20000), np.round(corner_normal * 500), np.round(colours[corner_vertex] * 255)]
    _, first, inverse = np.unique(key, axis=0, return_index=True, return_inverse=True)
    inverse = inverse.ravel()
    triangles, start = [], 0
    for face in faces:
        ring = inverse[start:start + len(face)]
        triangles += [[ring[0], ring[i], ring[i + 1]] for i in range(1, len(ring) - 1)]
        start += len(face)
    triangles = np.array(triangles)
    solid = (triangles[:, 0] != triangles[:, 1]) & (triangles[:, 1] != triangles[:, 2]) & (triangles[:, 0] != triangles[:, 2])
    return vertices[corner_vertex[first]], corner_normal[first], colours[corner_vertex[first]], triangles[solid]
