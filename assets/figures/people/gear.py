"""Protection and things worn over clothes: harness, lanyard, knee pads, badge, call pendant."""
import numpy as np

from .colours import linear, shade
from .drapery import add_band, add_panel, add_strap, ring
from .fields import blend_union, capsule, trace_point, unit, vector
from .mesh_parts import Solid, dome, panel, tube


def add_harness(person, webbing, trim, steel='#b4bac0'):
    """A full-body fall-arrest harness: shoulder straps crossed on the back, chest strap, belt, leg loops, attachment rings."""
    body, h = person.body, person.stature
    cloth, dark, metal = linear(webbing), linear(trim), linear(steel)
    top = person.top_field

    def clothed(points):
        return blend_union(top(points), person.leg_field(points), .02)

    for sign in (1, -1):
        front = [(sign * .072 * h, -.30, .560 * h), (sign * .060 * h, -.30, .650 * h), (sign * .052 * h, -.28, .750 * h),
                 (sign * .063 * h, -.14, .835 * h), (sign * .067 * h, .02, .91 * h), (sign * .040 * h, .20, .80 * h),
                 (0, .30, .735 * h), (sign * -.050 * h, .30, .640 * h), (sign * -.070 * h, .30, .560 * h)]
        add_strap(person, clothed, front, .036, cloth, .013, step=.028)
        add_band(person, lambda p, s=sign: _one_leg(person, p, s), .462 * h, .020, cloth, .011, 'legs', columns=12,
                 centre=(sign * body.joints['leftUpperLeg'][0], .004), tilt=-.030, reach=.16)
        riser = [(sign * .075 * h, -.30, .475 * h), (sign * .080 * h, -.30, .520 * h), (sign * .074 * h, -.30, .562 * h)]
        add_strap(person, clothed, riser, .034, dark, .008, follows='legs', step=.04)
    add_band(person, clothed, .556 * h, .024, cloth, .012, columns=20)
    add_panel(person, clothed, (-.032, .032), (.572 * h, .540 * h), metal, .0195, .006, rows=2, columns=3)
    add_panel(person, top, (-.054 * h, .054 * h), (.722 * h, .702 * h), dark, .0165, .008, rows=2, columns=7)
    add_panel(person, top, (-.016, .016), (.722 * h, .702 * h), metal, .0195, .005, rows=2, columns=3)
    _add_ring(person, trace_point(top, (0, -.5, .690 * h)) + vector(0, -.016, 0), metal, vector(0, -1, 0))
    _add_ring(person, trace_point(top, (0, .5, .742 * h), (0, -1, 0)) + vector(0, .028, 0), metal, vector(0, 1, 0))
    add_panel(person, top, [(-.020, .020), (-.034, .034)], (.765 * h, .715 * h), dark, .020, .012, rows=3, columns=4, back=True)
    for sign in (1, -1):  # side rings for work positioning
        place = trace_point(clothed, (sign * .5, 0, .556 * h), (-sign, 0, 0)) + vector(sign * .016, 0, 0)
        _add_ring(person, place, metal, vector(sign, 0, 0))


def _one_leg(person, points, sign):
    """One trouser leg alone: rays for a leg loop start between the legs."""
    flipped = points * vector(sign, 1, 1)
    return blend_union(person.body.thigh(flipped, .016), person.body.torso(points, .004) + .012, .03)


def _add_ring(person, centre, colour, outward):
    """A D-ring hanging flat against the webbing."""
    across = unit(np.cross(outward, vector(0, 0, 1)))
    angle = ring(8)
    points = centre + across * (np.cos(angle) * .021)[:, None] + vector(0, 0, 1) * (np.sin(angle) * .024 - .008)[:, None]
    person.add(tube(points, .0044, colour, 'top', sides=3, closed=True, up=tuple(outward)))


def add_lanyard(person, rope, steel='#b4bac0'):
    """From the ring on the chest to its hook, parked on the belt's left ring."""
    h, top = person.stature, person.top_field
    start = trace_point(top, (0, -.5, .690 * h)) + vector(0, -.020, -.030)
    belt = trace_point(top, (.5, -.02, .556 * h), (-1, 0, 0)) + vector(.022, -.012, -.026)
    t = np.linspace(0, 1, 9)[:, None]
    sag = np.sin(np.pi * t) * vector(.02, -.060, -.120)
    points = (start * (1 - t) + belt * t + sag).astype(np.float32)

    def clothed(p):
        return blend_union(top(p), person.leg_field(p), .02)

    for _ in range(6):
        distance = clothed(points)
        points[:, 1] -= np.clip(.014 - distance, 0, .02)
    person.add(tube(points, .0065, linear(rope), 'top', sides=5))
    absorber = points[2:4]
    person.add(tube(absorber, .014, linear('#d7a52c'), 'top', sides=6, flatness=.7))
    hook = belt + vector(.004, 0, -.030) + np.stack([0 * ring(9), np.cos(ring(9)) * .020, np.sin(ring(9)) * .036], 1)
    person.add(tube(hook, .0055, linear(steel), 'top', sides=4, closed=True, up=(1, 0, 0)))


def add_work_trouser_details(person, patch_colour):
    """Knee pockets for pads, and cargo pockets on the thighs."""
    body, h = person.body, person.stature
    cloth = linear(patch_colour)
    knee = body.joints['leftLowerLeg']
    for sign in (1, -1):
        x = sign * float(knee[0])
        add_panel(person, person.leg_field, (x - .047, x + .047), (.335 * h, .235 * h), cloth, .0045, .005, 'legs', 5, 5)
        add_panel(person, person.leg_field, (x - .049, x + .049), (.337 * h, .327 * h), shade(cloth, .8), .0065, .004, 'legs', 2, 5)
        hip = float(body.joints['leftUpperLeg'][0])
        angle = np.radians(np.linspace(-38, 22, 5))
        outward = np.stack([np.cos(angle) * sign, np.sin(angle), 0 * angle], 1)
        for levels, off, tint in (((.445, .350), .006, shade(cloth, 1.25)), ((.447, .428), .010, cloth)):
            origins = np.stack([np.stack([sign * hip + np.cos(angle) * sign * .3, np.sin(angle) * .3,
                                          np.full(5, level * h)], 1) for level in np.linspace(*levels, 3)])
            person.add(panel(person.leg_field, origins, np.stack([-outward] * 3), off, .006, tint, 'legs'))


def add_badge(person, colour='#f4f2ec'):
    """A name badge on the chest."""
    h = person.stature
    add_panel(person, person.top_field, (-.062 * h, -.030 * h), (.735 * h, .718 * h), linear(colour), .005, .003, rows=2, columns=4)
    add_panel(person, person.top_field, (-.060 * h, -.044 * h), (.732 * h, .728 * h), linear('#3f7f8c'), .0085, .002, rows=2, columns=3)


def add_call_pendant(person, cord='#5d6670', case='#eceae4', button='#c8352b'):
    """The call button that a person who lives alone wears round the neck."""
    h, top = person.stature, person.top_field
    for sign in (1, -1):
        add_strap(person, top, [(sign * .048 * h, .0, .90 * h), (sign * .040 * h, -.2, .82 * h), (sign * .004 * h, -.32, .690 * h)],
                  .005, linear(cord), .0105, .003, step=.030)
    place = trace_point(top, (0, -.5, .676 * h))

    def shell(points):
        return capsule(points, place + vector(0, -.006, .010), place + vector(0, -.006, -.008), .0165) + .35 * np.abs(
            points[:, 1] - place[1] + .006)

    person.add_solid(Solid(shell, place - .035, place + .035, .004, 70, linear(case), 'top'))
    person.add(dome(place + vector(0, -.0185, .002), .0095, (0, -1, .05), linear(button), 'top', sides=8, height=.35))
