"""Hands and bare forearms, or gloves."""
import numpy as np

from .colours import linear, mix
from .fields import blend_cut, blend_union, capsule, ease, mirrored, unit, vector
from .lofts import Loft
from .mesh_parts import Solid

# y at the knuckle, y at the tip, length, radius; hand frame, metres
FINGERS = ((.0305, .037, .074, .0092), (.0100, .0125, .083, .0096), (-.0105, -.0125, .077, .0092), (-.0295, -.036, .060, .0082))


def hand_field():
    """A relaxed left hand in its own frame: x to the fingers, y to the thumb, z to its back."""
    fingers = []
    for knuckle_y, tip_y, length, radius in FINGERS:
        start = vector(.086, knuckle_y, -.001)
        spread = (tip_y - knuckle_y) / .07
        middle = start + unit(vector(1, spread, -.20)) * length * .52
        fingers.append((start, middle, middle + unit(vector(1, spread, -.55)) * length * .46, radius))
    palm = Loft((-.012, 0, 0), (.097, 0, -.002),
                [(0, .0285, .0215), (.35, .034, .0205), (.7, .0425, .0165), (1, .0415, .0125)], side=(0, 1, 0), end_cap=.006,
                squareness=2.4)

    def field(points):
        distance = palm(points)
        for start, middle, end, radius in fingers:
            finger = blend_union(capsule(points, start, middle, radius * 1.06, radius),
                                 capsule(points, middle, end, radius, radius * .82), .003)
            distance = blend_union(distance, finger, .0045)
        thumb = blend_union(capsule(points, (.020, .022, -.006), (.060, .053, -.016), .0160, .0118),
                            capsule(points, (.060, .053, -.016), (.088, .0625, -.021), .0112, .0088), .003)
        return blend_union(distance, thumb, .012)

    return field


def add_hands(person, short_sleeves, gloves=None):
    """Both hands, with forearms up to the elbow under short sleeves; `gloves` is their colour or None."""
    body = person.body
    frame = body.hand
    hand = hand_field()

    def arm(points):
        world = frame.to_world(points)
        return blend_union(body.upper_arm(world), body.forearm(world), .03) / frame.scale

    if gloves:
        _add_gloves(person, hand, arm, gloves)
        return
    start = -.40 if short_sleeves else -.10

    def field(points):
        return blend_cut(blend_union(hand(points), arm(points), .012), start + .02 - points[:, 0], .004)

    def paint(points, normals, colours):
        knuckles = .20 * ease(.08, .17, points[:, 0])[:, None]
        colours = colours * (1 - knuckles) + person.flush * knuckles
        palm = (ease(.2, .8, -normals[:, 2]) * .35 * ease(-.01, .02, points[:, 0]))[:, None]
        return colours * (1 - palm) + mix(person.skin, (.75, .47, .39), .45) * palm

    hands = Solid(field, (start - .02, -.095, -.085), (.20, .095, .105), .0027, 610 if short_sleeves else 430,
                  person.skin, 'left arm', frame, weight=_finer_fingers, paint=paint, normal_step=.0015, twin='right arm')
    person.add_solid(hands)
    person.casts(lambda points: body.forearm(mirrored(points)))


def _finer_fingers(points):
    return np.where(points[:, 0] > .02, .35, 1.)


def _add_gloves(person, hand, arm, colour):
    """Work gloves with a short cuff."""
    def field(points):
        glove = blend_union(hand(points) - .0022, arm(points) - .006, .01)
        cuff = blend_cut(arm(points) - .011, np.abs(points[:, 0] + .050) - .018, .006)
        return blend_cut(np.minimum(glove, cuff), -.068 - points[:, 0], .004)

    fabric = linear(colour)

    def paint(points, normals, colours):
        # rubber-dipped palm and fingers, knitted back
        dipped = (ease(.15, .5, -normals[:, 2]) * ease(-.02, .0, points[:, 0]))[:, None]
        return mix(colours, fabric * .45, dipped)

    gloves = Solid(field, (-.09, -.095, -.085), (.20, .095, .105), .0027, 430, fabric, 'left arm', person.body.hand,
                   weight=_finer_fingers, paint=paint, normal_step=.0015, twin='right arm')
    person.add_solid(gloves)
    person.casts(lambda points: person.body.forearm(mirrored(points)))
