"""The lightmap: direct light sharp, sky and bounced light smoothed chart by chart."""
import time

import bpy
import numpy as np

from . import blender_scene
from .chart_packer import PADDING
from .colour import to_srgb
from .lights import LIGHT_MAX


SOFTNESS = {'sun': (1, 6.0, False), 'lamps': (3, 5.0, False), 'sky': (4, 12.0, False), 'bounced': (2, 8.0, True)}
"""Per pass: rounds of smoothing, how strongly an edge stops it, whether it reaches far (bounced light has no sharp edges)."""


def bake_passes(target, lighting, size, samples):
    """Raw light (irradiance/π) per texel by pass, size × size × 3, row 0 at v = 0, at half precision."""
    background = blender_scene.add_sky(lighting.sky) if lighting.sky else None
    sun = [blender_scene.add_sun(lighting.sun)] if lighting.sun else []
    lamps = [blender_scene.add_lamp(lamp) for lamp in lighting.lamps]
    lamps += [blender_scene.add_area_light(area) for area in lighting.areas]
    wanted = []
    if sun:
        wanted.append(('sun', max(8, samples // 4), False, 0.0, sun))
    if lamps:
        wanted.append(('lamps', max(16, samples), False, 0.0, lamps))
    if background:
        wanted.append(('sky', samples, False, 1.0, []))
    wanted.append(('bounced', samples, True, 1.0, sun + lamps))
    direct_light = np.zeros((size, size, 3))
    passes = {}
    for name, count, indirect, sky_strength, shining in wanted:
        started = time.time()
        if background:
            background.inputs[1].default_value = sky_strength
        for light in sun + lamps:
            light.hide_render = light not in shining
        light_map = _bake_pass(target, name, size, count, True, indirect)
        print(f'bake {name}: {time.time() - started:.0f} s, mean {light_map.mean((0, 1)).round(3)}', flush=True)
        if indirect:  # Cycles returns black for indirect light alone under lamps, so it is the difference of two bakes
            light_map = np.maximum(light_map - direct_light, 0)
        else:
            direct_light += light_map
        passes[name] = np.minimum(light_map, 1e3).astype(np.float16)
    return passes


def compose_light(passes, ambient, chart_of_texel):
    """All passes, each smoothed as it bears, over the even fill."""
    total = np.zeros((*chart_of_texel.shape, 3)) + np.asarray(ambient)
    for name, light_map in passes.items():
        rounds, sharpness, reaches_far = SOFTNESS[name]
        light_map = light_map.astype(float)
        if reaches_far:
            light_map = smooth_widely(remove_sparks(light_map, chart_of_texel), chart_of_texel)
        total += smooth_by_chart(light_map, chart_of_texel, rounds, sharpness)
    return total


def _bake_pass(target, name, size, samples, direct, indirect):
    scene = bpy.context.scene
    image = bpy.data.images.new(name, size, size, float_buffer=True)
    nodes = []
    for material in target.data.materials:
        node = material.node_tree.nodes.new('ShaderNodeTexImage')
        node.image = image
        material.node_tree.nodes.active = node
        nodes.append((material.node_tree, node))
    bpy.ops.object.select_all(action='DESELECT')
    target.select_set(True)
    bpy.context.view_layer.objects.active = target
    scene.cycles.samples = samples
    settings = scene.render.bake
    settings.use_pass_direct, settings.use_pass_indirect, settings.use_pass_color = direct, indirect, False
    bpy.ops.object.bake(type='DIFFUSE', margin=PADDING + 1, use_clear=True)
    pixels = np.empty(size * size * 4, np.float32)
    image.pixels.foreach_get(pixels)
    for tree, node in nodes:
        tree.nodes.remove(node)
    return pixels.reshape(size, size, 4)[..., :3].astype(float)


def remove_sparks(light_map, chart_of_texel):
    """Replace single texels far brighter than their chart's neighbours (a lucky path to a small lamp) by the neighbours' middle."""
    result = light_map
    for _ in range(2):
        brightness = result.sum(-1)
        around, colours = [], []
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                same = np.roll(chart_of_texel, (dy, dx), (0, 1)) == chart_of_texel
                around.append(np.where(same, np.roll(brightness, (dy, dx), (0, 1)), brightness))
                colours.append(np.where(same[..., None], np.roll(result, (dy, dx), (0, 1)), result))
        around, colours = np.array(around), np.array(colours)
        middle = np.argsort(around, axis=0)[4]
        typical = np.take_along_axis(colours, middle[None, ..., None], 0)[0]
        spark = brightness > typical.sum(-1) * 1.5 + 0.02
        result = np.where(spark[..., None], typical, result)
    return result


def smooth_by_chart(light_map, chart_of_texel, rounds, sharpness):
    """Average each texel with like neighbours of its own chart: removes noise, keeps shadow edges."""
    for _ in range(rounds):
        light_map = _average(light_map, light_map, chart_of_texel, 1, sharpness)
    return light_map


def smooth_widely(light_map, chart_of_texel, strides=(1, 2, 4, 2), sharpness=4.0):
    """Smooth over wider and wider rings of the chart. What counts as an edge is read from a blurred copy: there the noise of
    light that bounced once is already gone, and the soft shadow in a corner is not."""
    guide = light_map
    for stride in (1, 2, 1):
        guide = _average(guide, guide, chart_of_texel, stride, 0.0)
    for stride in strides:
        light_map = _average(light_map, guide, chart_of_texel, stride, sharpness)
        guide = _average(guide, guide, chart_of_texel, stride, sharpness)
    return light_map


def _average(light_map, guide, chart_of_texel, stride, sharpness):
    """Each texel with its eight neighbours `stride` texels away in its chart, the less the more the guide differs there."""
    logarithm = np.log1p(guide)
    total, weights = light_map.copy(), np.ones(light_map.shape[:2] + (1,))
    for dy in (-stride, 0, stride):
        for dx in (-stride, 0, stride):
            if dx == 0 and dy == 0:
                continue
            same = np.roll(chart_of_texel, (dy, dx), (0, 1)) == chart_of_texel
            difference = ((np.roll(logarithm, (dy, dx), (0, 1)) - logarithm) ** 2).sum(-1)
            weight = (same * np.exp(-difference * sharpness) * 0.8)[..., None]
            total += np.roll(light_map, (dy, dx), (0, 1)) * weight
            weights += weight
    return total / weights


def show_glowing(light, builder, chart_of_texel):
    """Give every texel of a glowing chart its declared strength."""
    strength = np.array(builder.chart_glow + [0.0])[chart_of_texel]
    light[strength > 0] = strength[strength > 0][:, None]
    return light


def save_lightmap(light, path):
    """8-bit sRGB PNG; 1.0 stands for LIGHT_MAX."""
    size = light.shape[0]
    pixels = np.dstack([to_srgb(np.clip(light / LIGHT_MAX, 0, 1)), np.ones((size, size))]).astype(np.float32)
    image = bpy.data.images.new('lightmap', size, size)
    image.pixels.foreach_set(pixels.ravel())
    image.filepath_raw, image.file_format = str(path), 'PNG'
    image.save()
