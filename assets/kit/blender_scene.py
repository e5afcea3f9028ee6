"""The Blender side of a bake: objects with albedo in vertex colours, lights, a sky."""
import math

import bpy
import numpy as np
from mathutils import Matrix

from .normals import corner_normals
from .transform import look_along


def empty_scene():
    import addon_utils
    bpy.ops.wm.read_factory_settings(use_empty=True)
    addon_utils.enable('cycles')
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    scene.cycles.device = 'CPU'
    scene.cycles.use_denoising = False  # Debian's build has no denoiser: the bake would silently come back black
    scene.cycles.max_bounces = 5
    scene.cycles.diffuse_bounces = 4
    scene.cycles.sample_clamp_indirect = 2
    return scene


def to_object(builder, name, matrix=None, uv=None):
    """A Blender object from a builder, without painted faces. Faces that glow let light pass: the declared lamps shine for them."""
    kept = [index for index, painted in enumerate(builder.face_painted) if not painted]
    vertices, faces = builder.vertices, [builder.faces[index] for index in kept]
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(vertices.tolist(), [], faces)
    mesh.polygons.foreach_set('use_smooth', [True] * len(faces))
    attribute = mesh.color_attributes.new('albedo', 'FLOAT_COLOR', 'POINT')
    attribute.data.foreach_set('color', np.c_[builder.colours, np.ones(len(vertices))].astype(np.float32).ravel())
    if uv is not None:
        loops = np.empty(len(mesh.loops), np.int32)
        mesh.loops.foreach_get('vertex_index', loops)
        mesh.uv_layers.new(name='light').data.foreach_set('uv', uv[loops].astype(np.float32).ravel())
    mesh.use_auto_smooth = True
    normals = corner_normals(builder)
    mesh.normals_split_custom_set(np.concatenate([normals[index] for index in kept]).tolist())
    mesh.materials.append(_albedo_material(name))
    mesh.materials.append(_passing_material(name))
    charts = builder.charts
    glowing = [1 if builder.chart_glow[charts[face[0]]] > 0 else 0 for face in faces]
    mesh.polygons.foreach_set('material_index', glowing)
    result = bpy.data.objects.new(name, mesh)
    if matrix is not None:
        result.matrix_world = Matrix(matrix.tolist())
    bpy.context.scene.collection.objects.link(result)
    return result


def _albedo_material(name):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    tree.nodes.clear()
    output, diffuse = tree.nodes.new('ShaderNodeOutputMaterial'), tree.nodes.new('ShaderNodeBsdfDiffuse')
    attribute = tree.nodes.new('ShaderNodeAttribute')
    attribute.attribute_name = 'albedo'
    tree.links.new(attribute.outputs['Color'], diffuse.inputs[0])
    tree.links.new(diffuse.outputs[0], output.inputs[0])
    return material


def _passing_material(name):
    material = bpy.data.materials.new(name + ' glow')
    material.use_nodes = True
    tree = material.node_tree
    tree.nodes.clear()
    output, clear = tree.nodes.new('ShaderNodeOutputMaterial'), tree.nodes.new('ShaderNodeBsdfTransparent')
    tree.links.new(clear.outputs[0], output.inputs[0])
    return material


def add_sky(sky):
    """World light; returns the node whose strength (input 1) switches it."""
    scene = bpy.context.scene
    scene.world = bpy.data.worlds.new('sky')
    scene.world.use_nodes = True
    tree = scene.world.node_tree
    background = tree.nodes['Background']
    coordinates, split = tree.nodes.new('ShaderNodeTexCoord'), tree.nodes.new('ShaderNodeSeparateXYZ')
    lift, ramp = tree.nodes.new('ShaderNodeMapRange'), tree.nodes.new('ShaderNodeValToRGB')
    lift.inputs['From Min'].default_value = -1.0
    tree.links.new(coordinates.outputs['Generated'], split.inputs[0])
    tree.links.new(split.outputs['Z'], lift.inputs['Value'])
    tree.links.new(lift.outputs['Result'], ramp.inputs[0])
    tree.links.new(ramp.outputs[0], background.inputs[0])
    stops = [(0.0, sky.ground), (0.47, sky.ground), (0.52, sky.horizon), (1.0, sky.zenith)]
    while len(ramp.color_ramp.elements) < len(stops):
        ramp.color_ramp.elements.new(0.5)
    for element, (position, colour) in zip(ramp.color_ramp.elements, stops):
        element.position = position
        element.color = (*colour, 1)
    background.inputs[1].default_value = 0.0
    return background


def add_sun(sun):
    """`sun.colour` is irradiance/π at normal incidence."""
    strength = float(max(sun.colour))
    data = bpy.data.lights.new('sun', 'SUN')
    data.energy, data.color, data.angle = strength * math.pi, [c / strength for c in sun.colour], sun.angle
    return _link_light(data, (0, 0, 20), -np.asarray(sun.direction))


def add_lamp(lamp):
    """A small ball of light; `lamp.colour` is irradiance/π one metre away."""
    strength = float(max(lamp.colour))
    data = bpy.data.lights.new('lamp', 'POINT')
    data.energy, data.color, data.shadow_soft_size = strength * 4 * math.pi ** 2, [c / strength for c in lamp.colour], lamp.radius
    return _link_light(data, lamp.position, (0, 0, -1))


def add_area_light(light):
    """A shining rectangle; `light.colour` is its radiance (what a window pane would show, in light units)."""
    strength = float(max(light.colour))
    data = bpy.data.lights.new('area', 'AREA')
    data.shape, data.size, data.size_y = 'RECTANGLE', light.size[0], light.size[1]
    data.energy = strength * math.pi * light.size[0] * light.size[1]
    data.color = [c / strength for c in light.colour]
    return _link_light(data, light.position, light.facing)


def _link_light(data, position, shining_along):
    result = bpy.data.objects.new(data.name, data)
    frame = look_along(shining_along)
    turned = np.eye(4)
    turned[:3, 0], turned[:3, 1], turned[:3, 2] = frame[:3, 0], frame[:3, 2], -frame[:3, 1]
    turned[:3, 3] = position
    result.matrix_world = Matrix(turned.tolist())
    bpy.context.scene.collection.objects.link(result)
    return result
