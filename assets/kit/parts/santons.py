"""Santons: little painted clay figures of Provence, 11 cm high. Origin on the ground, they look towards −Y."""
import numpy as np

from ..colour import linear
from ..transform import translate

SANTONS = (
    {'coat': '#7a5a3c', 'skirt': '#5f4a38', 'apron': None, 'hat': '#3d3530', 'brim': 0.021},
    {'coat': '#b5544a', 'skirt': '#4f6f93', 'apron': '#f1e6cc', 'hat': '#f4efe2', 'brim': 0.0},
    {'coat': '#6f8f5f', 'skirt': '#c79a4a', 'apron': '#8e5a6d', 'hat': '#e6cf95', 'brim': 0.024},
)


def santon(builder, kind=0):
    """One of three: a shepherd, a woman with a basket, a lavender picker."""
    look = SANTONS[kind % len(SANTONS)]
    shades = np.array([linear(look['skirt'])] * 3 + [linear(look['coat'])] * 3)
    builder.lathe([(0.024, 0.0), (0.026, 0.012), (0.015, 0.05), (0.016, 0.055), (0.019, 0.075), (0.008, 0.088)], (0, 0, 0), shades, sides=10, cap_top=False, density=0.6)
    builder.blob(0.0115, (0, 0, 0.097), '#e6b78f', sides=8, density=0.6)
    builder.blob(0.0125, (0, 0.002, 0.1015), look['hat'], scale=(1, 1, 0.75), sides=8, density=0.6)
    if look['brim']:
        builder.lathe([(look['brim'], 0.1), (0.0, 0.104)], (0, 0, 0), look['hat'], sides=10, cap_top=False, density=0.6)
    for side in (-1, 1):
        builder.tube([(side * 0.016, -0.002, 0.078), (side * 0.022, -0.012, 0.064), (side * 0.008, -0.022, 0.06)], 0.0055, look['coat'], sides=5, density=0.5)
    if look['apron']:
        with builder.at(translate(0, -0.004, 0)):
            builder.lathe([(0.024, 0.01), (0.016, 0.05)], (0, 0, 0), look['apron'], sides=10, cap_top=False, density=0.4)
        builder.lathe([(0.007, 0.0), (0.011, 0.012), (0.006, 0.014)], (0, -0.026, 0.05), '#c99a58', sides=8, density=0.5)
