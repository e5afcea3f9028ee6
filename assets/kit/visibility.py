"""Which faces can be seen from where people stand: everything else is not shipped."""
import time

import numpy as np

from .normals import face_normals
from .ray_scene import RayScene


def eyes_round(spots, spread=0.45, heights=(1.05, 1.45, 1.85)):
    """Eye points (metres) of visitors who lean, sit or stand at the floor spots."""
    eyes = []
    for x, y, z in spots:
        for dx, dy in ((0, 0), (spread, 0), (-spread, 0), (0, spread * 0.7), (0, -spread)):
            for height in heights if dx == dy == 0 else heights[::2]:
                eyes.append(np.array([x + dx, y + dy, z + height]))
    return eyes


def seen_faces(builder, others, eyes):
    """A boolean a face of `builder`: some eye sees its front."""
    started = time.time()
    scene = RayScene([builder, *others])
    vertices, normals = builder.vertices, face_normals(builder)
    keep = np.zeros(len(builder.faces), bool)
    for index, face in enumerate(builder.faces):
        points = vertices[face]
        centre = points.mean(0)
        samples = _samples(points, centre, float(np.linalg.norm(normals[index])) / 2)
        keep[index] = any(_is_seen(scene, eye, samples, centre, normals[index], index) for eye in eyes)
    print(f'seen {keep.sum()} of {len(keep)} faces, {time.time() - started:.0f} s', flush=True)
    return keep


def _samples(points, centre, area):
    """Points of a face to look at: its centre, its corners, and more the larger it is (square metres)."""
    samples = [centre] + [point * 0.9 + centre * 0.1 for point in points]
    rounds = min(6, int(area / 0.003))
    for step in range(rounds):
        share = (step + 0.5) / rounds
        for point, other in zip(points, np.roll(points, -1, 0)):
            samples.append((point * (1 - share) + other * share) * 0.93 + centre * 0.07)
            samples.append((point * (1 - share) + other * share) * 0.5 + centre * 0.5)
    return samples


def _is_seen(scene, eye, samples, centre, normal, index):
    if normal @ (eye - centre) <= 0:
        return False
    for sample in samples:
        way = sample - eye
        length = float(np.linalg.norm(way))
        met = scene.hit(eye, way / length, length * 1.01)
        if met is None or met[1] == (0, index) or met[2] > length - 0.012 - length * 0.002:
            return True
    return False
