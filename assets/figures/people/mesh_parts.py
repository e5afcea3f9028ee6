"""Parts of a person: meshes with normals, vertex colours and the name of what they follow when the person moves."""
import bpy
import numpy as np

from .fields import REAL, gradient, march, mirrored, project, unit, vector
from .frames import WORLD
from .surface_nets import surface_nets


class Part:
    """Triangles in world space at rest. `follows` is a joint's name or a group of weights.GROUPS."""

    def __init__(self, vertices, faces, normals, colours, follows):
        self.vertices = np.asarray(vertices, REAL)
        self.faces = triangles(faces)
        self.normals = unit(normals)
        colours = np.asarray(colours, REAL)
        self.colours = np.tile(colours, (len(self.vertices), 1)) if colours.ndim == 1 else colours
        self.follows = follows
        self.is_lower_lid = False
        self.jaw_share = None
        face_normals = _cross(self.vertices, self.faces)
        if (face_normals * self.normals[self.faces[:, 0]]).sum() < 0:
            self.faces = self.faces[:, ::-1]

    def mirrored(self, follows=None):
        flip = vector(-1, 1, 1)
        return Part(self.vertices * flip, self.faces[:, ::-1], self.normals * flip, self.colours, follows or self.follows)


def triangles(faces):
    faces = np.asarray(faces)
    return faces if faces.shape[1] == 3 else np.concatenate([faces[:, [0, 1, 2]], faces[:, [0, 2, 3]]])


def _cross(vertices, faces):
    return np.cross(vertices[faces[:, 1]] - vertices[faces[:, 0]], vertices[faces[:, 2]] - vertices[faces[:, 0]])


def decimate(vertices, faces, target, weight=None, symmetric=False):
    """Blender's edge collapse to about `target` triangles; a higher `weight` (0 to 1 a vertex) is thinned out more."""
    mesh = bpy.data.meshes.new('decimate')
    mesh.from_pydata(vertices.tolist(), [], faces.tolist())
    thing = bpy.data.objects.new('decimate', mesh)
    bpy.context.scene.collection.objects.link(thing)
    count = sum(len(polygon.vertices) - 2 for polygon in mesh.polygons)
    modifier = thing.modifiers.new('decimate', 'DECIMATE')
    modifier.ratio = min(1, target / count)
    modifier.use_symmetry = symmetric
    modifier.symmetry_axis = 'X'
    modifier.use_collapse_triangulate = True
    if weight is not None:
        group = thing.vertex_groups.new(name='weight')
        steps = np.round(weight * 20).astype(int)
        for step in range(21):
            indices = np.where(steps == step)[0]
            if len(indices):
                group.add(indices.tolist(), step / 20, 'REPLACE')
        modifier.vertex_group = 'weight'
        modifier.vertex_group_factor = 1.
    result = bpy.data.meshes.new_from_object(thing.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    bpy.data.objects.remove(thing)
    bpy.data.meshes.remove(mesh)
    points = np.empty(len(result.vertices) * 3, REAL)
    result.vertices.foreach_get('co', points)
    fans = []
    for polygon in result.polygons:
        corners = list(polygon.vertices)
        fans += [(corners[0], corners[i], corners[i + 1]) for i in range(1, len(corners) - 1)]
    bpy.data.meshes.remove(result)
    return points.reshape(-1, 3), np.array(fans)


class Solid:
    """A local distance field that will become a part: its dense net is made once, then thinned out to any count.

    `weight(vertices)` steers the decimation (1 thins out most); `paint(vertices, normals, colours)` returns colours; both
    are local. `twin`: what its mirror image follows, if there is one.
    """

    def __init__(self, field, low, high, cell, count, colour, follows, frame=WORLD, symmetric=False, weight=None, paint=None,
                 normal_step=.0025, twin=None, bare=.010, softness=None):
        self.field, self.box, self.cell, self.count = field, (low, high), cell, count
        self.colour, self.follows, self.frame, self.twin = colour, follows, frame, twin
        self._symmetric, self._weight, self._paint, self._normal_step = symmetric, weight, paint, normal_step
        # how deep, in metres, something must lie inside another solid before it is left out
        self._bare = bare
        # share (0 to 1 a vertex) of normals read over a wide step, where fine creases would only look like dirt
        self._softness = softness
        self._net = None

    def world_field(self):
        """Its own field for others to hide in, both sides when it has a twin."""
        field = self.frame.field_in_world(self.field)
        return (lambda points: field(mirrored(points))) if self.twin else field

    def make_net(self, hiders):
        """The dense net without what lies inside other solids."""
        vertices, quads = surface_nets(self.field, *self.box, self.cell)
        world = self.frame.to_world(vertices)
        hidden = np.zeros(len(vertices), bool)
        for hider in hiders:
            hidden |= hider(world) < -self._bare
        quads = quads[~hidden[quads].all(1)]
        used = np.unique(quads)
        renumbered = np.full(len(vertices), -1)
        renumbered[used] = np.arange(len(used))
        self._net = vertices[used], renumbered[quads]

    def parts(self, detail):
        """The finished part, and its twin, with `count` times `detail` triangles each."""
        vertices, quads = self._net
        weight = None if self._weight is None else self._weight(vertices)
        vertices, faces = decimate(vertices, quads, self.count * detail, weight, self._symmetric)
        vertices = project(self.field, vertices, self.cell * .7)
        normals = unit(gradient(self.field, vertices, self._normal_step))
        if self._softness:
            share = self._softness(vertices)[:, None]
            normals = unit(normals * (1 - share) + unit(gradient(self.field, vertices, .009)) * share)
        colours = np.tile(np.asarray(self.colour, REAL), (len(vertices), 1))
        if self._paint:
            colours = np.asarray(self._paint(vertices, normals, colours), REAL)
        if ((_cross(vertices, faces) * normals[faces[:, 0]]).sum() < 0) != self.frame.is_mirrored:
            faces = faces[:, ::-1]
        normals = self.frame.normals_to_world(normals, vertices)
        part = Part(self.frame.to_world(vertices), faces, normals, colours, self.follows)
        return [part, part.mirrored(self.twin)] if self.twin else [part]


def panel(field, origins, directions, distance, thickness, colour, follows, frame=WORLD, closed=False, rim=True):
    """A grid of rays (rows, columns, 3) traced on to the field: bands, pockets, aprons, lips, brows.

    `distance` in metres off the surface, one number or one a ray; the rim is folded inwards by `thickness`.
    """
    origins = np.asarray(origins, REAL)
    rows, columns = origins.shape[:2]
    rays = unit(np.asarray(directions, REAL) * np.ones_like(origins)).reshape(-1, 3)
    distances = np.broadcast_to(np.asarray(distance, REAL), (rows, columns)).reshape(-1)
    points = march(field, origins.reshape(-1, 3).copy(), rays, distances)
    normals = unit(gradient(field, points, .004))
    shape = (rows, columns, 3)
    return sheet(points.reshape(shape), normals.reshape(shape), thickness, colour, follows, frame, closed, rim)


def sheet(grid, normals, thickness, colour, follows, frame=WORLD, closed=False, rim=True):
    """A grid (rows, columns, 3) as a surface; `closed` joins the last column to the first; `rim` gives it an edge."""
    rows, columns = grid.shape[:2]
    index = np.arange(rows * columns).reshape(rows, columns)
    around = np.arange(columns if closed else columns - 1)
    faces = np.concatenate([
        np.stack([index[i, around], index[i, (around + 1) % columns], index[i + 1, (around + 1) % columns],
                  index[i + 1, around]], 1) for i in range(rows - 1)])
    flat, flat_normals = grid.reshape(-1, 3), normals.reshape(-1, 3)
    facing = np.cross(flat[faces[:, 1]] - flat[faces[:, 0]], flat[faces[:, 3]] - flat[faces[:, 0]])
    if (facing * flat_normals[faces[:, 0]]).sum() < 0:
        faces = faces[:, ::-1]
    vertices, all_normals = [flat], [flat_normals]
    if rim:
        loops = [index[0], index[-1]] if closed else [
            np.concatenate([index[0, :], index[1:, -1], index[-1, -2::-1], index[-2:0:-1, 0]])]
        base = rows * columns
        for number, loop in enumerate(loops):
            edge, edge_normals = flat[loop], flat_normals[loop]
            outward = _outward(edge, edge_normals, flat, index, number, closed)
            vertices += [edge, edge - edge_normals * thickness]
            all_normals += [unit(outward + edge_normals * .5), outward]
            here = np.arange(len(loop))
            after = (here + 1) % len(loop)
            strip = np.stack([base + here, base + after, base + len(loop) + after, base + len(loop) + here], 1)
            points = np.concatenate(vertices)
            turn = np.cross(points[strip[:, 1]] - points[strip[:, 0]], points[strip[:, 3]] - points[strip[:, 0]])
            faces = np.concatenate([faces, strip if (turn * outward).sum() > 0 else strip[:, ::-1]])
            base += 2 * len(loop)
    vertices, all_normals = np.concatenate(vertices), np.concatenate(all_normals)
    if frame.is_mirrored:
        faces = faces[:, ::-1]
    return Part(frame.to_world(vertices), faces, frame.normals_to_world(all_normals, vertices), colour, follows)


def _outward(edge, edge_normals, flat, index, number, closed):
    """Directions away from the sheet at its edge, within its surface."""
    if closed:
        return unit(edge - flat[index[1] if number == 0 else index[-2]])
    outward = unit(np.cross(np.roll(edge, -1, 0) - np.roll(edge, 1, 0), edge_normals))
    return -outward if (outward * (edge - flat.mean(0))).sum() < 0 else outward


def tube(points, radius, colour, follows, frame=WORLD, sides=6, closed=False, flatness=1., up=(0, 0, 1)):
    """A round or flattened tube through points; `radius` one number or one a point, metres."""
    points = np.asarray(points, REAL)
    count = len(points)
    radii = np.broadcast_to(np.asarray(radius, REAL), (count,))
    if closed:
        along = unit(np.roll(points, -1, 0) - np.roll(points, 1, 0))
    else:
        along = unit(np.gradient(points, axis=0))
    side = unit(np.cross(along, vector(*up) + 1e-3))
    top = unit(np.cross(side, along))
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    across, upwards = np.cos(angle)[None, :, None], np.sin(angle)[None, :, None]
    ring = side[:, None] * across + top[:, None] * upwards
    grid = points[:, None] + (side[:, None] * across + flatness * top[:, None] * upwards) * radii[:, None, None]
    index = np.arange(count * sides).reshape(count, sides)
    vertices, normals = grid.reshape(-1, 3), ring.reshape(-1, 3).copy()
    around = np.arange(sides)
    faces = []
    for i in range(count if closed else count - 1):
        after = (i + 1) % count
        faces.append(np.stack([index[i, around], index[after, around], index[after, (around + 1) % sides],
                               index[i, (around + 1) % sides]], 1))
    faces = triangles(np.concatenate(faces))
    if not closed:
        for end, sign in ((0, -1), (count - 1, 1)):
            tip = len(vertices)
            vertices = np.concatenate([vertices, [points[end] + sign * along[end] * radii[end] * .4]])
            normals = np.concatenate([normals, [sign * along[end]]])
            fan = np.stack([np.full(sides, tip), index[end, around], index[end, (around + 1) % sides]], 1)
            faces = np.concatenate([faces, fan if sign < 0 else fan[:, ::-1]])
    if (_cross(vertices, faces) * normals[faces[:, 0]]).sum() < 0:
        faces = faces[:, ::-1]
    if frame.is_mirrored:
        faces = faces[:, ::-1]
    return Part(frame.to_world(vertices.astype(REAL)), faces, frame.normals_to_world(normals, vertices), colour, follows)


def dome(centre, radius, outward, colour, follows, frame=WORLD, sides=8, height=.3):
    """A button or rivet; `height` as a share of the radius."""
    outward = unit(vector(*outward))
    side = unit(np.cross(outward, vector(.3, .2, 1)))
    other = np.cross(outward, side)
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    ring = vector(*centre) + radius * (np.cos(angle)[:, None] * side + np.sin(angle)[:, None] * other)
    vertices = np.concatenate([ring, [vector(*centre) + outward * radius * height]]).astype(REAL)
    normals = np.concatenate([unit(ring - vector(*centre) + outward * radius * .8), [outward]])
    around = np.arange(sides)
    faces = np.stack([around, (around + 1) % sides, np.full(sides, sides)], 1)
    return Part(frame.to_world(vertices), faces, frame.normals_to_world(normals, vertices), colour, follows)
