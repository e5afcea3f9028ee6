"""Shelf packing of a builder's charts into one square lightmap."""
import numpy as np

PADDING = 2
"""Texels kept free on each side of a chart."""


class PackedCharts:
    """uv: per vertex, 0…1, v upwards. chart_of_texel: size × size, −1 where free (row 0 at v = 0)."""

    def __init__(self, uv, chart_of_texel, texels_per_metre):
        self.uv = uv
        self.chart_of_texel = chart_of_texel
        self.texels_per_metre = texels_per_metre


def pack_charts(builder, size):
    """Find the largest scale at which all charts fit, and place them."""
    unwraps, charts, count = builder.unwraps, builder.charts, len(builder.chart_density)
    low, high = np.full((count, 2), 1e9), np.full((count, 2), -1e9)
    np.minimum.at(low, charts, unwraps)
    np.maximum.at(high, charts, unwraps)
    extent = (high - low) * np.array(builder.chart_density)[:, None]
    scale_low, scale_high = 2.0, 400.0
    for _ in range(14):
        middle = (scale_low + scale_high) / 2
        if _place(extent, middle, size)[0] <= size:
            scale_low = middle
        else:
            scale_high = middle
    height, position, turned, pixels, widths, heights = _place(extent, scale_low, size)
    if height > size:
        raise RuntimeError(f'{count} charts do not fit a lightmap of {size} texels')
    stretch = pixels / np.maximum(high - low, 1e-9)
    uv = (unwraps - low[charts]) * stretch[charts]
    uv = np.where(turned[charts][:, None], uv[:, ::-1], uv)
    uv = (uv + position[charts] + PADDING + 0.5) / size
    owner = np.full((size, size), -1, np.int32)
    for i in range(count):
        owner[position[i, 1]:position[i, 1] + heights[i], position[i, 0]:position[i, 0] + widths[i]] = i
    print(f'charts {count}, {scale_low:.1f} texels/m, filled {(owner >= 0).mean():.2f}')
    return PackedCharts(uv, owner, scale_low)


def _place(extent, texels_per_metre, size):
    """Sorted by height, each chart on the first shelf with room: little waste, always the same result."""
    count = len(extent)
    pixels = np.maximum(np.minimum(extent * texels_per_metre, size - 2 * PADDING - 2), 1.0)
    turned = pixels[:, 1] > pixels[:, 0]
    placed = np.where(turned[:, None], pixels[:, ::-1], pixels)
    widths = np.ceil(placed[:, 0]).astype(int) + 1 + 2 * PADDING
    heights = np.ceil(placed[:, 1]).astype(int) + 1 + 2 * PADDING
    position, shelves, bottom, first_open = np.zeros((count, 2), int), [], 0, 0
    for i in np.lexsort((-widths, -heights)):
        for shelf in shelves[first_open:]:
            if shelf[1] + widths[i] <= size:
                position[i] = (shelf[1], shelf[0])
                shelf[1] += widths[i]
                break
        else:
            position[i] = (0, bottom)
            shelves.append([bottom, widths[i]])
            bottom += heights[i]
            while first_open < len(shelves) and shelves[first_open][1] > size - 2 * PADDING - 2:
                first_open += 1
    return bottom, position, turned, pixels, widths, heights
