"""The four people: who they are, what they wear, what they do."""
import numpy as np

from .character import Character
from .clips import (Clip, frame_stance, knead_clip, knit_clip, lay_clip, rise_clip, shared_clips, show_clip, support_clip)
from .colours import linear, shade
from .drapery import add_buttons, add_panel
from .garments import add_apron, add_shoes, add_top, add_trousers
from .gear import add_badge, add_call_pendant, add_harness, add_lanyard, add_work_trouser_details
from .hair import add_bun, add_low_tail, add_set_waves, add_short
from .hands import add_hands
from .headgear import add_calot, add_glasses, add_helmet, below_calot, below_helmet
from .stances import seated, standing

BAKER = Character(
    name='baker', sex='f', age=35, stature=1.66, build=.22, skin='tan', hair_colour='#5e4234', eye_colour='#5b3a22',
    face={'cranium_height': .98, 'face_length': .95, 'cheekbone_width': 1.03, 'jaw_width': .96, 'chin_width': .92, 'cheeks': 1.12,
          'nose_length': .94, 'eye_size': 1.06, 'lips': 1.20, 'ears': .88, 'eye_tilt': 1.5, 'fullness': .25})
ROOFER = Character(
    name='roofer', sex='f', age=40, stature=1.71, build=.05, skin='fair', hair_colour='#7d5238', eye_colour='#6d6a50', seed=5,
    face={'face_length': 1.0, 'cheekbone_width': 1.02, 'jaw_width': .97, 'chin_width': .93, 'nose_length': 1.0, 'nose_width': .96,
          'bridge': 1.2, 'eye_spacing': 1.01, 'eye_size': 1.03, 'lips': 1.05, 'ears': .92, 'cheeks': 1.06, 'eye_tilt': .5})
CARER = Character(
    name='carer', sex='m', age=30, stature=1.80, build=-.05, skin='olive', hair_colour='#4d3829', hairline='male',
    eye_colour='#4f3524', stubble=.55, seed=3,
    face={'jaw_width': .97, 'chin_width': 1.0, 'nose_length': 1.02, 'nose_width': 1.04, 'eye_spacing': 1.02, 'eye_size': 1.04,
          'brow_ridge': .7, 'lips': 1.05, 'cheeks': 1.05, 'mouth_width': 1.04})
RESIDENT = Character(
    name='resident', sex='f', age=84, stature=1.56, build=.12, stoop=.62, skin='porcelain', hair_colour='#d9d5cf',
    brow_colour='#b9aea4', eye_colour='#5f7d92', seed=8, brow_thickness=.75, lip_colour='#b06a64', head_triangles=2300, triangles=9600,
    face={'face_length': .98, 'cheekbone_width': 1.02, 'jaw_width': .97, 'chin_width': .88, 'nose_length': 1.06, 'nose_width': 1.04,
          'lips': .80, 'ears': 1.10, 'mouth_width': .98, 'cheeks': 1.1, 'eye_size': 1.0, 'fullness': .2})


def dress_baker(person):
    add_bun(person, under=below_calot)
    add_calot(person, '#f3eee4', '#e2d9c8')
    add_hands(person, short_sleeves=True)
    add_trousers(person, linear('#67707d'), waist=.605, thickness=.012)
    white = linear('#efe9de')
    add_top(person, white, thickness=.008, looseness=1., hem=.596, cuff_colour=shade(white, .9))
    add_apron(person, '#7c9aa6')
    add_shoes(person, '#ece7dc', '#b8b1a4')


def dress_roofer(person):
    add_low_tail(person, below_helmet)
    add_helmet(person, '#eef0ee')
    add_hands(person, short_sleeves=False, gloves='#d0a350')
    add_trousers(person, linear('#5c666f'), waist=.60, hem=.062, flare=.012)
    add_work_trouser_details(person, '#414950')
    blue = linear('#6d92ab')
    add_top(person, blue, thickness=.009, looseness=1.1, hem=.545, long_sleeves=True)
    add_harness(person, '#e4702a', '#2f3338')
    add_lanyard(person, '#dfe4e2')
    add_shoes(person, '#7b532f', '#2b2725', height=.130, toe_cap='#3d352f')


def dress_carer(person):
    add_short(person)
    add_hands(person, short_sleeves=True)
    add_trousers(person, linear('#66798c'), waist=.505)
    soft = linear('#a3c8be')
    add_top(person, soft, thickness=.013, looseness=1.9, hem=.455, sleeve=.68, collar='shirt', collar_colour=linear('#e9efe9'),
            cuff_colour=linear('#e9efe9'))
    h, top = person.stature, person.top_field
    add_panel(person, top, (-.013, .013), (.795 * h, .690 * h), shade(soft, .92), .002, .003, rows=6, columns=3)
    add_buttons(person, top, (0,), [.775 * h, .740 * h, .705 * h], linear('#eef2ee'), .006)
    for sign in (1, -1):
        add_panel(person, top, (sign * .055 * h - .042, sign * .055 * h + .042), (.540 * h, .483 * h), shade(soft, .92), .005, .005,
                  rows=3, columns=5)
    add_badge(person)
    add_shoes(person, '#e9ebec', '#b9c2c6')


def dress_resident(person):
    add_set_waves(person)
    add_glasses(person, '#7a5236')
    add_hands(person, short_sleeves=False)
    add_trousers(person, linear('#7c7a80'), waist=.52, flare=.010, crease=.003)
    wool, blouse = linear('#a5879f'), linear('#f0e6dc')
    h = person.stature

    def open_neck(points, _normals, colours):
        """The blouse under the collar, where the cardigan is open."""
        inside = (np.abs(points[:, 0]) < .027 * h) & (points[:, 1] < -.02) & (points[:, 2] > .790 * h)
        return np.where(inside[:, None], blouse, colours)

    top = add_top(person, wool, thickness=.014, looseness=1.7, hem=.462, long_sleeves=True, collar='shirt',
                  collar_colour=blouse, cuff_colour=shade(wool, .82), paint=open_neck)
    # a cardigan: the blouse shows in the open neck, a ribbed front band runs down to the hem
    add_panel(person, top, [(-.036 * h, .036 * h), (-.027 * h, .027 * h), (-.004 * h, .004 * h)], (.809 * h, .700 * h), blouse, .0035,
              .004, rows=7, columns=7)
    add_panel(person, top, (-.013, .013), (.703 * h, .470 * h), shade(wool, .82), .003, .004, rows=9, columns=3)
    add_buttons(person, top, (0,), [.685 * h, .635 * h, .585 * h, .535 * h], linear('#e9dccb'), .0075)
    for sign in (1, -1):
        add_panel(person, top, (sign * .056 * h - .036, sign * .056 * h + .036), (.545 * h, .495 * h), shade(wool, .88), .005, .005,
                  rows=3, columns=4)
    add_call_pendant(person)
    add_shoes(person, '#5a6377', '#2f3238', strap='#3f4658')


def rest_stance(character, body):
    """How they are when no clip says otherwise; the file itself rests in it."""
    return seated(body) if character.name == 'resident' else standing(body)


def clips_of(character, body):
    """Every clip of one person by name. The resident does all of them seated; `stand` is at her walking frame."""
    rest = rest_stance(character, body)
    if character.name == 'resident':
        upright = frame_stance(body)
        idle = shared_clips(body, upright)['idle']
        return shared_clips(body, rest) | {
            'sit': Clip(rest, [(0, {}), (4.0, {})], breaths=1), 'rise': rise_clip(body), 'stand': idle,
            'show': show_clip(body, rest), 'work': knit_clip(body, rest)}
    work = {'baker': knead_clip, 'roofer': lay_clip, 'carer': support_clip}[character.name](body, rest)
    return shared_clips(body, rest) | {'show': show_clip(body, rest), 'work': work}


CAST = {
    'baker': (BAKER, dress_baker), 'roofer': (ROOFER, dress_roofer), 'carer': (CARER, dress_carer),
    'resident': (RESIDENT, dress_resident),
}
