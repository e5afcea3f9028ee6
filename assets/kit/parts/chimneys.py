"""A Provençal chimney: rendered stack, stone corners, tiled hood, flashing, antenna. Metres."""
import numpy as np

from ..colour import jitter, mix, random_source
from ..transform import rotate, translate

LEAD = '#8f999d'


def chimney(builder, x, y, z, width=.60, depth=.48, height=1.05):
    """A rendered stack with stone corners, flagstones, clay posts and a tiled hood. World frame; z = where it leaves the roof."""
    ring = [(-1, -1), (0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0)]
    steps = np.linspace(0, 1, 6)
    for a, b in zip(ring, ring[1:] + ring[:1]):
        wall = [[(x + p[0] * width / 2, y + p[1] * depth / 2, z - .15 + (height + .15) * t) for p in (a, b)] for t in steps]
        stain = [jitter(mix('#dfc096', '#b99d78', max(0, t - .75) * 2.2 + random_source.uniform(0, .25)), .05) for t in steps for _ in (0, 1)]
        builder.grid(wall, np.array(stain), away=(x, y, z + height / 2), smooth=False, density=.8)
    for k in range(5):
        for side in (-1, 1):
            long = .16 if (k + (side > 0)) % 2 else .105
            builder.box((long, long * .8, .165), (x + side * (width / 2 - long / 2 + .012), y - depth / 2 + long * .4 - .012, z + .2 + k * .17),
                        jitter('#e9dcc0', .07), .010, density=.7, bottom=False)
    for k, (extra, thick) in enumerate(((.08, .05), (.14, .04))):
        builder.box((width + extra, depth + extra, thick), (x, y, z + height + .02 + k * .11), ('#d29468', '#c98257')[k], .010, density=.7)
    builder.box((width * .9, depth * .9, .08), (x, y, z + height + .07), '#d8b98c', 0, density=.5, bottom=False)
    top = z + height + .15
    for sx in (-1, 1):
        for sy in (-1, 1):
            builder.box((.08, .08, .16), (x + sx * (width / 2 - .05), y + sy * (depth / 2 - .05), top + .08), '#c0724e', .010, density=.6)
        with builder.at(translate(x + sx * width * .26, y, top + .20), rotate('y', sx * .55)):
            builder.box((width * .72, depth + .12, .03), (0, 0, 0), jitter('#c77a52', .06), .010, density=.7)
    builder.tube([(x, y - depth / 2 - .09, top + .285), (x, y + depth / 2 + .09, top + .285)], .075, jitter('#c98a64', .05), 10, density=.7)


def chimney_flashing(builder, x, y, width=.60, depth=.48):
    """Mortar fillet and lead round a stack, in the roof frame."""
    builder.box((width + .2, depth + .3, .26), (x, y, .13), '#cdb892', .02, density=.7, bottom=False)
    builder.box((width + .34, .18, .016), (x, y - depth / 2 - .2, .275), LEAD, .005, rotation=rotate('x', .10))
    for side in (-1, 1):
        builder.box((.13, depth + .3, .016), (x + side * (width / 2 + .11), y, .268), LEAD, .005, rotation=rotate('y', -side * .12))


def television_antenna(builder, base, height=1.5):
    """Rake antenna strapped to a chimney; `base` = foot of the mast, world frame."""
    base = np.asarray(base, float)
    builder.tube([base, base + (0, 0, height)], .014, '#9aa3a8', 6)
    for level in (.05, .40):
        builder.box((.06, .08, .03), base + (-.02, 0, level), '#6f787d', .004)
    boom = height - .08
    builder.tube([base + (-.33, 0, boom), base + (.33, 0, boom)], .009, '#b4bcc0', 5)
    for k in range(7):
        half = .28 - .02 * k
        builder.tube([base + (-.30 + k * .095, -half, boom), base + (-.30 + k * .095, half, boom)], .006, '#b4bcc0', 4, caps=False, density=.6)
