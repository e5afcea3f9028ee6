"""What of the distance is worth shipping: scenery that some eye sees, and the whole surroundings of every backdrop face seen."""
import os

import numpy as np

from kit import visibility

COLOUR_STEP = 256 / 65535 * 3.0
"""Eight bits of light are plenty for walls and leaves, and half the bytes; the sky keeps its sixteen."""
SKY_BEGINS = 850.0


def add_seen(place, backdrop, scenery):
    """Put both builders into the place's far mesh without what nobody can see (all of it in a draft)."""
    place.cull_far = False
    if os.environ.get('DRAFT'):
        place.far.merge(backdrop)
        place.far.merge(scenery)
        return
    seen = visibility.seen_faces(backdrop, [place.static], place.eyes)
    place.far.merge(backdrop.only(_with_neighbours(backdrop, seen)))
    place.far.merge(scenery.only(visibility.seen_faces(scenery, [place.static, backdrop], place.eyes[1::2])))


def _with_neighbours(builder, seen):
    """A sheet of large faces may peep out between the sampled points: keep what touches a seen face."""
    touched = np.zeros(builder.vertex_count, bool)
    for face, is_seen in zip(builder.faces, seen):
        if is_seen:
            touched[face] = True
    return np.array([touched[face].any() for face in builder.faces])


def finish_light(vertices, radiance):
    """Coarser steps for everything nearer than the sky."""
    near = np.linalg.norm(vertices, axis=1) < SKY_BEGINS
    radiance = radiance.copy()
    radiance[near] = np.round(radiance[near] / COLOUR_STEP) * COLOUR_STEP
    return radiance
