"""Where things lie on the bench; metres, Blender coordinates."""
from kit.transform import pose

TOP = 0.88
SCALE = (0.17, 0.60)
DOUGH = (-0.11, 0.44)
LOAF_SIZE = (0.32, 0.13, 0.09)
LOAF_POSE = pose((-0.43, 0.43, TOP + 0.006), (0, 0, 0.06))
SCORE = [(-0.016 + 0.032 * i / 8, -0.125 + 0.25 * i / 8) for i in range(9)]
"""The nine points of the cut in the loaf's frame (x, y): nearly along its axis, slightly slanted."""
