"""High mountains and a valley town seen from a window: radiance is final (self-lit), distances are compressed by `Atmosphere`.
Bearings in degrees (0 = +Y, positive to the left), distances and heights in metres."""
import math

import numpy as np

from ..colour import jitter, linear, mix
from ..transform import normalised

SNOW, ROCK, SCREE = '#eef1f4', '#8b8a92', '#a39d94'
LARCH, SPRUCE, MEADOW, PASTURE = '#7d8f4a', '#3f5f45', '#8fae5e', '#a8b072'


class Range:
    """One mountain range as a grid over bearing and depth. `crest`: (bearing, height) points; `snow_line`, `tree_line`: heights."""

    def __init__(self, crest, nearest, farthest, seed, snow_line=None, tree_line=1e9, rough=0.16, columns=70, rows=12):
        self.crest = sorted(crest)
        self.nearest, self.farthest = nearest, farthest
        self.snow_line, self.tree_line, self.rough = snow_line, tree_line, rough
        self.columns, self.rows = columns, rows
        self.chance = np.random.default_rng(seed)
        self.phase = self.chance.uniform(0, math.tau, 24)

    def _relief(self, bearing, depth):
        """Spurs and gullies: ridged waves that run down the slope, −1 to 1."""
        total, size = 0.0, 1.0
        for k in range(4):  # never finer than two columns, or the slopes flicker
            lean = 1.1 * math.sin(depth * 3.0 + self.phase[k + 6]) * (0.6 + 0.35 * k)
            total += size * (1 - 2 * abs(math.sin(bearing * 0.19 * 1.85 ** k + self.phase[k] + lean)))
            size *= 0.6
        return total / 1.7

    def height(self, bearing, depth):
        """Depth 0 is the foot, 1 the crest."""
        top = np.interp(bearing, [b for b, _ in self.crest], [h for _, h in self.crest])
        slope = depth ** 1.25
        jag = 0.045 * math.sin(bearing * 2.3 + self.phase[13]) * math.sin(bearing * 1.3 + self.phase[14]) + 0.03 * math.sin(bearing * 4.1 + self.phase[15])
        slope += jag * max(0.0, depth - 0.5) * 2 * (self.snow_line is not None)
        return top * (slope + self.rough * self._relief(bearing, depth) * (0.25 + 0.75 * depth) * math.sin(math.pi * min(1, depth * 0.55 + 0.2)))

    def build(self, builder, air, base=-40.0):
        bearings = np.linspace(self.crest[0][0], self.crest[-1][0], self.columns + 1)
        true, drawn = [], []
        for j in range(self.rows + 1):
            depth = j / self.rows
            distance = self.nearest + (self.farthest - self.nearest) * depth
            for bearing in bearings:
                z = base + max(0.0, self.height(bearing, depth))
                angle = math.radians(bearing)
                true.append((-math.sin(angle) * distance, math.cos(angle) * distance, z))
                drawn.append(air.polar(bearing, distance, z))
        true = np.array(true).reshape(self.rows + 1, self.columns + 1, 3)
        normals = np.cross(np.gradient(true, axis=1), np.gradient(true, axis=0))
        normals *= np.sign(normals[..., 2:3]) / (np.linalg.norm(normals, axis=2, keepdims=True) + 1e-9)
        colours = []
        for j in range(self.rows + 1):
            for i in range(self.columns + 1):
                x, y, z = true[j, i]
                albedo = self._cover(z - base, normals[j, i], bearings[i], j / self.rows)
                colours.append(air.haze(air.lit(normals[j, i], albedo), math.hypot(x, y), depth=30000))
        builder.grid(np.array(drawn).reshape(self.rows + 1, self.columns + 1, 3), np.array(colours), facing=(0, -1, 0.3))

    def _cover(self, height, normal, bearing, depth):
        """What grows or lies there, by height and steepness."""
        flat = normal[2]
        grain = 0.5 + 0.5 * math.sin(bearing * 3.7 + depth * 23 + self.phase[11]) * math.sin(bearing * 8.1 - depth * 15 + self.phase[12])
        if self.snow_line is not None:
            border = self.snow_line * (0.86 + 0.28 * grain)
            if height > border:
                return mix(SNOW, ROCK, np.clip((0.66 - flat) * 2.6, 0, 0.8))
            if height > self.tree_line * (0.85 + 0.3 * grain):
                return mix(PASTURE, SCREE, np.clip(0.25 + (0.8 - flat) * 1.6, 0, 1))
        wood = mix(SPRUCE, LARCH, grain)
        return wood if grain > 0.33 or flat < 0.75 else mix(MEADOW, PASTURE, grain * 2)


def house(builder, air, bearing, distance, width, depth, height, turn, ground, wall, roof, chance):
    """A valley house with a gabled roof; walls and roof lit face by face, windows on the sides one sees."""
    angle = math.radians(bearing)
    centre = np.array([-math.sin(angle) * distance, math.cos(angle) * distance])
    along, across = np.array([math.cos(turn), math.sin(turn)]), np.array([-math.sin(turn), math.cos(turn)])

    def corner(u, v, z):
        plan = centre + along * u + across * v
        return air.point(plan[0], plan[1], z)

    low, eaves, ridge_height = ground, ground + height, ground + height + depth * 0.36
    u, v, over = width / 2, depth / 2, 0.4
    sides = [((-u, -v), (u, -v)), ((u, -v), (u, v)), ((u, v), (-u, v)), ((-u, v), (-u, -v))]
    eye = np.array([0, 0])
    for index, (a, b) in enumerate(sides):
        middle = centre + along * (a[0] + b[0]) / 2 + across * (a[1] + b[1]) / 2
        outwards = middle - centre
        if outwards @ (eye - middle) <= 0:
            continue
        air.face(builder, [corner(*a, low), corner(*b, low), corner(*b, eaves), corner(*a, eaves)], wall, distance)
        if index % 2:
            air.face(builder, [corner(*a, eaves), corner(*b, eaves), corner((a[0] + b[0]) / 2, 0, ridge_height)], wall, distance)
        if distance < 260:
            _windows(builder, air, corner, a, b, low, eaves, distance, normalised(np.r_[outwards, 0]), chance)
    strips = 7 if distance < 75 else 3 if distance < 120 else 1
    low_edge, high_edge = eaves - 0.25, ridge_height + 0.1
    for sign in (-1, 1):
        for k in range(strips):
            a, b = k / strips, (k + 1) / strips
            near, far = sign * (v + over) * (1 - a), sign * (v + over) * (1 - b)
            z0, z1 = low_edge + (high_edge - low_edge) * a, low_edge + (high_edge - low_edge) * b
            tone = roof if strips == 1 else jitter(roof, 0.1, 0.02)
            air.face(builder, [corner(-u - over, near, z0), corner(u + over, near, z0), corner(u + over, far, z1), corner(-u - over, far, z1)], tone, distance)
    if distance < 160:
        _chimney(builder, air, corner, u * chance.uniform(-0.6, 0.6), ridge_height, distance, wall)


def _chimney(builder, air, corner, along, ridge_height, distance, wall):
    half, foot, top = 0.45, ridge_height - 0.5, ridge_height + 1.1
    ring = [(-half, -half), (half, -half), (half, half), (-half, half)]
    for a, b in zip(ring, ring[1:] + ring[:1]):
        points = [corner(along + u, 0.5 + v, z) for (u, v), z in ((a, foot), (b, foot), (b, top), (a, top))]
        normal = np.cross(points[1] - points[0], points[3] - points[0])
        if normal @ (air.eye - points[0]) > 0:
            air.face(builder, points, wall, distance)
    air.face(builder, [corner(along + u * 1.3, 0.5 + v * 1.3, top + 0.1) for u, v in ring], '#a67a68', distance)


def _windows(builder, air, corner, a, b, low, eaves, distance, outwards, chance):
    length = math.hypot(b[0] - a[0], b[1] - a[1])
    count, storeys = max(1, int(length / 3.2)), max(1, int((eaves - low) / 3.0))
    shutter = jitter(chance.choice(['#6d8f86', '#8a5a3c', '#7f9ab0', '#a7b08a']), 0.1)
    for k in range(count):
        for storey in range(storeys):
            z = low + 1.1 + storey * 3.0
            for start, end, tone in ((-0.5, 0.5, linear('#3b4650')), (-1.0, -0.5, shutter), (0.5, 1.0, shutter)):
                points = []
                for t, up in ((start, 0), (end, 0), (end, 1.35), (start, 1.35)):
                    s = (k + 0.5) / count + t / length
                    point = corner(a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s, z + up)
                    points.append(point + outwards * 0.06)
                air.face(builder, points, tone, distance)


def conifer(builder, air, bearing, distance, ground, height, colour):
    """A larch or spruce as three ragged tiers."""
    angle = math.radians(bearing)
    x, y = -math.sin(angle) * distance, math.cos(angle) * distance
    sides = 7
    for low, high, radius in ((0.12, 0.6, 0.2), (0.36, 0.82, 0.15), (0.62, 1.0, 0.095)):
        ring, colours = [], []
        for k in range(sides):
            a = math.tau * k / sides + low * 5
            r = height * radius * (1 + 0.18 * (k % 2))
            ring.append(air.point(x + r * math.cos(a), y + r * math.sin(a), ground + height * low))
            normal = np.array([math.cos(a), math.sin(a), 0.5])
            colours.append(air.haze(air.lit(normal, mix(colour, '#1d2c1f', 0.35)), distance))
        ring.append(air.point(x, y, ground + height * high))
        colours.append(air.haze(air.lit((0, 0, 1), mix(colour, '#e5e6a0', 0.15)), distance))
        builder.raw(ring, [[k, (k + 1) % sides, sides] for k in range(sides)], np.array(colours), away=air.point(x, y, ground + height * low))
