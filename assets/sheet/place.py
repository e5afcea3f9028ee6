"""Contact sheets of the kit: every parametric part on a plain floor with its name before it, one field of parts a sheet."""
import pathlib
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parents[1]), str(pathlib.Path(__file__).resolve().parent)]

import bakehouse
import home
import roof

from kit.parts import lettering
from kit.place import Place
from kit.transform import translate

STEP, ROW, COLUMNS, FIELD = 2.0, 6.0, 8, 40.0
"""Metres between parts and between rows, parts a row, metres between the fields of parts: `contact-sheet.ts` knows them too."""


def lay_out(board, parts):
    rows = -(-len(parts) // COLUMNS)
    size, middle = (COLUMNS * STEP + 2, rows * ROW, 0.1), ((COLUMNS - 1) * STEP / 2, -(rows - 1) * ROW / 2, -0.05)
    board.box(size, middle, '#cfc4ae', bevel=0, density=0.25)
    for index, (name, build) in enumerate(parts.items()):
        x, y = (index % COLUMNS) * STEP, -(index // COLUMNS) * ROW
        with board.at(translate(x, y, 0)):
            build()
        with board.at(translate(x, y - 0.95, 0.16)):
            label = board.panel(1.5, 0.26, '#f6efdf')
            lettering.words(board, name, 0.13, '#3a2f26', label, width=1.4)


place = Place('sheet', seed=3)
for number, field in enumerate((bakehouse, home, roof)):
    with place.static.at(translate(number * FIELD, 0, 0)):
        lay_out(place.static, field.parts_of(place.static))
place.sky('#9cc4f0', '#e6eef6', '#b9a78c', strength=0.42)
place.sun((-0.5, -0.7, 1.1), (1.1, 1.0, 0.86))
place.cull_static = place.near_means_denser = False
place.anchor('spot_sheet', (0, -4, 0))
place.finish()
