"""Corner normals: area-weighted over touching faces of one body, with a crease angle."""
import math

import numpy as np

CREASE = math.cos(math.radians(58))


def face_normals(builder):
    """Newell normals (length = twice the area), one a face."""
    vertices = builder.vertices
    result = np.zeros((len(builder.faces), 3))
    for index, face in enumerate(builder.faces):
        p = vertices[face]
        result[index] = np.cross(p - p[0], np.roll(p, -1, 0) - p[0]).sum(0)
    return result


def corner_normals(builder):
    """A list, one a face, of (corners × 3) unit normals."""
    vertices, areas = builder.vertices, face_normals(builder)
    units = areas / (np.linalg.norm(areas, axis=1, keepdims=True) + 1e-15)
    keys = np.round(vertices * 20000).astype(np.int64)
    meeting = {}
    for index, face in enumerate(builder.faces):
        if builder.face_smooth[index]:
            for vertex in face:
                meeting.setdefault((builder.face_group[index], *keys[vertex]), []).append(index)
    result = []
    for index, face in enumerate(builder.faces):
        if not builder.face_smooth[index]:
            result.append(np.repeat(units[index][None], len(face), 0))
            continue
        corners = np.zeros((len(face), 3))
        for corner, vertex in enumerate(face):
            near = meeting[(builder.face_group[index], *keys[vertex])]
            alike = [other for other in near if units[other] @ units[index] > CREASE]
            total = areas[alike].sum(0) if alike else units[index]
            corners[corner] = total / (np.linalg.norm(total) + 1e-15)
        result.append(corners)
    return result
