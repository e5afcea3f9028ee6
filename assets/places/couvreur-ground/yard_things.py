"""What stands in a training centre's yard: pallets of tiles, practice frames, a van, timber. Origin on the gravel; metres."""
from kit.colour import jitter, random_source
from kit.parts import canal_tiles
from kit.transform import rotate, translate

GROUND = -0.40


def pallet_of_tiles(builder, x, y, turn):
    with builder.at(translate(x, y, GROUND), rotate('z', turn)):
        for k in range(5):
            builder.box((1.2, .1, .02), (0, -.38 + k * .19, .13), '#c9a673', 0)
        for k in (-.5, 0, .5):
            builder.box((.09, .9, .11), (k, 0, .06), '#b08c58', 0)
        for layer in range(2):
            with builder.at(translate(0, -.21 + layer * .44, .16)):
                canal_tiles.stack(builder, 5, 8)


def practice_frame(builder, x, y, turn):
    """A bare timber roof frame on posts: another group's exercise."""
    wood = '#c79b5e'
    with builder.at(translate(x, y, GROUND), rotate('z', turn)):
        for side in (-1, 1):
            for depth in (-1.6, 1.6):
                builder.box((.14, .14, 2.0), (side * 2.2, depth, 1.0), wood, .012)
            builder.box((.14, 3.7, .16), (side * 2.2, 0, 2.06), wood, .012)
        builder.box((.12, 3.9, .18), (0, 0, 3.02), wood, .012)
        for depth in (-1.6, 0, 1.6):
            builder.box((4.6, .12, .16), (0, depth, 2.1), wood, .012)
            builder.box((.12, .12, .9), (0, depth, 2.6), wood, .012)
        for k in range(7):
            depth = -1.65 + k * .55
            for side in (-1, 1):
                builder.box((2.75, .07, .09), (side * 1.2, depth, 2.62), jitter(wood, .06), .008, rotation=rotate('y', side * .40))


def van(builder, x, y, turn):
    """The centre's van with a ladder on its roof."""
    white = '#eef0ee'
    with builder.at(translate(x, y, GROUND), rotate('z', turn)):
        builder.box((3.3, 1.85, 1.65), (-.75, 0, 1.20), white, .12)
        builder.box((1.6, 1.80, .75), (1.55, 0, .75), white, .16)
        builder.box((1.05, 1.62, .72), (1.05, 0, 1.42), '#2f4250', .18)
        builder.box((4.9, 1.86, .16), (-.02, 0, .50), '#b4603f', .04)
        for wheel_x in (-1.5, 1.45):
            for side in (-1, 1):
                builder.tube([(wheel_x, side * .72, .34), (wheel_x, side * .95, .34)], .34, '#24282b', 12)
                builder.tube([(wheel_x, side * .95, .34), (wheel_x, side * .965, .34)], .19, '#b9c0c4', 10)
        for side in (-.22, .22):
            builder.tube([(-2.3, side, 2.14), (1.1, side, 2.14)], .03, '#c3cacd', 6)
        for k in range(9):
            builder.tube([(-2.15 + k * .38, -.22, 2.14), (-2.15 + k * .38, .22, 2.14)], .02, '#c3cacd', 5, caps=False)


def timber(builder, x, y, turn):
    """A pile of battens on bearers."""
    with builder.at(translate(x, y, GROUND), rotate('z', turn)):
        for k in (-1.2, 0, 1.2):
            builder.box((.10, 1.0, .10), (k, 0, .05), '#8f7550', .01)
        for layer in range(5):
            for k in range(7):
                builder.box((3.6 + random_source.uniform(-.12, .12), .11, .07), (random_source.uniform(-.06, .06), -.40 + k * .133, .14 + layer * .075), jitter('#d2b07a', .09), .008, bottom=False)
