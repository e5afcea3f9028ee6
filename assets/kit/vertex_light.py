"""Light per vertex for what is too far for the lightmap: sun and sky by ray casting."""
import time

import numpy as np

from .normals import face_normals
from .ray_scene import RayScene
from .transform import normalised

SKY_RAYS = 20
SUN_RAYS = 3


def light_vertices(builder, others, lighting, limit=140.0):
    """Light (irradiance/π) a vertex; beyond `limit` metres without shadows. Self-lit charts get exactly 1."""
    started = time.time()
    vertices = builder.vertices
    normals, centres, counts = np.zeros_like(vertices), np.zeros_like(vertices), np.zeros(len(vertices))
    for face, normal in zip(builder.faces, face_normals(builder)):
        normals[face] += normal
        centres[face] += vertices[face].mean(0)
        counts[face] += 1
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-12
    centres /= np.maximum(counts, 1)[:, None]
    charts = builder.charts
    self_lit = np.array(builder.chart_self_lit, bool)[charts] if len(charts) else np.zeros(0, bool)
    sun, sky = lighting.sun, lighting.sky
    facing = np.maximum(normals @ sun.direction, 0) if sun else np.zeros(len(vertices))
    upwards = 0.5 + 0.5 * normals[:, 2]
    sunlit, openness = np.ones(len(vertices)), np.ones(len(vertices))
    near = (np.linalg.norm(vertices[:, :2], axis=1) < limit) & ~self_lit
    if near.any():
        scene = RayScene([builder, *others])
        chance = np.random.default_rng(3)
        dome = _dome(chance)
        for i in np.nonzero(near)[0]:
            normal = normals[i]
            origin = vertices[i] * 0.96 + centres[i] * 0.04 + normal * 0.03  # slightly inside its faces: no black corners
            if facing[i] > 0:
                directions = [sun.direction + chance.normal(0, 0.012, 3) for _ in range(SUN_RAYS)]
                sunlit[i] = np.mean([scene.is_free(origin, direction, 80) for direction in directions])
            side = normalised(np.cross(normal, (0, 0, 1) if abs(normal[2]) < 0.9 else (1, 0, 0)))
            rays = dome @ np.stack([side, np.cross(normal, side), normal])
            openness[i] = np.mean([scene.is_free(origin, ray, 25) for ray in rays])
    light = np.zeros((len(vertices), 3))
    if sun:
        light += sun.colour * (facing * sunlit)[:, None]
    if sky:
        above = (sky.zenith + sky.horizon) / 2
        light += above * (upwards * (0.25 + 0.75 * openness))[:, None]
        bounced = sky.ground * 1.0 + (sun.colour * 0.16 if sun else 0)
        light += bounced * ((1 - upwards * 0.75) * (0.35 + 0.65 * openness) + 0.25 * (1 - openness))[:, None]
    light += lighting.ambient
    light[self_lit] = 1.0
    print(f'vertex light, {len(vertices)} vertices: {time.time() - started:.0f} s', flush=True)
    return light


def _dome(chance):
    """Cosine-distributed directions round +Z."""
    pairs = chance.random((SKY_RAYS, 2))
    angle, radius = 2 * np.pi * pairs[:, 0], np.sqrt(pairs[:, 1])
    return np.stack([radius * np.cos(angle), radius * np.sin(angle), np.sqrt(1 - pairs[:, 1])], -1)
