"""Inclined tile lift: its rail and its cradle, along +Y in the plane it leans on; metres."""


def tile_lift_rail(builder, start, end):
    """Ladder rail of an inclined tile lift, along +Y from start to end, in its own plane."""
    for side in (-.19, .19):
        builder.box((.05, end - start, .07), (side, (start + end) / 2, .06), '#aab3b8', .010, density=.8)
    for k in range(int((end - start) / .36)):
        y = start + .2 + k * .36
        builder.tube([(-.18, y, .06), (.18, y, .06)], .014, '#98a2a8', 6, caps=False, density=.7)


def tile_lift_cradle(builder):
    """Orange cradle of the lift; stands on the rail, load towards +Z."""
    orange = '#e09a2c'
    builder.box((.56, .54, .03), (0, 0, .11), orange, .010)
    builder.box((.56, .03, .26), (0, -.26, .23), orange, .010)
    for side in (-.27, .27):
        builder.tube([(side, -.26, .34), (side, .25, .13)], .014, '#c9821f', 7)
        builder.tube([(side * .7, -.2, .085), (side * .7, .2, .085)], .022, '#2f3438', 8)
