"""Which way faces look."""
import numpy as np


def oriented(points, faces, away, facing):
    """The faces, all turned round when most of their area looks the wrong way."""
    total = 0.0
    for face in faces:
        a, b, c, d = points[face[0]], points[face[1]], points[face[2]], points[face[-1]]
        normal = np.cross(c - a, d - b) if len(face) == 4 else np.cross(b - a, c - a)
        wanted = points[face].mean(0) - np.asarray(away) if away is not None else np.asarray(facing)
        total += normal @ wanted
    return [face[::-1] for face in faces] if total < 0 else faces
