"""The light round the work, as nine spherical harmonics of radiance (three.js LightProbe order, glTF space)."""
import math

import numpy as np

from .lights import LIGHT_MAX
from .transform import look_along, normalised

RAYS = 3000


def basis(direction):
    """The nine real harmonics for a glTF-space unit direction, in three.js order."""
    x, y, z = direction
    return np.array([0.282095, 0.488603 * y, 0.488603 * z, 0.488603 * x, 1.092548 * x * y, 1.092548 * y * z,
                     0.315392 * (3 * z * z - 1), 1.092548 * x * z, 0.546274 * (x * x - y * y)])


def to_gltf(vector):
    return np.array([vector[0], vector[2], -vector[1]])


def measure_probe(origin, scene, radiance_at, lighting):
    """27 numbers (9 × RGB) in lightmap units. The sun and the key lamp are left out: they shine as a directional light."""
    origin = np.asarray(origin, float)
    coefficients = np.zeros((9, 3))
    for direction in _sphere(RAYS):
        met = scene.hit(origin, direction)
        if met is None:
            radiance = lighting.sky.radiance(direction) if lighting.sky else np.zeros(3)
        else:
            radiance = radiance_at(met[1], met[0])
        coefficients += np.outer(basis(to_gltf(direction)), radiance) * 4 * math.pi / RAYS
    for position, irradiance in _direct_lights(origin, lighting):
        way = position - origin
        distance = float(np.linalg.norm(way))
        if scene.is_free(origin, way / distance, distance - 0.05):
            coefficients += np.outer(basis(to_gltf(way / distance)), irradiance * math.pi)
    coefficients += np.outer(np.eye(9)[0], np.asarray(lighting.ambient) + lighting.fill) * math.sqrt(4 * math.pi)
    window = np.array([1, 0.93, 0.93, 0.93, 0.75, 0.75, 0.75, 0.75, 0.75])  # softens the ringing of small strong lamps
    return (coefficients * window[:, None] / LIGHT_MAX).ravel().tolist()


def _direct_lights(origin, lighting):
    """(position, irradiance/π at the origin) of lamps and of points spread over area lights."""
    for lamp in lighting.lamps:
        if lamp is not lighting.key:
            yield lamp.position, lamp.colour / max(0.05, float(((lamp.position - origin) ** 2).sum()))
    for area in lighting.areas:
        frame = look_along(area.facing)
        patch = area.size[0] * area.size[1] / 9
        for across in (-1 / 3, 0, 1 / 3):
            for up in (-1 / 3, 0, 1 / 3):
                position = area.position + frame[:3, 0] * across * area.size[0] + frame[:3, 2] * up * area.size[1]
                way = origin - position
                cosine = normalised(way) @ normalised(area.facing)
                if cosine > 0:
                    yield position, area.colour * patch * cosine / math.pi / max(0.05, float(way @ way))


def run_time_sun(lighting, origin):
    """The directional light for movable things: the sun, or the key lamp as seen from the work; None when neither."""
    if lighting.sun:
        direction, colour = lighting.sun.direction, lighting.sun.colour
    elif lighting.key:
        way = lighting.key.position - np.asarray(origin, float)
        direction, colour = normalised(way), lighting.key.colour / float(way @ way)
    else:
        return None
    return {'direction': to_gltf(direction).round(5).tolist(), 'colour': (colour / LIGHT_MAX).round(5).tolist()}


def _sphere(count):
    """Evenly spread unit directions (Fibonacci spiral)."""
    for i in range(count):
        z = 1 - 2 * (i + 0.5) / count
        angle = i * math.pi * (3 - math.sqrt(5))
        radius = math.sqrt(1 - z * z)
        yield np.array([radius * math.cos(angle), radius * math.sin(angle), z])
