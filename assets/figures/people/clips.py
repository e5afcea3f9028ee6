"""Movements: stances at moments, blended smoothly and sampled ten times a second."""
import numpy as np

from .fields import ease
from .stances import SIDES, blended, hand, posed, seated, standing

SAMPLES_A_SECOND = 10
# how far before her chair's place the resident stands once she has risen, metres
RISE_ADVANCE = .36
# where her feet are when she gets up: drawn back under the knees
FEET_BACK = .27
# the left wrist when the hand lies on a walking frame's grip (0.83 m high, 0.35 m in front of the hips)
GRIPS = np.array([.250, -.285, .872])


class Clip:
    """`keys`: (seconds, changes to the base stance); `breaths`: how many in the clip; `speaks`: the jaw moves."""

    def __init__(self, base, keys, breaths=1, speaks=False):
        self._base = base
        self._keys = [(time, base | changes) for time, changes in keys]
        self.duration = keys[-1][0]
        self._breaths = breaths
        self._speaks = speaks
        # arms that no key moves simply go along with the trunk: nothing to store for them
        self._idle_arms = [side for side, _ in SIDES if not any(f'{side}_hand' in changes for _, changes in keys)]

    def stance_at(self, time):
        later = next((i for i, (moment, _) in enumerate(self._keys) if moment >= time - 1e-6), len(self._keys) - 1)
        if later == 0:
            stance = dict(self._keys[0][1])
        else:
            (start, before), (end, after) = self._keys[later - 1], self._keys[later]
            stance = blended(before, after, ease(start, end, time))
        breath = np.sin(2 * np.pi * self._breaths * time / self.duration)
        stance['chest'] = stance['chest'] + np.array([-.9 * breath, 0, 0])
        stance['head'] = stance['head'] + np.array([.7 * breath, 0, 0])
        stance['shoulders'] = stance['shoulders'] + .8 * breath
        if self._speaks:
            stance['jaw'] = stance['jaw'] + _syllables(time, self.duration)
        return stance

    def samples(self, body):
        """Times (seconds) and poses."""
        count = max(2, round(self.duration * SAMPLES_A_SECOND) + 1)
        times = np.linspace(0, self.duration, count)
        poses = [posed(body, self.stance_at(time)) for time in times]
        resting = posed(body, self._base).rotations
        for side in self._idle_arms:
            for joint in ('UpperArm', 'LowerArm', 'Hand'):
                for pose in poses:
                    pose.rotations[side + joint] = resting[side + joint]
        return times, poses


def _syllables(time, duration):
    """Degrees that the jaw drops: uneven syllables in three phrases, closed at both ends."""
    quick = .5 - .5 * np.cos(2 * np.pi * 14 * time / duration + .9 * np.sin(2 * np.pi * 3 * time / duration))
    phrase = np.clip(np.sin(np.pi * 3 * time / duration)**2 * 1.6, 0, 1)
    return 4.6 * quick * phrase * ease(0, .2, time) * ease(duration, duration - .2, time)


def shared_clips(body, rest):
    """What everybody can do from a stance at rest, standing or seated."""
    return {
        'idle': _idle(rest), 'greet': _greet(body, rest), 'nod': _nod(rest), 'talk': _talk(body, rest),
        'smile': Clip(rest, [(0, {}), (.4, {'smile': 1.}), (1.7, {'smile': .95}), (2.2, {})]),
        'listen': _listen(rest), 'concern': _concern(rest), 'blink': _blink(rest),
    }


def _plus(stance, name, *change):
    return {name: stance[name] + np.array(change, float)}


def _idle(rest):
    """Breath, and the weight going slowly from one foot to the other."""
    def leaning(sign):
        return (_plus(rest, 'hips', .012 * sign, 0, -.001) | {'hips_turn': rest['hips_turn'] + np.array([0, 1.2 * sign, 1.5 * sign])}
                | {'spine': rest['spine'] + np.array([0, -1.6 * sign, -1 * sign])} | _plus(rest, 'head', 0, .8 * sign, 2.5 * sign))

    return Clip(rest, [(0, {}), (1.8, leaning(1)), (3.0, leaning(.8)), (4.8, leaning(-1)), (6.0, leaning(-.8)), (7.2, {})], breaths=2)


def _greet(body, rest):
    """Looks up, smiles, and waves with an open hand beside the shoulder."""
    h = body.stature
    shoulder_z = rest['hips'][2] + .80 * h
    keys = [(0, {})]
    for number, time in enumerate((.5, .8, 1.1, 1.4, 1.7)):
        sway = (-1)**number
        wave = hand('right', (-.190 * h - sway * .018, -.17 + rest['hips'][1], shoulder_z + .075 * h), (-1, .2, -1.1),
                    (-.10 - sway * .22, -.12, 1), (.05, -1, -.05), (4, 6, 4))
        keys.append((time, wave | {'smile': 1.} | _plus(rest, 'head', -1, -3, 0) | _plus(rest, 'chest', -1, 1, -3)))
    keys[3] = (keys[3][0], keys[3][1] | _plus(rest, 'head', 8, -2, 0))
    return Clip(rest, [*keys, (2.4, {'smile': .6})])


def _nod(rest):
    down = _plus(rest, 'neck', 7, 0, 0) | _plus(rest, 'head', 11, 0, 0) | {'smile': .4}
    up = _plus(rest, 'head', -3, 0, 0) | {'smile': .4}
    return Clip(rest, [(0, {}), (.3, down), (.55, up), (.8, down), (1.2, {})])


def _listen(rest):
    """Leans in a little, head tilted, brows up, a small nod."""
    def leaning(tilt):
        return ({'listen': 1., 'smile': .25} | _plus(rest, 'spine', 3, 0, 0) | _plus(rest, 'neck', 3, 3 * tilt, 0)
                | _plus(rest, 'head', 2, 6 * tilt, 3 * tilt))

    nod = leaning(1) | {'head': leaning(1)['head'] + np.array([7, 0, 0])}
    return Clip(rest, [(0, leaning(.9)), (1.4, leaning(1.1)), (1.8, nod), (2.2, leaning(1)), (3.6, leaning(.9))])


def _concern(rest):
    worried = {'concern': 1., 'smile': 0.} | _plus(rest, 'neck', 3, 0, 0) | _plus(rest, 'head', 2, -5, -4)
    return Clip(rest, [(0, {}), (.5, worried), (2.0, worried), (2.6, {})])


def _blink(rest):
    return Clip(rest, [(0, {}), (.1, {'lids': 44.}), (.3, {})])


def _talk(body, rest):
    """Speaks with small movements of head and forearms."""
    h = body.stature
    base = rest['hips'] + np.array([0, 0, .535 * h])

    def opened(side, sign, lift, out):
        wrist = base + np.array([sign * (.110 + out) * h, -.150 * h, (.105 + lift) * h])
        return hand(side, wrist, (sign, .8, -.6), (sign * (.15 + out), -1, .12), (-sign * .55, .05, .8), (16, 22, 10))

    both = opened('left', 1, 0, 0) | opened('right', -1, 0, 0)
    keys = [
        (0, {}),
        (.7, both | _plus(rest, 'head', 1, 2, 4) | {'smile': .35}),
        (1.5, opened('left', 1, 0, 0) | opened('right', -1, .020, .020) | _plus(rest, 'head', -1, -2, -5) | {'smile': .2, 'listen': .4}),
        (2.3, both | _plus(rest, 'head', 4, 0, 2) | {'smile': .4}),
        (3.1, opened('left', 1, .018, .018) | opened('right', -1, .01, .01) | _plus(rest, 'head', 0, 3, 5) | {'smile': .3, 'listen': .3}),
        (4.0, {})]
    return Clip(rest, keys, breaths=1, speaks=True)


def show_clip(body, rest, height=.60):
    """An open hand, palm up, towards the work in front; the eyes go there and come back. `height` as a share of stature."""
    h = body.stature
    z = rest['hips'][2] + height * h
    reach = hand('right', (-.085 * h, -.245 * h + rest['hips'][1], z), (-.8, .3, -1), (.10, -1, -.10), (.20, .05, 1), (10, 14, 4))
    look = {'head': rest['head'] + np.array([8, 0, -4]), 'neck': rest['neck'] + np.array([6, 0, -3]), 'eyes': np.array([6., -3])}
    lean = _plus(rest, 'spine', 4, 0, 0) | _plus(rest, 'chest', 4, 0, 4)
    there = reach | look | lean
    further = there | hand('right', (-.060 * h, -.285 * h + rest['hips'][1], z - .01 * h), (-.8, .3, -1), (.16, -1, -.16),
                           (.20, .05, 1), (6, 10, 2))
    back = there | {'head': rest['head'] + np.array([1, 0, 2]), 'eyes': np.zeros(2), 'smile': .7}
    return Clip(rest, [(0, {}), (.7, there), (1.3, further), (2.0, back), (2.7, {})])


def knead_clip(body, rest):
    """Both heels of the hand push the dough away and down, fold it back, turn it a little."""
    h = body.stature

    def push(u, turn=0.):
        changes = {
            'hips': np.array([.006 * turn, .025 - .035 * u, -.010]), 'hips_turn': np.array([3 + 5 * u, 0, 3 * turn]),
            'spine': np.array([5 + 3 * u, 0, 0]), 'chest': np.array([6 + 3 * u, 0, 2 * turn]), 'neck': np.array([8., 0, 0]),
            'head': np.array([11 - 2 * u, 0, 0]), 'eyes': np.array([9., 0]), 'shoulders': 1.5 * u}
        for side, sign in SIDES:
            shift = .018 * turn * sign
            wrist = (sign * .050 * h, -.185 * h - .060 * h * u - shift, .592 * h - .018 * h * u + .010 * h * (1 - u))
            changes |= hand(side, wrist, (sign, .35, -.35), (-sign * .30, -1, -.45 + .25 * u), (-sign * .12, -.25 - .3 * u, -1),
                            (22 - 8 * u, 30 - 12 * u, 12))
        return changes

    return Clip(rest, [(0, push(0)), (.6, push(1)), (1.1, push(.1, 1)), (1.6, push(.9, .6)), (2.2, push(0))], breaths=1)


def lay_clip(body, rest):
    """Sets a tile down on the battens with both hands, presses it home and slides it up under its neighbour."""
    h = body.stature

    def tile(forward, up, lean, tap=0.):
        changes = {
            'hips': np.array([0, .02, -.03 * lean]), 'hips_turn': np.array([10. * lean, 0, 0]),
            'spine': np.array([9. * lean, 0, 0]), 'chest': np.array([7. * lean, 0, 0]), 'neck': np.array([7., 0, 0]),
            'head': np.array([10., 0, 0]), 'eyes': np.array([9., 0])}
        for side, sign in SIDES:
            lifted = tap * .05 if side == 'right' else 0
            wrist = (sign * .075 * h, -forward * h, up * h + lifted)
            changes |= hand(side, wrist, (sign, .5, -.5), (-sign * .15, -1, -.30), (-sign * .75, 0, -.65), (26, 34, 10))
        return changes

    return Clip(rest, [(0, tile(.20, .64, .3)), (.8, tile(.27, .60, .9)), (1.3, tile(.30, .585, 1.1)), (1.6, tile(.30, .59, 1.05, 1)),
                       (1.8, tile(.30, .585, 1.1)), (2.1, tile(.30, .59, 1.05, 1)), (2.3, tile(.30, .585, 1.1)),
                       (3.0, tile(.20, .64, .3))])


def support_clip(body, rest):
    """Bends a little and offers a forearm and an open hand, the other hand ready behind the person's back."""
    h = body.stature
    offered = (hand('right', (-.055 * h, -.215 * h, .585 * h), (-1, .5, -.7), (.35, -1, .02), (.25, 0, 1), (12, 16, 4))
               | hand('left', (.120 * h, -.205 * h, .640 * h), (1, .6, -.5), (-.55, -1, .10), (-1, -.2, 0), (16, 20, 10))
               | {'hips_turn': np.array([8., 0, 0]), 'spine': np.array([5., 0, 0]), 'chest': np.array([4., 0, -3]),
                  'head': np.array([2., 0, 0]), 'smile': .7, 'hips': np.array([0, .03, -.015]),
                  'right_foot': rest['right_foot'] + np.array([-.02, .06, 0]),
                  'left_foot': rest['left_foot'] + np.array([.02, -.08, 0])})
    closer = offered | hand('right', (-.045 * h, -.240 * h, .575 * h), (-1, .5, -.7), (.30, -1, .0), (.25, 0, 1), (24, 30, 10)) | {
        'chest': np.array([6., 0, -3]), 'listen': .6}
    stance = rest | offered
    return Clip(stance, [(0, {}), (1.2, closer), (2.0, closer | {'head': np.array([8., 0, 0])}), (3.2, {})])


def knit_clip(body, rest):
    """Seated: the small, quick movements of knitting hands."""
    h = body.stature
    keys = []
    for number in range(5):
        swing = (-1)**number
        changes = {'neck': rest['neck'] + np.array([8., 0, 0]), 'head': rest['head'] + np.array([12., 0, 0]), 'eyes': np.array([10., 0])}
        for side, sign in SIDES:
            wrist = (sign * (.072 + .006 * swing * sign) * h, -.150 * h, rest['hips'][2] + (.655 + .006 * swing * sign) * h)
            changes |= hand(side, wrist, (sign, .5, -.5), (-sign * .8, -1, .10 * swing), (-sign * .5, .1, -1), (40, 48, 20))
        keys.append((number * .4, changes))
    return Clip(rest, keys)


def frame_stance(body):
    """Upright at a walking frame, hands forward on its grips, a slight stoop."""
    stance = standing(body) | {'hips_turn': np.array([5., 0, 0]), 'spine': np.array([5., 0, 0]), 'chest': np.array([5., 0, 0]),
                               'head': np.array([-9., 0, 0]), 'smile': .35}
    for side, sign in SIDES:
        stance |= hand(side, GRIPS * np.array([sign, 1, 1]), (sign * .5, 1, -.1), (0, -1, -.30), (-sign * .10, -.3, -1),
                       (58, 66, 34))
    return stance


def rise_clip(body):
    """Feet back, hands on the arm rests, lean forward until the nose is over the toes, rise, then find the frame."""
    h = body.stature
    sitting, upright = seated(body), frame_stance(body)
    planted, there = {}, {}
    advance = np.array([0, -RISE_ADVANCE, 0])
    for side, _ in SIDES:
        foot = np.array(body.joints[side + 'Foot'], float)
        planted[side + '_foot'] = foot + np.array([0, -FEET_BACK, 0])
        there[side + '_foot'] = foot + advance
    lifted = {name: place + np.array([0, -.05, .015]) for name, place in planted.items()}
    left_step = planted | {'left_foot': there['left_foot'] + np.array([0, .03, .025])}
    right_step = there | {'right_foot': there['right_foot'] + np.array([0, .03, .025])}

    def pushing(forward, up):
        changes = {}
        for side, sign in SIDES:
            rest_on = np.array([sign * .165 * h, -.10 - forward, .665 + up])
            changes |= hand(side, rest_on, (sign * .5, 1, .2), (sign * .05, -1, -.25), (-sign * .1, -.1, -1), (30, 36, 20))
        return changes

    def trunk(pitch, head):
        return {'hips_turn': np.array([pitch * .62, 0, 0]), 'spine': np.array([pitch * .22, 0, 0]),
                'chest': np.array([pitch * .16, 0, 0]), 'neck': np.array([2., 0, 0]), 'head': np.array([head, 0, 0])}

    drop = sitting['hips'][2]
    arrived = {name: value + (advance if name in ('hips', 'left_hand', 'right_hand', 'left_foot', 'right_foot') else 0)
               for name, value in upright.items()}
    keys = [
        (0, {}),
        (.5, lifted | pushing(0, 0) | trunk(2, -2)),
        (.9, planted | pushing(0, 0) | trunk(10, -4)),
        (1.6, planted | pushing(.03, 0) | trunk(44, -14) | {'hips': np.array([0, -.01, drop + .005])}),
        (2.2, planted | pushing(.06, .03) | trunk(46, -16) | {'hips': np.array([0, -.13, drop * .55])}),
        (2.9, arrived | planted | trunk(24, -12) | {'hips': np.array([0, -.245, drop * .14]), 'smile': .2}),
        (3.25, arrived | left_step | trunk(18, -10) | {'hips': np.array([-.012, -.29, -.012])}),
        (3.6, arrived | right_step | trunk(14, -9) | {'hips': np.array([.012, -.33, -.010])}),
        (4.2, arrived)]
    return Clip(sitting, keys, breaths=1)
