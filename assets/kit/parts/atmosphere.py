"""The light of the open air: clear sky, haze, sun on far surfaces, and where far points are drawn.

Colours made here are final radiance in light units (write them with `builder.self_lit = True`).
Beyond 150 m the radius is compressed logarithmically while angles stay true, so that a hill at 1.3 km and a ridge at
13 km fit the same far plane; parallax at that range cannot be seen.
"""
import math

import numpy as np

from ..colour import linear, mix
from ..transform import normalised

NEAR_LIMIT = 150.0


class Atmosphere:
    """The light of one place outdoors, shared by everything drawn far away."""

    def __init__(self, sun_direction, sun_colour, horizon, middle, zenith, eye_height=1.6, sea_level=-46.0):
        self.sun_direction = normalised(sun_direction)
        self.sun_colour = np.asarray(sun_colour, float)
        self.horizon, self.middle, self.zenith = (np.asarray(c, float) for c in (horizon, middle, zenith))
        self.eye = np.array([0, 0, eye_height])
        self.sea_level = sea_level

    def sky_colour(self, direction):
        """Radiance of the clear sky: three-stop gradient and the glow round the sun."""
        direction = normalised(direction)
        height, towards_sun = max(0.0, direction[2]), max(0.0, direction @ self.sun_direction)
        if height < 0.30:
            colour = mix(self.horizon, self.middle, (height / 0.30) ** 0.75)
        else:
            colour = mix(self.middle, self.zenith, ((height - 0.30) / 0.70) ** 0.8)
        return colour + np.array([1, 0.9, 0.7]) * (0.22 * towards_sun ** 6 + 0.6 * towards_sun ** 60)

    def haze(self, colour, distance, depth=4200.0):
        """Aerial perspective: the colour sinks into the blue of the horizon."""
        share = 1 - math.exp(-distance / depth)
        return mix(colour, self.horizon * np.array([0.80, 0.90, 1.0]), share)

    def lit(self, normal, albedo, openness=1.0):
        """Radiance of a matt surface under sun, sky and the warm light from the ground."""
        normal = normalised(normal)
        up = 0.5 + 0.5 * normal[2]
        light = self.sun_colour * max(0.0, normal @ self.sun_direction)
        light = light + np.array([0.42, 0.55, 0.80]) * up * openness + np.array([0.36, 0.27, 0.19]) * (1 - up * 0.75)
        return linear(albedo) * light

    def point(self, x, y, z):
        """A true point in metres, drawn at its compressed distance."""
        distance = math.hypot(x, y)
        drawn = distance if distance < NEAR_LIMIT else NEAR_LIMIT * (1 + math.log(distance / NEAR_LIMIT))
        shrink = drawn / distance
        return np.array([x * shrink, y * shrink, self.eye[2] + (z - self.eye[2]) * shrink])

    def polar(self, bearing, distance, z):
        """Bearing in degrees: 0 straight ahead (+Y), 90 to the left (−X)."""
        angle = math.radians(bearing)
        return self.point(-math.sin(angle) * distance, math.cos(angle) * distance, z)

    def face(self, builder, points, albedo, distance, openness=1.0):
        """One lit, hazed face turned to the eye."""
        points = np.array(points)
        normal = np.cross(points[1] - points[0], points[2] - points[0])
        if normal @ (self.eye - points[0]) < 0:
            normal = -normal
        colour = self.haze(self.lit(normal, albedo, openness), distance)
        builder.raw(points, [list(range(len(points)))], colour, facing=normal, smooth=False)

    def glow_face(self, builder, points, radiance, distance):
        """A face of given radiance (sails, hulls, gilding), only hazed."""
        points = np.array(points)
        builder.raw(points, [list(range(len(points)))], self.haze(linear(radiance), distance),
                    facing=self.eye - points.mean(0), smooth=False)


def direction_of(bearing, elevation):
    """Unit vector of a bearing and an elevation, both in degrees."""
    turn, lift = math.radians(bearing), math.radians(elevation)
    return np.array([-math.sin(turn) * math.cos(lift), math.cos(turn) * math.cos(lift), math.sin(lift)])
