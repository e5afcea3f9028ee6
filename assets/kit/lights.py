"""Declared lights of a place. Light is measured in irradiance/π, so that white paper under light 1.0 has radiance 1.0."""
from dataclasses import dataclass, field

import numpy as np

LIGHT_MAX = 3.0
"""A lightmap texel, far colour or probe value of 1.0 means this much light."""


@dataclass
class Sun:
    """direction: unit, from the place towards the sun; colour: light on a face square to it; angle: radians across."""
    direction: np.ndarray
    colour: np.ndarray
    angle: float = 0.02


@dataclass
class Sky:
    """Radiance of the sky straight up, at the horizon, and of the ground below it."""
    zenith: np.ndarray
    horizon: np.ndarray
    ground: np.ndarray

    def radiance(self, direction):
        height = float(direction[2])
        if height <= -0.06:
            return self.ground
        if height < 0.04:
            return self.ground + (self.horizon - self.ground) * (height + 0.06) / 0.10
        return self.horizon + (self.zenith - self.horizon) * (height - 0.04) / 0.96


@dataclass
class Lamp:
    """A small lamp; colour: light one metre away."""
    position: np.ndarray
    colour: np.ndarray
    radius: float = 0.05


@dataclass
class AreaLight:
    """A shining rectangle: a window full of sky, an oven mouth. size: metres across and up; colour: its radiance."""
    position: np.ndarray
    facing: np.ndarray
    size: tuple
    colour: np.ndarray


@dataclass
class Lighting:
    sun: Sun | None = None
    sky: Sky | None = None
    lamps: list = field(default_factory=list)
    areas: list = field(default_factory=list)
    ambient: np.ndarray = field(default_factory=lambda: np.zeros(3))
    fill: np.ndarray = field(default_factory=lambda: np.zeros(3))
    """Even light that only people and movable things get, so that a face in the shade still reads."""
    key: Lamp | None = None
    """The lamp that shapes movable things at run time, as a directional light (indoors, where there is no sun)."""
