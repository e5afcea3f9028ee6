"""A place in the making: what stands still, what is far, what moves, named points, and light; then one GLB."""
import json
import os
import pathlib
import time

import numpy as np

from . import bake, blender_scene, colour, light_probe, visibility
from .chart_packer import pack_charts
from .glb_writer import GlbWriter
from .lights import LIGHT_MAX, AreaLight, Lamp, Lighting, Sky, Sun
from .mesh_builder import MeshBuilder
from .prop_mesh import separate_corners
from .ray_scene import RayScene
from .sources import own_sources
from .transform import look_along, normalised, pose, translate
from .vertex_light import light_vertices

POSITION_GRID = 8192
"""Prop vertices lie on a grid of 1/8192 m: the low bits of the floats are zero and compress away."""


class Prop:
    def __init__(self, matrix, casts_shadow):
        self.matrix, self.casts_shadow, self.builder = matrix, casts_shadow, MeshBuilder()


class Place:
    """Blender coordinates: Z up, metres, the visitor stands at the origin and looks along +Y."""

    def __init__(self, slug, seed=7):
        colour.random_source.seed(seed)
        self.slug = slug
        self.static, self.far = MeshBuilder(), MeshBuilder()
        self.props, self.anchors = {}, {}
        self.lighting = Lighting()
        self.working_zone = (0, 0.45, 1.15)
        self.eyes = None
        self.cull_static = self.cull_far = True
        self.near_means_denser = True
        self.far_finish = None
        """Optional function (vertices, radiance) → radiance: haze and the like, after the vertex light."""

    def prop(self, name, position, rotation=(0, 0, 0), casts_shadow=False):
        """A movable thing: build it in its own frame; (position, rotation) is its rest pose."""
        self.props[name] = Prop(pose(position, rotation), casts_shadow)
        return self.props[name].builder

    def anchor(self, name, position, facing=(0, 1, 0), up=(0, 0, 1)):
        """A named point `at_<name>`; its forward looks along `facing`."""
        self.anchors[name] = translate(*position) @ look_along(facing, up)

    def sun(self, direction, light, angle=0.02):
        """direction: from the place towards the sun; light: irradiance/π square to it, e.g. (2.35, 2.0, 1.6)."""
        self.lighting.sun = Sun(normalised(direction), np.asarray(light, float), angle)

    def sky(self, zenith, horizon, ground, strength=1.0):
        colours = [colour.linear(c) * strength for c in (zenith, horizon, ground)]
        self.lighting.sky = Sky(*colours)

    def lamp(self, position, light, radius=0.05, key=False):
        """light: RGB irradiance/π one metre away. key: shapes movable things at run time."""
        lamp = Lamp(np.asarray(position, float), np.asarray(light, float), radius)
        self.lighting.lamps.append(lamp)
        if key:
            self.lighting.key = lamp

    def area_light(self, position, facing, size, radiance):
        """A shining rectangle (metres across, metres up) that looks along `facing`."""
        area = AreaLight(np.asarray(position, float), np.asarray(facing, float), size, np.asarray(radiance, float))
        self.lighting.areas.append(area)

    def ambient(self, light):
        """A small even fill, irradiance/π."""
        self.lighting.ambient = np.asarray(light, float)

    def fill(self, light):
        """A small even light, irradiance/π, for people and movable things alone."""
        self.lighting.fill = np.asarray(light, float)

    def finish(self, out_dir=None, size=None, samples=None):
        """Cull, pack, bake, light, measure, write `<slug>.glb` and `<slug>.light.json`. Settings from OUT, SIZE, SAMPLES."""
        started = time.time()
        folder = pathlib.Path(out_dir or os.environ.get('OUT', 'out'))
        size, samples = int(size or os.environ.get('SIZE', 512)), int(samples or os.environ.get('SAMPLES', 24))
        draft, reuse = bool(os.environ.get('DRAFT')), bool(os.environ.get('REUSE'))
        folder.mkdir(parents=True, exist_ok=True)
        eyes = self.eyes or visibility.eyes_round(self._spots())
        near, hidden = self._split(self.static, [], eyes) if self.cull_static and not draft else (self.static, MeshBuilder())
        far, _ = self._split(self.far, [self.static], eyes) if self.cull_far and not draft else (self.far, MeshBuilder())
        writer = GlbWriter()
        shown = []
        if near.vertex_count:
            packed, light = self._static_light(near, hidden, folder, size, samples, draft, reuse)
            writer.add_unlit('static', near.vertices, near.colours, near.triangles(), packed.uv, folder / f'{self.slug}.lightmap.png')
            shown.append((near, near.colours * _sample(light, packed.uv)))
        if far.vertex_count:
            radiance = far.colours * (np.ones(3) if draft else light_vertices(far, [self.static], self.lighting))
            if self.far_finish:
                radiance = self.far_finish(far.vertices, radiance)
            writer.add_unlit('far', far.vertices, radiance / LIGHT_MAX, far.triangles())
            shown.append((far, radiance))
        props = self._write_props(writer)
        for name, matrix in self.anchors.items():
            writer.add_anchor(f'at_{name}', matrix)
        writer.write(folder / f'{self.slug}.glb')
        self._write_light(folder, shown)
        (folder / f'{self.slug}.sources.json').write_text(json.dumps(own_sources()))
        counts = {'static': len(near.triangles()), 'far': len(far.triangles()), 'props': props}
        print(f'{self.slug}: {counts}, total {sum(counts.values())}, {time.time() - started:.0f} s', flush=True)

    def _spots(self):
        spots = [matrix[:3, 3] for name, matrix in self.anchors.items() if name.startswith('spot_')]
        return spots or [np.zeros(3)]

    def _split(self, builder, others, eyes):
        keep = visibility.seen_faces(builder, others, eyes) if builder.faces else np.zeros(0, bool)
        return builder.only(keep), builder.only(~keep)

    def _static_light(self, near, hidden, folder, size, samples, draft, reuse):
        if self.near_means_denser:
            self._favour_what_is_near(near)
        packed = pack_charts(near, size)
        if draft:
            light = np.full((size, size, 3), 0.55)
        else:
            passes = self._passes(packed.uv, near, hidden, folder, size, samples, reuse)
            light = bake.compose_light(passes, self.lighting.ambient, packed.chart_of_texel)
        light = bake.show_glowing(light, near, packed.chart_of_texel)
        bake.save_lightmap(light, folder / f'{self.slug}.lightmap.png')
        return packed, light

    def _passes(self, uv, near, hidden, folder, size, samples, reuse):
        """The baked light by pass; with `reuse` the last one, when the unwrap is still the same."""
        saved_uv, saved_passes = folder / f'{self.slug}.uv.npy', folder / f'{self.slug}.passes.npz'
        if reuse and saved_passes.exists() and np.array_equal(np.load(saved_uv), uv):
            return dict(np.load(saved_passes))
        blender_scene.empty_scene()
        target = blender_scene.to_object(near, 'near', uv=uv)
        for name, builder in (('hidden', hidden), ('far', self._solid_far())):
            if builder.vertex_count:
                blender_scene.to_object(builder, name)
        for name, prop in self.props.items():
            if prop.casts_shadow:
                blender_scene.to_object(prop.builder, name, prop.matrix)
        passes = bake.bake_passes(target, self.lighting, size, samples)
        np.savez(saved_passes, **passes)
        np.save(saved_uv, uv)
        return passes

    def _solid_far(self):
        """The far faces that are lit like everything else; sky domes and other self-lit pictures cast no shadow."""
        charts = self.far.charts
        return self.far.only([not self.far.chart_self_lit[charts[face[0]]] for face in self.far.faces])

    def _favour_what_is_near(self, builder):
        """More lightmap where a visitor's face comes near, less at the far end of the room."""
        spots = np.array(self._spots()) + (0, 0.3, 1.2)
        centres, counts = np.zeros((len(builder.chart_density), 3)), np.zeros(len(builder.chart_density))
        np.add.at(centres, builder.charts, builder.vertices)
        np.add.at(counts, builder.charts, 1)
        centres /= np.maximum(counts, 1)[:, None]
        distance = np.linalg.norm(centres[:, None] - spots[None], axis=2).min(1)
        factors = np.clip(1.9 / (0.6 + distance), 0.3, 1.7)
        builder.chart_density = [float(d * f) for d, f in zip(builder.chart_density, factors)]

    def _write_props(self, writer):
        total = 0
        for name, prop in self.props.items():
            vertices, normals, colours, triangles = separate_corners(prop.builder)
            writer.add_prop(f'prop_{name}', np.round(vertices * POSITION_GRID) / POSITION_GRID, normals, colours, triangles, prop.matrix)
            total += len(triangles)
        return total

    def _write_light(self, folder, shown):
        def radiance_at(source, point):
            builder, radiance = shown[source[0]]
            face = builder.faces[source[1]]
            weights = 1 / (np.linalg.norm(builder.vertices[face] - point, axis=1) + 1e-3)
            return (radiance[face] * weights[:, None]).sum(0) / weights.sum()
        probe = light_probe.measure_probe(self.working_zone, RayScene([b for b, _ in shown]), radiance_at, self.lighting)
        light = {'probe': [round(value, 5) for value in probe], 'sun': light_probe.run_time_sun(self.lighting, self.working_zone)}
        (folder / f'{self.slug}.light.json').write_text(json.dumps(light))


def _sample(light, uv):
    """Light at lightmap coordinates (nearest texel)."""
    size = light.shape[0]
    texels = np.clip((uv * size).astype(int), 0, size - 1)
    return light[texels[:, 1], texels[:, 0]]
