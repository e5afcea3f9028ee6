"""Gulls: one that stands, and one on the wing, far away."""
import numpy as np

from ..transform import rotate, spline, translate

WHITE, GREY = '#f4f4f0', '#a9b3bd'


def standing_gull(builder):
    """Yellow-legged gull, about 50 cm from beak to tail. Origin between its feet; it looks along −Y."""
    for side in (-.03, .03):
        builder.tube([(side, 0, .004), (side, .01, .12)], .006, '#e0a040', 5)
        builder.raw([(side, .016, .004), (side - .028, -.042, .003), (side, -.050, .005), (side + .028, -.042, .003)], [[0, 1, 2], [0, 2, 3]], '#e0a040', facing=(0, 0, 1))
    with builder.at(translate(0, 0, .20), rotate('x', -.28)):
        builder.blob(.085, (0, 0, 0), WHITE, (.82, 1.75, .85), 16)
        for side in (-1, 1):
            builder.blob(.078, (side * .022, .050, .018), GREY, (.66, 1.85, .70), 12)
            builder.tube([(side * .035, .14, .012), (side * .012, .255, -.010)], .014, '#2c3136', 5, end_radius=.004)
        builder.box((.075, .12, .012), (0, .165, -.012), WHITE, .005, rotation=rotate('x', .1))
    neck = spline([(0, -.085, .225), (0, -.122, .29), (0, -.130, .33)], 2)
    builder.tube(neck, [.052, .046, .042, .038, .036], WHITE, 9, caps=False)
    builder.blob(.049, (0, -.140, .345), WHITE, (.9, 1.12, .92), 14)
    builder.tube([(0, -.178, .342), (0, -.222, .336), (0, -.246, .322)], [.014, .010, .003], '#e8b030', 6)
    builder.blob(.005, (0, -.232, .322), '#c8402c', sides=5)
    for side in (-.036, .036):
        builder.blob(.0085, (side, -.168, .358), '#f0c850', sides=6)
        builder.blob(.0055, (side * 1.13, -.1715, .3585), '#1c1c1c', sides=5)


def flying_gull(builder, centre, heading, roll, size=.95):
    """A gull on the wing, a few metres to tens of metres away; self-lit colours, seen from below."""
    white, grey, black = np.array([.98, .98, 1.0]) * 1.9, np.array([.62, .68, .76]) * 1.2, np.array([.1, .1, .12])
    frame = translate(*centre) @ rotate('z', heading) @ rotate('y', roll)
    with builder.at(frame):
        for side in (-1, 1):
            inner = [(0, .16 * size, .02), (side * .5 * size, .22 * size, .22 * size), (side * .5 * size, 0, .22 * size), (0, -.14 * size, .02)]
            outer = [inner[1], (side * size, -.02, .12 * size), inner[2]]
            for faces in ([0, 1, 2, 3], [3, 2, 1, 0]):
                builder.raw(inner, [faces], grey, smooth=False)
            for faces in ([0, 1, 2], [2, 1, 0]):
                builder.raw(outer, [faces], np.array([grey, black, grey]), smooth=False)
        builder.blob(.085 * size, (0, .05, 0), white, (.9, 3.0, .8), 8, shade=.3)
        tail = [(-.07, -.25, 0), (.07, -.25, 0), (.12, -.42, 0), (-.12, -.42, 0)]
        builder.raw(tail, [[0, 1, 2, 3], [3, 2, 1, 0]], white, smooth=False)
        builder.raw([(-.025, .32, 0), (.025, .32, 0), (0, .42, -.02)], [[0, 1, 2], [2, 1, 0]], np.array([1.6, 1.0, .15]), smooth=False)
