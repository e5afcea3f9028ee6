"""Where the big pieces stand, in metres (Blender coordinates), and how things are put down."""
from kit.transform import rotate, translate

TABLE = (1.47, 0.98)
TABLE_TOP = 0.749
SIDEBOARD = (-0.07, 2.5)
SIDEBOARD_TOP = 0.86
LAMP = (-1.05, 2.25)
BENCH = (-2.29, 1.2)


def placed(static, x, y, z=0.0, turn=0.0):
    """A frame on the floor (or at height z), turned about the vertical."""
    return static.at(translate(x, y, z), rotate('z', turn))
