"""Clothes: the body's own fields, thicker and looser, with collars, cuffs and aprons."""
import numpy as np

from .colours import linear, mix, shade
from .drapery import add_band, add_panel, add_sleeve_band, add_strap, lift, ring
from .fields import blend_cut, blend_union, bump, capsule, ease, mirrored, trace_point, unit, vector
from .frames import Frame
from .lofts import Loft
from .mesh_parts import Solid, panel, sheet, tube


def add_top(person, colour, thickness=.010, looseness=1.3, hem=.50, sleeve=.62, long_sleeves=False, neck=0., count=900,
            collar='crew', collar_colour=None, cuff_colour=None, paint=None):
    """A shirt, tunic or pullover; `hem` and `neck` as shares of stature, `sleeve` as a share of the upper arm."""
    body, h = person.body, person.stature
    shoulder, elbow, wrist = (body.joints['left' + name] for name in ('UpperArm', 'LowerArm', 'Hand'))
    arm_axis, forearm_axis = body.upper_arm_direction, body.forearm_direction
    neck_height = .829 * h + neck
    hole = .088 * (1 - .13 * body.woman) * (1 + .06 * body.build)

    def sleeve_field(half):
        distance = body.upper_arm(half, thickness + .003)
        if not long_sleeves:
            along = (half - shoulder) @ arm_axis
            distance = distance - .006 * ease(.05, .20, along)
            return blend_cut(distance, along - sleeve * .17 * h, .006)
        distance = blend_union(distance, body.forearm(half, thickness + .004), .03)
        along = (half - elbow) @ forearm_axis
        creases = .0026 * np.sin(110 * along) * np.exp(-(along / .07)**2)
        creases += .0024 * np.sin(120 * along) * np.exp(-((along - .19) / .05)**2)
        return blend_cut(distance - creases, (half - wrist) @ forearm_axis + .004, .006)

    def field(points):
        half = mirrored(points)
        x, y, z = half[:, 0], points[:, 1], points[:, 2]
        distance = blend_union(body.trunk(points, thickness, looseness), sleeve_field(half), .040)
        if hem < .56:
            distance = distance - .008 * ease(.60 * h, .52 * h, z)
        distance = distance - .0028 * np.sin(70 * (z + .6 * x)) * np.exp(-((z - .60 * h) / .05)**2)
        distance = distance - .0020 * np.sin(55 * (z - 1.2 * x)) * np.exp(-((x - .13) / .05)**2) * ease(.66 * h, .72 * h, z)
        distance = blend_cut(distance, hem * h - z + .0035 * np.sin(3 * np.arctan2(points[:, 0], y) + 1), .008)
        # only a hole round the neck is cut: the shoulders keep their slope
        above = neck_height + .42 * y - z
        away = np.sqrt((points[:, 0] * .97)**2 + (y - .022)**2) - hole - .5 * np.maximum(0, -above)
        return blend_cut(distance, -np.maximum(above, away), .008)

    def weight(points):
        """Keep the neck, the shoulders' line and the sleeves' ends finer than the flat of the back."""
        half = mirrored(points)
        keep = .55 * bump(half, (.05, 0, .835 * h), (.09, .11, .06 * h))
        end = shoulder + arm_axis * sleeve * .17 * h if not long_sleeves else wrist
        keep = np.maximum(keep, .4 * np.exp(-(np.linalg.norm(half - end, axis=1) / .07)**2))
        return 1 - keep

    person.top_field = field
    person.casts(field)
    girth = max(body.build, 0)
    person.add_solid(Solid(field, (-.30 * h, -.19 - .06 * girth, hem * h - .02), (.30 * h, .20, .87 * h), .0080,
                     count, colour, 'top', weight=weight, paint=paint))
    if collar == 'crew':
        _add_crew_neck(person, shade(colour, .86) if collar_colour is None else collar_colour, neck_height)
    if collar == 'shirt':
        _add_shirt_collar(person, shade(colour, .94) if collar_colour is None else collar_colour, neck_height)
    if cuff_colour is not None and long_sleeves:
        add_sleeve_band(person, field, wrist - forearm_axis * .030, forearm_axis, .020, cuff_colour, .005)
    elif cuff_colour is not None:
        end = shoulder + arm_axis * (sleeve * .17 * h - .016)
        add_sleeve_band(person, field, end, arm_axis, .010, cuff_colour, .0065)
    return field


def _add_crew_neck(person, colour, neck_height):
    body = person.body
    size = (1 - .13 * body.woman) * (1 + .08 * body.build)
    angle = ring(18)
    x, y = np.cos(angle) * .070 * size, .022 + np.sin(angle) * .071 * size
    points = np.stack([x, y, neck_height + .42 * y - .005], 1)
    person.add(tube(points, .0075, colour, 'top', sides=5, closed=True))


def _add_shirt_collar(person, colour, neck_height):
    """Two leaves with points, folded over a stand."""
    body = person.body
    t = np.linspace(0, 1, 9)
    for sign in (1, -1):
        angle = -np.pi / 2 + (.16 + (np.pi - .16) * t) * sign
        radius = .066 + .004 * body.build
        x = np.cos(angle) * radius * (1 + .04 * body.build) * (1 - .10 * body.woman)
        y = .018 + np.sin(angle) * .066
        behind = ease(.4, 1, t)
        z = neck_height + .42 * y + .004 - (.006 + .006 * min(1, body.stoop)) * behind
        tip = np.exp(-(t / .22)**2)
        grid = np.stack([
            np.stack([x * .86, .018 + (y - .018) * .84, z + .018], 1),
            np.stack([x * .98, .018 + (y - .018) * .98, z + .020 - .004 * tip], 1),
            np.stack([x * 1.10 + .008 * tip * sign, .018 + (y - .018) * 1.10 - .003 * tip, z + .006 - .006 * tip - .005 * behind], 1),
            np.stack([x * 1.20 + .020 * tip * sign, .018 + (y - .018) * (1.20 - .07 * behind) - .006 * tip,
                      z - .012 - .016 * tip - .014 * behind], 1)])
        level = 0 * angle
        normals = unit(np.stack([
            np.stack([-np.cos(angle), -np.sin(angle), 1 + level], 1),
            np.stack([np.cos(angle) * .3, np.sin(angle) * .3, 1 + level], 1),
            np.stack([np.cos(angle), np.sin(angle), .7 + level], 1),
            np.stack([np.cos(angle), np.sin(angle), .5 + level], 1)]))
        grid = lift(person.top_field, grid.astype(np.float32), .0080)
        # where it lies on the back the cloth's coarse mesh stands higher than its field
        grid[2:] = lift(person.top_field, grid[2:], np.tile(.0130 + .006 * behind, 2))
        person.add(sheet(grid, normals, .005, colour, 'top'))


def add_trousers(person, colour, waist=.600, hem=.045, thickness=.008, flare=.016, count=720, crease=0.):
    """Trousers; `waist` and `hem` as shares of stature."""
    body, h = person.body, person.stature

    def field(points):
        half = mirrored(points)
        x, y, z = half.T
        distance = body.with_belly(points, body.torso(points, thickness + .002), thickness)
        legs = blend_union(body.thigh(half, thickness + .002), body.shin(half, thickness), .03)
        legs = legs - flare * ease(.33 * h, .10 * h, z) - .004 * ease(.45 * h, .3 * h, z)
        legs = legs - .0026 * np.sin(85 * (z - .5 * y)) * np.exp(-((z - .275 * h) / .05)**2)
        legs = legs - .0042 * np.sin(95 * (z + .6 * y)) * np.exp(-((z - .095 * h) / .035)**2)
        if crease:
            leg_x = np.interp(z, [.05 * h, .51 * h], [body.joints['leftFoot'][0], body.joints['leftUpperLeg'][0]])
            legs = legs - crease * np.exp(-((x - leg_x) / .007)**2) * (y < 0) * ease(.48 * h, .42 * h, z)
        distance = blend_union(distance, legs, .030)
        distance = distance - .0014 * np.sin(60 * (z - 1.3 * x)) * np.exp(-((z - .47 * h) / .03)**2)
        return blend_cut(blend_cut(distance, z - waist * h, .006), hem * h - z, .006)

    person.leg_field = field
    person.casts(field)
    girth = max(body.build, 0)
    person.add_solid(Solid(field, (-.2 * h, -.2 - .06 * girth, hem * h - .02), (.2 * h, .2, waist * h + .02), .0080,
                     count, colour, 'legs'))
    return field


def add_shoes(person, colour, sole, height=.075, toe_cap=None, strap=None, count=185):
    """Shoes or boots up to `height` metres; a toe cap or a fastening strap in their own colours."""
    body = person.body
    ankle = body.joints['leftFoot']
    scale = person.stature / 1.75 * (1 - .06 * body.woman)
    frame = Frame((ankle[0] + .004, ankle[1] - .002, 0), (1, .14, 0), (-.14, 1, 0), (0, 0, 1), scale)
    foot = Loft((0, .075, 0), (0, -.195, 0),
                [(0, .034, .062), (.18, .040, .078), (.45, .042, .066), (.72, .051, .058), (.92, .043, .052), (1, .030, .042)],
                start_cap=.014, end_cap=.018, squareness=2.4)

    def upper(points):
        shaft = blend_cut(capsule(points, (0, .018, .03), (0, .022, height), .046, .044), points[:, 2] - height, .008)
        return blend_cut(blend_union(foot(points), shaft, .035), .016 - points[:, 2], .004)

    def sole_field(points):
        thick = foot(points, .0055)
        thick = blend_cut(thick, points[:, 2] - .026 - .006 * ease(0, .06, points[:, 1]), .004)
        return blend_cut(thick, -points[:, 2], .004)

    leather = linear(colour)

    def paint(points, _normals, colours):
        if toe_cap:
            colours = mix(colours, linear(toe_cap), ease(-.122, -.128, points[:, 1])[:, None])
        if strap is None:
            laces = (np.abs(points[:, 0]) < .016) & (points[:, 1] < -.02) & (points[:, 1] > -.11) & (points[:, 2] > .05)
            colours = np.where(laces[:, None], colours * .72, colours)
        return colours

    person.casts(lambda points: frame.field_in_world(upper)(mirrored(points)))
    low, high = (-.08, -.24, -.01), (.08, .12, height + .035)
    person.add_solid(Solid(upper, low, high, .0055, count, leather, 'left foot', frame, paint=paint, twin='right foot'))
    person.add_solid(Solid(sole_field, low, (.08, .12, .05), .0055, 90, linear(sole), 'left foot', frame, twin='right foot'))
    if strap:
        for y in (-.045, -.085):
            angle = np.linspace(np.radians(-25), np.radians(205), 9)
            origins = np.stack([np.stack([np.cos(angle) * .12, np.full(9, y + shift), .035 + np.sin(angle) * .12], 1)
                                for shift in (.011, -.011)])
            inwards = np.stack([np.stack([-np.cos(angle), 0 * angle, -np.sin(angle)], 1)] * 2)
            person.add_both_sides(panel(upper, origins, inwards, .002, .004, linear(strap), 'left foot', frame), 'right foot')


def add_apron(person, colour, hem=.30, strap_colour=None):
    """A bib apron with straps crossed on the back and tied at the waist."""
    body, h = person.body, person.stature
    cloth = linear(colour)
    dark = shade(cloth, .82) if strap_colour is None else linear(strap_colour)
    waist = body.torso_table[4]
    skirt = Loft((0, 0, hem * h - .05), (0, 0, .60 * h), [
        (0, .118 * h, .074 * h, 0, -.004), (.5, .114 * h, .072 * h, 0, 0),
        (1, waist[1] * h + .016, waist[2] * h + .016, 0, waist[3] * h)])

    def under(points):
        return blend_union(blend_union(person.top_field(points), skirt(points), .04), person.leg_field(points), .04)

    person.casts(lambda points: skirt(points) + .01)
    columns, rows = 19, 6
    angle = np.radians(np.linspace(-205, 25, columns))
    outward = np.stack([np.cos(angle), np.sin(angle), 0 * angle], 1)
    origins, distances = [], []
    for row, z in enumerate(np.linspace(.612 * h, hem * h, rows)):
        fall = row / (rows - 1)
        origins.append(np.stack([np.cos(angle) * .42, np.sin(angle) * .42, np.full(columns, z) + .004 * np.sin(5 * angle) * fall], 1))
        over_hem = .014 * np.exp(-((z / h - .48) / .06)**2)
        distances.append(.010 + .007 * np.sin(angle * 9) * fall + over_hem)
    person.add(panel(under, np.stack(origins), np.stack([-outward] * rows), np.stack(distances), .006, cloth, 'apron'))
    top = person.top_field
    add_panel(person, top, [(-.050 * h, .050 * h), (-.078 * h, .078 * h)], (.752 * h, .600 * h), cloth, .007, .007, rows=6,
              columns=9)
    add_panel(person, top, (-.051 * h, .051 * h), (.754 * h, .744 * h), shade(cloth, 1.10), .0095, .005, rows=2, columns=9)
    for sign in (1, -1):
        add_strap(person, top, [(sign * .045 * h, -.30, .746 * h), (sign * .062 * h, -.16, .83 * h), (sign * .068 * h, .02, .91 * h),
                                (sign * .046 * h, .20, .80 * h), (sign * -.045 * h, .30, .612 * h)], .026, dark, .009, step=.024)

    def waist_field(points):
        return blend_union(top(points), person.leg_field(points), .02)

    add_band(person, waist_field, .606 * h, .013, dark, .0105)
    knot = trace_point(waist_field, (.0, .5, .606 * h), (0, -1, 0)) + vector(0, .014, 0)
    for sign in (1, -1):
        loop = [knot, knot + vector(sign * .035, .012, .012), knot + vector(sign * .062, .006, -.006),
                knot + vector(sign * .030, .010, -.010), knot]
        person.add(tube(loop, .008, dark, 'top', sides=4, flatness=.4))
        end = [knot, knot + vector(sign * .018, .010, -.045), knot + vector(sign * .030, .016, -.115)]
        person.add(tube(end, .009, dark, 'top', sides=4, flatness=.4))
    add_panel(person, under, (-.058 * h, .058 * h), (.550 * h, .468 * h), shade(cloth, .90), .0265, .008, rows=3, columns=7,
              follows='apron')
    add_panel(person, under, (-.059 * h, .059 * h), (.552 * h, .544 * h), shade(cloth, 1.08), .0290, .004, rows=2, columns=7,
              follows='apron')
