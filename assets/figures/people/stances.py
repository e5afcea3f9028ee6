"""A stance is a handful of numbers (where hips, hands and feet are, how trunk and head lean, what the face says) that
blends with any other; it becomes a pose by reaching. Metres and degrees in body axes: x left, y back, z up."""
import numpy as np

from .poses import Pose

SIDES = (('left', 1), ('right', -1))

# degrees at full strength: mouth corners (x, z), brows (x, y), upper lids, head
EXPRESSIONS = {
    'smile': ((-6.0, 3.8), (-1.4, 0), 3.5, -2),
    'listen': ((-1.6, .8), (-3.2, 2), -3, 2),
    'concern': ((3.0, -1.8), (-1.8, 15), 1, 3),
}


def standing(body):
    """At ease, arms hanging."""
    h, joints = body.stature, body.joints
    stance = {
        'hips': np.zeros(3), 'hips_turn': np.zeros(3), 'spine': np.array([-1., 0, 0]), 'chest': np.array([1., 0, 0]),
        'neck': np.array([2., 0, 0]), 'head': np.array([-2., 0, 0]), 'shoulders': 0., 'eyes': np.zeros(2),
        'smile': .12, 'listen': 0., 'concern': 0., 'jaw': 0., 'lids': 0.}
    for side, sign in SIDES:
        shoulder = np.array(joints[side + 'UpperArm'], float)
        stance[side + '_foot'] = np.array(joints[side + 'Foot'], float)
        stance |= hand(side, shoulder + np.array([sign * .060 * h / 1.75, -.055, -.282 * h]), (sign * .35, 1, 0),
                       (sign * .02, -.22, -1), (-sign, .25, 0), (14, 20, 16))
    return stance


def hand(side, wrist, elbow, fingers, palm, curl):
    """Where a wrist is, where its elbow points, directions of fingers and palm, curl of index, fingers and thumb."""
    return {f'{side}_hand': np.array(wrist, float), f'{side}_elbow': np.array(elbow, float),
            f'{side}_fingers': np.array(fingers, float), f'{side}_palm': np.array(palm, float),
            f'{side}_curl': np.array(curl, float)}


def seated(body, seat=.46):
    """On a seat of that height (metres), hands in the lap, feet flat in front."""
    h = body.stature
    hips = np.array([0, .03, seat + .062 * h - body.joints['hips'][2]])
    stance = standing(body) | {'hips': hips, 'hips_turn': np.array([-6., 0, 0]), 'spine': np.array([4., 0, 0]),
                               'chest': np.array([4., 0, 0]), 'head': np.array([-3., 0, 0])}
    for side, sign in SIDES:
        foot = np.array(body.joints[side + 'Foot'], float)
        stance[side + '_foot'] = foot + np.array([0, .03 - .225 * h, 0])
        lap = np.array([sign * .050 * h, -.145 * h, seat + .118 * h])
        stance |= hand(side, lap, (sign, .6, -.2), (-sign * .55, -1, -.16), (0, -.1, -1), (14, 20, 10))
    return stance


def posed(body, stance):
    """The pose of a stance."""
    pose = Pose(body)
    pose.hips = np.asarray(stance['hips'], float)
    for joint in ('hips_turn', 'spine', 'chest', 'neck', 'head'):
        pose.turn(joint.split('_')[0], *stance[joint])
    pose.turn_both('Shoulder', y=2 - stance['shoulders'])
    pose.turn_both('Eye', x=stance['eyes'][0])
    for side, _ in SIDES:
        pose.turn(side + 'Eye', z=stance['eyes'][1])
        pose.step(side, stance[side + '_foot'])
        pose.reach(side, stance[side + '_hand'], stance[side + '_elbow'], stance[side + '_fingers'], stance[side + '_palm'],
                   stance[side + '_curl'])
    for name, (mouth, brow, lid, head) in EXPRESSIONS.items():
        strength = stance[name]
        pose.turn_both('MouthCorner', x=mouth[0] * strength, z=mouth[1] * strength)
        pose.turn_both('Brow', x=brow[0] * strength, y=brow[1] * strength)
        pose.turn_both('UpperLid', x=lid * strength)
        pose.turn('head', x=head * strength)
    pose.turn_both('UpperLid', x=stance['lids'] + max(0, stance['eyes'][0]) * .5)
    pose.turn('jaw', x=stance['jaw'])
    return pose


def blended(one, other, share):
    return {name: one[name] * (1 - share) + other[name] * share for name in one}
