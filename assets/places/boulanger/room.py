"""The bakehouse itself: floor, walls, tiles, ceiling, window, the doorway with the shop behind it."""
from kit.colour import jitter, mix, random_source
from kit.parts import bread, furniture, walls, windows
from kit.parts.lettering import words
from kit.transform import rotate, translate

LEFT, RIGHT, FRONT, BACK, HEIGHT = -2.5, 2.45, -1.75, 2.75, 2.72
DADO = 1.2
PLASTER, CEILING, WOOD, SHUTTER_BLUE = '#f0dab0', '#f6eedd', '#8a5a36', '#7f9cbd'
TERRACOTTA = ('#b06b4c', '#ba7856', '#a6614a', '#b4704f', '#c08462')
WINDOW = (0.86, 1.98, 1.06, 2.12)
"""Hole in the far wall, in that wall's own x and z."""
DOOR = (1.2, 2.12, 0.0, 2.1)
"""Hole in the left wall, in that wall's own x and z (x = 0 behind the visitor)."""


def build(place):
    room = place.static
    walls.tomettes(room, LEFT - 0.1, RIGHT + 0.1, FRONT - 0.1, BACK + 0.1, 0.18, TERRACOTTA)
    corners = [(LEFT, BACK), (RIGHT, BACK), (RIGHT, FRONT), (LEFT, FRONT)]
    for index, (start, end) in enumerate(zip(corners, corners[1:] + corners[:1])):
        frame, length = walls.wall_frame(start, end)
        holes = [WINDOW] if index == 0 else [DOOR] if index == 3 else []
        with room.at(frame):
            walls.plaster(room, length, -0.02, HEIGHT + 0.05, PLASTER, holes, overlap=0.05)
            walls.glazed_tiles(room, length, 0.0, DADO, 0.2, _tile_colour, openings=holes)
            if index == 0:
                _window(room)
            if index == 3:
                walls.reveal(room, DOOR, 0.26, PLASTER)
                windows.door_frame(room, DOOR, SHUTTER_BLUE, depth=0.24)
                room.box((DOOR[1] - DOOR[0], 0.28, 0.03), ((DOOR[0] + DOOR[1]) / 2, 0.12, 0.0), '#d8c7a4', bevel=0.01)
                with room.at(translate((DOOR[0] + DOOR[1]) / 2, -0.012, DOOR[3] + 0.24)):
                    room.box((0.62, 0.02, 0.17), (0, 0, 0), '#8a5a30', bevel=0.008)
                    with room.at(translate(0, -0.0105, 0)):
                        sign = room.panel(0.6, 0.15, '#8a5a30')
                        words(room, 'Boutique', 0.072, '#f6e3b8', sign, resolution=2)
    _ceiling(room)
    _shop(room)


def _tile_colour(column, row, rows):
    if row == rows - 1:
        return '#2f6f94'
    if row == rows - 2:
        return '#dba24a' if column % 2 else '#f1e7d2'
    return '#f1ead9'


def _ceiling(room):
    points = [(x, y) for y in (FRONT - 0.05, 0.0, BACK + 0.05) for x in (LEFT - 0.05, 0.0, RIGHT + 0.05)]
    faces = [[r * 3 + c, r * 3 + c + 1, r * 3 + c + 4, r * 3 + c + 3] for r in range(2) for c in range(2)]
    room.raw([(x, y, HEIGHT) for x, y in points], faces, CEILING, points, facing=(0, 0, -1), smooth=False, density=0.7)
    for i in range(6):
        x = LEFT + 0.32 + i * 0.87
        walls.beam(room, (x, FRONT - 0.05, HEIGHT - 0.06), (x, BACK + 0.05, HEIGHT - 0.06), 0.14, 0.19, WOOD)


def _window(room):
    walls.reveal(room, WINDOW, 0.3, mix(PLASTER, '#ffffff', 0.35))
    left, right, low, high = WINDOW
    room.box((right - left + 0.14, 0.34, 0.04), ((left + right) / 2, 0.13, low - 0.02), '#b5623c', bevel=0.01)
    windows.window(room, WINDOW, SHUTTER_BLUE, depth=0.17)
    for hinge, turn in ((left, 2.35), (right, -2.35)):
        with room.at(translate(hinge, 0.33, low), rotate('z', turn)):
            width = (right - left) / 2 if turn > 0 else -(right - left) / 2
            with room.at(translate(min(0.0, width), 0, 0)):
                windows.shutter(room, abs(width), high - low, SHUTTER_BLUE)


def _shop(room):
    """What shows through the doorway: floor, back wall with shelves of bread, the end of the counter."""
    far, near, front, back = LEFT - 2.3, LEFT - 0.25, -1.6, 1.6
    with room.with_density(0.6):
        walls.tomettes(room, far, LEFT - 0.1, front, back, 0.2, TERRACOTTA)
        for start, end in (((far, front), (far, back)), ((far, back), (near, back)), ((near, front), (far, front))):
            frame, length = walls.wall_frame(start, end)
            with room.at(frame):
                walls.plaster(room, length, 0, HEIGHT, '#f0dcb4', overlap=0.05)
        room.quad((far, front, HEIGHT), (near + 0.2, front, HEIGHT), (near + 0.2, back, HEIGHT), (far, back, HEIGHT), CEILING, facing=(0, 0, -1))
        with room.at(translate(far + 0.2, 0.0, 0), rotate('z', 1.5708)):
            furniture.shelf_unit(room, 2.4, 0.34, (0.5, 0.9, 1.3, 1.7), 2.0, '#b07c46', back=True)
            for level in (0.5, 0.9, 1.3, 1.7):
                x = -1.0
                while x < 1.05:
                    with room.at(translate(x, random_source.uniform(-0.02, 0.03), level)):
                        if level > 1.2:
                            with room.at(translate(0, 0, 0), rotate('x', 0.0)):
                                bread.round_loaf(room, 0.1, 0.085, 'far')
                            x += 0.235
                        elif level > 0.8:
                            bread.country_loaf(room, 0.27, 0.13, 0.09, 'far')
                            x += 0.17
                        else:
                            bread.country_loaf(room, 0.3, 0.15, 0.1, 'far')
                            x += 0.2
        room.box((0.55, 1.3, 0.95), (far + 1.05, 0.95, 0.475), '#8a5a30', bevel=0.015)
        room.box((0.62, 1.4, 0.04), (far + 1.05, 0.95, 0.97), '#e3d3b0', bevel=0.01)
        room.box((0.3, 0.24, 0.16), (far + 1.1, 0.62, 1.07), '#3a3c40', bevel=0.02)
        for x in range(4):
            room.box((0.5, 0.01, 0.12), (far + 1.05, 0.295, 0.2 + x * 0.2), jitter('#a06c3a', 0.08), bevel=0.004)
