"""Linear colours as arrays of three numbers, 0 to 1."""
import numpy as np

SKINS = {
    'porcelain': '#efc9b2', 'fair': '#e4bba0', 'olive': '#cf9f7d', 'tan': '#bd8f70', 'brown': '#946346',
    'deep': '#7d5138', 'ebony': '#664430',
}


def linear(code):
    """'#rrggbb' in sRGB to linear light."""
    parts = np.array([int(code[i:i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(parts > .04045, ((parts + .055) / 1.055)**2.4, parts / 12.92)


def mix(a, b, share):
    return np.asarray(a) * (1 - share) + np.asarray(b) * share


def shade(colour, factor):
    return np.asarray(colour) * factor
