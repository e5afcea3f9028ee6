"""The roof in the making: tiled on the left, its layers open on the right in their true order of work."""
from kit.parts import canal_tiles, chimneys, eaves, roof_fittings, roof_layers
from kit.colour import jitter
from kit.transform import rotate, translate

from layout import (BATTENS, CHIMNEY, COUNTER_BATTENS, EAVE_HEIGHT, EAVE_Y, GRIP, LAST_COURANT, LEFT, LENGTH, NAILED_COLUMNS,
                    RIGHT, ROOF, ROWS, SKYLIGHT, STEP_BACK, on_roof, row_start)

STRAY_COLUMNS = (LAST_COURANT - .10, LAST_COURANT - .30)
OPEN_FROM = -1.45
HOLES = [(CHIMNEY[0] - .44, CHIMNEY[0] + .44, CHIMNEY[1] - .36, CHIMNEY[1] + .40),
         (SKYLIGHT[0] - .50, SKYLIGHT[0] + .50, SKYLIGHT[1] - .62, SKYLIGHT[1] + .62)]


def _covered(x, low):
    """Whether a tile there would lie under the chimney or the roof window."""
    return any(a < x < b and low + .34 > c and low < d - .04 for a, b, c, d in HOLES)


def _edge_tile(builder, x, low, hollow_down, density):
    """The last tile of a row shows its thickness and its hollow side: a whole one."""
    with builder.at(canal_tiles.hand_pose(x, low, hollow_down, GRIP)), builder.with_density(density):
        canal_tiles.whole_tile(builder, hollow_down, GRIP, sides=6)


def _tiles(builder):
    columns = int((LAST_COURANT - LEFT) / canal_tiles.PITCH) + 1
    for row in range(ROWS):
        low = row_start(row)
        for i in range(STEP_BACK[row], columns):
            x = LAST_COURANT - i * canal_tiles.PITCH
            density = 1.0 if x > -1.6 else .7 if x > -3 else .5
            lay = _edge_tile if i == STEP_BACK[row] else canal_tiles.laid_tile
            if not _covered(x, low):
                lay(builder, x, low, False, density)
            beside = x - canal_tiles.PITCH / 2
            is_stray = row == 0 and any(abs(beside - column) < .01 for column in STRAY_COLUMNS)
            if not _covered(beside, low) and not is_stray:
                lay(builder, beside, low, True, density)
    last = LAST_COURANT - STEP_BACK[-1] * canal_tiles.PITCH
    canal_tiles.ridge(builder, LEFT, last - .15, LENGTH + .02)


def _layers(builder):
    """Boards, rigid wood fibre, membrane, counter battens, battens: each stops a little before the one below it."""
    roof_layers.boards(builder, 1.0, RIGHT, LENGTH)
    builder.quad((LEFT, 0, -.045), (1.0, 0, -.045), (1.0, LENGTH, -.045), (LEFT, LENGTH, -.045), '#6d5236', (0, 0, 1), .15)
    roof_layers.wood_fibre(builder, OPEN_FROM, (3.5, 3.2, 3.55, 3.3), LENGTH)
    roof_layers.rain_membrane(builder, OPEN_FROM, ((0, 1.12, 1.72), (1.02, LENGTH, 1.55)))
    roof_layers.counter_battens(builder, [x for x in COUNTER_BATTENS if x < 1.6], LENGTH)
    ends = (1.60, 1.64, 1.58, 1.62, 1.55, 1.25, 1.05, 1.10)
    for number, (y, end) in enumerate(zip(BATTENS, ends)):
        roof_layers.batten(builder, OPEN_FROM, end, y, width=.06 if number == 0 else .045)
        for x in COUNTER_BATTENS:
            to_be_nailed = number < 2 and any(abs(x - column) < .01 for column in NAILED_COLUMNS)
            if to_be_nailed:
                roof_layers.chalk_cross(builder, x, y)
            elif -.6 < x < end:
                roof_layers.nail_head(builder, x, y)
    builder.box((RIGHT - .4, .05, .10), ((RIGHT + .4) / 2 - .6, LENGTH, .05), '#c79b5e', .006)
    for y in (.60, 1.12):
        builder.quad((1.78, y, .0415), (3.3, y + .004, .0415), (3.3, y + .010, .0415), (1.78, y + .006, .0415), '#2f66b8', (0, 0, 1))


def _wall_and_gutter(builder):
    """World frame: the wall below, its génoise, the gutter with its brackets."""
    builder.box((RIGHT - LEFT, .5, 3.4), ((LEFT + RIGHT) / 2, EAVE_Y + .62, EAVE_HEIGHT - 2.05), '#e6c99a', 0, density=.35, bottom=False, top=False)
    builder.box((RIGHT - LEFT, .52, .05), ((LEFT + RIGHT) / 2, EAVE_Y + .33, EAVE_HEIGHT - .07), '#dcc8a4', 0, density=.3)
    eaves.genoise(builder, LEFT, RIGHT, EAVE_Y + .04, EAVE_HEIGHT - .09)
    y, z = EAVE_Y - .045, EAVE_HEIGHT + .045
    eaves.half_round_gutter(builder, LEFT, .35, y, z + .018, density=.9)
    eaves.half_round_gutter(builder, .33, RIGHT - .1, y, z - .004, density=.8)
    for i in range(17):
        eaves.gutter_bracket(builder, LEFT + .3 + i * .58, y, z)


def _chimney(builder):
    x, y, z = on_roof(*CHIMNEY)
    chimneys.chimney(builder, x, y, z)
    chimneys.television_antenna(builder, (x + .32, y - .1, z + .5))
    with builder.at(ROOF):
        chimneys.chimney_flashing(builder, *CHIMNEY)


def _solar(builder):
    """Two rails on hooks; one panel is on, the second bay still waits."""
    level = .40
    for y in (.55, 1.42):
        roof_fittings.solar_rail(builder, -4.85, -3.35, y, level, (-4.6, -4.1, -3.75, -3.45))
    roof_fittings.solar_panel(builder, -4.32, .98, level + .04)
    for x in (-3.77, -3.40):
        for y in (.55, 1.42):
            builder.box((.05, .05, .035), (x, y, level + .035), '#3a4146', .008)


def _verge(builder):
    """The gable edge on the far right: barge board and the bare rafters' ends."""
    builder.box((.035, LENGTH + .04, .20), (RIGHT + .01, LENGTH / 2, -.03), '#b98a54', .006, density=.5)


def build(place):
    builder = place.static
    with builder.at(ROOF):
        _tiles(builder)
        _layers(builder)
        roof_fittings.roof_window(builder, *SKYLIGHT)
        _solar(builder)
        _verge(builder)
        roof_layers.membrane_roll(builder, 3.0, 1.62, .045)
        for number in range(3):
            panel = (2.65 + .03 * number, .82 + .02 * number, .07 + .06 * number)
            builder.box((1.18, .56, .058), panel, jitter('#a8804e', .06), .008, rotation=rotate('z', .05 * number - .06))
        for x in (2.35, 2.95):
            builder.box((.018, .58, .184), (x, .82, .13), '#2f9a62', .003)
        roof_fittings.roof_ladder(builder, 4.25, .1, LENGTH + .1, .02)
        with builder.at(translate(1.10, 1.26, canal_tiles.COUVERT_LEVEL - .055)):
            canal_tiles.stack(builder, 2, 5)
        with builder.at(translate(.42, 1.52, canal_tiles.COUVERT_LEVEL - .055)):
            canal_tiles.stack(builder, 2, 4)
    _wall_and_gutter(builder)
    _chimney(builder)
