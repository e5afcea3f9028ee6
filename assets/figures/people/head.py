"""The canonical head as a distance field, in the head's own frame (eye level at z = 0)."""
import numpy as np

from .fields import blend_cut, blend_union, capsule, ellipsoid, mirrored, sphere, vector
from .lofts import Loft


def neck_field(body):
    """The neck down into the torso, and the height at which it ends; local metres."""
    radius = .0565 * body.face.neck * (1 + .10 * body.build)
    bottom = float(body.head.to_local(vector(0, 0, body.stature * .80))[2])
    loft = Loft((0, .022, -.05), (0, .040 + .022 * body.stoop / body.head_scale, bottom),
                [(0, radius, radius * 1.06), (.5, radius, radius * 1.05), (1, radius * 1.28, radius * 1.12)])
    return loft, bottom


def head_field(body, with_neck=True):
    """Skull, features and ears; symmetric. Features are arguments of the character's face."""
    neck, _ = neck_field(body)

    def field(points):
        half = mirrored(points)
        distance = _skull_and_jaw(half, body)
        distance = _eye_region(half, body, distance)
        distance = _nose(half, body, distance)
        distance = _mouth(half, body, distance)
        distance = _age(half, body, distance)
        distance = blend_union(distance, _ear(half, body.face.ears), .007)
        return blend_union(distance, neck(half), .022) if with_neck else distance

    return field


def bare_skull(points):
    """Cranium and nape without features: what hair grows on."""
    half = mirrored(points)
    distance = blend_union(ellipsoid(half, (0, .014, .032), (.0765, .097, .085)),
                           ellipsoid(half, (0, -.028, -.030), (.0628, .060, .083)), .03)
    return blend_union(distance, capsule(half, (0, .062, .005), (0, .050, -.075), .056, .046), .03)


def _skull_and_jaw(half, body):
    face = body.face
    full, jaw = face.fullness, face.jaw
    distance = ellipsoid(half, (0, .014, .032), (.0765, .097, .085))
    distance = blend_union(distance, ellipsoid(half, (0, -.028, -.030), (.0625 + .004 * full, .060, .083)), .03)
    jaw_line = capsule(half, (.044 * jaw + .003 * full, .000, -.062), (.010, -.064, -.096), .021 + .005 * full,
                       .018 + .003 * full)
    distance = blend_union(distance, jaw_line, .034)
    distance = blend_union(distance, ellipsoid(half, (0, -.074, -.101), (.021 * jaw, .017, .015 * face.chin + .001)), .02)
    if full > .3:  # double chin
        distance = blend_union(distance, ellipsoid(half, (0, -.030, -.112), (.042, .045, .008 + .015 * full)), .03)
    cheek = ellipsoid(half, (.040, -.057, -.032), (.024 + .003 * full, .025, .020 * face.cheeks + .002 * full))
    distance = blend_union(distance, cheek, .024)
    if body.wrinkles > .15:
        jowl = ellipsoid(half, (.042, -.038, -.082), (.020, .026, .008 + .012 * body.wrinkles))
        distance = blend_union(distance, jowl, .02)
    return blend_union(distance, ellipsoid(half, (0, -.060, -.060), (.032, .034, .028)), .028)


def _eye_region(half, body, distance):
    face = body.face
    eye_x, size = .0315 * face.eye_spacing, face.eye_size
    socket = ellipsoid(half, (eye_x + .001, -.101, .002), (.0245 * size, .0205 * size, .0165 * size))
    distance = blend_cut(distance, -socket, .020)
    ridge = capsule(half, (.012, -.087, .0245), (.049, -.066, .023), .0075 + .0035 * face.brow_ridge,
                    .008 + .001 * face.brow_ridge)
    distance = blend_union(distance, ridge, .018)
    distance = blend_union(distance, sphere(half, (eye_x, -.0715, 0), .0150 * size), .009)
    if body.wrinkles > .15:
        bag = ellipsoid(half, (eye_x - .001, -.0835, -.0165), (.013, .006, .0022 + .0036 * body.wrinkles))
        distance = blend_union(distance, bag, .006)
    return distance


def _nose(half, body, distance):
    face = body.face
    size, width = face.nose, face.nose_width
    tip_z = -.030 * face.nose_length - .0005
    tip_y = .5 + .5 * size
    nose = capsule(half, (0, -.080 - .004 * face.bridge, .013), (0, -.1055 * tip_y - .003, tip_z + .002),
                   .0070 + .0006 * width, .0104 * size**.5)
    nose = blend_union(nose, sphere(half, (0, -.1045 * tip_y - .003, tip_z - .0005), .0088 * size**.5 * width**.4), .008)
    wing = ellipsoid(half, (.0112 * width, -.0965, tip_z - .0035), (.0074 * size**.5, .0092, .0070))
    distance = blend_union(distance, blend_union(nose, wing, .007), .011)
    nostril = ellipsoid(half, (.0066 * width, -.1000, tip_z - .0108), (.0032 * width, .0044, .0028))
    return blend_cut(distance, -nostril, .003)


def _mouth(half, body, distance):
    face = body.face
    width, lips = face.mouth_width, face.lips
    distance = blend_cut(distance, -ellipsoid(half, (0, -.108, -.0810), (.022, .0125, .008)), .016)
    upper = capsule(half, (0, -.0905, -.0570), (.0215 * width, -.0835, -.0598), .0052 * lips, .0026)
    lower = capsule(half, (0, -.0885, -.0668), (.0190 * width, -.0825, -.0618), .0064 * lips, .0030)
    distance = blend_union(blend_union(distance, upper, .006), lower, .006)
    crease = capsule(half, (0, -.0985, -.0612), (.0262 * width, -.0875, -.0595), .0018, .0016)
    distance = blend_cut(distance, -crease, .004)
    return blend_cut(distance, -sphere(half, (.0290 * width, -.0905, -.0585), .0034), .007)


def _age(half, body, distance):
    """Folds from the nose past the corners of the mouth."""
    old = body.wrinkles
    if old <= .15:
        return distance
    bends = ((.0175, -.0985, -.030), (.0285, -.0965, -.046), (.0365, -.0865, -.068))
    for start, end in zip(bends, bends[1:]):
        fold = capsule(half, start, end, .0020 + .0028 * old, .0016 + .0022 * old)
        distance = blend_cut(distance, -fold, .006)
    return distance


def _ear(half, size):
    local = half - vector(.0745, .016, -.006)
    leaning = np.stack([local[:, 0] - .42 * local[:, 1], local[:, 1] - .18 * local[:, 2],
                        local[:, 2] + .036 * (size - 1)], 1)
    ear = ellipsoid(leaning, (.004, 0, 0), (.0085, .0185 * size, .030 * size))
    return blend_cut(ear, -ellipsoid(leaning, (.013, -.003, .003), (.009, .0105 * size, .0185 * size)), .007)
