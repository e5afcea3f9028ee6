"""What stands about on a building site: bucket, mug, radio, tool box, water, cap. Origin at the middle of the base; metres."""
import math

from ..transform import arc, rotate, spline, translate

DARK, STEEL = '#2d3236', '#aab2b6'


def bucket(builder):
    """Black mason's bucket. Origin at the middle of its base."""
    builder.lathe([(.001, .001), (.082, 0), (.104, .185), (.110, .190), (.110, .202), (.102, .202), (.099, .185), (.086, .100)], (0, 0, 0), '#2f3438', 18, cap_top=False)
    builder.lathe([(.087, .095), (.080, .104), (.045, .118), (.004, .124)], (0, 0, 0), '#d9cdb4', 14)
    builder.tube(spline([(-.108, 0, .190), (-.112, .03, .235), (-.06, .06, .262), (.06, .06, .262), (.112, .03, .235), (.108, 0, .190)], 3), .004, '#c9ced1', 6)
    with builder.at(translate(.03, -.02, .11), rotate('y', .5), rotate('x', -.25)):
        builder.tube([(0, 0, .10), (0, 0, .20)], .012, '#b57f43', 8)
        builder.tube([(0, 0, .05), (0, 0, .10)], .005, STEEL, 6)
        builder.box((.075, .005, .11), (0, 0, 0), STEEL, .002)


def mug(builder, colour='#e9e2d2'):
    """Enamel mug, half full of coffee. Origin at the middle of its base."""
    builder.lathe([(.001, .001), (.036, 0), (.040, .012), (.040, .084), (.042, .088), (.037, .088), (.036, .062)], (0, 0, 0), colour, 18, cap_top=False)
    builder.lathe([(.0365, .060), (.002, .061)], (0, 0, 0), '#4a2f1e', 16)
    builder.tube(arc((.044, 0, .046), .024, -1.5, 1.5, 8, 'xz'), .0052, colour, 7)
    builder.lathe([(.0405, .080), (.0425, .0885), (.0418, .0895)], (0, 0, 0), '#2f5f8f', 18, cap_top=False)


def radio(builder):
    """Small site radio with a handle. Origin at the middle of its base; the front looks towards −Y."""
    builder.box((.20, .075, .115), (0, 0, .0575), '#e0a02c', .018)
    with builder.at(translate(-.045, -.038, .055), rotate('x', math.pi / 2)):
        builder.lathe([(.040, 0), (.040, .005), (.032, .007), (.006, .003)], (0, 0, 0), DARK, 16)
    with builder.at(translate(.055, -.038, .040), rotate('x', math.pi / 2)):
        builder.lathe([(.018, 0), (.018, .010), (.014, .014)], (0, 0, 0), DARK, 12)
    builder.box((.075, .006, .030), (.052, -.038, .085), '#cfe0d4', .003)
    builder.tube([(-.075, 0, .112), (-.070, 0, .150), (.070, 0, .150), (.075, 0, .112)], .007, DARK, 7)
    builder.tube([(.085, .02, .110), (.125, .03, .27)], .003, '#c9ced1', 6)


def tool_box(builder, colour='#d8442e'):
    builder.box((.50, .23, .19), (0, 0, .10), colour, .025)
    builder.box((.52, .25, .05), (0, 0, .215), '#2f3438', .014)
    builder.tube([(-.15, 0, .235), (-.125, 0, .29), (.125, 0, .29), (.15, 0, .235)], .012, '#2f3438', 7)
    for side in (-.15, .15):
        builder.box((.04, .012, .06), (side, -.122, .19), '#c9ced1', .004)


def water_bottle(builder, colour='#4fa3c8'):
    builder.lathe([(.033, 0), (.036, .01), (.036, .15), (.032, .175), (.014, .195), (.014, .222)], (0, 0, 0), colour, 14, cap_bottom=True)
    builder.lathe([(.016, .205), (.016, .230), (.012, .233)], (0, 0, 0), '#f1efe8', 12)


def cap(builder, colour='#e7dcc0'):
    """A sun cap; peak towards +Y."""
    builder.lathe([(.092, 0), (.094, .03), (.080, .075), (.045, .100), (.002, .106)], (0, 0, 0), colour, 16)
    builder.box((.13, .10, .008), (0, .125, .008), colour, .004, rotation=rotate('x', -.18))
    builder.blob(.008, (0, 0, .107), '#c23b2c', sides=6)
