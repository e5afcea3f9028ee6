"""What hangs on walls. Local frame: the wall's face is y = 0, things stick out to −Y; centre at the origin unless said."""
import math

import numpy as np

from ..colour import jitter, linear, mix, random_source
from ..canvas import Canvas
from ..transform import rotate, translate
from .lettering import words


def clock(builder, radius, hour, minute, frame='#8f3a2a', face='#fbf3df'):
    """A round wall clock."""
    with builder.at(rotate('x', math.pi / 2)):
        builder.lathe([(radius * 1.08, 0), (radius * 1.1, 0.025), (radius * 1.02, 0.04), (radius * 0.98, 0.03)], (0, 0, 0), frame, sides=28, cap_top=False)
        ring = [(radius * math.cos(t), radius * math.sin(t), 0.028) for t in np.linspace(0, 2 * math.pi, 29)[:-1]]
    ring = [(x, -z, y) for x, y, z in ring]
    chart = builder.raw(ring, [list(range(28))], face, np.array(ring)[:, [0, 2]], facing=(0, -1, 0))
    dial = Canvas(chart, builder.matrix)
    for i in range(12):
        angle = i * math.pi / 6
        long = 0.16 if i % 3 == 0 else 0.08
        with builder.at(rotate('y', angle)):
            w = radius * 0.022
            shape(builder, [(-w, radius * (0.92 - long)), (w, radius * (0.92 - long)), (w, radius * 0.92), (-w, radius * 0.92)], '#3a2a20', dial, lift=0.03)
    turn = 2 * math.pi
    for share, long, wide, lift in (((hour + minute / 60) / 12, 0.52, 0.035, 0.033), (minute / 60, 0.8, 0.024, 0.036)):
        with builder.at(rotate('y', share * turn)):
            hand = [(-radius * wide, -radius * 0.12), (radius * wide, -radius * 0.12), (radius * wide * 0.5, radius * long), (-radius * wide * 0.5, radius * long)]
            shape(builder, hand, '#2a201a', dial, lift)
    with builder.at(translate(0, -0.036, 0), rotate('x', math.pi / 2)):
        builder.lathe([(radius * 0.05, 0), (radius * 0.04, 0.008)], (0, 0, 0), '#8f3a2a', sides=10)


def sheet(builder, width, height, colour, frame=None, border=0.02, density=1.0):
    """A sheet of paper or board, framed or bare; returns the canvas of its face, 6 mm before the wall."""
    builder.box((width, 0.005, height), (0, -0.0025, 0), colour, bevel=0, top=False, density=0.3)
    canvas = builder.panel(width, height, colour, lift=0.006, density=density)
    if frame is not None:
        for x in (-width / 2, width / 2):
            builder.box((border, 0.02, height + border), (x, -0.01, 0), frame, bevel=0.004)
        for z in (-height / 2, height / 2):
            builder.box((width + border, 0.02, border), (0, -0.01, z), frame, bevel=0.004)
    return canvas


def chalkboard(builder, width, height, title, lines):
    """A slate with a list written in chalk."""
    canvas = sheet(builder, width, height, '#2e3a36', frame='#8a5a30', border=0.03)
    with builder.at(translate(0, -0.006, 0)):
        step = (height - 0.06) / (len(lines) + 1.4)
        words(builder, title, step * 0.42, '#f4d58a', canvas, centre=(0, height / 2 - 0.03 - step * 0.55), width=width * 0.82)
        line_z = height / 2 - 0.03 - step * 1.05
        shape(builder, [(-width * 0.36, line_z), (width * 0.36, line_z), (width * 0.36, line_z + 0.004), (-width * 0.36, line_z + 0.004)], '#d8d4c8', canvas, lift=0.0015)
        for i, line in enumerate(lines):
            words(builder, line, step * 0.34, '#ecebe2', canvas, centre=(0, height / 2 - 0.03 - step * (1.65 + i)), width=width * 0.86)


def disc(builder, radius, colour, canvas=None, centre=(0, 0), lift=0.008, sides=20):
    """A flat disc on a wall, or painted on a canvas."""
    ring = [(centre[0] + radius * math.cos(t), -lift, centre[1] + radius * math.sin(t)) for t in np.linspace(0, 2 * math.pi, sides + 1)[:-1]]
    builder.raw(ring, [list(range(sides))], colour, np.array(ring)[:, [0, 2]], facing=(0, -1, 0), smooth=False, canvas=canvas)


def shape(builder, outline, colour, canvas=None, lift=0.008):
    """A flat convex patch (x, z) on a wall, or painted on a canvas."""
    points = [(x, -lift, z) for x, z in outline]
    builder.raw(points, [list(range(len(points)))], colour, np.array(outline, float), facing=(0, -1, 0), smooth=False, canvas=canvas)


def wheat_ear(builder, foot, height, colour, canvas, lean=0.0, lift=0.009):
    """A drawn ear of wheat."""
    grain = height * 0.1
    x, z = foot
    shape(builder, [(x - 0.0015, z), (x + 0.0015, z), (x + lean * height + 0.001, z + height * 0.6), (x + lean * height - 0.001, z + height * 0.6)], colour, canvas, lift)
    for i in range(5):
        for side in (-1, 1):
            share = 0.5 + i * 0.09
            cx, cz = x + lean * height * share + side * grain * 0.45, z + height * share
            shape(builder, [(cx - side * grain * 0.45, cz - grain * 0.5), (cx + side * grain * 0.3, cz), (cx + side * grain * 0.25, cz + grain * 0.75), (cx - side * grain * 0.2, cz + grain * 0.4)],
                  jitter(colour, 0.1), canvas, lift)


def extinguisher(builder, colour='#b5261e'):
    """A wall-hung fire extinguisher, its top at z = 0.5."""
    with builder.at(translate(0, -0.085, 0)):
        builder.lathe([(0.0, 0.0), (0.07, 0.0), (0.075, 0.02), (0.075, 0.36), (0.06, 0.41), (0.025, 0.44), (0.025, 0.46)], (0, 0, 0), colour, sides=16)
        builder.box((0.03, 0.05, 0.04), (0, 0, 0.475), '#2b2b2b', bevel=0.005)
        builder.tube([(0, -0.02, 0.48), (0.06, -0.03, 0.46), (0.085, 0, 0.36), (0.088, 0, 0.14)], 0.01, '#242424', sides=7)
    builder.box((0.03, 0.03, 0.3), (0, -0.012, 0.25), '#555250', bevel=0.003)


def socket(builder, colour='#efece4'):
    """A power socket."""
    builder.box((0.082, 0.012, 0.082), (0, -0.006, 0), colour, bevel=0.005)
    disc(builder, 0.024, linear(colour) * 0.75, lift=0.0128, sides=14)


def hanging_peel(builder, length, blade_width, blade_length, wood='#b98a52'):
    """A baker's peel hung by its handle's end: top at the origin, blade below."""
    builder.tube([(0, -0.03, 0), (0, -0.03, -length + blade_length)], 0.014, wood, sides=8)
    outline = [(-0.02, 0.0), (-blade_width / 2, -0.08), (-blade_width / 2, -blade_length + 0.03), (-blade_width / 2 + 0.03, -blade_length),
               (blade_width / 2 - 0.03, -blade_length), (blade_width / 2, -blade_length + 0.03), (blade_width / 2, -0.08), (0.02, 0.0)]
    with builder.at(translate(0, -0.024, -length + blade_length), rotate('x', math.pi / 2)):
        builder.extrude(outline, 0.012, mix(wood, '#d9b27c', 0.4), bevel=0.003)


def dried_bunch(builder, stems, length, stalk, flower, spread=0.09):
    """A bunch hung head down from the origin: lavender, wheat."""
    for _ in range(stems):
        dx, dy = random_source.uniform(-spread, spread), random_source.uniform(-spread, spread) * 0.6
        foot, tip = np.array([dx * 0.15, dy * 0.15, 0]), np.array([dx, dy, -length * random_source.uniform(0.8, 1.0)])
        middle = foot + (tip - foot) * 0.62
        builder.tube([foot, middle], 0.0025, stalk, sides=3, caps=False, density=0.5)
        builder.tube([middle, middle + (tip - middle) * 0.5, tip], [0.006, 0.009, 0.002], jitter(flower, 0.15, 0.05), sides=4, caps=False, density=0.5)
    builder.lathe([(0.016, -0.05), (0.018, -0.035), (0.016, -0.02)], (0, 0, 0), '#d8c8a0', sides=8, cap_top=False, density=0.5)


def cicada(builder, length=0.2, glaze='#7fb8a2'):
    """The glazed pottery cicada of every Provençal house, head up."""
    builder.blob(length * 0.3, (0, -0.02, length * 0.02), glaze, scale=(0.55, 0.35, 1.25), sides=12)
    builder.blob(length * 0.17, (0, -0.028, length * 0.36), mix(glaze, '#2f4a44', 0.3), scale=(1.1, 0.6, 0.75), sides=10)
    for side in (-1, 1):
        builder.blob(length * 0.045, (side * length * 0.15, -0.03, length * 0.42), '#2a211c', sides=6)
        wing = [(0.0, 0.28), (0.17, 0.2), (0.24, -0.15), (0.2, -0.5), (0.1, -0.56), (0.03, -0.2)]
        points = [(side * x * length, -0.03 - 0.02 * (0.3 - z), z * length) for x, z in wing]
        builder.raw(points, [list(range(6))], mix(glaze, '#f2ecd8', 0.55), np.array(points)[:, [0, 2]], facing=(0, -1, 0), smooth=False)
        builder.raw([(x, y + 0.004, z) for x, y, z in points], [list(range(6))], glaze, np.array(points)[:, [0, 2]], facing=(0, 1, 0), smooth=False)


def photograph(builder, width, height, tones, frame='#6d4a2a'):
    """A framed old picture of a shop front: sky, façade, awning, people as small figures."""
    canvas = sheet(builder, width, height, '#efe4cc', frame=frame, border=0.022)
    w, h = width * 0.4, height * 0.38
    shape(builder, [(-w, -h), (w, -h), (w, h), (-w, h)], tones[0], canvas, lift=0.0072)
    shape(builder, [(-w * 0.85, -h * 0.7), (w * 0.85, -h * 0.7), (w * 0.85, h * 0.75), (-w * 0.85, h * 0.75)], tones[1], canvas, lift=0.0084)
    shape(builder, [(-w * 0.75, h * 0.1), (w * 0.75, h * 0.1), (w * 0.65, h * 0.4), (-w * 0.65, h * 0.4)], tones[2], canvas, lift=0.0096)
    for x, tall in ((-0.4, 0.55), (-0.1, 0.6), (0.25, 0.45)):
        shape(builder, [(x * w - w * 0.09, -h * 0.9), (x * w + w * 0.09, -h * 0.9), (x * w + w * 0.06, -h * 0.9 + h * tall), (x * w - w * 0.06, -h * 0.9 + h * tall)], tones[2], canvas, lift=0.0108)
        disc(builder, w * 0.075, tones[0], canvas, centre=(x * w, -h * 0.86 + h * tall), lift=0.0115, sides=8)
