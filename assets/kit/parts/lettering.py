"""Words as flat meshes, from Blender's own font: signs that can really be read."""
import bpy
import numpy as np

_cache = {}


def _outline_mesh(text, resolution):
    """(points, triangles) of a text one unit high, left-aligned on its baseline."""
    key = (text, resolution)
    if key not in _cache:
        curve = bpy.data.curves.new('words', 'FONT')
        curve.body, curve.resolution_u, curve.fill_mode = text, resolution, 'FRONT'
        words = bpy.data.objects.new('words', curve)
        bpy.context.scene.collection.objects.link(words)
        mesh = words.to_mesh()
        points = np.array([vertex.co[:2] for vertex in mesh.vertices]).reshape(-1, 2)
        mesh.calc_loop_triangles()
        triangles = [list(triangle.vertices) for triangle in mesh.loop_triangles]
        words.to_mesh_clear()
        bpy.data.objects.remove(words)
        _cache[key] = (points, triangles)
    return _cache[key]


def words(builder, text, height, colour, canvas, centre=(0, 0), lift=0.0015, width=None, resolution=1):
    """Text in the local XZ plane, read from −Y, its block centred on `centre` (x, z), painted on `canvas`.
    `width`: squeeze to at most that. `height`: of a capital letter, `lift`: above the local origin's plane, metres."""
    points, triangles = _outline_mesh(text, resolution)
    if not len(points):
        return
    points = points * height / 0.7
    low, high = points.min(0), points.max(0)
    if width and high[0] - low[0] > width:
        points[:, 0] *= width / (high[0] - low[0])
        low, high = points.min(0), points.max(0)
    points = points - (low + high) / 2 + np.asarray(centre)
    solid = np.c_[points[:, 0], np.full(len(points), -lift), points[:, 1]]
    builder.raw(solid, triangles, colour, facing=(0, -1, 0), smooth=False, canvas=canvas)
