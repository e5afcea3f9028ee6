"""Skin of the head, eyes, lids, brows and lips."""
import numpy as np

from .colours import linear, mix, shade
from .fields import REAL, bump, capsule, ease, mirrored, unit, vector
from .head import neck_field
from .mesh_parts import Part, Solid, dome, panel, sheet

EYE_SIDES = 12
LIP_COLUMNS = 13


def add_face(person):
    """The whole head without hair."""
    _add_head(person)
    for side, sign in (('left', 1), ('right', -1)):
        _add_eye(person, side, sign)
        _add_lid(person, side, sign, upper=True)
        _add_lid(person, side, sign, upper=False)
        _add_brow(person, sign)
    _add_mouth(person)


def _add_head(person):
    _, bottom = neck_field(person.body)

    def weight(points):
        """Thin out less at eyes, mouth, brows, nose and ears; keep the chin's and jaw's outline round."""
        half = mirrored(points)
        keep = 1.0 * bump(half, (.018, -.09, -.032), (.030, .05, .045))
        keep = np.maximum(keep, .8 * bump(half, (.08, .014, -.006), (.014, .03, .036)))
        keep = np.maximum(keep, .7 * bump(half, (.030, -.085, .026), (.026, .05, .014)))
        keep = np.maximum(keep, .55 * bump(half, (.030, -.040, -.090), (.045, .055, .030)))
        keep = np.maximum(keep, .35 * (points[:, 1] < .02))
        return np.clip(1 - keep, .08, 1)

    def softness(points):
        """Cheeks, temples, jaw and neck are smooth; eyes, nose, mouth and ears keep their creases."""
        half = mirrored(points)
        crisp = 1.3 * bump(half, (.016, -.09, -.034), (.024, .05, .040)) + bump(half, (.08, .014, -.006), (.016, .03, .036))
        return np.clip(1 - crisp, 0, 1)

    person.add_solid(Solid(person.head_field, (-.1, -.135, bottom - .02), (.1, .125, .125), .003, person.character.head_triangles,
                           person.skin, 'head', person.head, symmetric=True, weight=weight, paint=_skin_paint(person), bare=.0035,
                           softness=softness))


def _skin_paint(person):
    body, character = person.body, person.character
    face, old = body.face, body.wrinkles
    eye_x = .0315 * face.eye_spacing
    tip_z = -.030 * face.nose_length

    def paint(points, _normals, colours):
        half = mirrored(points)
        x, y, z = half.T

        def blush(share):
            return colours * (1 - share[:, None]) + person.flush * share[:, None]

        def darken(share, tint):
            return colours * (1 - share[:, None]) + colours * np.array(tint) * share[:, None]

        colours = blush(.42 * bump(half, (.044, -.072, -.034), .020) + .32 * bump(half, (0, -.112, -.032), .015)
                        + .30 * bump(half, (.083, .012, 0), .03) + .12 * bump(half, (0, -.09, -.10), .018))
        colours = darken((.03 + .11 * old) * bump(half, (eye_x, -.085, -.018), .011), (.72, .60, .60))
        colours = darken(.50 * bump(half, (.0066 * face.nose_width, -.101, tip_z - .0120), .0042), (.38, .28, .26))
        colours = darken(.16 * bump(half, (.0185 * face.nose_width, -.094, tip_z - .004), .007)
                         + .08 * bump(half, (.016, -.088, .004), .010), (.62, .48, .45))
        if old > .1:
            flat = np.stack([x, 0 * y, z], 1)
            bends = ((.019, 0, -.034), (.0295, 0, -.047), (.037, 0, -.070))
            fold = np.minimum(capsule(flat, bends[0], bends[1], 0), capsule(flat, bends[1], bends[2], 0))
            lines = .34 * old * np.exp(-(fold / .0042)**2) * ease(-.06, -.08, y)
            forehead = .5 + .5 * np.cos((z - .047) * 520)
            lines += .09 * old * forehead * np.exp(-((z - .047) / .016)**2) * ease(.045, .02, x) * ease(-.05, -.08, y)
            crow = np.exp(-((x - .058) / .008)**2 - ((z + .002) / .012)**2) * (.5 + .5 * np.cos((z + .002) * 900))
            lines += .12 * old * crow
            colours = darken(lines, (.60, .46, .44))
        if character.stubble:
            beard = ease(-.030, -.060, z) * ease(.03, -.02, y) * ease(-.145, -.112, z - .3 * (y + .08) * (y > -.08))
            upper_lip = ease(-.046, -.050, z) * ease(.034, .022, x)
            beard = beard * np.maximum(upper_lip, ease(-.056, -.068, z - .35 * (x - .02)))
            share = (beard * character.stubble * .5)[:, None]
            colours = colours * (1 - share) + mix(person.skin, person.hair, .55) * share
        colours = person.hairline.tint(points, colours, person.hair)
        return colours * (1 - .10 * ease(-.09, -.13, z))[:, None]

    return paint


def _add_eye(person, side, sign):
    """A sphere with rings of colour: pupil, iris lighter below, dark rim, warm white; and a catchlight."""
    face = person.body.face
    radius = .0160 * face.eye_size
    centre = vector(.0315 * face.eye_spacing * sign, -.0715, 0)
    iris = linear(person.character.eye_colour)
    white = mix(linear('#e6dfd4'), person.skin, .14)
    pupil = np.array([.012, .010, .010])
    rings = [(0, pupil), (12.5, pupil), (12.5, iris * 1.45), (29, iris * .55), (31, iris * .30), (31, white * .78),
             (43, white), (85, white * .72)]
    vertices, colours, faces = [], [], []
    for number, (degrees, colour) in enumerate(rings):
        polar = np.radians(degrees)
        for k in range(EYE_SIDES):
            angle = 2 * np.pi * k / EYE_SIDES
            vertices.append((np.sin(polar) * np.cos(angle), -np.cos(polar), np.sin(polar) * np.sin(angle)))
            lit_from_above = number in (2, 3) and np.sin(angle) < -.3
            colours.append(colour * (1.5 if lit_from_above else 1))
    for i in range(len(rings) - 1):
        if rings[i][0] == rings[i + 1][0]:
            continue
        for k in range(EYE_SIDES):
            after = (k + 1) % EYE_SIDES
            faces.append((i * EYE_SIDES + k, i * EYE_SIDES + after, (i + 1) * EYE_SIDES + after, (i + 1) * EYE_SIDES + k))
    vertices = np.array(vertices, REAL)
    person.add(Part(person.head.to_world(centre + radius * vertices), np.array(faces), person.head.normals_to_world(vertices),
                    np.array(colours), side + 'Eye'))
    direction = unit(vector(-.17, -1, .24))
    person.add(dome(centre + direction * radius * 1.012, .0024, direction, (1, 1, 1), side + 'Eye', person.head, 6, .02))


def _add_lid(person, side, sign, upper):
    """A shell round the eyeball with a clean margin; the upper one has its own joint and blinks."""
    body, character = person.body, person.character
    face, old = body.face, body.wrinkles
    radius = .0160 * face.eye_size
    centre = vector(.0315 * face.eye_spacing * sign, -.0715, 0)
    lash = .0006 + .0012 * body.woman
    azimuth = np.radians(np.linspace(-66, 66, 9))
    shape = np.cos(azimuth * 90 / 66)**.75
    outwards = azimuth * sign
    slant = -1 + (2.5 + face.eye_tilt) * np.sin(outwards)
    if upper:
        opening = (character.upper_lid - 6 * old) * shape * (1 + .10 * np.sin(-outwards))
    else:
        opening = -character.lower_lid * shape
    margin = np.radians(slant + opening)
    far = np.radians(100 if upper else -62)  # a closed lid must still reach under the brow
    lash_lift = lash * upper * (.6 + .8 * np.clip(np.sin(outwards), -.4, 1))
    rows = [(0, radius * 1.025), (0, radius * 1.125 + lash_lift), (.08, radius * 1.140), (.42, radius * 1.135),
            (1, radius * 1.09)]
    lid_colour = mix(person.skin * .88, person.flush, .16)
    if upper:
        row_colours = [mix(person.skin * .25, (.02, .012, .01), .6)] * 2 + [lid_colour] * 2 + [person.skin]
    else:
        soft = mix(person.skin, lid_colour, .25)
        row_colours = [mix(person.skin * .78, person.flush, .3), mix(person.skin, person.flush, .4), soft, soft, person.skin]
    grid = np.zeros((5, 9, 3), REAL)
    normals, colours = np.zeros_like(grid), np.zeros_like(grid)
    for row, (share, distance) in enumerate(rows):
        elevation = margin * (1 - share) + far * share
        outward = np.stack([np.sin(azimuth) * np.cos(elevation), -np.cos(azimuth) * np.cos(elevation), np.sin(elevation)], 1)
        grid[row] = centre + (distance * np.ones(9))[:, None] * outward
        normals[row] = outward
        colours[row] = row_colours[row]
    normals[0] += vector(0, 0, -.6 if upper else .6)
    lid = sheet(grid, normals, .001, person.skin, side + 'UpperLid' if upper else 'face', person.head, rim=False)
    lid.colours = colours.reshape(-1, 3)
    lid.is_lower_lid = not upper
    person.add(lid)


def _add_brow(person, sign):
    character, face = person.character, person.body.face
    colour = linear(character.brow_colour) if character.brow_colour else mix(person.hair, person.skin, .22)
    t = np.linspace(0, 1, 8)
    x = (.0130 + .037 * t) * (.4 + .6 * face.eye_spacing) * sign
    height = .0268 + .0062 * np.sin(t * 2.1) - .0040 * t * t + .002 * person.body.woman + face.brow_height
    height = height + np.radians(face.eye_tilt) * .03 * t
    half = (.0040 * np.clip(1 - t, 0, 1)**.55 * (.75 + .25 * np.clip(t * 6, 0, 1)) + .0007) * character.brow_thickness
    origins = np.stack([np.stack([x, np.full(8, -.14), height + k * half], 1) for k in (1, 0, -1)])
    distance = np.stack([np.full(8, .0003), .0016 - .0006 * t, np.full(8, .0004)])
    # traced backwards and a little inwards, so that the tail follows the temple's turn
    directions = np.stack([-.35 * sign * t**2, np.ones(8), 0 * t], 1)[None]
    origins = origins - directions * np.array([.06, 0, 0])
    person.add(panel(person.bare_head_field, origins, directions, distance, .003, colour, 'face', person.head, rim=False))


def _add_mouth(person):
    """Upper lip, lower lip, and between them a dark line that the jaw pulls open when the person speaks."""
    character, face = person.character, person.body.face
    width = .0262 * face.mouth_width
    x = np.linspace(-width, width, LIP_COLUMNS)
    u = np.abs(x) / width
    line = -.0612 + .0033 * character.smile * u**2 - .0008 * (1 - u)
    colour = mix(mix(person.skin * .84, person.flush, .70), linear(character.lip_colour), .05 + .12 * person.body.woman)
    colour = mix(colour, person.skin, .20 if character.is_woman else .36)
    upper = .0060 * face.lips * (1 - u**1.8) * (1 - .22 * np.exp(-(u / .10)**2)) + .0004
    lower = .0082 * face.lips * (1 - u**2.2) + .0004
    dark = .00075 * (1 - u**3) + .0003
    follows_jaw = np.clip(1 - u**2.5, 0, 1)

    def lip(heights, distances, tint, jaw):
        origins = np.stack([np.stack([x, np.full(LIP_COLUMNS, -.14), z], 1) for z in heights])
        distance = np.stack([np.full(LIP_COLUMNS, d) for d in distances])
        part = panel(person.bare_head_field, origins, vector(0, 1, 0), distance, .002, tint, 'face', person.head, rim=False)
        part.jaw_share = np.concatenate([follows_jaw * share for share in jaw])
        person.add(part)

    lip((line + upper, line + upper * .5, line), (-.0002, .0013, .0010), shade(colour, .90), (0, 0, 0))
    lip((line, line - lower * .5, line - lower), (.0010, .0018, -.0002), shade(colour, 1.03), (1, 1, .9))
    lip((line + dark, line, line - dark), (.0017, .0026, .0021), shade(colour, .26), (0, .5, 1))
