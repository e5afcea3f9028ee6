"""Cloth on a hook: aprons, towels."""
import numpy as np

from ..colour import linear


def hanging_cloth(builder, width, length, colour, stripe=None, folds=4, depth=0.05, gather=0.45):
    """An apron or towel on a hook at the origin: gathered on top, falling in folds along −Z, wall at y = 0."""
    rows, colours, columns = [], [], folds * 4
    base = linear(colour)
    for r in range(9):
        share = r / 8
        spread = gather + (1 - gather) * min(1, share * 2.2)
        row = []
        for c in range(columns + 1):
            u = c / columns
            wave = np.sin(u * folds * 2 * np.pi) * 0.5 + 0.5
            y = -0.012 - depth * (0.35 + 0.65 * wave) * (0.55 + 0.45 * share)
            row.append(((u - 0.5) * width * spread, y, -length * share - 0.03 * abs(u - 0.5) * (1 - share)))
            striped = stripe is not None and (c // 2) % 3 == 0
            colours.append((linear(stripe) if striped else base) * (0.82 + 0.22 * wave))
        rows.append(row)
    builder.grid(rows, np.clip(np.array(colours), 0, 1), facing=(0, -1, 0))
