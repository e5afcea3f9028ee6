"""Framed pictures with little painted scenes. The frame's back lies in the plane y = 0, its face looks towards −Y, its centre at the origin."""
import math

from ..colour import mix, random_source
from ..transform import rotate, translate
from .shapes import ellipse, flat_shape

SKIN = ['#f0c9a8', '#e5b48c', '#c98f66', '#f3d3b8']
HAIR = ['#5d3b22', '#2f2a28', '#b98a4b', '#8d4b2c', '#cfc8bd']
CLOTHES = ['#b5544a', '#4f7a9a', '#dfb457', '#6f9270', '#8e6d9e', '#e8e2d4', '#d98b5f']


def frame(builder, width, height, wood='#b08a4e', mount='#f4efe2', paint=None, rim=0.03, depth=0.022):
    """A moulded frame with a mount; `paint(builder, width, height)` paints in the clear field, origin at its centre."""
    profile = [(-rim, 0), (-rim, depth * 0.7), (-rim * 0.55, depth), (-rim * 0.2, depth * 0.75), (0, depth * 0.35), (0, 0)]
    w, h = width / 2, height / 2
    with builder.at(rotate('x', math.pi / 2)):
        builder.sweep(profile, [(-w, -h, 0), (w, -h, 0), (w, h, 0), (-w, h, 0)], wood, closed=True, density=0.6)
    builder.quad((-w, -0.006, -h), (w, -0.006, -h), (w, -0.006, h), (-w, -0.006, h), mount, facing=(0, -1, 0), density=0.6)
    if paint:
        with builder.at(translate(0, -0.006, 0)):
            paint(builder, width, height)


def standing_frame(builder, width, height, paint, wood='#b08a4e'):
    """A small frame on its strut, leaning back, on the local ground."""
    with builder.at(rotate('x', -0.2), translate(0, 0, height / 2 + 0.02)):
        frame(builder, width, height, wood, paint=paint, rim=0.018, depth=0.016)
        builder.quad((-width / 2, 0.004, -height / 2), (width / 2, 0.004, -height / 2), (width / 2, 0.004, height / 2), (-width / 2, 0.004, height / 2), '#6b5a45', facing=(0, 1, 0), density=0.3)
    builder.box((0.03, 0.006, height * 0.7), (0, height * 0.24 + 0.02, height * 0.33), '#5d4c39', bevel=0, rotation=rotate('x', 0.32), density=0.3)


def mountains_scene(sky='#a9cbe4', snow='#f4f3ee', rock='#8d93a5', meadow='#7fa05c', lake=True):
    """Summits over a lake: every home in the valley has this picture."""
    def paint(builder, width, height):
        w, h = width / 2 * 0.84, height / 2 * 0.82
        flat_shape(builder, [(-w, -h), (w, -h), (w, h), (-w, h)], sky, 0.001)
        flat_shape(builder, [(-w, -h * 0.1), (w, -h * 0.1), (w, h * 0.25), (w * 0.62, h * 0.62), (w * 0.3, h * 0.2), (-w * 0.12, h * 0.78), (-w * 0.5, h * 0.22), (-w * 0.75, h * 0.45), (-w, h * 0.12)], rock, 0.002)
        flat_shape(builder, [(-w * 0.12, h * 0.78), (-w * 0.32, h * 0.49), (-w * 0.16, h * 0.55), (-w * 0.06, h * 0.46), (w * 0.05, h * 0.54)], snow, 0.003)
        flat_shape(builder, [(w * 0.62, h * 0.62), (w * 0.47, h * 0.43), (w * 0.6, h * 0.48), (w * 0.75, h * 0.5)], snow, 0.003)
        flat_shape(builder, [(-w, -h), (w, -h), (w, -h * 0.05), (w * 0.2, h * 0.04), (-w * 0.4, -h * 0.1), (-w, h * 0.1)], meadow, 0.003)
        if lake:
            flat_shape(builder, ellipse(w * 0.1, -h * 0.55, w * 0.62, h * 0.26, 12), '#6fa6bd', 0.004)
        for x, tall in ((-0.8, 0.5), (-0.66, 0.36), (0.85, 0.42)):
            flat_shape(builder, [(w * (x - 0.09), -h * 0.5), (w * (x + 0.09), -h * 0.5), (w * x, -h * 0.5 + h * tall)], '#4d6b45', 0.005)
    return paint


def portrait_scene(seed, people=1, background='#c7d3c4'):
    """A family photograph: heads and shoulders, each with its own hair and clothes."""
    def paint(builder, width, height):
        state = random_source.getstate()
        random_source.seed(seed)
        w, h = width / 2 * 0.88, height / 2 * 0.88
        flat_shape(builder, [(-w, -h), (w, -h), (w, h), (-w, h)], background, 0.001)
        size = min(h * 0.42, w / people * 0.52)
        for i in range(people):
            x = w * (2 * (i + 0.5) / people - 1) * 0.86
            z = h * 0.16 + random_source.uniform(-0.14, 0.14) * h * (people > 1)
            cloth, skin, hair = random_source.choice(CLOTHES), random_source.choice(SKIN), random_source.choice(HAIR)
            shoulder = size * 1.35
            flat_shape(builder, [(x - shoulder, -h), (x + shoulder, -h), (x + shoulder * 0.9, z - size * 1.25), (x + size * 0.4, z - size * 0.8), (x - size * 0.4, z - size * 0.8), (x - shoulder * 0.9, z - size * 1.25)], cloth, 0.002 + i * 0.0004)
            flat_shape(builder, ellipse(x, z + size * 0.14, size * 0.84, size * 1.0, 10), hair, 0.0035)
            flat_shape(builder, ellipse(x, z - size * 0.1, size * 0.66, size * 0.82, 10), skin, 0.0045)
            for side in (-1, 1):
                flat_shape(builder, ellipse(x + side * size * 0.25, z, size * 0.08, size * 0.1, 5), '#3a2d26', 0.0055)
            flat_shape(builder, ellipse(x, z - size * 0.32, size * 0.26, size * 0.2, 6, math.pi, math.tau), '#a8503f', 0.0055)
        random_source.setstate(state)
    return paint


def wedding_scene(builder, width, height):
    """An old sepia photograph of a couple on a church step."""
    w, h = width / 2 * 0.86, height / 2 * 0.86
    flat_shape(builder, [(-w, -h), (w, -h), (w, h), (-w, h)], '#d8c6a2', 0.001)
    flat_shape(builder, [(-w * 0.8, -h * 0.7), (w * 0.8, -h * 0.7), (w * 0.8, h * 0.5), (0, h * 0.95), (-w * 0.8, h * 0.5)], '#c3ad84', 0.0015)
    flat_shape(builder, [(0, -h * 0.85), (w * 0.45, -h * 0.85), (w * 0.42, h * 0.22), (w * 0.08, h * 0.22)], '#4a3d30', 0.002)
    flat_shape(builder, [(-w * 0.75, -h * 0.85), (w * 0.02, -h * 0.85), (-w * 0.12, h * 0.05), (-w * 0.42, h * 0.05)], '#f3ead6', 0.0025)
    for x, hair in ((0.25, '#40342a'), (-0.28, '#f3ead6')):
        flat_shape(builder, ellipse(w * x, h * 0.42, w * 0.15, h * 0.17, 9), hair, 0.003)
        flat_shape(builder, ellipse(w * x, h * 0.37, w * 0.11, h * 0.13, 9), '#e2c8a0', 0.0035)
    flat_shape(builder, ellipse(-w * 0.2, -h * 0.1, w * 0.12, h * 0.1, 7), '#fff7e8', 0.004)


def lavender_scene(builder, width, height):
    """Rows of lavender under a yellow sky with a farmhouse."""
    w, h = width / 2 * 0.86, height / 2 * 0.84
    flat_shape(builder, [(-w, -h), (w, -h), (w, h), (-w, h)], '#f1dca4', 0.001)
    flat_shape(builder, [(-w, h * 0.05), (-w * 0.3, h * 0.32), (w * 0.4, h * 0.12), (w, h * 0.36), (w, -h * 0.1), (-w, -h * 0.1)], '#8fa3b5', 0.0015)
    flat_shape(builder, [(-w, -h), (w, -h), (w, h * 0.06), (-w, h * 0.06)], '#9fae6d', 0.002)
    for i in range(-3, 4):
        flat_shape(builder, [(w * i * 0.36 - w * 0.11, -h), (w * i * 0.36 + w * 0.11, -h), (w * i * 0.09 + w * 0.012, h * 0.05), (w * i * 0.09 - w * 0.012, h * 0.05)], mix('#8671b0', '#a58fc9', (i % 2) * 0.6), 0.0025)
    flat_shape(builder, [(w * 0.35, h * 0.02), (w * 0.75, h * 0.02), (w * 0.75, h * 0.2), (w * 0.35, h * 0.2)], '#e9cfa0', 0.003)
    flat_shape(builder, [(w * 0.3, h * 0.2), (w * 0.8, h * 0.2), (w * 0.7, h * 0.3), (w * 0.4, h * 0.3)], '#b8664a', 0.0035)
