"""Colours as linear RGB arrays. Albedo is written as sRGB hex in the sources and converted here."""
import random

import numpy as np

random_source = random.Random(7)
"""The one source of chance of a build: seeded by the place, so that a rebuild gives the same picture."""

_cache = {}


def linear(colour):
    """'#rrggbb' (sRGB) to linear RGB; arrays pass through."""
    if not isinstance(colour, str):
        return np.asarray(colour, float)
    if colour not in _cache:
        digits = colour.lstrip('#')
        channels = np.array([int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)])
        _cache[colour] = np.where(channels > 0.04045, ((channels + 0.055) / 1.055) ** 2.4, channels / 12.92)
    return _cache[colour]


def to_srgb(values):
    """Linear light to sRGB transfer, element by element."""
    values = np.asarray(values, float)
    return np.where(values > 0.0031308, 1.055 * np.power(np.maximum(values, 1e-7), 1 / 2.4) - 0.055, values * 12.92)


def mix(first, second, share):
    """Linear blend; share 0 gives the first colour, 1 the second."""
    first, second = linear(first), linear(second)
    return first + (second - first) * share


def jitter(colour, amount=0.08, hue=0.03):
    """A neighbour of the colour: brightness ± amount, each channel ± hue."""
    brightness = 1 + random_source.uniform(-amount, amount)
    channels = 1 + np.array([random_source.uniform(-hue, hue) for _ in range(3)])
    return np.clip(linear(colour) * brightness * channels, 0, 1)


def choice(colours):
    """One of the colours, by chance."""
    return linear(random_source.choice(colours))
