"""What is set into or onto a roof: window, solar rails and panel, ladder.

Roof frame: x along the eave, y up the slope, z out of the roof; metres.
"""
import numpy as np

from ..colour import mix
from ..transform import rotate, translate

LEAD = '#8f999d'


def roof_window(builder, x, y, width=.78, length=.98):
    """A roof window with lead apron; its pane mirrors the sky."""
    with builder.at(translate(x, y, .275)):
        frame = '#5b6468'
        for side in (-1, 1):
            builder.box((.07, length + .1, .10), (side * width / 2, 0, .02), frame, .014)
            builder.box((.13, length + .26, .012), (side * (width / 2 + .08), 0, 0), LEAD, .003)
            builder.box((width + .07, .08 if side < 0 else .12, .10), (0, side * length / 2, .02), frame, .014)
        builder.box((width + .4, .22, .014), (0, -length / 2 - .14, .01), LEAD, .005, rotation=rotate('x', .06))
        builder.box((width + .3, .14, .02), (0, length / 2 + .12, .03), LEAD, .005)
        us, vs = np.linspace(0, 1, 6), np.linspace(0, 1, 7)
        pane = [[((u - .5) * (width - .08), (v - .5) * (length - .08), .045) for u in us] for v in vs]
        glints = [mix(mix('#20384a', '#7fb2d6', v), '#dcecf5', max(0, 1 - abs((u - v * .7) - .12) * 7) * .5) * .8 for v in vs for u in us]
        builder.grid(pane, np.array(glints), facing=(0, 0, 1))


def solar_rail(builder, start, end, y, level, hooks):
    """Aluminium rail on hooks that reach under the tiles."""
    builder.tube([(start, y, level), (end, y, level)], .02, '#c6ccd0', 6)
    for x in hooks:
        builder.box((.05, .035, .14), (x, y, level - .07), '#8d969b', .006)
        builder.box((.05, .2, .014), (x, y + .09, level - .10), '#8d969b', .004)


def solar_panel(builder, x, y, level, width=1.05, length=1.56):
    """A photovoltaic panel lying in its aluminium frame."""
    builder.box((width, length, .04), (x, y, level), '#c9ced1', .006, density=.6)
    columns, rows = 3, 5
    cell_x, cell_y = (width - .05) / columns, (length - .05) / rows
    for i in range(columns):
        for j in range(rows):
            left, bottom = x - width / 2 + .025 + i * cell_x, y - length / 2 + .025 + j * cell_y
            corners = [(left + u * (cell_x - .012), bottom + v * (cell_y - .012), level + .0215) for u, v in ((0, 0), (1, 0), (1, 1), (0, 1))]
            builder.quad(*corners, mix('#16253f', '#35557f', .15 * i + .12 * j), (0, 0, 1), .6)


def roof_ladder(builder, x, bottom, top, level=.14):
    """Flat ladder lying on the roof, hooked over the ridge."""
    for side in (-.2, .2):
        builder.tube([(x + side, bottom, level), (x + side, top, level)], .021, '#c3cacd', 8)
    for k in range(int((top - bottom - .2) / .3)):
        builder.tube([(x - .2, bottom + .15 + k * .3, level), (x + .2, bottom + .15 + k * .3, level)], .014, '#c3cacd', 6, caps=False, density=.8)
