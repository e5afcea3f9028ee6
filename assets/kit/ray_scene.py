"""Ray casting against builders, for culling, vertex light and the probe."""
import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree


class RayScene:
    """All faces of the given builders in one tree. Glowing and painted faces are left out: light passes them."""

    def __init__(self, builders):
        vertices, faces, self.source = [], [], []
        offset = 0
        for number, builder in enumerate(builders):
            charts = builder.charts
            for index, face in enumerate(builder.faces):
                if builder.chart_glow[charts[face[0]]] > 0 or builder.face_painted[index]:
                    continue
                faces.append([vertex + offset for vertex in face])
                self.source.append((number, index))
            vertices.append(builder.vertices)
            offset += builder.vertex_count
        self.tree = BVHTree.FromPolygons(np.concatenate(vertices).tolist() if vertices else [], faces)

    def hit(self, origin, direction, distance=1e5):
        """(point, source, distance) of the first face met, or None. source = (builder number, face index)."""
        place, _, index, length = self.tree.ray_cast(Vector(origin), Vector(direction), distance)
        return None if place is None else (np.array(place), self.source[index], length)

    def is_free(self, origin, direction, distance):
        return self.tree.ray_cast(Vector(origin), Vector(direction), distance)[0] is None
